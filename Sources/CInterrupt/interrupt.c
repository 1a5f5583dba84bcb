#define _GNU_SOURCE
#include "CInterrupt.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static int ends[2];

static void tell(int number) {
    int saved = errno;
    char byte = (char)number;
    // A full pipe has been told before.
    ssize_t written = write(ends[1], &byte, 1);
    (void)written;
    errno = saved;
}

int lookback_catch_interrupts(void) {
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    struct sigaction action = {.sa_handler = tell, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    for (int i = 0; i < 3; i++)
        if (sigaction(numbers[i], &action, 0) != 0) return -1;
    return ends[0];
}
