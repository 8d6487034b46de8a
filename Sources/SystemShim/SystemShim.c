#ifdef __linux__
#define _GNU_SOURCE
#endif

#include "SystemShim.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

#ifdef __linux__
#include <malloc.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

void shim_grow_in_large_steps(void) {
#ifdef M_TOP_PAD
  mallopt(M_TOP_PAD, 8 << 20);
#endif
}

void shim_give_back(void) {
#ifdef M_TOP_PAD
  malloc_trim(0);
#endif
}

int shim_exchange(const char *one, const char *other) {
#if defined(__linux__) && defined(SYS_renameat2)
  /* 2 is RENAME_EXCHANGE; not every C library has a function for it. */
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2);
#elif defined(__APPLE__)
  return renamex_np(one, other, RENAME_SWAP);
#else
  (void)one, (void)other;
  errno = ENOSYS;
  return -1;
#endif
}
