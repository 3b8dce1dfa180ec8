/* plant-sections.c: for tests: faults of what sections are for
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plant.h"

#include <string.h>

#include "remit-dialect.h"

/* --- sections that are gone --- */

static RemitSpan
get_start (const RemitAgent *agent)
{
  return agent->title.span;
}

static void
count_roles (RemitSection *const *sections,
             guint                n_sections,
             guint32              roles,
             guint               *n)
{
  for (guint i = 0; i < n_sections; i++)
    {
      *n += (roles >> sections[i]->role & 1) != 0;
      count_roles (sections[i]->sections, sections[i]->n_sections, roles, n);
    }
}

/* Takes out a section at the top of the body: the only one of some roles. What is found is the title, which stands for
 * the body. */
static gboolean
plant_without (Planting *planting,
               guint32   roles)
{
  const RemitAgent *agent = planting->agent;
  guint n = 0;

  count_roles (agent->sections, agent->n_sections, roles, &n);
  if (n != 1 || agent->n_sections < 2 || agent->diagnostics->len > 0 || get_start (agent).end == 0)
    return FALSE;
  for (guint i = 0; i < agent->n_sections; i++)
    {
      const RemitSection *section = agent->sections[i];
      RemitSpan line = remit_text_get_line (agent->text, remit_text_find_line (agent->text, section->span.start));

      if ((roles >> section->role & 1) == 0 || section->form != REMIT_FORM_HEADING
          || section->span.start < get_start (agent).end)
        continue;
      remit_edit_list_add (planting->edits, REMIT_SPAN (line.start, section->span.end), "", 0);
      planting->span = get_start (agent);
      return TRUE;
    }
  return FALSE;
}

static gboolean
plant_no_triggers (Planting *planting)
{
  const char *id = planting->agent->dialect->id;

  return (g_str_equal (id, "component") || g_str_equal (id, "sectioned"))
         && plant_without (planting,
                           1u << REMIT_ROLE_TRIGGERS | 1u << REMIT_ROLE_USAGE | 1u << REMIT_ROLE_EXAMPLES);
}

/* One of the sections that the dialect needs. */
static gboolean
plant_no_section (Planting *planting)
{
  const RemitDialect *dialect = planting->agent->dialect;
  guint n = 0;

  while (n < G_N_ELEMENTS (dialect->needs) && dialect->needs[n] != 0)
    n++;
  return n > 0 && plant_without (planting, dialect->needs[plant_draw (n)]);
}

/* --- lists --- */

/* Whether an item is a line and nothing else. */
static gboolean
is_line (const RemitAgent *agent,
         const RemitItem  *item)
{
  RemitSpan line = remit_text_get_line (agent->text, remit_text_find_line (agent->text, item->span.start));

  return item->form == REMIT_FORM_MARKDOWN && item->n_blocks == 0 && item->span.start == line.start
         && item->span.end <= line.end && item->text.span.end > item->text.span.start && item->label.text == NULL
         && line.end < remit_text_get_length (agent->text)
         && remit_text_get_data (agent->text)[line.end] == '\n';
}

static gboolean
is_trigger_list (const RemitAgent   *agent,
                 const RemitSection *section,
                 const RemitBlock   *block)
{
  if (section->role != REMIT_ROLE_TRIGGERS || block->type != REMIT_BLOCK_LIST || block->ordered
      || block->list.n_items == 0)
    return FALSE;
  for (guint i = 0; i < block->list.n_items; i++)
    if (!is_line (agent, block->list.items[i]) && block->list.items[i]->form != REMIT_FORM_PIPES)
      return FALSE;
  return TRUE;
}

/* A trigger once more, behind the last. */
static gboolean
plant_trigger_twice (Planting *planting)
{
  const RemitBlock *block = plant_draw_block (planting->agent, is_trigger_list);
  const RemitItems *list = block != NULL ? &block->list : NULL;
  const RemitItem *item;
  g_autofree char *words = NULL;
  g_autofree char *copy = NULL;
  gsize end;

  if (list == NULL)
    return FALSE;
  item = list->items[plant_draw (list->n_items)];
  end = list->items[list->n_items - 1]->span.end;
  words = remit_text_slice (planting->agent->text, item->span);
  copy = g_strconcat (item->form == REMIT_FORM_PIPES ? "|" : "\n", words, NULL);
  plant_instead (planting, REMIT_SPAN (end, end), copy);
  planting->span.start++;
  return TRUE;
}

/* What the agent will do is also what it will not. */
static gboolean
plant_contradiction (Planting *planting)
{
  const RemitAgent *agent = planting->agent;
  const RemitSection *bounds = NULL;
  const RemitItem *item, *last;
  g_autofree char *words = NULL;
  g_autofree char *copy = NULL;

  for (guint i = 0; i < agent->n_sections; i++)
    if (agent->sections[i]->role == REMIT_ROLE_BOUNDS)
      bounds = agent->sections[i];
  if (bounds == NULL || bounds->will.n_items == 0 || bounds->wont.n_items == 0 || agent->diagnostics->len > 0)
    return FALSE;
  item = bounds->will.items[plant_draw (bounds->will.n_items)];
  last = bounds->wont.items[bounds->wont.n_items - 1];
  words = remit_text_slice (agent->text, item->form == REMIT_FORM_MARKDOWN ? item->text.span : item->span);
  if (is_line (agent, item) && is_line (agent, last))
    copy = g_strconcat ("\n- ", words, NULL);
  else if (item->form == REMIT_FORM_ATTRIBUTE_PIPES && last->form == REMIT_FORM_ATTRIBUTE_PIPES)
    copy = g_strconcat ("|", words, NULL);
  else
    return FALSE;
  plant_instead (planting, REMIT_SPAN (last->span.end, last->span.end), copy);
  planting->span.start++;
  return TRUE;
}

static gboolean
plant_one_side (Planting *planting)
{
  static const char *const sides[] = {
    "## Boundaries\n\n**Will:**\n- rain\n\n", "## Boundaries\n\n**Will Not:**\n- snow\n\n",
  };

  return plant_section (planting, REMIT_ROLE_BOUNDS, sides[plant_draw (G_N_ELEMENTS (sides))], "Boundaries");
}

/* --- numbers --- */

static gboolean
plant_gap (Planting *planting)
{
  guint low = 20 + plant_draw (30), high = low + 5 + plant_draw (30);
  g_autofree char *needle = g_strdup_printf ("≥%u%%", high);
  g_autofree char *lines = g_strdup_printf (
      "## Confidence Protocol\n\n- **%s**: act\n- **<%u%%**: ask\n\n", needle, low);

  return plant_section (planting, REMIT_ROLE_CONFIDENCE, lines, needle);
}

static gboolean
plant_overlap (Planting *planting)
{
  guint low = 20 + plant_draw (30), high = low + 5 + plant_draw (30);
  g_autofree char *needle = g_strdup_printf ("≥%u%%", low);
  g_autofree char *lines = g_strdup_printf (
      "## Confidence Protocol\n\n- **%s**: act\n- **<%u%%**: ask\n\n", needle, high);

  return plant_section (planting, REMIT_ROLE_CONFIDENCE, lines, needle);
}

static void
collect_targets (GPtrArray           *found,
                 RemitSection *const *sections,
                 guint                n_sections)
{
  for (guint i = 0; i < n_sections; i++)
    {
      if (sections[i]->target.text != NULL)
        g_ptr_array_add (found, &sections[i]->target);
      for (guint j = 0; j < sections[i]->n_blocks; j++)
        for (guint k = 0; sections[i]->blocks[j]->type == REMIT_BLOCK_LIST && k < sections[i]->blocks[j]->list.n_items;
             k++)
          if (sections[i]->blocks[j]->list.items[k]->target.text != NULL)
            g_ptr_array_add (found, &sections[i]->blocks[j]->list.items[k]->target);
      collect_targets (found, sections[i]->sections, sections[i]->n_sections);
    }
}

static gboolean
plant_target (Planting *planting)
{
  static const char *const targets[] = { "0%", "101%", "950%" };
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect_targets (found, planting->agent->sections, planting->agent->n_sections);
  if (found->len == 0 || planting->agent->diagnostics->len > 0)
    return FALSE;
  plant_instead (planting, ((const RemitString *) g_ptr_array_index (found, plant_draw (found->len)))->span,
                 targets[plant_draw (G_N_ELEMENTS (targets))]);
  return TRUE;
}

/* A heading counts more than there are. */
static gboolean
plant_count (Planting *planting)
{
  guint n = 1 + plant_draw (8);
  g_autofree char *needle = g_strdup_printf ("%u", n + 1 + plant_draw (80));
  g_autoptr (GString) lines = g_string_new (NULL);

  g_string_append_printf (lines, "## Weather Stations (%s checks)\n\n", needle);
  for (guint i = 1; i <= n; i++)
    g_string_append_printf (lines, "%u. some words\n", i);
  g_string_append_c (lines, '\n');
  return plant_lines (planting, lines->str, needle);
}

/* --- others --- */

static gboolean
plant_delegate (Planting   *planting,
                const char *name)
{
  g_autofree char *lines = g_strdup_printf ("## Delegation Strategy\n\n- **%s**: when it rains\n\n", name);

  return plant_section (planting, REMIT_ROLE_DELEGATION, lines, name);
}

static gboolean
plant_itself (Planting *planting)
{
  const char *name = remit_agent_get_string (planting->agent, "name");

  return name != NULL && plant_delegate (planting, name);
}

static gboolean
plant_nobody (Planting *planting)
{
  return plant_delegate (planting, "nobody-at-all");
}

/* The other agent of the folder hands work back. */
static gboolean
plant_circle (Planting *planting)
{
  const char *name = remit_agent_get_string (planting->agent, "name");
  g_autofree char *back = name != NULL ? g_strdup_printf ("\n## Delegation Strategy\n\n- **%s**: rain\n", name) : NULL;

  if (name == NULL || !plant_delegate (planting, PLANT_OTHER))
    return FALSE;
  planting->other = g_strdup_printf (PLANT_OTHER_FORMAT, PLANT_OTHER, back);
  return TRUE;
}

static gboolean
plant_server (Planting *planting)
{
  static const char lines[] = "## MCP Integration\n\n- **barometer**: pressure\n\n";
  static const char entry[] = "mcpServers: [thermometer]\n";
  gsize at = remit_yaml_get_content (planting->agent->yaml).end;

  if (plant_find_entry (planting->agent, "name") == NULL || remit_yaml_find (planting->agent->yaml, "mcpServers") != NULL
      || !plant_section (planting, REMIT_ROLE_MCP, lines, "barometer"))
    return FALSE;
  remit_edit_list_add (planting->edits, REMIT_SPAN (at, at), entry, -1);
  planting->span.start += strlen (entry);
  planting->span.end += strlen (entry);
  return TRUE;
}

/* --- dialects --- */

static gboolean
plant_parallel (Planting *planting)
{
  return g_str_equal (planting->agent->dialect->id, "persona")
         && plant_lines (planting, "## Weather Stations (Parallel)\n\n// parallel\n\n- one\n- two\n\n", "// parallel");
}

/* Whether a section at the top is read by its heading as one that dialects know. */
static gboolean
has_native (const RemitAgent *agent)
{
  for (guint i = 0; i < agent->n_sections; i++)
    if (agent->sections[i]->form == REMIT_FORM_HEADING && agent->sections[i]->role < REMIT_ROLE_GROUP
        && agent->sections[i]->role != REMIT_ROLE_EXAMPLES)
      return TRUE;
  return FALSE;
}

static gboolean
plant_stranger (Planting *planting)
{
  return has_native (planting->agent) && plant_section (planting, REMIT_ROLE_GOTCHAS, "<gotchas>\n- rain\n</gotchas>\n\n", "gotchas");
}

const Fault plant_faults_sections[] = {
  { "no-triggers", "role-triggers-missing", INFO, plant_no_triggers },
  { "no-section", "dialect-missing-section", INFO, plant_no_section, "role-triggers-missing" },
  { "trigger-twice", "role-trigger-duplicate", WARNING, plant_trigger_twice },
  { "contradiction", "role-bounds-contradiction", ERROR, plant_contradiction },
  { "one-side", "role-bounds-one-sided", INFO, plant_one_side },
  { "gap", "role-confidence-gap", WARNING, plant_gap },
  { "overlap", "role-confidence-overlap", WARNING, plant_overlap },
  { "target", "role-target-range", WARNING, plant_target },
  { "count", "role-count-mismatch", WARNING, plant_count },
  { "itself", "role-delegation-self", WARNING, plant_itself },
  { "nobody", "role-delegation-unknown", INFO, plant_nobody },
  { "circle", "role-delegation-cycle", INFO, plant_circle },
  { "server", "role-mcp-unknown-server", INFO, plant_server },
  { "parallel-without-end", "dialect-unclosed-parallel", WARNING, plant_parallel },
  { "element-among-headings", "dialect-mixed", INFO, plant_stranger },
  { NULL },
};
