/* dialect.c: rules about what a dialect asks for
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-check-private.h"

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
};

const RemitRuleFamily remit_rules_dialect = { "dialect", rules, G_N_ELEMENTS (rules) };
