#include "CMarkArena.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A block of memory; blocks of one thread form a list, the one in use first.
typedef struct block {
    struct block *next;
    size_t size;
    size_t used;
    _Alignas(16) unsigned char bytes[];
} block;

// Before each piece: how many bytes it has.
typedef struct {
    _Alignas(16) size_t size;
} header;

enum { first_size = 256 * 1024, kept_size = 4 * 1024 * 1024 };

static _Thread_local block *current;

static size_t rounded(size_t size) { return (size + 15) & ~(size_t)15; }

static block *new_block(size_t least) {
    // Twice the one before, so that soon one block is enough for any document of the history.
    size_t size = current ? current->size * 2 : first_size;
    if (size > kept_size) size = kept_size;
    if (size < least) size = least;
    block *made = malloc(sizeof(block) + size);
    // As cmark's own allocator: it has no way to say that memory ran out.
    if (!made) abort();
    made->next = current;
    made->size = size;
    made->used = 0;
    return current = made;
}

static void *take(size_t size) {
    if (size > SIZE_MAX / 2) abort();
    size_t whole = sizeof(header) + rounded(size);
    block *from = current;
    if (!from || from->size - from->used < whole) from = new_block(whole);
    header *head = (header *)(from->bytes + from->used);
    from->used += whole;
    head->size = rounded(size);
    return head + 1;
}

static void *arena_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) abort();
    return memset(take(count * size), 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
    if (!old) return take(size);
    header *head = (header *)old - 1;
    if (size <= head->size) return old;
    // The latest piece grows where it is.
    unsigned char *end = (unsigned char *)old + head->size;
    size_t more = rounded(size) - head->size;
    if (end == current->bytes + current->used && current->size - current->used >= more) {
        current->used += more;
        head->size += more;
        return old;
    }
    return memcpy(take(size), old, head->size);
}

static void arena_free(void *piece) { (void)piece; }

cmark_mem *lookback_arena(void) {
    static cmark_mem arena = {arena_calloc, arena_realloc, arena_free};
    return &arena;
}

void lookback_arena_reset(void) {
    if (!current) return;
    // The latest and largest block stays for the next document, unless it is unusually large.
    block *kept = current->size <= kept_size ? current : NULL;
    block *rest = kept ? kept->next : current;
    while (rest) {
        block *next = rest->next;
        free(rest);
        rest = next;
    }
    if (kept) {
        kept->next = NULL;
        kept->used = 0;
    }
    current = kept;
}
