/* yaml.c: rules about the frontmatter as YAML
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-check-private.h"

#include <string.h>

#define INDENT "  "

/* --- yaml-tab-indent --- */

/* The blanks at the start of a line. */
static RemitSpan
get_indent (const RemitText *text,
            guint            line)
{
  const char *data = remit_text_get_data (text);
  RemitSpan span = remit_text_get_line (text, line);
  gsize end = span.start;

  while (end < span.end && (data[end] == ' ' || data[end] == '\t'))
    end++;
  return REMIT_SPAN (span.start, end);
}

/* Whether @offset is inside a block scalar or quotes, where tabs are content. @index is the first entry that may hold
 * it; offsets come in order. */
static gboolean
is_content (const RemitYaml *yaml,
            gsize            offset,
            guint           *index)
{
  const RemitYamlNode *value;

  while (*index < remit_yaml_get_n_entries (yaml)
         && remit_yaml_get_entry (yaml, *index)->value->span.end <= offset)
    (*index)++;
  if (*index == remit_yaml_get_n_entries (yaml))
    return FALSE;
  value = remit_yaml_get_entry (yaml, *index)->value;
  return value->text != NULL && value->style != REMIT_YAML_PLAIN && offset > value->span.start;
}

static void
report_tab (RemitInspection *inspection,
            RemitSpan        indent)
{
  const char *data = remit_text_get_data (inspection->text);
  g_autoptr (GString) blanks = g_string_new (NULL);
  RemitDiagnostic *diagnostic;

  for (gsize i = indent.start; i < indent.end; i++)
    g_string_append (blanks, data[i] == '\t' ? INDENT : " ");
  diagnostic = remit_inspection_report (inspection, indent,
                                        _("YAML takes no tab for indentation; indent by blanks"));
  remit_inspection_offer (diagnostic, _("Indent by blanks"), indent, blanks->str);
}

static void
check_tab_indent (RemitInspection *inspection)
{
  const RemitYaml *yaml = inspection->agent->yaml;
  RemitSpan content = remit_yaml_get_content (yaml);
  const char *data = remit_text_get_data (inspection->text);
  guint index = 0;

  if (memchr (data + content.start, '\t', content.end - content.start) == NULL)
    return;
  for (guint line = remit_text_find_line (inspection->text, content.start);
       line <= remit_text_get_n_lines (inspection->text)
       && remit_text_get_line (inspection->text, line).start < content.end; line++)
    {
      RemitSpan indent = get_indent (inspection->text, line);

      if (indent.end > indent.start && memchr (data + indent.start, '\t', indent.end - indent.start) != NULL
          && indent.end < remit_text_get_line (inspection->text, line).end
          && !is_content (yaml, indent.start, &index))
        report_tab (inspection, indent);
    }
}

/* --- yaml-lossy-scalar --- */

/* What YAML 1.1, which many loaders still read, takes for a boolean. */
static gboolean
is_old_boolean (const char *string)
{
  static const char *const words[] = { "yes", "no", "on", "off", "y", "n", NULL };
  g_autofree char *lower = g_ascii_strdown (string, -1);

  return g_strv_contains (words, lower);
}

/* What a loader makes of the value, in words; NULL where it stays the text that it is. */
static const char *
explain_loss (const RemitYamlNode *value)
{
  if (value->style != REMIT_YAML_PLAIN || value->text == NULL || value->alias)
    return NULL;
  switch (value->type)
    {
    case REMIT_YAML_BOOLEAN:
      return _("a truth value");
    case REMIT_YAML_INTEGER:
    case REMIT_YAML_FLOAT:
      return _("a number");
    case REMIT_YAML_STRING:
      return is_old_boolean (value->text) ? _("a truth value") : NULL;
    case REMIT_YAML_NULL:
    case REMIT_YAML_SEQUENCE:
    case REMIT_YAML_MAPPING:
    default:
      return NULL;
    }
}

static void
check_scalar (RemitInspection      *inspection,
              const RemitYamlEntry *entry)
{
  const char *loss = explain_loss (entry->value);
  g_autofree char *quoted = NULL;
  g_autofree char *written = NULL;
  RemitDiagnostic *diagnostic;

  if (loss == NULL)
    return;
  written = remit_text_slice (inspection->text, entry->value->span);
  diagnostic = remit_inspection_report (inspection, entry->value->span,
                                        _("YAML reads “%s” as %s, so “%s” may come back changed; quote it"),
                                        written, loss, entry->key);
  if (g_str_equal (entry->key, "version"))
    diagnostic->severity = REMIT_SEVERITY_INFO;
  quoted = g_strdup_printf ("\"%s\"", written);
  remit_inspection_offer (diagnostic, _("Quote the value"), entry->value->span, quoted);
}

/* @list: keys, and the type of their values; a text is a text whatever it looks like. */
static void
check_scalars (RemitInspection *inspection,
               const char      *list)
{
  gsize n_known;
  const RemitKnown *known = remit_known_values_get (inspection->context->known, list, &n_known);

  for (gsize i = 0; i < n_known; i++)
    {
      const RemitYamlEntry *entry =
        g_strcmp0 (known[i].caption, "string") == 0 ? remit_yaml_find (inspection->agent->yaml, known[i].value) : NULL;

      if (entry != NULL && !entry->recovered)
        check_scalar (inspection, entry);
    }
}

static void
check_lossy_scalar (RemitInspection *inspection)
{
  if (inspection->context->known == NULL)
    return;
  check_scalars (inspection, "keys");
  check_scalars (inspection, "other-keys");
}

static const RemitRule rules[] = {
  {
    .id = "yaml-invalid",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("The frontmatter is no valid YAML"),
    .help = N_("Claude Code skips a file whose frontmatter does not parse and does not say so. Most often a description "
               "holds a colon and a blank outside quotes, as in “Context: …” or “user: …”. The fix puts the value in "
               "quotes, with the same content."),
    .fixes = TRUE,
  },
  {
    .id = "yaml-duplicate-key",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("A key stands twice"),
    .help = N_("YAML forbids two keys of one name in one mapping. Some loaders refuse the file, others take the last "
               "one and say nothing. The fix removes the first one."),
    .fixes = TRUE,
  },
  {
    .id = "yaml-unclosed-frontmatter",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("The frontmatter is never closed"),
    .help = N_("The line “---” after the last key is missing, so tools find no frontmatter, or take half of the body for "
               "it. The fix puts the line behind the last key."),
    .fixes = TRUE,
  },
  {
    .id = "yaml-no-frontmatter",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("There is no frontmatter"),
    .help = N_("An agent file starts with a block of YAML between two lines “---” that holds at least “name” and "
               "“description”. Without it no tool takes the file for an agent. The fix adds an empty one to fill in."),
    .fixes = TRUE,
  },
  {
    .id = "yaml-tab-indent",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("A tab indents the frontmatter"),
    .help = N_("YAML forbids tabs in indentation, so the frontmatter does not parse, or the line counts as another "
               "level than it seems. The fix writes two blanks for each tab."),
    .fixes = TRUE,
    .check = check_tab_indent,
  },
  {
    .id = "yaml-lossy-scalar",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A text is read as something else"),
    .help = N_("Without quotes YAML reads 1.10 as the number 1.1 and “no” as false, and a program that writes the file "
               "back writes that. Put such a value in quotes; the fix does."),
    .fixes = TRUE,
    .check = check_lossy_scalar,
  },
};

const RemitRuleFamily remit_rules_yaml = { "yaml", rules, G_N_ELEMENTS (rules) };
