/* remit-yaml-members.c: members of lists and mappings put in and taken out as pieces of text
 *
 * In block style a member is lines. Comments right above it are about it, those below that stand
 * further in are part of it. Members that blank lines keep apart stay apart.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <string.h>

RemitSpan
remit_yaml_members_get (const RemitYamlMembers *members,
                        guint                   index)
{
  return g_array_index (members->spans, RemitSpan, index);
}

void
remit_yaml_members_put (RemitEditList *edits,
                        gsize          start,
                        gsize          end,
                        const char    *before,
                        const char    *text,
                        const char    *after)
{
  g_autofree char *joined = g_strconcat (before, text, after, NULL);

  remit_edit_list_add (edits, REMIT_SPAN (start, end), joined, -1);
}

static char *
join (const GPtrArray *texts,
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

/* Whether nothing but blanks (or the `?` of an explicit key) stands before it on its line. */
gboolean
remit_yaml_starts_line (const RemitYaml *yaml,
                        gsize            offset)
{
  const char *data = remit_text_get_data (yaml->text);
  gsize start = remit_yaml_line_at (yaml, offset).start;

  while (offset > start && (data[offset - 1] == ' ' || data[offset - 1] == '?'))
    offset--;
  return offset == start;
}

static gboolean
ends_line (const RemitYaml *yaml,
           gsize            offset)
{
  const char *data = remit_text_get_data (yaml->text);

  return offset == 0 || data[offset - 1] == '\n' || data[offset - 1] == '\r';
}

static gboolean
is_blank_line (const RemitYaml *yaml,
               guint            number)
{
  RemitSpan line = remit_text_get_line (yaml->text, number);

  return remit_yaml_skip_blanks (yaml, line.start, line.end) == line.end;
}

/* The column of the `#` of a line that is only a comment, or REMIT_YAML_NONE. */
static guint
comment_column (const RemitYaml *yaml,
                guint            number)
{
  RemitSpan line = remit_text_get_line (yaml->text, number);
  gsize at = remit_yaml_skip_blanks (yaml, line.start, line.end);

  return at < line.end && remit_text_get_data (yaml->text)[at] == '#' ? (guint) (at - line.start)
                                                                      : REMIT_YAML_NONE;
}

guint
remit_yaml_last_line (const RemitYaml *yaml,
                      gsize            offset,
                      guint            column,
                      guint            end)
{
  guint last = remit_text_find_line (yaml->text, offset);

  for (guint number = last + 1; number < end; number++)
    {
      guint own = comment_column (yaml, number);

      if (own != REMIT_YAML_NONE && own > column)
        last = number;
      else if (!is_blank_line (yaml, number))
        break;
    }
  return last;
}

static guint
last_line (const RemitYamlMembers *members,
           guint                   index)
{
  const RemitYaml *yaml = members->yaml;
  gsize end = index + 1 < members->spans->len ? remit_yaml_members_get (members, index + 1).start
                                              : yaml->content.end;

  return remit_yaml_last_line (yaml, remit_yaml_members_get (members, index).end, members->column,
                               remit_text_find_line (yaml->text, end));
}

/* The first line of a member: comments right above it, in its own column, are about it. */
static guint
first_line (const RemitYamlMembers *members,
            guint                   index)
{
  const RemitYaml *yaml = members->yaml;
  guint first = remit_text_find_line (yaml->text, remit_yaml_members_get (members, index).start);
  guint bound = remit_text_find_line (yaml->text, yaml->content.start) - 1;

  if (!remit_yaml_starts_line (yaml, remit_yaml_members_get (members, index).start))
    return first;
  if (index > 0)
    bound = last_line (members, index - 1);
  while (first - 1 > bound && comment_column (yaml, first - 1) == members->column)
    first--;
  return first;
}

RemitSpan
remit_yaml_members_whole (const RemitYamlMembers *members,
                          guint                   index)
{
  const RemitYaml *yaml = members->yaml;
  gsize start = remit_yaml_members_get (members, index).start;
  guint first = first_line (members, index);

  if (first < remit_text_find_line (yaml->text, start))
    start = remit_text_get_line (yaml->text, first).start + members->column;
  return REMIT_SPAN (start, remit_text_get_line (yaml->text, last_line (members, index)).end);
}

/* How many blank lines stand between any two members. One gap among the keys of the block is no
 * habit. */
static guint
learn_gap (const RemitYamlMembers *members)
{
  guint gap = members->spans->len > (members->root ? 2 : 1) ? G_MAXUINT : 0;

  for (guint i = 0; i + 1 < members->spans->len && gap > 0; i++)
    {
      guint last = last_line (members, i);
      guint next = first_line (members, i + 1);
      guint n = 0;

      while (last + 1 + n < next && is_blank_line (members->yaml, last + 1 + n))
        n++;
      gap = MIN (gap, n);
    }
  return gap;
}

/* What stands between two members: line ends and the indent. */
static char *
line_break (const RemitYamlMembers *members)
{
  const char *eol = remit_text_get_eol (members->yaml->text, members->outer.start);
  GString *string = g_string_new (NULL);

  for (guint gap = learn_gap (members) + 1; gap > 0; gap--)
    g_string_append (string, eol);
  g_string_append_printf (string, "%*s", (int) members->column, "");
  return g_string_free (string, FALSE);
}

/* Where there is no member next to it: below the opening fence or above the closing one. */
static void
insert_in_block (const RemitYamlMembers *members,
                 gsize                   at,
                 const char             *text,
                 RemitEditList          *edits)
{
  const RemitYaml *yaml = members->yaml;
  const char *eol = remit_text_get_eol (yaml->text, members->outer.start);
  g_autofree char *indent = g_strnfill (members->column, ' ');
  g_autofree char *before = g_strconcat (ends_line (yaml, at) ? "" : eol, indent, NULL);

  remit_yaml_members_put (edits, at, at, before, text, ends_line (yaml, at) ? eol : "");
}

static gboolean
block_insert (const RemitYamlMembers *members,
              guint                   index,
              const char             *text,
              const char             *newline,
              guint                   variant,
              RemitEditList          *edits)
{
  guint n = members->spans->len;
  gsize at;

  if (n == 0 || (members->root && variant == 1 && (index == 0 || index == n)))
    {
      insert_in_block (members, index == 0 ? members->outer.start : members->outer.end, text,
                       edits);
      return variant == 0 || n > 0;
    }
  if (index > 0 && variant == 0)
    {
      at = remit_yaml_members_whole (members, index - 1).end;
      remit_yaml_members_put (edits, at, at, newline, text, "");
      return TRUE;
    }
  if (index == n || variant > 1)
    return FALSE;
  at = remit_yaml_members_whole (members, index).start;
  remit_yaml_members_put (edits, at, at, "", text, newline);
  return TRUE;
}

/* A member between blank lines, or at the end of a row of them, takes those on one side with
 * it. */
static void
take_blank_lines (const RemitYamlMembers *members,
                  guint                   first,
                  guint                   last,
                  guint                  *start,
                  guint                  *end)
{
  const RemitYaml *yaml = members->yaml;
  guint top = first > 0 ? last_line (members, first - 1) : *start - 1;
  gboolean blank_above = *start - 1 > top && is_blank_line (yaml, *start - 1);

  if (last + 1 < members->spans->len)
    {
      gsize below = remit_yaml_members_get (members, last + 1).start;
      guint next = remit_text_find_line (yaml->text, below);

      while ((first == 0 || blank_above) && *end + 1 < next && is_blank_line (yaml, *end + 1))
        (*end)++;
    }
  else
    while (*start - 1 > top && is_blank_line (yaml, *start - 1))
      (*start)--;
}

static gboolean
block_remove (const RemitYamlMembers *members,
              guint                   index,
              guint                   n_removed,
              guint                   variant,
              RemitEditList          *edits)
{
  const RemitText *text = members->yaml->text;
  guint last = index + n_removed - 1;
  gboolean is_last = last + 1 == members->spans->len;
  gsize at = remit_yaml_members_get (members, index).start;
  guint start = remit_text_find_line (text, at);
  guint end = last_line (members, last);
  RemitSpan span;

  if (!members->root && index == 0 && is_last)
    return FALSE;
  if (!remit_yaml_starts_line (members->yaml, at))
    {
      if (is_last)
        return FALSE;
      span = REMIT_SPAN (at, remit_yaml_members_get (members, last + 1).start);
    }
  else if (variant == 2)
    {
      span = REMIT_SPAN (remit_text_get_line (text, start).start, members->outer.end);
      if (!is_last)
        span.end = remit_yaml_line_at (members->yaml,
                                       remit_yaml_members_get (members, last + 1).start).start;
    }
  else
    {
      if (variant == 0)
        take_blank_lines (members, index, last, &start, &end);
      span = REMIT_SPAN (remit_text_get_line (text, start).start,
                         remit_text_get_whole_line (text, end).end);
    }
  if (span.end < span.start)
    return FALSE;
  remit_edit_list_add (edits, span, "", 0);
  return TRUE;
}

gboolean
remit_yaml_members_splice (const RemitYamlMembers *members,
                           guint                   index,
                           guint                   n_removed,
                           const GPtrArray        *texts,
                           guint                   variant,
                           RemitEditList          *edits)
{
  g_autofree char *separator
      = members->flow ? remit_yaml_flow_separator (members) : line_break (members);
  g_autofree char *text = join (texts, separator);

  if (variant >= REMIT_YAML_N_CUTS || n_removed + texts->len == 0)
    return FALSE;
  if (texts->len == 0)
    return members->flow ? remit_yaml_flow_remove (members, index, n_removed, variant, edits)
                         : block_remove (members, index, n_removed, variant, edits);
  if (n_removed == 0)
    return members->flow ? remit_yaml_flow_insert (members, index, text, separator, variant, edits)
                         : block_insert (members, index, text, separator, variant, edits);
  remit_edit_list_add (edits,
                       REMIT_SPAN (remit_yaml_members_get (members, index).start,
                                   remit_yaml_members_get (members, index + n_removed - 1).end),
                       text, -1);
  return variant == 0;
}
