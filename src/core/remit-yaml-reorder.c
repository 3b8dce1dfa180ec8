/* remit-yaml-reorder.c: members of lists and mappings in another order
 *
 * The places stay where they are, with the blank lines between them; the members change places,
 * each with the comments that are about it.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <string.h>

/* --- block style --- */

/* The end of the blank lines below, which a block scalar may keep as its own. */
static gsize
blank_tail (const RemitYaml *yaml,
            gsize            offset)
{
  guint number = remit_text_find_line (yaml->text, offset);
  gsize end = remit_text_get_line (yaml->text, number).end;

  while (++number < remit_text_get_n_lines (yaml->text))
    {
      RemitSpan line = remit_text_get_line (yaml->text, number);

      if (line.start >= yaml->content.end
          || remit_yaml_skip_blanks (yaml, line.start, line.end) < line.end)
        break;
      end = line.end;
    }
  return end;
}

/* What changes places of a member: its lines with comments, also with the blank lines below, or
 * bare. */
static RemitSpan
get_piece (const RemitYamlMembers *members,
           guint                   index,
           guint                   variant)
{
  RemitSpan whole = remit_yaml_members_whole (members, index);
  RemitSpan bare = remit_yaml_members_get (members, index);

  if (variant == 0)
    return whole;
  if (variant == 1)
    return REMIT_SPAN (whole.start, blank_tail (members->yaml, whole.end));
  return REMIT_SPAN (bare.start, remit_yaml_line_at (members->yaml, bare.end).end);
}

static void
put_piece (const RemitYamlMembers *members,
           RemitSpan               place,
           RemitSpan               piece,
           RemitEditList          *edits)
{
  g_autofree char *text = remit_text_slice (members->yaml->text, piece);

  remit_edit_list_add (edits, place, text, -1);
}

static gboolean
permute_block (const RemitYamlMembers *members,
               const guint            *order,
               guint                   variant,
               RemitEditList          *edits)
{
  for (guint i = 0; i < members->spans->len; i++)
    if (order[i] != i)
      put_piece (members, get_piece (members, i, variant), get_piece (members, order[i], variant),
                 edits);
  return variant < REMIT_YAML_N_ORDERS;
}

/* --- flow style --- */

/* The comment behind a member that has its line to itself, with the blanks before it. FALSE where
 * anything else stands there. */
static gboolean
find_tail (const RemitYamlMembers *members,
           guint                   index,
           RemitSpan              *tail)
{
  const RemitYaml *yaml = members->yaml;
  const char *data = remit_text_get_data (yaml->text);
  RemitSpan span = remit_yaml_members_get (members, index);
  RemitSpan line = remit_yaml_line_at (yaml, span.end);
  gsize at = span.end;

  at += at < line.end && data[at] == ',';
  *tail = REMIT_SPAN (at, line.end);
  at = remit_yaml_skip_blanks (yaml, at, line.end);
  return remit_yaml_starts_line (yaml, span.start) && (at == line.end || data[at] == '#');
}

/* With the comments behind them, where each member has a line to itself; else only the members. */
static gboolean
permute_flow (const RemitYamlMembers *members,
              const guint            *order,
              guint                   variant,
              RemitEditList          *edits)
{
  guint n = members->spans->len;
  g_autofree RemitSpan *tails = g_new (RemitSpan, n);

  for (guint i = 0; i < n && variant == 0; i++)
    if (!find_tail (members, i, &tails[i]))
      return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (order[i] == i)
        continue;
      put_piece (members, remit_yaml_members_get (members, i),
                 remit_yaml_members_get (members, order[i]), edits);
      if (variant == 0)
        put_piece (members, tails[i], tails[order[i]], edits);
    }
  return variant <= 1;
}

static gboolean
permute (const RemitYamlMembers *members,
         const guint            *order,
         guint                   variant,
         RemitEditList          *edits)
{
  return members->flow ? permute_flow (members, order, variant, edits)
                       : permute_block (members, order, variant, edits);
}

guint *
remit_yaml_order_of_move (guint n,
                          guint from,
                          guint to)
{
  guint *order = g_new (guint, MAX (n, 1));

  for (guint i = 0, next = 0; i < n; i++)
    {
      next += next == from;
      order[i] = i == to ? from : next;
      next += i != to;
    }
  return order;
}

/* --- values inside the block --- */

gboolean
remit_yaml_try_order (const RemitYamlPlace *place,
                      const guint          *order,
                      JsonNode             *value,
                      RemitEditList        *edits)
{
  g_auto (RemitYamlMembers) members = { 0 };
  gboolean done = FALSE;

  remit_yaml_members_init (&members, place->yaml, place->node);
  for (guint variant = 0; variant < REMIT_YAML_N_ORDERS && !done; variant++)
    {
      g_autoptr (RemitEditList) candidate = remit_edit_list_new ();

      done = permute (&members, order, variant, candidate)
             && remit_yaml_try_place (place, candidate, value, edits);
    }
  return done;
}

/* --- the keys of the block --- */

gboolean
remit_yaml_edit_reorder_keys (const RemitYaml *yaml,
                              const guint     *order,
                              RemitEditList   *edits,
                              GError         **error)
{
  g_auto (RemitYamlMembers) members = { 0 };
  guint moved = 0;
  gboolean done;

  while (moved < yaml->entries->len && order[moved] == moved)
    moved++;
  done = moved == yaml->entries->len;
  remit_yaml_members_init_root (&members, yaml);
  for (guint variant = 0; variant < REMIT_YAML_N_ORDERS && !done; variant++)
    {
      g_autoptr (RemitEditList) candidate = remit_edit_list_new ();

      done = permute (&members, order, variant, candidate)
             && remit_yaml_try_keys (yaml, order, candidate, edits);
    }
  return done
         || remit_yaml_refuse (yaml, remit_yaml_get_entry (yaml, order[moved])->key,
                               remit_yaml_get_entry (yaml, order[moved])->span.start, error);
}

gboolean
remit_yaml_edit_move_key (const RemitYaml      *yaml,
                          const RemitYamlEntry *entry,
                          guint                 index,
                          RemitEditList        *edits,
                          GError              **error)
{
  guint n = yaml->entries->len;
  g_autofree guint *order = NULL;
  guint from = 0;

  while (from < n && g_ptr_array_index (yaml->entries, from) != entry)
    from++;
  g_return_val_if_fail (from < n, FALSE);

  order = remit_yaml_order_of_move (n, from, MIN (index, n - 1));
  return remit_yaml_edit_reorder_keys (yaml, order, edits, error);
}
