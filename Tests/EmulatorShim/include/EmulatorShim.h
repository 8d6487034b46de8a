#ifndef EMULATOR_SHIM_H
#define EMULATOR_SHIM_H
#endif
