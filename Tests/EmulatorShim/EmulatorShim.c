#include "EmulatorShim.h"
