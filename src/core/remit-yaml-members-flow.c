/* remit-yaml-members-flow.c: members between brackets put in and taken out as pieces of text
 *
 * In flow style a member is a piece between commas, which may stand on a line of its own.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <string.h>

static gsize
whole_line_end (const RemitYaml *yaml,
                gsize            offset)
{
  return remit_text_get_whole_line (yaml->text, remit_text_find_line (yaml->text, offset)).end;
}

static gboolean
is_gap (const char *gap)
{
  gsize blanks = strspn (gap, " \t\r\n");

  return gap[blanks] == ',' && gap[blanks + 1 + strspn (gap + blanks + 1, " \t\r\n")] == '\0';
}

/* What stands between two members. */
char *
remit_yaml_flow_separator (const RemitYamlMembers *members)
{
  const RemitText *text = members->yaml->text;
  g_autofree char *gap = NULL;

  if (members->spans->len >= 2)
    {
      gap = remit_text_slice (text, REMIT_SPAN (remit_yaml_members_get (members, 0).end,
                                                remit_yaml_members_get (members, 1).start));
      if (is_gap (gap))
        return g_steal_pointer (&gap);
    }
  if (members->spans->len >= 1)
    {
      RemitSpan before = { members->outer.start + 1, remit_yaml_members_get (members, 0).start };
      g_autofree char *lead = remit_text_slice (text, before);

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

/* Behind the last member; a colon without a value keeps a blank, so that no comma follows it. */
static void
put_last (const RemitYamlMembers *members,
          const char             *text,
          const char             *separator,
          RemitEditList          *edits)
{
  const char *data = remit_text_get_data (members->yaml->text);
  gsize end = remit_yaml_members_get (members, members->spans->len - 1).end;
  g_autofree char *behind_blank = g_strconcat (" ", separator, NULL);

  if (data[end - 1] != ':')
    remit_yaml_members_put (edits, end, end, separator, text, "");
  else if (strchr (" \t", data[end]) != NULL)
    remit_yaml_members_put (edits, end + 1, end + 1, separator, text, "");
  else
    remit_yaml_members_put (edits, end, end, behind_blank, text, "");
}

static gboolean
flow_append (const RemitYamlMembers *members,
             const char             *text,
             const char             *separator,
             guint                   variant,
             RemitEditList          *edits)
{
  gsize end = remit_yaml_members_get (members, members->spans->len - 1).end;
  gsize comma = skip_comma (members, end);
  gboolean below = has_comment (members, end) && strpbrk (separator, "\r\n") != NULL;
  gsize line_end = remit_yaml_line_at (members->yaml, comma).end;

  if (!below || variant == 1)
    {
      put_last (members, text, separator, edits);
      return variant == 0 || below;
    }
  if (comma == end)
    remit_edit_list_add (edits, REMIT_SPAN (end, end), ",", 1);
  remit_yaml_members_put (edits, line_end, line_end, strpbrk (separator, "\r\n"), text,
                          comma == end ? "" : ",");
  return TRUE;
}

gboolean
remit_yaml_flow_insert (const RemitYamlMembers *members,
                        guint                   index,
                        const char             *text,
                        const char             *separator,
                        guint                   variant,
                        RemitEditList          *edits)
{
  gsize at;

  if (members->spans->len == 0)
    {
      remit_yaml_members_put (edits, members->outer.start + 1, members->outer.end - 1, "", text,
                              "");
      return variant == 0;
    }
  if (index == members->spans->len)
    return flow_append (members, text, separator, variant, edits);
  at = remit_yaml_members_get (members, index).start;
  remit_yaml_members_put (edits, at, at, "", text, separator);
  return variant == 0;
}

/* A last member with a comment before it takes the comma in front of that, and its own line. */
static gboolean
flow_remove_last (const RemitYamlMembers *members,
                  guint                   index,
                  guint                   variant,
                  RemitEditList          *edits)
{
  gsize before = remit_yaml_members_get (members, index - 1).end;
  gsize last = remit_yaml_members_get (members, members->spans->len - 1).end;
  gsize start = remit_yaml_members_get (members, index).start;
  gsize comma = skip_comma (members, before);

  if (variant == 0 && has_comment (members, before)
      && remit_yaml_starts_line (members->yaml, start))
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

gboolean
remit_yaml_flow_remove (const RemitYamlMembers *members,
                        guint                   index,
                        guint                   n_removed,
                        guint                   variant,
                        RemitEditList          *edits)
{
  const RemitYaml *yaml = members->yaml;
  gsize start = remit_yaml_members_get (members, index).start;
  gsize last = remit_yaml_members_get (members, index + n_removed - 1).end;
  gsize end;

  if (n_removed == members->spans->len)
    {
      remit_edit_list_add (edits, REMIT_SPAN (members->outer.start + 1, members->outer.end - 1), "",
                           0);
      return variant == 0;
    }
  if (index + n_removed == members->spans->len)
    return flow_remove_last (members, index, variant, edits);
  end = remit_yaml_members_get (members, index + n_removed).start;
  if (variant == 0 && remit_yaml_starts_line (yaml, start) && remit_yaml_starts_line (yaml, end))
    {
      start = remit_yaml_line_at (yaml, start).start;
      end = whole_line_end (yaml, skip_comma (members, last));
    }
  remit_edit_list_add (edits, REMIT_SPAN (start, end), "", 0);
  return TRUE;
}
