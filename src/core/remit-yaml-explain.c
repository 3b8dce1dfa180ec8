/* remit-yaml-explain.c: why YAML rejects a value, in words for people, and the fix that quotes it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RULE "yaml-invalid"

/* The first colon in a plain value with a blank or a line's end behind it. */
static gboolean
find_colon (const char *data,
            RemitSpan   value,
            gsize      *colon)
{
  for (gsize i = value.start; i < value.end; i++)
    if (data[i] == ':' && (i + 1 == value.end || strchr (" \t\r\n", data[i + 1]) != NULL))
      {
        *colon = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_inside_character (const RemitText *text,
                     gsize            offset)
{
  return offset < remit_text_get_length (text)
         && ((guchar) remit_text_get_data (text)[offset] & 0xc0) == 0x80;
}

/* The character that libyaml stumbled at, but for what lies behind @end. */
static RemitSpan
get_character (const RemitText *text,
               gsize            offset,
               gsize            end)
{
  RemitSpan span = { offset, offset };

  while (span.start > 0 && is_inside_character (text, span.start))
    span.start--;
  span.end = span.start;
  if (span.end < end)
    span.end++;
  while (span.end < end && is_inside_character (text, span.end))
    span.end++;
  return span;
}

static RemitDiagnostic *
explain_colon (const RemitYamlEntry *entry,
               gsize                 colon)
{
  return remit_diagnostic_new (RULE, REMIT_SEVERITY_ERROR, REMIT_SPAN (colon, colon + 1),
                               _("A colon followed by a blank in the plain value of “%s” ends "
                                 "that value. Put the value in quotes"),
                               entry->key);
}

static RemitDiagnostic *
explain_first (const RemitYamlEntry *entry,
               char                  first)
{
  RemitSpan span = { entry->value->span.start, entry->value->span.start + 1 };
  const char *meaning = first == '*'   ? _("an alias")
                        : first == '&' ? _("an anchor")
                        : first == '!' ? _("a tag")
                        : first == '%' ? _("a directive")
                                       : _("an indicator of its own");

  return remit_diagnostic_new (
      RULE, REMIT_SEVERITY_ERROR, span,
      _("The value of “%s” starts with “%c”, which YAML reads as %s. Put the value in quotes"),
      entry->key, first, meaning);
}

static RemitDiagnostic *
explain_quote (const RemitYaml      *yaml,
               const RemitYamlEntry *entry,
               char                  quote,
               gsize                 offset)
{
  const char *data = remit_text_get_data (yaml->text);
  RemitSpan value = entry->value->span;
  gsize at = value.start + 1;

  /* The quote that closes the value before its end, rather than the place at which libyaml
   * noticed. */
  while (at + 1 < value.end && data[at] != quote)
    at += data[at] == '\\' && quote == '"' ? 2 : data[at] == '\'' && data[at + 1] == '\'' ? 2 : 1;
  if (at + 1 >= value.end)
    return remit_diagnostic_new (
        RULE, REMIT_SEVERITY_ERROR, REMIT_SPAN (value.start, value.start + 1),
        _("The quote that opens the value of “%s” is never closed"), entry->key);
  if (offset <= at)
    return remit_diagnostic_new (
        RULE, REMIT_SEVERITY_ERROR, get_character (yaml->text, offset, value.end),
        _("A backslash in the double quotes of “%s” starts no escape that YAML knows"), entry->key);
  return remit_diagnostic_new (RULE, REMIT_SEVERITY_ERROR, REMIT_SPAN (at, at + 1),
                               quote == '\'' ? _("This apostrophe closes the quoted value of “%s” "
                                                 "before its end. Double it, or use double quotes")
                                             : _("This quote closes the quoted value of “%s” "
                                                 "before its end. Put a backslash before it"),
                               entry->key);
}

/* The first tab at the start of a line of an entry; an empty span where there is none. */
static RemitSpan
find_tab (const char *data,
          RemitSpan   entry)
{
  for (gsize i = entry.start + 1; i < entry.end; i++)
    if (data[i] == '\t' && (data[i - 1] == '\n' || data[i - 1] == '\r'))
      return REMIT_SPAN (i, i + 1);
  return REMIT_SPAN (entry.start, entry.start);
}

static RemitDiagnostic *
explain (const RemitYaml        *yaml,
         const RemitYamlEntry   *entry,
         const RemitYamlProblem *problem)
{
  const char *data = remit_text_get_data (yaml->text);
  RemitSpan value = entry->value->span;
  char first = value.start < value.end ? data[value.start] : '\0';
  gsize offset = MIN (problem->offset, remit_text_get_length (yaml->text));
  RemitSpan tab = find_tab (data, REMIT_SPAN (entry->span.start, value.end));
  gsize colon;

  if (first == '"' || first == '\'')
    return explain_quote (yaml, entry, first, offset);
  if (first != '\0' && strchr ("*&!%@`]},", first) != NULL)
    return explain_first (entry, first);
  if (strchr ("|>[{", first) != NULL || !find_colon (data, value, &colon))
    colon = value.end;
  if (strchr ("|>", first) == NULL && tab.end > tab.start && tab.start < colon)
    return remit_diagnostic_new (RULE, REMIT_SEVERITY_ERROR, tab,
                                 _("YAML cannot read the value of “%s”: %s"), entry->key,
                                 _("a tab indents this line"));
  if (colon < value.end)
    return explain_colon (entry, colon);
  return remit_diagnostic_new (
      RULE, REMIT_SEVERITY_ERROR, get_character (yaml->text, offset, entry->span.end),
      _("YAML cannot read the value of “%s”: %s"), entry->key, problem->message);
}

RemitDiagnostic *
remit_yaml_explain_entry (const RemitYaml        *yaml,
                          const RemitYamlEntry   *entry,
                          const RemitYamlProblem *problem)
{
  RemitDiagnostic *diagnostic = explain (yaml, entry, problem);
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (GString) quoted = g_string_new (NULL);

  /* Quotes do not help against what stands before the value. */
  if (entry->value->text == NULL || *entry->value->text == '\0'
      || diagnostic->span.start < entry->value->span.start
      || !remit_text_is_utf8 (yaml->text))
    return diagnostic;
  remit_yaml_append_quoted (quoted, entry->value->text);
  remit_edit_list_add (edits, entry->value->span, quoted->str, (gssize) quoted->len);
  remit_diagnostic_add_fix (diagnostic, _("Quote the value"), edits);
  return diagnostic;
}

RemitDiagnostic *
remit_yaml_explain_block (const RemitYaml        *yaml,
                          const RemitYamlProblem *problem)
{
  gsize offset = MIN (problem->offset, remit_text_get_length (yaml->text));
  RemitSpan line = remit_text_get_line (yaml->text, remit_text_find_line (yaml->text, offset));

  return remit_diagnostic_new (RULE, REMIT_SEVERITY_ERROR,
                               REMIT_SPAN (get_character (yaml->text, offset, offset).start,
                                           MAX (offset, line.end)),
                               _("YAML cannot read the frontmatter: %s"), problem->message);
}
