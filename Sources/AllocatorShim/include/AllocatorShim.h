/* What the C library's allocator can be told. Swift's module of that library leaves <malloc.h> out. */
#ifndef ALLOCATOR_SHIM_H
#define ALLOCATOR_SHIM_H

/* From now on the allocator asks the system for memory in steps of 8 MiB, not of 128 KiB, and on a new thread not page
   by page. What is asked for and not used costs nothing. Where there is no such setting, nothing happens. */
void shim_grow_in_large_steps(void);

#endif
