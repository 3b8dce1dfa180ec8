/* patch-place-bytes.c: bytes that may be touched, and whether edits keep to them
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-place-bytes.h"

#include <string.h>

void
patch_place_init (PatchPlace         *place,
                  const PatchSubject *subject)
{
  place->subject = subject;
  place->length = remit_text_get_length (subject->text);
  place->data = remit_text_slice (subject->text, REMIT_SPAN (0, place->length));
  place->spans = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
  place->inserts = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
}

void
patch_place_clear (PatchPlace *place)
{
  g_array_unref (place->spans);
  g_array_unref (place->inserts);
  g_free (place->data);
}

void
patch_place_allow (PatchPlace    *place,
       RemitSpan span)
{
  span.end = MIN (span.end, place->length);
  g_array_append_val (place->spans, span);
}

void
patch_place_allow_inserts (PatchPlace    *place,
               RemitSpan span)
{
  g_array_append_val (place->inserts, span);
}

gsize
patch_place_line_start (const PatchPlace *place,
            gsize        at)
{
  while (at > 0 && place->data[at - 1] != '\n')
    at--;

  return at;
}

/* Behind the line end of the line that @at is in. */
gsize
patch_place_line_end (const PatchPlace *place,
          gsize        at)
{
  while (at < place->length && place->data[at] != '\n')
    at++;

  return MIN (at + 1, place->length);
}

RemitSpan
patch_place_lines (const PatchPlace *place,
           RemitSpan    span)
{
  return REMIT_SPAN (patch_place_line_start (place, span.start), patch_place_line_end (place, span.end));
}

/* Whether a line only separates: blank, or a rule. */
static gboolean
is_separator (const PatchPlace *place,
              gsize        start,
              gsize        end)
{
  for (gsize i = start; i < end; i++)
    {
      if (strchr (" \t\r\n-*_>", place->data[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Its lines, with the separators before and behind. */
void
patch_place_allow_gap (PatchPlace    *place,
           RemitSpan span)
{
  RemitSpan lines = patch_place_lines (place, span);

  while (lines.start > 0)
    {
      gsize start = patch_place_line_start (place, lines.start - 1);

      if (!is_separator (place, start, lines.start))
        break;
      lines.start = start;
    }
  while (lines.end < place->length
         && is_separator (place, lines.end, patch_place_line_end (place, lines.end)))
    lines.end = patch_place_line_end (place, lines.end);
  if (lines.end < place->length && span.end < lines.end
      && strcspn (place->data + span.end, "\r\n") > strspn (place->data + span.end, " \t")
      && lines.start > 0)
    lines.start -= lines.start > 1 && place->data[lines.start - 2] == '\r' ? 2 : 1;
  /* The line end before the last line goes with a line that ends the file. */
  if (lines.end == place->length && lines.start > 0)
    lines.start -= lines.start > 1 && place->data[lines.start - 2] == '\r' ? 2 : 1;
  patch_place_allow (place, lines);
}

void
patch_place_allow_behind (PatchPlace *place,
                          gsize       from,
                          gsize       to)
{
  gsize end = patch_place_line_end (place, to);

  while (end < place->length && is_separator (place, end, patch_place_line_end (place, end)))
    end = patch_place_line_end (place, end);
  patch_place_allow (place, REMIT_SPAN (from, end));
}

/* --- edits --- */

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const RemitSpan *x = a;
  const RemitSpan *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* How far what may be changed reaches from @start on without a gap. */
static gsize
get_reach (const PatchPlace *place,
           gsize        start)
{
  gsize end = start;

  for (guint i = 0; i < place->spans->len; i++)
    {
      RemitSpan span = g_array_index (place->spans, RemitSpan, i);

      if (span.start <= end && span.end > end)
        end = span.end;
    }

  return end;
}

static gboolean
may_insert (const PatchPlace *place,
            gsize        at)
{
  for (guint i = 0; i < place->spans->len + place->inserts->len; i++)
    {
      RemitSpan span = i < place->spans->len
                           ? g_array_index (place->spans, RemitSpan, i)
                           : g_array_index (place->inserts, RemitSpan, i - place->spans->len);

      if (span.start <= at && at <= span.end)
        return TRUE;
    }

  return FALSE;
}

/* Whether bytes that are only taken out, or only put in, may be. The same is done by edits some bytes
 * further on or back where what stands there is alike: a line with the line end before it, or with
 * its own. */
static gboolean
may_change (const PatchPlace *place,
            RemitSpan    touched)
{
  return touched.start == touched.end ? may_insert (place, touched.start)
                                      : get_reach (place, touched.start) >= touched.end;
}

/* The byte that comes after @edit where it is moved by @by, and the one that must be equal to it. */
static gboolean
can_slide (const PatchPlace     *place,
           const RemitEdit *edit,
           gssize           by)
{
  gsize length = edit->span.end - edit->span.start;
  gssize start = (gssize) edit->span.start;
  gssize from = by < 0 ? start + by : start + by - 1;
  gssize turn;

  if (from < 0 || from >= (gssize) place->length || (length > 0 && edit->length > 0))
    return FALSE;
  if (edit->length == 0)
    return from + (gssize) length < (gssize) place->length
           && place->data[from] == place->data[(gsize) from + length];

  turn = (by < 0 ? by : by - 1) % (gssize) edit->length;
  turn += turn < 0 ? (gssize) edit->length : 0;

  return place->data[from] == edit->replacement[turn];
}

/* Whether what is written in place of an edit's span holds, in order, what must stay of it. */
static gboolean
keeps_others (const PatchPlace     *place,
              const RemitEdit *edit)
{
  const char *rest = edit->replacement;
  gsize left = edit->length;
  gsize at = edit->span.start;

  while (at < edit->span.end)
    {
      gsize next = get_reach (place, at);
      gsize end = MAX (next, at);
      g_autofree char *stays = NULL;
      const char *found;

      if (next > at)
        {
          at = next;
          continue;
        }
      while (end < edit->span.end && get_reach (place, end) == end)
        end++;
      stays = g_strndup (place->data + at, end - at);
      found = g_strstr_len (rest, (gssize) left, stays);
      if (found == NULL)
        return FALSE;
      left -= (gsize) (found - rest) + (end - at);
      rest = found + (end - at);
      at = end;
    }

  return TRUE;
}

static gboolean
slides_into_place (const PatchPlace     *place,
                   const RemitEdit *edit,
                   gssize           direction)
{
  for (gssize by = direction; can_slide (place, edit, by); by += direction)
    {
      RemitSpan moved = REMIT_SPAN ((gsize) ((gssize) edit->span.start + by),
                                    (gsize) ((gssize) edit->span.end + by));

      if (may_change (place, moved))
        return TRUE;
    }

  return FALSE;
}

gboolean
patch_place_holds (PatchPlace          *place,
                   const RemitEditList *edits,
                   gsize               *where)
{
  g_array_sort (place->spans, compare_spans);
  for (guint i = 0; i < remit_edit_list_get_n_edits (edits); i++)
    {
      const RemitEdit *edit = remit_edit_list_get (edits, i);

      *where = get_reach (place, edit->span.start);
      if (!may_change (place, edit->span) && !slides_into_place (place, edit, 1)
          && !slides_into_place (place, edit, -1)
          && (edit->span.start == edit->span.end || !keeps_others (place, edit)))
        return FALSE;
    }

  return TRUE;
}
