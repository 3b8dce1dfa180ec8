/* remit-patch-plan.c: candidates of an operation, and small facts about the text
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

static void
unref_edits (gpointer data)
{
  remit_edit_list_unref (data);
}

/* (transfer full) (element-type RemitEditList): no candidates yet. */
GPtrArray *
remit_patch_candidates_new (void)
{
  return g_ptr_array_new_with_free_func (unref_edits);
}

/* A new, empty candidate for the caller to fill; the plan owns it. */
RemitEditList *
remit_patch_candidate (RemitPatchPlan *plan)
{
  RemitEditList *edits = remit_edit_list_new ();

  g_ptr_array_add (plan->candidates, edits);

  return edits;
}

static gboolean
is_same_edit (const RemitEditList *list,
              RemitSpan            span,
              const char          *replacement)
{
  const RemitEdit *edit;

  if (remit_edit_list_get_n_edits (list) != 1)
    return FALSE;

  edit = remit_edit_list_get (list, 0);

  return edit->span.start == span.start && edit->span.end == span.end
         && strcmp (edit->replacement, replacement) == 0;
}

/* A candidate of one edit, unless the plan has it already: reading it twice would be waste. */
void
remit_patch_candidate_one (RemitPatchPlan *plan,
                           RemitSpan       span,
                           const char     *replacement)
{
  for (guint i = 0; i < plan->candidates->len; i++)
    {
      if (is_same_edit (g_ptr_array_index (plan->candidates, i), span, replacement))
        return;
    }

  remit_edit_list_add (remit_patch_candidate (plan), span, replacement, -1);
}

/* Adds all edits of @more to @edits. */
void
remit_patch_add_edits (RemitEditList       *edits,
                       const RemitEditList *more)
{
  for (guint i = 0; i < remit_edit_list_get_n_edits (more); i++)
    {
      const RemitEdit *edit = remit_edit_list_get (more, i);

      remit_edit_list_add (edits, edit->span, edit->replacement, (gssize) edit->length);
    }
}

/* The first reason is the most specific one and stays. */
void
remit_patch_refuse (RemitPatchPlan *plan,
                    const char     *reason)
{
  if (plan->reason == NULL)
    plan->reason = reason;
}

/* The byte at @offset, or 0 past the end. */
char
remit_patch_byte (const RemitText *text,
                  gsize            offset)
{
  return offset < remit_text_get_length (text) ? remit_text_get_data (text)[offset] : '\0';
}

gsize
remit_patch_line_start (const RemitText *text,
                        gsize            offset)
{
  return remit_text_get_line (text, remit_text_find_line (text, offset)).start;
}

/* The end of the line at @offset, without its line end. */
gsize
remit_patch_line_end (const RemitText *text,
                      gsize            offset)
{
  return remit_text_get_line (text, remit_text_find_line (text, offset)).end;
}

/* The line below a heading's name: past the underline, where it has one. */
gsize
remit_patch_below_heading (const RemitText    *text,
                           const RemitSection *section)
{
  gsize line = remit_patch_line_start (text, section->name_span.start);
  gsize next = remit_patch_next_line (text, section->name_span.end);
  gboolean underlined = remit_patch_byte (text, remit_patch_skip_blanks (text, line)) != '#';

  return underlined ? remit_patch_next_line (text, next) : next;
}

/* Where the blanks before @offset start: on its line, or with the blank lines above it; then blanks at
 * the end of the line before those stay. */
gsize
remit_patch_gap_start (const RemitText *text,
                       gsize            offset)
{
  gsize floor = remit_text_get_start (text);
  gsize start = offset;
  gsize end;

  while (start > floor && g_ascii_isspace (remit_patch_byte (text, start - 1)))
    start--;

  end = start > floor ? remit_patch_line_end (text, start) : start;

  return end < offset ? end : start;
}

/* The end of the line at @offset, its line end included. */
gsize
remit_patch_next_line (const RemitText *text,
                       gsize            offset)
{
  return remit_text_get_whole_line (text, remit_text_find_line (text, offset)).end;
}

static char
as_blank (char byte)
{
  return byte == '\t' ? '\t' : ' ';
}

/* What later lines start with that are to stand below @offset: the line's own blanks, and a
 * space for each other character before it. */
char *
remit_patch_indent (const RemitText *text,
                    gsize            offset)
{
  gsize start = remit_patch_line_start (text, offset);
  const char *data = remit_text_get_data (text);
  GString *indent = g_string_new (NULL);

  for (gsize i = start; i < offset; i++)
    {
      if (((guchar) data[i] & 0xc0) != 0x80)
        g_string_append_c (indent, as_blank (data[i]));
    }

  return g_string_free (indent, FALSE);
}

gsize
remit_patch_skip_blanks (const RemitText *text,
                         gsize            offset)
{
  while (remit_patch_byte (text, offset) == ' ' || remit_patch_byte (text, offset) == '\t')
    offset++;

  return offset;
}

/* Whether nothing but blanks stands between @offset and the end of its line. */
gboolean
remit_patch_is_blank (const RemitText *text,
                      gsize            offset)
{
  return remit_patch_skip_blanks (text, offset) == remit_patch_line_end (text, offset);
}

/* Whether the bytes of @span are those of @string. */
gboolean
remit_patch_says (const RemitText *text,
                  RemitSpan        span,
                  const char      *string)
{
  return span.end - span.start == strlen (string)
         && memcmp (remit_text_get_data (text) + span.start, string, strlen (string)) == 0;
}

gboolean
remit_patch_span_is_empty (RemitSpan span)
{
  return span.start >= span.end;
}

const char *
remit_patch_eol (const RemitPatchPlan *plan,
                 gsize                 offset)
{
  return remit_text_get_eol (plan->text, offset);
}

/* The value where it is a string, else NULL. */
const char *
remit_patch_value_string (const RemitPatchPlan *plan)
{
  if (plan->value == NULL || !JSON_NODE_HOLDS_VALUE (plan->value)
      || json_node_get_value_type (plan->value) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (plan->value);
}

/* What stands between part @index and the next one. */
static char *
get_gap (const RemitPatchChunks *chunks,
         guint                   index)
{
  if (index + 1 >= chunks->n)
    return g_strdup (chunks->gap);

  return remit_text_slice (chunks->text,
                           REMIT_SPAN (chunks->spans[index].end, chunks->spans[index + 1].start));
}

/* Takes a part out with one of the gaps beside it, so that no hole is left. */
void
remit_patch_chunks_remove (const RemitPatchChunks *chunks,
                           guint                   index,
                           RemitEditList          *edits)
{
  RemitSpan span = chunks->spans[index];

  if (index + 1 < chunks->n)
    span.end = chunks->spans[index + 1].start;
  else if (index > 0)
    span.start = chunks->spans[index - 1].end;

  remit_edit_list_add (edits, span, "", 0);
}

/* Puts a part before part @index, or after the last one, with a gap like its neighbours'. There
 * must be a part. */
void
remit_patch_chunks_insert (const RemitPatchChunks *chunks,
                           guint                   index,
                           const char             *string,
                           RemitEditList          *edits)
{
  g_autofree char *gap = NULL;
  g_autofree char *all = NULL;
  gsize place;

  if (index == 0)
    {
      gap = get_gap (chunks, 0);
      all = g_strconcat (string, gap, NULL);
      place = chunks->spans[0].start;
    }
  else
    {
      gap = get_gap (chunks, index < chunks->n || index < 2 ? index - 1 : index - 2);
      all = g_strconcat (gap, string, NULL);
      place = chunks->spans[index - 1].end;
    }

  remit_edit_list_add (edits, REMIT_SPAN (place, place), all, -1);
}

/* Moves a part; @string is what it says in its new place. */
void
remit_patch_chunks_move (const RemitPatchChunks *chunks,
                         guint                   from,
                         guint                   to,
                         const char             *string,
                         RemitEditList          *edits)
{
  g_autofree char *gap = get_gap (chunks, from < to ? from : from - 1);
  g_autofree char *all = NULL;
  gsize place;

  if (from < to)
    {
      all = g_strconcat (gap, string, NULL);
      place = chunks->spans[to].end;
      remit_edit_list_add (edits,
                           REMIT_SPAN (chunks->spans[from].start, chunks->spans[from + 1].start),
                           "", 0);
    }
  else
    {
      all = g_strconcat (string, gap, NULL);
      place = chunks->spans[to].start;
      remit_edit_list_add (edits, REMIT_SPAN (chunks->spans[from - 1].end, chunks->spans[from].end),
                           "", 0);
    }

  remit_edit_list_add (edits, REMIT_SPAN (place, place), all, -1);
}

/* (transfer full): the line end and closing fence that the code at the end of @node lacks, so that
 * something can stand behind it; empty where it lacks none. */
char *
remit_patch_missing_fence (const RemitPatchPlan *plan,
                           const RemitNode      *node)
{
  g_autofree char *indent = NULL;
  g_autofree char *fence = NULL;

  while (node != NULL && node->type != REMIT_NODE_CODE)
    node = node->last;
  if (node == NULL || node->as.code.fence == '\0' || !remit_patch_span_is_empty (node->as.code.close))
    return g_strdup ("");

  indent = remit_patch_indent (plan->text, node->span.start);
  fence = g_strnfill (node->as.code.fence_length, node->as.code.fence);

  return g_strconcat (remit_patch_eol (plan, node->span.start), indent, fence, NULL);
}
