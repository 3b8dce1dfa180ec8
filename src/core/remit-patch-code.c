/* remit-patch-code.c: blocks of code: their text, fences and info string
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

/* Code that holds a fence like its own gets a longer one. */
static void
propose_longer_fence (RemitPatchPlan    *plan,
                      const RemitString *string,
                      const char        *value,
                      const char        *encoded)
{
  const RemitNode *node = plan->target.block->node;
  g_autofree char *more = NULL;
  RemitEditList *edits;
  guint longest;
  gsize close;

  if (node == NULL || node->type != REMIT_NODE_CODE || node->as.code.fence == '\0')
    return;
  longest = remit_write_count_run (value, node->as.code.fence);
  if (longest < node->as.code.fence_length)
    return;

  more = g_strnfill (longest + 1 - node->as.code.fence_length, node->as.code.fence);
  edits = remit_patch_candidate (plan);
  remit_edit_list_add (edits, REMIT_SPAN (node->span.start, node->span.start), more, -1);
  remit_edit_list_add (edits, string->span, encoded, -1);
  if (!remit_patch_span_is_empty (node->as.code.close))
    {
      close = remit_patch_skip_blanks (plan->text, node->as.code.close.start);
      remit_edit_list_add (edits, REMIT_SPAN (close, close), more, -1);
    }
}

/* Code without a line gets its first one below the opening fence. */
static void
propose_first_line (RemitPatchPlan *plan,
                    const char     *prefix,
                    const char     *encoded)
{
  const RemitNode *node = plan->target.block->node;
  gsize place;
  g_autofree char *line = NULL;

  if (node == NULL || node->type != REMIT_NODE_CODE || node->as.code.fence == '\0')
    return;

  place = remit_patch_line_end (plan->text, node->as.code.open.start);
  line = g_strconcat (remit_patch_eol (plan, place), prefix, encoded, NULL);
  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), line);
}

/* Proposes code, in fences long enough for it. */
void
remit_patch_propose_code (RemitPatchPlan       *plan,
                          const RemitString    *string,
                          const RemitPatchSlot *slot,
                          const char           *value)
{
  g_autofree char *encoded = remit_patch_encode (slot, REMIT_PATCH_ESCAPE_LEAST, value);

  if (string->text == NULL || *string->text == '\0')
    propose_first_line (plan, slot->prefix, encoded);
  remit_patch_propose_string (plan, string, slot, value);
  propose_longer_fence (plan, string, value, encoded);
}

/* Indented code has no place for an info string; between fences it has. */
static void
propose_fences (RemitPatchPlan *plan,
                const char     *info)
{
  const RemitBlock *block = plan->target.block;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) prefix = g_string_new (NULL);
  RemitPatchPrint style = { .eol = remit_patch_eol (plan, block->span.start), .prefix = prefix };
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  gsize start = remit_patch_line_start (plan->text, block->span.start);

  json_object_set_string_member (object, "type", "code");
  json_object_set_string_member (object, "info", info);
  json_object_set_string_member (object, "text", block->text.text);
  json_node_take_object (node, object);
  if (block->node != NULL && block->node->type == REMIT_NODE_CODE
      && block->node->as.code.fence == '\0' && remit_patch_print_block (out, &style, node))
    remit_patch_candidate_one (plan, REMIT_SPAN (start, block->span.end), out->str);
}

/* Where back-ticks cannot stand beside the info string, tildes can. */
static void
propose_tildes (RemitPatchPlan    *plan,
                const RemitString *string,
                const char        *info)
{
  const RemitNode *node = plan->target.block->node;
  g_autofree char *fence = NULL;
  RemitEditList *edits;
  gsize close;
  gsize length;

  if (strchr (info, '`') == NULL || node == NULL || node->type != REMIT_NODE_CODE
      || node->as.code.fence != '`')
    return;

  length = node->as.code.fence_length;
  fence = g_strnfill (length, '~');
  edits = remit_patch_candidate (plan);
  remit_edit_list_add (edits, REMIT_SPAN (node->span.start, node->span.start + length), fence, -1);
  remit_edit_list_add (edits, string->span, info, -1);
  if (!remit_patch_span_is_empty (node->as.code.close))
    {
      close = remit_patch_skip_blanks (plan->text, node->as.code.close.start);
      remit_edit_list_add (edits, REMIT_SPAN (close, close + length), fence, -1);
    }
}

/* Proposes what an info string needs besides itself. */
void
remit_patch_propose_info (RemitPatchPlan    *plan,
                          const RemitString *string,
                          const char        *info)
{
  propose_fences (plan, info);
  propose_tildes (plan, string, info);
}
