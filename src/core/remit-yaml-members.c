/* remit-yaml-members.c: members of lists and mappings put in, taken out and moved as pieces of
 * text
 *
 * In block style a member is lines, in flow style a piece between commas. Where lines between
 * members could belong to either, the first variant of a cut keeps them with the member below.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <string.h>

static RemitSpan
member (const RemitYamlMembers *members,
        guint                   index)
{
  return g_array_index (members->spans, RemitSpan, index);
}

static char *
join_texts (const GPtrArray *texts,
            const char      *separator)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      if (i > 0)
        g_string_append (string, separator);
      g_string_append (string, g_ptr_array_index (texts, i));
    }
  return g_string_free (string, FALSE);
}

static void
replace (RemitEditList *edits,
         gsize          start,
         gsize          end,
         const char    *before,
         const char    *text,
         const char    *after)
{
  g_autofree char *joined = g_strconcat (before, text, after, NULL);

  remit_edit_list_add (edits, REMIT_SPAN (start, end), joined, -1);
}

static gsize
whole_line_end (const RemitYaml *yaml,
                gsize            offset)
{
  return remit_text_get_whole_line (yaml->text, remit_text_find_line (yaml->text, offset)).end;
}

/* --- block style --- */

/* Whether nothing but blanks (or the `?` of an explicit key) stands before it on its line. */
static gboolean
starts_line (const RemitYaml *yaml,
             gsize            offset)
{
  const char *data = remit_text_get_data (yaml->text);
  gsize start = remit_yaml_line_at (yaml, offset).start;

  while (offset > start && (data[offset - 1] == ' ' || data[offset - 1] == '?'))
    offset--;
  return offset == start;
}

static char *
line_break (const RemitYamlMembers *members)
{
  g_autofree char *indent = g_strnfill (members->column, ' ');

  return g_strconcat (remit_text_get_eol (members->yaml->text, members->outer.start), indent, NULL);
}

static gboolean
ends_line (const RemitYaml *yaml,
           gsize            offset)
{
  const char *data = remit_text_get_data (yaml->text);

  return offset == 0 || data[offset - 1] == '\n' || data[offset - 1] == '\r';
}

static gboolean
block_insert (const RemitYamlMembers *members,
              guint                   index,
              const char             *text,
              guint                   variant,
              RemitEditList          *edits)
{
  const RemitYaml *yaml = members->yaml;
  g_autofree char *newline = line_break (members);
  const char *eol = remit_text_get_eol (yaml->text, members->outer.start);
  guint n = members->spans->len;
  gsize at;

  if (n == 0 || (members->root && (index == 0 || variant == 1) && (index == 0 || index == n)))
    {
      at = index == 0 ? members->outer.start : members->outer.end;
      replace (edits, at, at, ends_line (yaml, at) ? newline + strlen (eol) : newline, text,
               ends_line (yaml, at) ? eol : "");
      return variant == 0 || n > 0;
    }
  if (index > 0 && variant == 0)
    {
      at = remit_yaml_line_at (yaml, member (members, index - 1).end).end;
      replace (edits, at, at, newline, text, "");
      return TRUE;
    }
  if (index == n)
    return FALSE;
  at = member (members, index).start;
  replace (edits, at, at, "", text, newline);
  return TRUE;
}

static gboolean
block_remove (const RemitYamlMembers *members,
              guint                   index,
              guint                   n_removed,
              guint                   variant,
              RemitEditList          *edits)
{
  const RemitYaml *yaml = members->yaml;
  gboolean is_last = index + n_removed == members->spans->len;
  RemitSpan first = member (members, index);
  RemitSpan last = member (members, index + n_removed - 1);
  gsize start = remit_yaml_line_at (yaml, first.start).start;
  gsize end = whole_line_end (yaml, last.end);

  if (!members->root && index == 0 && is_last)
    return FALSE;
  if (!starts_line (yaml, first.start))
    {
      if (is_last)
        return FALSE;
      start = first.start;
      end = member (members, index + n_removed).start;
    }
  else if (variant == 1)
    end = is_last ? members->outer.end
                  : remit_yaml_line_at (yaml, member (members, index + n_removed).start).start;
  if (end < start)
    return FALSE;
  remit_edit_list_add (edits, REMIT_SPAN (start, end), "", 0);
  return TRUE;
}

static gboolean
block_splice (const RemitYamlMembers *members,
              guint                   index,
              guint                   n_removed,
              const GPtrArray        *texts,
              guint                   variant,
              RemitEditList          *edits)
{
  g_autofree char *newline = line_break (members);
  g_autofree char *text = join_texts (texts, newline);

  if (texts->len == 0)
    return block_remove (members, index, n_removed, variant, edits);
  if (n_removed == 0)
    return block_insert (members, index, text, variant, edits);
  replace (edits, member (members, index).start, member (members, index + n_removed - 1).end, "",
           text, "");
  return variant == 0;
}

/* The end of the blank lines below, which a block scalar may keep as its own. */
static gsize
blank_tail (const RemitYaml *yaml,
            gsize            offset)
{
  const char *data = remit_text_get_data (yaml->text);
  guint number = remit_text_find_line (yaml->text, offset);
  gsize end = remit_text_get_line (yaml->text, number).end;

  while (++number < remit_text_get_n_lines (yaml->text))
    {
      RemitSpan line = remit_text_get_line (yaml->text, number);

      for (gsize i = line.start; i < line.end; i++)
        if (data[i] != ' ')
          return end;
      end = line.end;
    }
  return end;
}

/* The member's lines, with the comment behind it, go to another place; the column stays the
 * same. */
static gboolean
block_move (const RemitYamlMembers *members,
            guint                   from,
            guint                   to,
            guint                   variant,
            RemitEditList          *edits)
{
  RemitSpan span = member (members, from);
  g_autofree char *text = NULL;

  span.end = (variant & 4) != 0 ? blank_tail (members->yaml, span.end)
                                : remit_yaml_line_at (members->yaml, span.end).end;
  text = remit_text_slice (members->yaml->text, span);
  return block_remove (members, from, 1, variant & 1, edits)
         && block_insert (members, to > from ? to + 1 : to, text, (variant >> 1) & 1, edits);
}

/* --- flow style --- */

static gboolean
is_gap (const char *gap)
{
  gsize blanks = strspn (gap, " \t\r\n");

  return gap[blanks] == ',' && gap[blanks + 1 + strspn (gap + blanks + 1, " \t\r\n")] == '\0';
}

/* What stands between two members. */
static char *
flow_separator (const RemitYamlMembers *members)
{
  const RemitText *text = members->yaml->text;
  g_autofree char *gap = NULL;

  if (members->spans->len >= 2)
    {
      gap =
          remit_text_slice (text, REMIT_SPAN (member (members, 0).end, member (members, 1).start));
      if (is_gap (gap))
        return g_steal_pointer (&gap);
    }
  if (members->spans->len >= 1)
    {
      g_autofree char *lead =
          remit_text_slice (text, REMIT_SPAN (members->outer.start + 1, member (members, 0).start));

      if (strpbrk (lead, "\r\n") != NULL && lead[strspn (lead, " \t\r\n")] == '\0')
        return g_strconcat (",", lead, NULL);
    }
  return g_strdup (", ");
}

/* The offset behind the comma that follows @offset, or @offset where none does. */
static gsize
skip_comma (const RemitYamlMembers *members,
            gsize                   offset)
{
  const char *data = remit_text_get_data (members->yaml->text);
  gsize at = offset;

  while (at < members->outer.end && g_ascii_isspace (data[at]))
    at++;
  return at < members->outer.end && data[at] == ',' ? at + 1 : offset;
}

/* Whether a comment stands behind the member on its line. */
static gboolean
has_comment (const RemitYamlMembers *members,
             gsize                   offset)
{
  RemitSpan line = remit_yaml_line_at (members->yaml, offset);

  return memchr (remit_text_get_data (members->yaml->text) + offset, '#', line.end - offset)
         != NULL;
}

static gboolean
flow_append (const RemitYamlMembers *members,
             const char             *text,
             const char             *separator,
             guint                   variant,
             RemitEditList          *edits)
{
  gsize end = member (members, members->spans->len - 1).end;
  gsize comma = skip_comma (members, end);
  gboolean below = has_comment (members, end) && strpbrk (separator, "\r\n") != NULL;
  gsize line_end = remit_yaml_line_at (members->yaml, comma).end;

  if (!below || variant == 1)
    {
      replace (edits, end, end, separator, text, "");
      return variant == 0 || below;
    }
  if (comma == end)
    remit_edit_list_add (edits, REMIT_SPAN (end, end), ",", 1);
  replace (edits, line_end, line_end, strpbrk (separator, "\r\n"), text, comma == end ? "" : ",");
  return TRUE;
}

static gboolean
flow_insert (const RemitYamlMembers *members,
             guint                   index,
             const char             *text,
             const char             *separator,
             guint                   variant,
             RemitEditList          *edits)
{
  gsize at;

  if (members->spans->len == 0)
    {
      replace (edits, members->outer.start + 1, members->outer.end - 1, "", text, "");
      return variant == 0;
    }
  if (index == members->spans->len)
    return flow_append (members, text, separator, variant, edits);
  at = member (members, index).start;
  replace (edits, at, at, "", text, separator);
  return variant == 0;
}

/* A last member with a comment before it takes the comma in front of that, and its own line. */
static gboolean
flow_remove_last (const RemitYamlMembers *members,
                  guint                   index,
                  guint                   variant,
                  RemitEditList          *edits)
{
  gsize before = member (members, index - 1).end;
  gsize last = member (members, members->spans->len - 1).end;
  gsize start = member (members, index).start;
  gsize comma = skip_comma (members, before);

  if (has_comment (members, before) && starts_line (members->yaml, start) && variant == 0)
    {
      if (skip_comma (members, last) == last)
        remit_edit_list_add (edits, REMIT_SPAN (comma - 1, comma), "", 0);
      remit_edit_list_add (edits,
                           REMIT_SPAN (remit_yaml_line_at (members->yaml, start).start,
                                       whole_line_end (members->yaml, last)),
                           "", 0);
      return TRUE;
    }
  remit_edit_list_add (edits, REMIT_SPAN (before, last), "", 0);
  return TRUE;
}

static gboolean
flow_remove (const RemitYamlMembers *members,
             guint                   index,
             guint                   n_removed,
             guint                   variant,
             RemitEditList          *edits)
{
  const RemitYaml *yaml = members->yaml;
  gsize start = member (members, index).start;
  gsize last = member (members, index + n_removed - 1).end;
  gsize end;

  if (n_removed == members->spans->len)
    {
      remit_edit_list_add (edits, REMIT_SPAN (members->outer.start + 1, members->outer.end - 1), "",
                           0);
      return variant == 0;
    }
  if (index + n_removed == members->spans->len)
    return flow_remove_last (members, index, variant, edits);
  end = member (members, index + n_removed).start;
  if (variant == 0 && starts_line (yaml, start) && starts_line (yaml, end))
    {
      start = remit_yaml_line_at (yaml, start).start;
      end = whole_line_end (yaml, skip_comma (members, last));
    }
  remit_edit_list_add (edits, REMIT_SPAN (start, end), "", 0);
  return TRUE;
}

static gboolean
flow_splice (const RemitYamlMembers *members,
             guint                   index,
             guint                   n_removed,
             const GPtrArray        *texts,
             guint                   variant,
             RemitEditList          *edits)
{
  g_autofree char *separator = flow_separator (members);
  g_autofree char *text = join_texts (texts, separator);

  if (texts->len == 0)
    return flow_remove (members, index, n_removed, variant, edits);
  if (n_removed == 0)
    return flow_insert (members, index, text, separator, variant, edits);
  replace (edits, member (members, index).start, member (members, index + n_removed - 1).end, "",
           text, "");
  return variant == 0;
}

/* The pieces change places, what is between them does not. */
static gboolean
flow_move (const RemitYamlMembers *members,
           guint                   from,
           guint                   to,
           guint                   variant,
           RemitEditList          *edits)
{
  guint low = MIN (from, to);
  guint high = MAX (from, to);
  const RemitText *text = members->yaml->text;

  for (guint i = low; i <= high; i++)
    {
      guint source = i == to ? from : from < to ? i + 1 : i - 1;
      g_autofree char *piece = remit_text_slice (text, member (members, source));

      remit_edit_list_add (edits, member (members, i), piece, -1);
    }
  return variant == 0;
}

/* --- both --- */

gboolean
remit_yaml_members_splice (const RemitYamlMembers *members,
                           guint                   index,
                           guint                   n_removed,
                           const GPtrArray        *texts,
                           guint                   variant,
                           RemitEditList          *edits)
{
  if (variant > 1 || n_removed + texts->len == 0)
    return FALSE;
  if (members->flow)
    return flow_splice (members, index, n_removed, texts, variant, edits);
  return block_splice (members, index, n_removed, texts, variant, edits);
}

gboolean
remit_yaml_members_move (const RemitYamlMembers *members,
                         guint                   from,
                         guint                   to,
                         guint                   variant,
                         RemitEditList          *edits)
{
  if (variant >= REMIT_YAML_N_MOVES)
    return FALSE;
  if (members->flow)
    return flow_move (members, from, to, variant, edits);
  return block_move (members, from, to, variant, edits);
}
