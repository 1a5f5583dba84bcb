#include "Fuzzing.h"

int LLVMFuzzerRunDriver(int *count, char ***arguments, lookback_test test);

static lookback_test current;

// The name that libFuzzer's own `main` looks for.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) { return current(bytes, count); }

int lookback_fuzz(int count, char **arguments, lookback_test test) {
    current = test;
    return LLVMFuzzerRunDriver(&count, &arguments, LLVMFuzzerTestOneInput);
}
