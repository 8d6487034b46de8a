/* Calls of the system that Swift's module of the C library leaves out. */
#ifndef SYSTEM_SHIM_H
#define SYSTEM_SHIM_H

/* From now on the allocator asks the system for memory in steps of 8 MiB, not of 128 KiB, and on a new thread not page
   by page. What is asked for and not used costs nothing. Where there is no such setting, nothing happens. */
void shim_grow_in_large_steps(void);

/* Gives pages back to the system that the allocator holds and nobody uses. Where there is no such call, nothing happens. */
void shim_give_back(void);

/* Lets two files change names with each other, in one step. 0, or -1 and errno; ENOSYS where there is no such call. */
int shim_exchange(const char *one, const char *other);

#endif
