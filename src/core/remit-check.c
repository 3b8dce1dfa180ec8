/* remit-check.c: runs the rules over an agent
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE   /* memmem () */

#include "remit-check-private.h"

#include <string.h>

#include "remit-dialect.h"

/* --- rules --- */

const RemitRuleFamily *const *
remit_rule_families (void)
{
#define REMIT_LIST_FAMILY(name) &remit_rules_##name,
  static const RemitRuleFamily *const families[] = {
    REMIT_RULE_FAMILIES (REMIT_LIST_FAMILY)
    NULL,
  };
#undef REMIT_LIST_FAMILY

  return families;
}

const RemitRule *
remit_rule_find (const char *id)
{
  for (const RemitRuleFamily *const *family = remit_rule_families (); *family != NULL; family++)
    for (guint i = 0; i < (*family)->n_rules; i++)
      if (g_str_equal ((*family)->rules[i].id, id))
        return &(*family)->rules[i];

  return NULL;
}

/* Whether @word is among the words of @list. */
static gboolean
has_word (const char *list,
          const char *word)
{
  g_auto (GStrv) words = g_strsplit (list, " ", -1);

  return g_strv_contains ((const char *const *) words, word);
}

static gboolean
applies (const RemitRule    *rule,
         const RemitDialect *dialect)
{
  return rule->check != NULL && (rule->dialects == NULL || has_word (rule->dialects, dialect->id));
}

/* --- reporting --- */

RemitDiagnostic *
remit_inspection_report (RemitInspection *inspection,
                         RemitSpan        span,
                         const char      *format,
                         ...)
{
  g_autofree char *message = NULL;
  RemitDiagnostic *diagnostic;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  diagnostic = remit_diagnostic_new (inspection->rule->id, inspection->rule->severity, span, "%s",
                                     message);
  g_ptr_array_add (inspection->diagnostics, diagnostic);
  return diagnostic;
}

void
remit_inspection_offer (RemitDiagnostic *diagnostic,
                        const char      *title,
                        RemitSpan        span,
                        const char      *replacement)
{
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();

  remit_edit_list_add (edits, span, replacement, -1);
  remit_diagnostic_add_fix (diagnostic, title, edits);
}

/* What fixes may cost together, in bytes that are read: hundreds of fixes of a usual file. */
#define BUDGET (2 * 1024 * 1024)

gboolean
remit_inspection_can_afford (RemitInspection *inspection,
                             gsize            cost)
{
  gboolean can = inspection->spent == 0 || inspection->spent + cost <= BUDGET;

  if (can)
    inspection->spent += MAX (cost, 1);
  return can;
}

/* --- what rules ask --- */

gboolean
remit_inspection_in_code (const RemitInspection *inspection,
                          gsize                  offset)
{
  guint low = 0, high = inspection->code->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      RemitSpan span = g_array_index (inspection->code, RemitSpan, middle);

      if (offset < span.start)
        high = middle;
      else if (offset >= span.end)
        low = middle + 1;
      else
        return TRUE;
    }

  return FALSE;
}

const char *
remit_inspection_search (const char *at,
                         const char *end,
                         const char *words)
{
  return memmem (at, end - at, words, strlen (words));
}

const char *
remit_inspection_skip_ascii (const char *at,
                             const char *end)
{
  guint64 word;

  for (; (gsize) (end - at) >= sizeof word; at += sizeof word)
    {
      memcpy (&word, at, sizeof word);
      if ((word & G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
        break;
    }
  while (at < end && (guchar) *at < 0x80)
    at++;
  return at;
}

const RemitSection *
remit_inspection_find_role (const RemitInspection *inspection,
                            RemitRole              role)
{
  for (guint i = 0; i < inspection->sections->len; i++)
    {
      const RemitSection *section =
        g_array_index (inspection->sections, RemitPlacedSection, i).section;

      if (section->role == role && section->form != REMIT_FORM_VIEW)
        return section;
    }

  return NULL;
}

gboolean
remit_inspection_has_sections (const RemitInspection *inspection)
{
  for (guint i = 0; i < inspection->sections->len; i++)
    if (g_array_index (inspection->sections, RemitPlacedSection, i).section->form != REMIT_FORM_VIEW)
      return TRUE;

  return FALSE;
}

const RemitFolderMember *
remit_inspection_find_member (const RemitInspection *inspection)
{
  const RemitCheckContext *context = inspection->context;

  if (context->folder == NULL || context->path == NULL)
    return NULL;
  return remit_folder_find (context->folder, context->path);
}

guint
remit_inspection_get_limit (const RemitInspection *inspection,
                            const char            *name)
{
  const RemitKnownValues *values = inspection->context->known;
  const RemitKnown *known = values != NULL ? remit_known_values_find (values, "limits", name) : NULL;
  guint64 limit = 0;

  if (known == NULL || known->caption == NULL
      || !g_ascii_string_to_unsigned (known->caption, 10, 0, G_MAXUINT, &limit, NULL))
    return G_MAXUINT;
  return (guint) limit;
}

const char *
remit_inspection_name (const RemitSection *section)
{
  return section->heading.text != NULL ? section->heading.text : remit_role_get_title (section->role);
}

RemitSpan
remit_inspection_place (const RemitInspection *inspection,
                        const RemitSection    *section)
{
  RemitSpan line;

  if (section->name_span.end > section->name_span.start)
    return section->name_span;
  line = remit_text_get_line (inspection->text,
                              remit_text_find_line (inspection->text, section->span.start));
  return REMIT_SPAN (section->span.start, MIN (line.end, section->span.end));
}

RemitSpan
remit_inspection_start (const RemitInspection *inspection)
{
  const RemitAgent *agent = inspection->agent;

  if (agent->title.span.end > agent->title.span.start)
    return agent->title.span;
  if (agent->n_sections > 0)
    return remit_inspection_place (inspection, agent->sections[0]);
  return REMIT_SPAN (inspection->body.start, inspection->body.start);
}

/* --- the run --- */

static void
collect_sections (GArray              *list,
                  RemitSection *const *sections,
                  guint                n_sections,
                  const RemitSection  *parent,
                  guint                depth)
{
  for (guint i = 0; i < n_sections; i++)
    {
      RemitPlacedSection placed = { sections[i], parent, depth };

      g_array_append_val (list, placed);
      collect_sections (list, sections[i]->sections, sections[i]->n_sections, sections[i],
                        depth + 1);
    }
}

static void
collect_code (GArray          *list,
              const RemitNode *root)
{
  for (const RemitNode *node = root; node != NULL; node = remit_node_next (node))
    if (node->type == REMIT_NODE_CODE)
      g_array_append_val (list, node->span);
}

static void
inspection_init (RemitInspection         *inspection,
                 const RemitAgent        *agent,
                 const RemitCheckContext *context)
{
  *inspection = (RemitInspection) {
    .agent = agent,
    .text = agent->text,
    .context = context,
    .sections = g_array_new (FALSE, FALSE, sizeof (RemitPlacedSection)),
    .code = g_array_new (FALSE, FALSE, sizeof (RemitSpan)),
    .body = { remit_yaml_get_body_start (agent->yaml), remit_text_get_length (agent->text) },
    .diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_diagnostic_free),
  };
  collect_sections (inspection->sections, agent->sections, agent->n_sections, NULL, 0);
  collect_code (inspection->code, remit_scan_get_root (agent->scan));
  for (guint i = 0; i < agent->diagnostics->len; i++)
    g_ptr_array_add (inspection->diagnostics,
                     remit_diagnostic_copy (g_ptr_array_index (agent->diagnostics, i)));
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const RemitDiagnostic *first = *(const RemitDiagnostic *const *) a;
  const RemitDiagnostic *second = *(const RemitDiagnostic *const *) b;

  if (first->span.start != second->span.start)
    return first->span.start < second->span.start ? -1 : 1;
  if (first->span.end != second->span.end)
    return first->span.end > second->span.end ? -1 : 1;
  return strcmp (first->rule, second->rule);
}

GPtrArray *
remit_agent_check (const RemitAgent        *agent,
                   const RemitCheckContext *context)
{
  static const RemitCheckContext nothing = { NULL, NULL, NULL };
  RemitInspection inspection;

  inspection_init (&inspection, agent, context != NULL ? context : &nothing);
  for (const RemitRuleFamily *const *family = remit_rule_families (); *family != NULL; family++)
    for (guint i = 0; i < (*family)->n_rules; i++)
      {
        inspection.rule = &(*family)->rules[i];
        if (applies (inspection.rule, agent->dialect))
          inspection.rule->check (&inspection);
      }
  remit_inspection_ignore (&inspection);
  g_ptr_array_sort (inspection.diagnostics, compare_places);
  g_array_unref (inspection.sections);
  g_array_unref (inspection.code);
  return inspection.diagnostics;
}
