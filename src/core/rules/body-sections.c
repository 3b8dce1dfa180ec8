/* body-sections.c: sections that are empty, said twice, or a level too deep
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "body-private.h"

#include <string.h>

void
remit_body_check_empty (RemitInspection *inspection)
{
  if (remit_inspection_has_sections (inspection))
    return;
  if (inspection->agent->title.span.end > inspection->agent->title.span.start)
    return;
  remit_inspection_report (inspection, REMIT_SPAN (inspection->body.end, inspection->body.end),
                           _("The agent has no instructions: nothing stands below the frontmatter"));
}

/* --- body-section-empty --- */

static gboolean
is_empty (const RemitSection *section)
{
  return section->form != REMIT_FORM_VIEW && section->n_blocks == 0 && section->n_sections == 0
         && !section->will.present && !section->wont.present && section->note.text == NULL;
}

/* The section with the line ends and blank lines behind it. */
static RemitSpan
get_lines (const RemitInspection *inspection,
           const RemitSection    *section)
{
  const RemitText *text = inspection->text;
  const char *data = remit_text_get_data (text);
  guint line = remit_text_find_line (text, section->span.end);
  RemitSpan lines = { remit_text_get_line (text, remit_text_find_line (text, section->span.start)).start,
                      remit_text_get_whole_line (text, line).end };

  while (line < remit_text_get_n_lines (text))
    {
      RemitSpan next = remit_text_get_line (text, ++line);

      while (next.start < next.end && g_ascii_isspace (data[next.start]))
        next.start++;
      if (next.start < next.end)
        break;
      lines.end = remit_text_get_whole_line (text, line).end;
    }

  return lines;
}

void
remit_body_check_section_empty (RemitInspection *inspection)
{
  for (guint i = 0; i < inspection->sections->len; i++)
    {
      const RemitSection *section = g_array_index (inspection->sections, RemitPlacedSection, i).section;
      RemitDiagnostic *diagnostic;

      if (!is_empty (section))
        continue;
      diagnostic = remit_inspection_report (inspection, remit_inspection_place (inspection, section),
                                            _("“%s” is empty; fill it or remove it"),
                                            remit_inspection_name (section));
      remit_inspection_offer (diagnostic, _("Remove the section"), get_lines (inspection, section), "");
    }
}

/* --- body-section-duplicate --- */

/* Elements of one tag side by side are usual: <example> after <example>. So are sections of one role under different
 * names. */
static gboolean
can_be_duplicate (const RemitSection *section)
{
  return (section->form == REMIT_FORM_HEADING || section->form == REMIT_FORM_LABEL_LINE
          || section->form == REMIT_FORM_BOLD_LABEL)
         && section->name_span.end > section->name_span.start;
}

/* What two sections that are told to be one share: their parent and their name without case. */
static char *
make_key (const RemitInspection    *inspection,
          const RemitPlacedSection *placed)
{
  g_autofree char *name = remit_text_slice (inspection->text, placed->section->name_span);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_strdup_printf ("%p %s", (const void *) placed->parent, lower);
}

void
remit_body_check_section_duplicate (RemitInspection *inspection)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < inspection->sections->len; i++)
    {
      RemitPlacedSection placed = g_array_index (inspection->sections, RemitPlacedSection, i);
      const RemitSection *section = placed.section;
      const RemitSection *first;
      char *key;

      if (!can_be_duplicate (section))
        continue;
      key = make_key (inspection, &placed);
      first = g_hash_table_lookup (seen, key);
      if (first == NULL)
        {
          g_hash_table_insert (seen, key, (gpointer) section);
          continue;
        }
      g_free (key);
      remit_inspection_report (inspection, remit_inspection_place (inspection, section),
                               _("“%s” stands here a second time, first in line %u; make one of the two"),
                               remit_inspection_name (section),
                               remit_text_find_line (inspection->text, first->span.start));
    }
}

/* --- body-heading-skip --- */

void
remit_body_check_heading_skip (RemitInspection *inspection)
{
  guint above = 0;

  for (guint i = 0; i < inspection->sections->len; i++)
    {
      const RemitSection *section = g_array_index (inspection->sections, RemitPlacedSection, i).section;

      if (section->form != REMIT_FORM_HEADING)
        continue;
      if (above > 0 && section->level > above + 1)
        remit_inspection_report (inspection, remit_inspection_place (inspection, section),
                                 _("“%s” is %u levels below the heading above it; one is usual"),
                                 remit_inspection_name (section), section->level - above);
      above = section->level;
    }
}
