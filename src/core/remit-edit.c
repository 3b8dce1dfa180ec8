/* remit-edit.c: edits on a text: sort, check, apply, invert, compose, map a position
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-edit.h"

#include <string.h>

struct _RemitEditList
{
  gatomicrefcount ref_count;
  GPtrArray *edits; /* RemitEdit, by start, insertions before replacements */
};

static void
edit_free (gpointer data)
{
  RemitEdit *edit = data;

  g_free (edit->replacement);
  g_free (edit);
}

RemitEditList *
remit_edit_list_new (void)
{
  RemitEditList *list = g_new0 (RemitEditList, 1);

  g_atomic_ref_count_init (&list->ref_count);
  list->edits = g_ptr_array_new_with_free_func (edit_free);
  return list;
}

RemitEditList *
remit_edit_list_ref (RemitEditList *list)
{
  g_atomic_ref_count_inc (&list->ref_count);
  return list;
}

void
remit_edit_list_unref (RemitEditList *list)
{
  if (!g_atomic_ref_count_dec (&list->ref_count))
    return;

  g_ptr_array_unref (list->edits);
  g_free (list);
}

guint
remit_edit_list_get_n_edits (const RemitEditList *list)
{
  return list->edits->len;
}

const RemitEdit *
remit_edit_list_get (const RemitEditList *list,
                     guint                index)
{
  g_return_val_if_fail (index < list->edits->len, NULL);

  return g_ptr_array_index (list->edits, index);
}

static gboolean
span_is_after (RemitSpan a,
               RemitSpan b)
{
  return a.start != b.start ? a.start > b.start : a.end > b.end;
}

/* The place behind all edits that come before @span or stand at the same place. */
static guint
find_place (const RemitEditList *list,
            RemitSpan            span)
{
  guint low = 0;
  guint high = list->edits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (span_is_after (remit_edit_list_get (list, middle)->span, span))
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

void
remit_edit_list_add (RemitEditList *list,
                     RemitSpan      span,
                     const char    *replacement,
                     gssize         length)
{
  gsize size = length < 0 ? strlen (replacement) : (gsize) length;
  RemitEdit *edit;

  g_return_if_fail (span.start <= span.end);

  if (span.start == span.end && size == 0)
    return;

  edit = g_new0 (RemitEdit, 1);
  edit->span = span;
  edit->replacement = g_malloc (size + 1);
  if (size > 0)
    memcpy (edit->replacement, replacement, size);
  edit->replacement[size] = '\0';
  edit->length = size;
  g_ptr_array_insert (list->edits, (int) find_place (list, span), edit);
}

gboolean
remit_edit_list_is_valid (const RemitEditList *list,
                          gsize                length)
{
  gsize end = 0;

  for (guint i = 0; i < list->edits->len; i++)
    {
      const RemitEdit *edit = remit_edit_list_get (list, i);

      if (edit->span.start < end || edit->span.end > length)
        return FALSE;
      end = edit->span.end;
    }
  return TRUE;
}

static gsize
edited_length (const RemitEditList *list,
               gsize                length)
{
  for (guint i = 0; i < list->edits->len; i++)
    {
      const RemitEdit *edit = remit_edit_list_get (list, i);

      length = length - (edit->span.end - edit->span.start) + edit->length;
    }
  return length;
}

static char *
put (char       *p,
     const char *bytes,
     gsize       length)
{
  memcpy (p, bytes, length);
  return p + length;
}

RemitText *
remit_edit_list_apply (const RemitEditList *list,
                       const RemitText     *text)
{
  const char *data = remit_text_get_data (text);
  gsize length = remit_text_get_length (text);
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  char *result;
  char *p;
  gsize done = 0;

  g_return_val_if_fail (remit_edit_list_is_valid (list, length), NULL);

  size = edited_length (list, length);
  p = result = g_malloc (size + 1);
  for (guint i = 0; i < list->edits->len; i++)
    {
      const RemitEdit *edit = remit_edit_list_get (list, i);

      p = put (p, data + done, edit->span.start - done);
      p = put (p, edit->replacement, edit->length);
      done = edit->span.end;
    }
  p = put (p, data + done, length - done);
  *p = '\0';
  bytes = g_bytes_new_take (result, size);
  return remit_text_new (bytes);
}

RemitEditList *
remit_edit_list_invert (const RemitEditList *list,
                        const RemitText     *text)
{
  RemitEditList *inverse = remit_edit_list_new ();
  const char *data = remit_text_get_data (text);
  gsize removed = 0;
  gsize added = 0;

  g_return_val_if_fail (remit_edit_list_is_valid (list, remit_text_get_length (text)), inverse);

  for (guint i = 0; i < list->edits->len; i++)
    {
      const RemitEdit *edit = remit_edit_list_get (list, i);
      gsize start = edit->span.start + added - removed;
      gsize size = edit->span.end - edit->span.start;

      remit_edit_list_add (inverse, REMIT_SPAN (start, start + edit->length),
                           data + edit->span.start, (gssize) size);
      added += edit->length;
      removed += size;
    }
  return inverse;
}

gsize
remit_edit_list_map (const RemitEditList *list,
                     gsize                offset)
{
  gsize removed = 0;
  gsize added = 0;

  for (guint i = 0; i < list->edits->len; i++)
    {
      const RemitEdit *edit = remit_edit_list_get (list, i);

      if (edit->span.end > offset)
        {
          if (edit->span.start < offset)
            return edit->span.start + added - removed + edit->length;
          break;
        }
      added += edit->length;
      removed += edit->span.end - edit->span.start;
    }
  return offset + added - removed;
}

/* --- composition ---
 *
 * A list is read as a stream of steps over the old text: keep so many bytes, drop so many, put
 * these. Composing is walking both streams at once: what the second keeps or drops of the middle
 * text is what the first kept or put. */

typedef enum
{
  STEP_KEEP,
  STEP_DROP,
  STEP_PUT,
} StepKind;

typedef struct
{
  const RemitEditList *list;
  guint index;
  StepKind kind;
  gsize left;       /* bytes of this step still to do */
  gsize position;   /* in the list's old text, at the step's end */
  const char *text; /* of a put: what is still to do */
} Steps;

static void
steps_next (Steps *steps)
{
  const RemitEdit *edit;

  while (steps->left == 0)
    {
      if (steps->index == steps->list->edits->len)
        {
          steps->kind = STEP_KEEP;
          steps->left = G_MAXSIZE;
          return;
        }
      edit = remit_edit_list_get (steps->list, steps->index);
      if (steps->kind == STEP_KEEP && steps->position == edit->span.start)
        {
          steps->kind = STEP_DROP;
          steps->left = edit->span.end - edit->span.start;
          steps->position = edit->span.end;
        }
      else if (steps->kind == STEP_DROP)
        {
          steps->kind = STEP_PUT;
          steps->left = edit->length;
          steps->text = edit->replacement;
        }
      else if (steps->kind == STEP_PUT)
        {
          steps->kind = STEP_KEEP;
          steps->index++;
        }
      else
        {
          steps->left = edit->span.start - steps->position;
          steps->position = edit->span.start;
        }
    }
}

static void
steps_take (Steps *steps,
            gsize  length)
{
  if (steps->kind == STEP_PUT)
    steps->text += length;
  if (steps->left != G_MAXSIZE)
    steps->left -= length;
  steps_next (steps);
}

typedef struct
{
  RemitEditList *list;
  RemitSpan span;
  GString *text;
} Pending;

static void
pending_keep (Pending *pending,
              gsize    length)
{
  remit_edit_list_add (pending->list, pending->span, pending->text->str,
                       (gssize) pending->text->len);
  g_string_truncate (pending->text, 0);
  pending->span.start = pending->span.end = pending->span.end + length;
}

static gboolean
compose_step (Pending *pending,
              Steps   *first,
              Steps   *second)
{
  gsize length = MIN (first->left, second->left);

  if (second->kind == STEP_PUT)
    {
      g_string_append_len (pending->text, second->text, (gssize) second->left);
      steps_take (second, second->left);
      return TRUE;
    }
  if (first->kind == STEP_DROP)
    {
      pending->span.end += first->left;
      steps_take (first, first->left);
      return TRUE;
    }
  if (length == G_MAXSIZE)
    return FALSE;

  if (first->kind == STEP_KEEP && second->kind == STEP_KEEP)
    pending_keep (pending, length);
  else if (first->kind == STEP_KEEP)
    pending->span.end += length;
  else if (second->kind == STEP_KEEP)
    g_string_append_len (pending->text, first->text, (gssize) length);
  steps_take (first, length);
  steps_take (second, length);
  return TRUE;
}

RemitEditList *
remit_edit_list_compose (const RemitEditList *first,
                         const RemitEditList *second)
{
  Steps a = { .list = first };
  Steps b = { .list = second };
  Pending pending = { remit_edit_list_new (), { 0, 0 }, g_string_new (NULL) };

  steps_next (&a);
  steps_next (&b);
  while (compose_step (&pending, &a, &b))
    ;
  pending_keep (&pending, 0);
  g_string_free (pending.text, TRUE);
  return pending.list;
}

/* --- minimising --- */

/* Whether a cut before @at would split a character or a CR LF. */
static gboolean
is_inside (const char *bytes,
           gsize       at,
           gsize       length)
{
  if (at == 0 || at >= length)
    return FALSE;
  return ((guchar) bytes[at] & 0xc0) == 0x80 || (bytes[at] == '\n' && bytes[at - 1] == '\r');
}

static gsize
common_prefix (const char *a,
               gsize       a_length,
               const char *b,
               gsize       b_length)
{
  gsize length = 0;

  while (length < a_length && length < b_length && a[length] == b[length])
    length++;
  while (length > 0 && (is_inside (a, length, a_length) || is_inside (b, length, b_length)))
    length--;
  return length;
}

static gsize
common_suffix (const char *a,
               gsize       a_length,
               const char *b,
               gsize       b_length)
{
  gsize length = 0;

  while (length < a_length && length < b_length
         && a[a_length - length - 1] == b[b_length - length - 1])
    length++;
  while (length > 0
         && (is_inside (a, a_length - length, a_length)
             || is_inside (b, b_length - length, b_length)
             || ((guchar) a[a_length - length] & 0xc0) == 0x80))
    length--;
  return length;
}

RemitEditList *
remit_edit_list_minimize (const RemitEditList *list,
                          const RemitText     *text)
{
  RemitEditList *minimal = remit_edit_list_new ();
  const char *data = remit_text_get_data (text);

  g_return_val_if_fail (remit_edit_list_is_valid (list, remit_text_get_length (text)), minimal);

  for (guint i = 0; i < list->edits->len; i++)
    {
      const RemitEdit *edit = remit_edit_list_get (list, i);
      const char *old = data + edit->span.start;
      gsize size = edit->span.end - edit->span.start;
      gsize prefix = common_prefix (old, size, edit->replacement, edit->length);
      gsize suffix = common_suffix (old + prefix, size - prefix, edit->replacement + prefix,
                                    edit->length - prefix);

      remit_edit_list_add (minimal, REMIT_SPAN (edit->span.start + prefix, edit->span.end - suffix),
                           edit->replacement + prefix, (gssize) (edit->length - prefix - suffix));
    }
  return minimal;
}
