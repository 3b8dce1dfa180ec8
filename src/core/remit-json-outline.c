/* remit-json-outline.c: the model in a line a section, for people
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-json.h"

#include "remit-dialect.h"
#include "remit-vocabulary.h"

#include <glib/gi18n-lib.h>

/* What a section holds, counted over its blocks. */
typedef struct
{
  guint texts;
  guint items;
  guint rows;
  guint codes;
} Counts;

static void
count_block (const RemitBlock *block,
             Counts           *counts)
{
  switch (block->type)
    {
    case REMIT_BLOCK_LIST:
      counts->items += block->list.n_items;
      break;
    case REMIT_BLOCK_TABLE:
      counts->rows += block->n_rows;
      break;
    case REMIT_BLOCK_CODE:
      counts->codes++;
      break;
    case REMIT_BLOCK_TEXT:
      counts->texts++;
      break;
    case REMIT_BLOCK_RULE:
    default:
      break;
    }
}

static void
append_part (GString    *line,
             const char *part)
{
  g_string_append_printf (line, "%s%s", line->len > 0 ? C_("separator", ", ") : "", part);
}

/* @format has one %u; it comes from the translators, so that printf () is not asked. */
static void
append_count (GString    *line,
              guint       n,
              const char *format)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autoptr (GString) part = g_string_new (format);

  if (n == 0)
    return;
  g_string_replace (part, "%u", number, 1);
  append_part (line, part->str);
}

static char *
describe (const RemitSection *section)
{
  GString *line = g_string_new (NULL);
  Counts counts = { 0 };

  for (guint i = 0; i < section->n_blocks; i++)
    count_block (section->blocks[i], &counts);
  if (section->form == REMIT_FORM_VIEW)
    append_part (line, _("in the description"));
  if (section->parallel)
    append_part (line, _("parallel"));
  append_count (line, counts.texts, ngettext ("%u paragraph", "%u paragraphs", counts.texts));
  append_count (line, counts.items, ngettext ("%u item", "%u items", counts.items));
  append_count (line, counts.rows, ngettext ("%u row", "%u rows", counts.rows));
  append_count (line, counts.codes, ngettext ("%u code block", "%u code blocks", counts.codes));
  append_count (line, section->will.n_items, _("will %u"));
  append_count (line, section->wont.n_items, _("will not %u"));
  return g_string_free (line, FALSE);
}

static void
append_section (GString            *out,
                const RemitSection *section,
                guint               depth)
{
  g_autofree char *counts = describe (section);

  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
  g_string_append (out, remit_role_get_id (section->role));
  if (section->heading.text != NULL)
    g_string_append_printf (out, " “%s”", section->heading.text);
  if (*counts != '\0')
    g_string_append_printf (out, " (%s)", counts);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < section->n_sections; i++)
    append_section (out, section->sections[i], depth + 1);
}

char *
remit_agent_to_outline (const RemitAgent *agent)
{
  GString *out = g_string_new (agent->dialect->id);
  const char *name = remit_agent_get_string (agent, "name");

  if (name != NULL)
    g_string_append_printf (out, " %s", name);
  if (agent->title.text != NULL)
    g_string_append_printf (out, " “%s”", agent->title.text);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < agent->n_sections; i++)
    append_section (out, agent->sections[i], 1);
  return g_string_free (out, FALSE);
}
