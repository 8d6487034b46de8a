#include "AllocatorShim.h"

#ifdef __linux__
#include <malloc.h>
#endif

void shim_grow_in_large_steps(void) {
#ifdef M_TOP_PAD
  mallopt(M_TOP_PAD, 8 << 20);
#endif
}
