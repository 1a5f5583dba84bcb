#ifndef LOOKBACK_FUZZING_H
#define LOOKBACK_FUZZING_H

#include <stddef.h>
#include <stdint.h>

typedef int (*lookback_test)(const uint8_t *_Nonnull bytes, size_t count);

/// Hands `test` one input after another until libFuzzer's options, which `arguments` are, say that it is enough. Returns the exit status.
int lookback_fuzz(int count, char *_Nullable *_Nonnull arguments, lookback_test _Nonnull test);

#endif
