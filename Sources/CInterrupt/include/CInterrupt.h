// Signals as something to read: a handler may do next to nothing, and Swift cannot say so.
#ifndef LOOKBACK_INTERRUPT_H
#define LOOKBACK_INTERRUPT_H

/// Catches SIGINT, SIGTERM and SIGHUP from now on. Returns a descriptor that can be read when one came, or -1 with errno.
int lookback_catch_interrupts(void);

#endif
