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
  for (guint i = 0; i < inspection->sections->len; i++)
    if (g_array_index (inspection->sections, RemitPlacedSection, i).section->form != REMIT_FORM_VIEW)
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

      if (section->form == REMIT_FORM_VIEW || section->form == REMIT_FORM_PREAMBLE
          || section->role == REMIT_ROLE_CLOSING)
        continue;
      key = g_strdup_printf ("%p %s", (const void *) placed.parent, remit_inspection_name (section));
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
