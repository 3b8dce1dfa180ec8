/* plant-yaml.c: for tests: faults of the frontmatter as YAML
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plant.h"

#include <string.h>

/* `: ` between two words of a plain description. */
static gboolean
plant_colon (Planting *planting)
{
  const RemitYamlEntry *entry = plant_find_entry (planting->agent, "description");
  const char *data = remit_text_get_data (planting->agent->text);
  RemitSpan value;
  gsize at;

  if (entry == NULL || entry->value->text == NULL || entry->value->style != REMIT_YAML_PLAIN)
    return FALSE;
  value = entry->value->span;
  if (value.end < value.start + 2 || memchr (data + value.start, '\n', value.end - value.start) != NULL)
    return FALSE;
  at = value.start + 1 + plant_draw ((guint) (value.end - value.start) - 1);
  while (at < value.end && data[at] != ' ')
    at++;
  if (at == value.end || !g_ascii_isalpha (data[at - 1]))
    return FALSE;
  plant_instead (planting, REMIT_SPAN (at, at), ":");
  return TRUE;
}

/* A line of a random entry, once more in front of it. */
static gboolean
plant_second_key (Planting *planting)
{
  const RemitAgent *agent = planting->agent;
  guint n = remit_yaml_get_n_entries (agent->yaml);
  const RemitYamlEntry *entry = n > 0 ? remit_yaml_get_entry (agent->yaml, plant_draw (n)) : NULL;
  g_autofree char *line = NULL;
  gsize at;

  if (entry == NULL || plant_find_entry (agent, entry->key) != entry || entry->value->text == NULL
      || strpbrk (entry->value->text, "\n:#'\"[]{}*&!%>|") != NULL || entry->value->style != REMIT_YAML_PLAIN)
    return FALSE;
  line = g_strdup_printf ("%s: %s\n", entry->key, entry->value->text);
  at = entry->span.start;
  remit_edit_list_add (planting->edits, REMIT_SPAN (at, at), line, -1);
  planting->span = REMIT_SPAN (at + strlen (line), at + strlen (line) + strlen (entry->key));
  return TRUE;
}

/* The line that ends the frontmatter is gone; what follows it starts with a blank line. */
static gboolean
plant_no_end (Planting *planting)
{
  const RemitAgent *agent = planting->agent;
  const RemitText *text = agent->text;
  RemitSpan block = remit_yaml_get_span (agent->yaml);
  RemitSpan content = remit_yaml_get_content (agent->yaml);
  guint line = remit_text_find_line (text, content.end);
  gsize body = remit_yaml_get_body_start (agent->yaml);

  if (plant_find_entry (agent, "description") == NULL || body >= remit_text_get_length (text)
      || remit_text_get_data (text)[body] != '\n')
    return FALSE;
  remit_edit_list_add (planting->edits, REMIT_SPAN (content.end, remit_text_get_whole_line (text, line).end), "", 0);
  planting->span = remit_text_get_line (text, remit_text_find_line (text, block.start));
  return TRUE;
}

/* The whole frontmatter is gone. */
static gboolean
plant_no_frontmatter (Planting *planting)
{
  const RemitAgent *agent = planting->agent;
  RemitSpan block = remit_yaml_get_span (agent->yaml);

  if (plant_find_entry (agent, "description") == NULL || block.start > 0)
    return FALSE;
  plant_instead (planting, REMIT_SPAN (0, remit_yaml_get_body_start (agent->yaml)), "");
  return TRUE;
}

/* A tab is the indent of a new list. */
static gboolean
plant_tab (Planting *planting)
{
  if (!plant_entry (planting, "skills", "\n\t- a", TRUE))
    return FALSE;
  planting->span = REMIT_SPAN (planting->span.end + strlen (": \n"), planting->span.end + strlen (": \n\t"));
  return TRUE;
}

static gboolean
plant_truth (Planting *planting)
{
  return plant_entry (planting, "initialPrompt", "no", FALSE);
}

static gboolean
plant_number (Planting *planting)
{
  return plant_entry (planting, "version", "1.10", FALSE);
}

const Fault plant_faults_yaml[] = {
  { "colon-without-quotes", "yaml-invalid", ERROR, plant_colon },
  { "second-key", "yaml-duplicate-key", ERROR, plant_second_key },
  { "frontmatter-without-end", "yaml-unclosed-frontmatter", ERROR, plant_no_end },
  { "no-frontmatter", "yaml-no-frontmatter", ERROR, plant_no_frontmatter,
    "field-model-unknown field-name-missing field-description-missing security-all-tools" },
  { "tab", "yaml-tab-indent", ERROR, plant_tab, "yaml-invalid" },
  { "word-like-a-truth-value", "yaml-lossy-scalar", WARNING, plant_truth },
  { "version-like-a-number", "yaml-lossy-scalar", INFO, plant_number },
  { NULL },
};
