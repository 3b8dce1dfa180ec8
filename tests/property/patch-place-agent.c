/* patch-place-agent.c: places that the agent knows and its JSON does not: fields, names, counts
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-place-agent.h"

#include "remit-yaml.h"

#include <string.h>

/* Tags that keep fields and the title in attributes. */
static void
allow_tags (PatchPlace *place)
{
  static const char *const tags[] = { "<component", "<config", "<runtime", "<agent" };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      for (const char *p = place->data; (p = strstr (p, tags[i])) != NULL; p++)
        {
          const char *end = strchr (p, '>');

          if (end != NULL)
            patch_place_allow (place, patch_place_lines (place, REMIT_SPAN ((gsize) (p - place->data),
                                                        (gsize) (end - place->data))));
        }
    }
}

void
patch_place_allow_title (PatchPlace *place)
{
  const RemitAgent *agent = place->subject->agent;
  gsize body = remit_yaml_get_body_start (agent->yaml);
  gsize first = place->length;

  for (guint i = 0; i < agent->n_sections; i++)
    {
      if (agent->sections[i]->form != REMIT_FORM_VIEW)
        first = MIN (first, agent->sections[i]->span.start);
    }
  if (agent->title.span.end > agent->title.span.start)
    patch_place_allow_gap (place, agent->title.span);
  patch_place_allow_inserts (place, REMIT_SPAN (body, first));
  allow_tags (place);
}

void
patch_place_allow_field (PatchPlace      *place,
             const char *key)
{
  const RemitField *field = remit_agent_find_field (place->subject->agent, key);

  for (guint i = 0; field != NULL && i < field->n_places; i++)
    {
      const RemitPlace *at = &field->places[i];

      patch_place_allow (place, patch_place_lines (place, at->entry != NULL ? at->entry->span : at->span));
      if (at->form == REMIT_FORM_HEADING)
        patch_place_allow_gap (place, at->span);
    }
  if (field != NULL && strcmp (key, "turbo-all") == 0)
    patch_place_allow_gap (place, field->span);
  allow_tags (place);
  if (strcmp (key, "name") == 0)
    patch_place_allow_title (place);
}

gboolean
patch_place_is_in_frontmatter (const PatchPlace *place,
                   const char  *key)
{
  const RemitField *field = remit_agent_find_field (place->subject->agent, key);

  return field != NULL && field->n_places > 0 && field->places[0].entry != NULL;
}

/* A new field goes in anywhere in the frontmatter; with the last one it comes and goes. */
void
patch_place_allow_frontmatter (PatchPlace   *place,
                   gboolean all)
{
  const RemitAgent *agent = place->subject->agent;
  RemitSpan span = remit_yaml_get_span (agent->yaml);

  patch_place_allow_inserts (place, REMIT_SPAN (0, MAX (span.end, remit_text_get_start (agent->text))));
  if (all || remit_yaml_get_n_entries (agent->yaml) <= 1)
    patch_place_allow_gap (place, span);
  for (guint i = 0; all && i < agent->n_fields; i++)
    patch_place_allow_field (place, agent->fields[i].key);
  if (agent->n_sections > 0)
    patch_place_allow_inserts (place, REMIT_SPAN (span.end, agent->sections[0]->span.start));
}

/* The names of sections beside one on the path, and beside those around it: a section that needs a
 * heading makes headings of the label lines beside it (docs/dialects.md: "if one top-level section needs a
 * heading …, all get one"; below a heading it would take them in), and prose that only its place
 * makes a mission or closing gets a name. What they hold is not named here, so that it must stay. */
static void
allow_names (PatchPlace          *place,
             RemitSection *const *sections,
             guint                n)
{
  for (guint i = 0; i < n; i++)
    {
      const RemitSection *section = sections[i];

      if (section->form == REMIT_FORM_LABEL_LINE || section->form == REMIT_FORM_BOLD_LABEL)
        patch_place_allow_gap (place, section->name_span);
      else if (section->form == REMIT_FORM_PREAMBLE)
        patch_place_allow_gap (place, REMIT_SPAN (section->span.start, section->span.start));
    }
}

/* `(5 Checks)` counts what is below it as long as it is right (docs/model.md), so that it changes with it. */
static void
allow_count (PatchPlace         *place,
             const RemitSection *section)
{
  if (section->name_span.end > section->heading.span.end)
    patch_place_allow (place, REMIT_SPAN (section->heading.span.end, section->name_span.end));
}

static void
allow_directive (PatchPlace *place,
                 RemitSpan   span)
{
  if (span.end > span.start)
    patch_place_allow_gap (place, span);
}

/* What may change with a section on the path that is neither its content nor the place itself: the
 * directive that marks it as parallel may stand far from its heading. */
void
patch_place_allow_other_forms (PatchPlace *place,
                   char      **tokens)
{
  const RemitAgent *agent = place->subject->agent;
  RemitSection *const *sections = agent->sections;
  guint n = agent->n_sections;

  for (guint i = 0; tokens[i] != NULL && strcmp (tokens[i], "sections") == 0; i += 2)
    {
      guint64 index = tokens[i + 1] != NULL ? g_ascii_strtoull (tokens[i + 1], NULL, 10) : n;
      const RemitSection *section;

      allow_names (place, sections, n);
      if (index >= n || !g_ascii_isdigit (*tokens[i + 1]))
        return;
      section = sections[index];
      allow_count (place, section);
      if (tokens[i + 2] != NULL && strcmp (tokens[i + 2], "parallel") == 0)
        {
          allow_directive (place, section->parallel_span);
          allow_directive (place, section->end_parallel_span);
        }
      sections = section->sections;
      n = section->n_sections;
    }
}

RemitSpan
patch_place_find_heading (const PatchPlace *place,
                          char            **tokens,
                          guint             n)
{
  const RemitSection *section = NULL;
  RemitSection *const *sections = place->subject->agent->sections;
  guint length = place->subject->agent->n_sections;

  for (guint i = 0; i + 1 < n; i += 2)
    {
      guint64 index = g_ascii_strtoull (tokens[i + 1], NULL, 10);

      if (strcmp (tokens[i], "sections") != 0 || index >= length)
        return REMIT_SPAN (0, 0);
      section = sections[index];
      sections = section->sections;
      length = section->n_sections;
    }

  return n > 0 && n % 2 == 0 && section != NULL && section->form == REMIT_FORM_HEADING
             ? section->heading.span
             : REMIT_SPAN (0, 0);
}
