// The system library, and the node types of its extensions that no public header declares.
#ifndef LOOKBACK_CMARK_GFM_SHIM_H
#define LOOKBACK_CMARK_GFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;

static inline cmark_node_type lookback_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type lookback_node_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type lookback_node_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type lookback_node_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }

#endif
