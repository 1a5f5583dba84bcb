// What publishing needs of Linux and Swift's Glibc does not import.
#ifndef LOOKBACK_PUBLISH_H
#define LOOKBACK_PUBLISH_H

/// Exchanges two paths of one file system in one step. Returns 0, or the errno that says why not.
int lookback_exchange(const char *first, const char *second);

#endif
