/* remit-patch-view.c: clauses of the description: their numbers, and what stands between examples
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

/* The digits of `(3)` before a clause, or an empty span. */
static RemitSpan
find_ordinal (const RemitPatchPlan *plan,
              const RemitItem      *item)
{
  gsize end = item->span.start;
  gsize start;

  while (end > 0 && g_ascii_isspace (remit_patch_byte (plan->text, end - 1)))
    end--;
  if (end == 0 || remit_patch_byte (plan->text, --end) != ')')
    return REMIT_SPAN (0, 0);
  start = end;
  while (start > 0 && g_ascii_isdigit (remit_patch_byte (plan->text, start - 1)))
    start--;
  if (start == end || start == 0 || remit_patch_byte (plan->text, start - 1) != '(')
    return REMIT_SPAN (0, 0);

  return REMIT_SPAN (start, end);
}

static void
renumber (const RemitPatchPlan *plan,
          const RemitItem      *item,
          int                   change,
          RemitEditList        *edits)
{
  RemitSpan span = find_ordinal (plan, item);
  g_autofree char *old = NULL;
  g_autofree char *digits = NULL;

  if (remit_patch_span_is_empty (span))
    return;

  old = remit_text_slice (plan->text, span);
  digits = g_strdup_printf ("%d", atoi (old) + change);
  remit_edit_list_add (edits, span, digits, -1);
}

/* What stands between two numbered clauses, with another number. */
static char *
make_ordinal_gap (const RemitPatchPlan *plan,
                  const RemitItems     *items,
                  guint                 after,
                  guint                 number)
{
  RemitSpan digits = find_ordinal (plan, items->items[after + 1]);
  g_autofree char *start =
      remit_text_slice (plan->text, REMIT_SPAN (items->items[after]->span.end, digits.start));
  g_autofree char *end =
      remit_text_slice (plan->text, REMIT_SPAN (digits.end, items->items[after + 1]->span.start));

  return g_strdup_printf ("%s%u%s", start, number, end);
}

/* Whether the items are the clauses `(1) …, (2) …` of the description. */
gboolean
remit_patch_is_numbered (const RemitPatchPlan *plan,
                         const RemitItems     *items)
{
  return items->n_items > 1 && items->form == REMIT_FORM_VIEW
         && !remit_patch_span_is_empty (find_ordinal (plan, items->items[0]))
         && !remit_patch_span_is_empty (find_ordinal (plan, items->items[items->n_items - 1]));
}

/* Changes the numbers of the clauses from @index on. */
void
remit_patch_renumber_clauses (const RemitPatchPlan *plan,
                              guint                 index,
                              int                   change,
                              RemitEditList        *edits)
{
  const RemitItems *items = plan->target.items;

  for (guint i = index; i < items->n_items; i++)
    renumber (plan, items->items[i], change, edits);
}

/* Puts a numbered clause in, and counts on behind it. */
void
remit_patch_insert_clause (RemitPatchPlan *plan,
                           guint           index,
                           const char     *part)
{
  const RemitItems *items = plan->target.items;
  guint after = index == 0 ? 0 : MIN (index - 1, items->n_items - 2);
  g_autofree char *gap = make_ordinal_gap (plan, items, after, index == 0 ? 2 : index + 1);
  g_autofree char *all = index == 0 ? g_strconcat (part, gap, NULL) : g_strconcat (gap, part, NULL);
  RemitEditList *edits = remit_patch_candidate (plan);
  gsize place = index == 0 ? items->items[0]->span.start : items->items[index - 1]->span.end;

  remit_edit_list_add (edits, REMIT_SPAN (place, place), all, -1);
  remit_patch_renumber_clauses (plan, MAX (index, 1), 1, edits);
}

static gboolean
ends_with (const RemitPatchPlan *plan,
           gsize                 end,
           const char           *word)
{
  gsize length = strlen (word);

  return end >= length
         && memcmp (remit_text_get_data (plan->text) + end - length, word, length) == 0;
}

/* Back over blanks, line ends and the `\n` of a quoted scalar. */
static gsize
skip_back (const RemitPatchPlan *plan,
           gsize                 offset)
{
  for (;;)
    {
      if (offset > 0 && g_ascii_isspace (remit_patch_byte (plan->text, offset - 1)))
        offset--;
      else if (ends_with (plan, offset, "\\n"))
        offset -= 2;
      else
        return offset;
    }
}

/* (transfer full): what to put between the only clause of its kind and another: the marks of an
 * example, with what stands before them. */
char *
remit_patch_clause_gap (const RemitPatchPlan *plan,
                        const RemitItems     *items)
{
  static const char *const marks[] = { "<example>", "Example:", "Examples:" };
  RemitSpan clause = items->items[0]->span;
  gsize end = skip_back (plan, clause.start);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *before = NULL;
      g_autofree char *inside = NULL;
      gsize start;

      if (!ends_with (plan, end, marks[i]))
        continue;
      start = end - strlen (marks[i]);
      before = remit_text_slice (plan->text, REMIT_SPAN (skip_back (plan, start), start));
      inside = remit_text_slice (plan->text, REMIT_SPAN (end, clause.start));
      return g_strconcat (i == 0 ? inside : "", i == 0 ? "</example>" : "",
                          *before != '\0' ? before : " ", i == 0 ? marks[0] : marks[1], inside,
                          NULL);
    }

  return g_strdup (", ");
}
