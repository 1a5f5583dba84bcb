// Memory for one parse of cmark at a time on each thread: taken in a row, given back all at once.
#ifndef LOOKBACK_CMARK_ARENA_H
#define LOOKBACK_CMARK_ARENA_H

#include <cmark-gfm.h>

/// An allocator for `cmark_parser_new_with_mem`. What it gives out lives until `lookback_arena_reset` on the same thread.
cmark_mem *lookback_arena(void);

/// Frees all that this thread's parse took. Nothing of its tree may be used any more.
void lookback_arena_reset(void);

#endif
