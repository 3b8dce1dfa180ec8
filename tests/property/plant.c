/* plant.c: for tests: places that are drawn at random, and what is put there
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plant.h"

#include <string.h>

#include "remit-dialect.h"

guint
plant_draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint) n);
}

/* --- lines --- */

static gboolean
is_plain_line (const RemitText *text,
               RemitSpan        line)
{
  g_autofree char *string = remit_text_slice (text, line);

  return g_ascii_isalpha (*string) && strpbrk (string, "`<>|[]#:\\") == NULL && string[strlen (string) - 1] != ' '
         && g_str_is_ascii (string);
}

gboolean
plant_draw_line (const RemitAgent *agent,
                 RemitSpan        *line)
{
  const RemitText *text = agent->text;
  guint first = remit_text_find_line (text, remit_yaml_get_body_start (agent->yaml));
  guint n = remit_text_get_n_lines (text);

  for (guint attempt = 0; attempt < 200 && n > first; attempt++)
    {
      RemitSpan span = remit_text_get_line (text, first + plant_draw (n - first + 1));
      const RemitNode *node = remit_scan_get_root (agent->scan)->first;

      /* The block that the line is in is a paragraph at the top: not code, not a list. */
      while (node != NULL && node->span.end <= span.start)
        node = node->next;
      if (node != NULL && node->type == REMIT_NODE_PARAGRAPH && node->span.start <= span.start
          && is_plain_line (text, span))
        {
          *line = span;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
plant_words (Planting   *planting,
             const char *words,
             gsize       before,
             gsize       after)
{
  const char *data = remit_text_get_data (planting->agent->text);
  RemitSpan line;
  const char *blank;
  gsize at;

  if (!plant_draw_line (planting->agent, &line))
    return FALSE;
  blank = memchr (data + line.start, ' ', line.end - line.start);
  if (blank == NULL)
    return FALSE;
  at = (gsize) (blank - data);
  remit_edit_list_add (planting->edits, REMIT_SPAN (at, at), words, -1);
  planting->span = REMIT_SPAN (at + before, at + strlen (words) - after);
  return TRUE;
}

void
plant_instead (Planting   *planting,
               RemitSpan   span,
               const char *string)
{
  remit_edit_list_add (planting->edits, span, string, -1);
  planting->span = REMIT_SPAN (span.start, span.start + strlen (string));
}

/* --- sections --- */

/* Where labels open sections, a heading between them ends one. */
static gboolean
is_read_by_headings (const RemitAgent *agent)
{
  return agent->dialect->root == NULL && !agent->dialect->labels && agent->diagnostics->len == 0
         && remit_text_get_line_end (agent->text) == REMIT_LINE_END_LF;
}

static gboolean
starts_line (const RemitAgent *agent,
             gsize             offset)
{
  return offset == 0 || remit_text_get_data (agent->text)[offset - 1] == '\n';
}

const RemitSection *
plant_draw_section (const RemitAgent *agent)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();

  for (guint i = 0; is_read_by_headings (agent) && i < agent->n_sections; i++)
    if (agent->sections[i]->form == REMIT_FORM_HEADING && agent->sections[i]->level == 2
        && starts_line (agent, agent->sections[i]->span.start))
      g_ptr_array_add (sections, agent->sections[i]);
  return sections->len > 0 ? g_ptr_array_index (sections, plant_draw (sections->len)) : NULL;
}

gboolean
plant_lines (Planting   *planting,
             const char *lines,
             const char *needle)
{
  const RemitSection *section = plant_draw_section (planting->agent);
  gsize at;

  if (section == NULL)
    return FALSE;
  remit_edit_list_add (planting->edits, REMIT_SPAN (section->span.start, section->span.start), lines, -1);
  at = section->span.start + (gsize) (strstr (lines, needle) - lines);
  planting->span = REMIT_SPAN (at, at + strlen (needle));
  return TRUE;
}

static gboolean
have_role (RemitSection *const *sections,
           guint                n_sections,
           RemitRole            role)
{
  for (guint i = 0; i < n_sections; i++)
    if ((sections[i]->role == role && sections[i]->form != REMIT_FORM_VIEW)
        || have_role (sections[i]->sections, sections[i]->n_sections, role))
      return TRUE;
  return FALSE;
}

gboolean
plant_has_role (const RemitAgent *agent,
                RemitRole         role)
{
  return have_role (agent->sections, agent->n_sections, role);
}

gboolean
plant_section (Planting   *planting,
               RemitRole   role,
               const char *lines,
               const char *needle)
{
  return !plant_has_role (planting->agent, role) && plant_lines (planting, lines, needle);
}

typedef gboolean (*SuitsBlock) (const RemitAgent   *agent,
                                const RemitSection *section,
                                const RemitBlock   *block);

static void
collect_blocks (GPtrArray           *found,
                const RemitAgent    *agent,
                RemitSection *const *sections,
                guint                n_sections,
                SuitsBlock           suits)
{
  for (guint i = 0; i < n_sections; i++)
    {
      const RemitSection *section = sections[i];

      for (guint j = 0; section->form != REMIT_FORM_VIEW && j < section->n_blocks; j++)
        if (suits (agent, section, section->blocks[j]))
          g_ptr_array_add (found, section->blocks[j]);
      collect_blocks (found, agent, section->sections, section->n_sections, suits);
    }
}

const RemitBlock *
plant_draw_block (const RemitAgent *agent,
                  SuitsBlock        suits)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  if (agent->diagnostics->len == 0)
    collect_blocks (found, agent, agent->sections, agent->n_sections, suits);
  return found->len > 0 ? g_ptr_array_index (found, plant_draw (found->len)) : NULL;
}

/* --- entries --- */

static gboolean
has_frontmatter (const RemitAgent *agent)
{
  RemitSpan content = remit_yaml_get_content (agent->yaml);

  return remit_yaml_has_fences (agent->yaml) && content.end > content.start && agent->diagnostics->len == 0
         && remit_text_get_data (agent->text)[content.end - 1] == '\n'
         && remit_text_get_line_end (agent->text) == REMIT_LINE_END_LF;
}

const RemitYamlEntry *
plant_find_entry (const RemitAgent *agent,
                  const char       *key)
{
  const RemitYamlEntry *entry = has_frontmatter (agent) ? remit_yaml_find (agent->yaml, key) : NULL;

  return entry != NULL && starts_line (agent, entry->span.start) ? entry : NULL;
}

gboolean
plant_entry (Planting   *planting,
             const char *key,
             const char *value,
             gboolean    at_key)
{
  gsize at = remit_yaml_get_content (planting->agent->yaml).end;
  g_autofree char *line = g_strdup_printf ("%s: %s\n", key, value);

  if (!has_frontmatter (planting->agent) || remit_yaml_find (planting->agent->yaml, key) != NULL)
    return FALSE;
  remit_edit_list_add (planting->edits, REMIT_SPAN (at, at), line, -1);
  planting->span = at_key ? REMIT_SPAN (at, at + strlen (key))
                          : REMIT_SPAN (at + strlen (key) + 2, at + strlen (line) - 1);
  return TRUE;
}

gboolean
plant_without_entry (Planting   *planting,
                     const char *key)
{
  const RemitText *text = planting->agent->text;
  const RemitYamlEntry *entry = plant_find_entry (planting->agent, key);
  gsize end;

  if (entry == NULL)
    return FALSE;
  end = remit_text_get_whole_line (text, remit_text_find_line (text, MAX (entry->span.end, 1) - 1)).end;
  remit_edit_list_add (planting->edits, REMIT_SPAN (entry->span.start, end), "", 0);
  return TRUE;
}
