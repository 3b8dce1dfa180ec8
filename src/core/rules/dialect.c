/* dialect.c: rules about what a dialect asks for
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-check-private.h"

#include <string.h>

#include "remit-dialect.h"

/* --- dialect-unclosed-parallel --- */

static gboolean
is_span (RemitSpan span)
{
  return span.end > span.start;
}

static void
check_unclosed_parallel (RemitInspection *inspection)
{
  for (guint i = 0; i < inspection->sections->len; i++)
    {
      const RemitSection *section = g_array_index (inspection->sections, RemitPlacedSection, i).section;
      const char *eol = remit_text_get_eol (inspection->text, section->span.end);
      g_autofree char *line = NULL;
      RemitDiagnostic *diagnostic;

      if (section->form != REMIT_FORM_HEADING || !is_span (section->parallel_span)
          || is_span (section->end_parallel_span))
        continue;
      diagnostic = remit_inspection_report (inspection, section->parallel_span,
                                            _("“// parallel” has no “// end-parallel”"));
      line = g_strconcat (eol, eol, "// end-parallel", NULL);
      remit_inspection_offer (diagnostic, _("End it where the section ends"),
                              REMIT_SPAN (section->span.end, section->span.end), line);
    }
}

/* --- dialect-missing-section --- */

/* A file whose dialect is only a guess owes it nothing. */
#define MIN_CONFIDENCE 0.5

static guint32
collect_roles (const RemitInspection *inspection)
{
  guint32 roles = 0;

  for (guint i = 0; i < inspection->sections->len; i++)
    roles |= 1u << g_array_index (inspection->sections, RemitPlacedSection, i).section->role;

  return roles;
}

static void
check_missing_section (RemitInspection *inspection)
{
  const RemitDialect *dialect = inspection->agent->dialect;
  guint32 roles = collect_roles (inspection);

  if (!remit_inspection_has_sections (inspection) || inspection->agent->confidence < MIN_CONFIDENCE)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (dialect->needs) && dialect->needs[i] != 0; i++)
    if ((roles & dialect->needs[i]) == 0)
      remit_inspection_report (
          inspection, remit_inspection_start (inspection), _("Files of this dialect have a section “%s”; this one has none"),
          remit_dialect_get_name (dialect, g_bit_nth_lsf (dialect->needs[i], -1)));
}

/* --- dialect-mixed --- */

/* Whether a section has a role and is written in an element, or not in one. Examples stand in elements anywhere. */
static gboolean
is_written_so (const RemitSection *section,
               gboolean            element)
{
  return section->role < REMIT_ROLE_GROUP && section->role != REMIT_ROLE_EXAMPLES
         && section->form != REMIT_FORM_VIEW
         && section->form != REMIT_FORM_PREAMBLE && (section->form == REMIT_FORM_ELEMENT) == element;
}

/* The first section that is written as another dialect does, among others that are written as this one does. Headings
 * inside an element are its own. */
static const RemitSection *
find_stranger (const RemitInspection *inspection)
{
  gboolean element = inspection->agent->dialect->form == REMIT_FORM_ELEMENT;
  const RemitSection *stranger = NULL;
  gboolean native = FALSE;

  for (guint i = 0; i < inspection->sections->len; i++)
    {
      const RemitPlacedSection *placed = &g_array_index (inspection->sections, RemitPlacedSection, i);

      native = native || is_written_so (placed->section, element);
      if (stranger == NULL && (!element || placed->depth == 0) && is_written_so (placed->section, !element))
        stranger = placed->section;
    }

  return native ? stranger : NULL;
}

static void
check_mixed (RemitInspection *inspection)
{
  const RemitSection *stranger = find_stranger (inspection);

  if (stranger == NULL)
    return;
  if (stranger->form == REMIT_FORM_ELEMENT)
    remit_inspection_report (inspection, remit_inspection_place (inspection, stranger),
                             _("“%s” is an element, other sections of the file are not"),
                             remit_inspection_name (stranger));
  else
    remit_inspection_report (inspection, remit_inspection_place (inspection, stranger),
                             _("“%s” is no element, other sections of the file are"),
                             remit_inspection_name (stranger));
}

static const RemitRule rules[] = {
  {
    .id = "dialect-unclosed-element",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("An element is never closed"),
    .help = N_("A tag that opens an element needs one that closes it, or everything below seems to be part of it. The "
               "fix adds the closing tag where the element most likely ends."),
    .fixes = TRUE,
  },
  {
    .id = "dialect-stray-close",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A closing tag closes nothing"),
    .help = N_("No element of that name is open here. Most often its opening tag was renamed or removed. The fix removes "
               "the closing tag."),
    .fixes = TRUE,
  },
  {
    .id = "dialect-unclosed-parallel",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("“// parallel” is never ended"),
    .help = N_("What stands between “// parallel” and “// end-parallel” may be done at the same time. Without the end "
               "that goes on to the end of the file for some readers. The fix ends it with the section."),
    .fixes = TRUE,
    .check = check_unclosed_parallel,
  },
  {
    .id = "dialect-missing-section",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("A section is missing that the dialect has"),
    .help = N_("Files of one dialect are alike: whoever reads them looks for certain sections, such as the bounds of a "
               "component or the principles of a persona. Nothing is said where the dialect is only a guess."),
    .check = check_missing_section,
  },
  {
    .id = "dialect-mixed",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("Two dialects in one file"),
    .help = N_("Some sections stand in elements, such as <triggers>, others under headings or labels. That is read "
               "without loss, but most often one part was pasted from elsewhere. Exporting the file writes all sections "
               "alike."),
    .check = check_mixed,
  },
};

const RemitRuleFamily remit_rules_dialect = { "dialect", rules, G_N_ELEMENTS (rules) };
