/* remit-patch-nest.c: a section's own text in another place: its name in another form, the levels
 * of its headings, the indent of its lines
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

#define MAX_LEVEL 6

static void
append_level (GString *out,
              guint    level)
{
  for (guint i = 0; i < level; i++)
    g_string_append_c (out, '#');
}

/* Appends the text from @start to @end with the headings of @section and all below it @delta
 * levels deeper; @at goes along. FALSE where one would be too deep, or is underlined. */
static gboolean
append_headings (GString              *out,
                 const RemitPatchPlan *plan,
                 const RemitSection   *section,
                 int                   delta,
                 gsize                *at)
{
  const char *data = remit_text_get_data (plan->text);

  if (section->form == REMIT_FORM_HEADING && section->node != NULL
      && section->node->span.start >= *at)
    {
      gsize start = remit_patch_skip_blanks (plan->text, section->node->span.start);
      int level = (int) section->level + delta;

      if (level < 1 || level > MAX_LEVEL || data[start] != '#')
        return FALSE;
      g_string_append_len (out, data + *at, (gssize) (start - *at));
      append_level (out, (guint) level);
      *at = start + section->level;
    }
  for (guint i = 0; i < section->n_sections; i++)
    {
      if (!append_headings (out, plan, section->sections[i], delta, at))
        return FALSE;
    }

  return TRUE;
}

/* (transfer full) (nullable): the text from @start to the section's end, its headings deeper. */
static char *
shift_headings (const RemitPatchPlan *plan,
                const RemitSection   *section,
                gsize                 start,
                int                   delta)
{
  g_autoptr (GString) out = g_string_new (NULL);
  RemitSpan lines = remit_patch_lines (plan, section->span);
  const char *data = remit_text_get_data (plan->text);
  gsize at = start;

  if (delta != 0 && !append_headings (out, plan, section, delta, &at))
    return NULL;
  if (at < lines.end)
    g_string_append_len (out, data + at, (gssize) (lines.end - at));

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* (transfer full): @text with @to instead of @from before each line but the first that has it. */
static char *
reindent (const char *text,
          const char *from,
          const char *to)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gsize length = strlen (from);

  for (const char *p = text; *p != '\0';)
    {
      const char *end = strchr (p, '\n');
      gsize n = end != NULL ? (gsize) (end - p) + 1 : strlen (p);

      if (p > text && strncmp (p, from, length) == 0 && p[length] != '\n' && p[length] != '\r')
        {
          g_string_append (out, to);
          p += length;
          n -= length;
        }
      g_string_append_len (out, p, (gssize) n);
      p += n;
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Where what stands behind the mark of a bold label begins. */
static gsize
skip_mark (const RemitPatchPlan *plan,
           gsize                 at)
{
  while (remit_patch_byte (plan->text, at) != '\0'
         && strchr ("*_:", remit_patch_byte (plan->text, at)) != NULL)
    at++;

  return remit_patch_skip_blanks (plan->text, at);
}

/* The end of a section's name, on its line. */
static gsize
find_name_end (const RemitPatchPlan *plan,
               const RemitSection   *section)
{
  if (remit_patch_span_is_empty (section->name_span) || section->form == REMIT_FORM_PREAMBLE)
    return section->span.start;
  if (section->form == REMIT_FORM_ELEMENT)
    return section->node->as.element.open.end;
  if (section->form == REMIT_FORM_BOLD_LABEL)
    return skip_mark (plan, section->name_span.end);
  if (section->form == REMIT_FORM_HEADING && section->node != NULL)
    return MAX (remit_patch_line_end (plan->text, section->name_span.end),
                section->node->span.end);

  return remit_patch_line_end (plan->text, section->name_span.end);
}

/* Where a section's content begins: on the line of its name, or the start of the first line with
 * something on it. */
static gsize
find_body (const RemitPatchPlan *plan,
           const RemitSection   *section)
{
  gsize at = find_name_end (plan, section);

  if (at == section->span.start || !remit_patch_is_blank (plan->text, at))
    return at;
  at = remit_patch_next_line (plan->text, at);
  while (at < section->span.end && remit_patch_is_blank (plan->text, at))
    at = remit_patch_next_line (plan->text, at);

  return MIN (at, section->span.end);
}

/* What a section holds besides its name, note and directives, in whole lines where it stands on
 * lines of its own. */
static RemitSpan
find_content (const RemitPatchPlan *plan,
              const RemitSection   *section)
{
  const RemitNode *node = section->node;
  RemitSpan span = REMIT_SPAN (find_body (plan, section),
                               remit_patch_lines (plan, section->span).end);
  gsize line;

  if (section->form == REMIT_FORM_ELEMENT)
    return REMIT_SPAN (node->as.element.open.end, node->as.element.self_closing
                                                      ? node->as.element.open.end
                                                      : node->as.element.close.start);
  if (!remit_patch_span_is_empty (section->parallel_span)
      && section->parallel_span.start >= span.start && section->parallel_span.start < span.end)
    span.start = remit_patch_next_line (plan->text, section->parallel_span.end);
  if (section->note.text != NULL && section->note.span.end > span.start)
    span.start = remit_patch_next_line (plan->text, section->note.span.end);
  while (span.start < span.end && remit_patch_is_blank (plan->text, span.start))
    span.start = MAX (remit_patch_next_line (plan->text, span.start), span.start + 1);
  if (section->end_parallel_span.start >= span.start && section->end_parallel_span.end <= span.end
      && !remit_patch_span_is_empty (section->end_parallel_span))
    span.end = section->end_parallel_span.start;

  line = remit_patch_line_start (plan->text, span.start);
  if (remit_patch_skip_blanks (plan->text, line) == span.start)
    span.start = line;

  return REMIT_SPAN (MIN (span.start, span.end), span.end);
}

/* (transfer full): the words it stands under: its own, or those of its role. */
static char *
get_words (const RemitPatchPlan *plan,
           const RemitSection   *section)
{
  const char *heading = section->heading.text;

  if (section->form != REMIT_FORM_ELEMENT && section->form != REMIT_FORM_PREAMBLE
      && !remit_patch_span_is_empty (section->name_span))
    return remit_text_slice (plan->text, section->name_span);

  return g_strdup (heading != NULL
                       ? heading
                       : remit_dialect_get_name (plan->agent->dialect, section->role));
}

/* (transfer full) (nullable): what stands in an element, its lines as they would stand outside. */
static char *
unwrap (const RemitPatchPlan *plan,
        const RemitSection   *section)
{
  const RemitNode *node = section->node;
  gsize start = find_body (plan, section);
  g_autofree char *indent = NULL;
  g_autofree char *inner = NULL;
  gsize end;

  if (node == NULL || node->type != REMIT_NODE_ELEMENT || node->as.element.self_closing
      || node->as.element.n_attributes > 0 || start >= node->as.element.close.start)
    return NULL;
  end = node->as.element.close.start;
  while (end > start && g_ascii_isspace (remit_patch_byte (plan->text, end - 1)))
    end--;
  indent = g_strndup (remit_text_get_data (plan->text) + start,
                      remit_patch_skip_blanks (plan->text, start) - start);
  inner = remit_text_slice (plan->text, REMIT_SPAN (start + strlen (indent), end));

  return reindent (inner, indent, "");
}

/* (transfer full) (nullable): what stands under a section's name. */
static char *
get_body (const RemitPatchPlan *plan,
          const RemitSection   *section,
          int                   delta)
{
  if (section->form == REMIT_FORM_ELEMENT)
    return section->n_sections == 0 ? unwrap (plan, section) : NULL;

  return shift_headings (plan, section, find_body (plan, section), delta);
}

/* How much deeper the headings below @section go when its own is of @level. */
static int
get_delta (const RemitSection *section,
           guint               level)
{
  if (section->form == REMIT_FORM_HEADING)
    return (int) level - (int) section->level;
  for (guint i = 0; i < section->n_sections; i++)
    {
      if (section->sections[i]->level > 0)
        return (int) level + 1 - (int) section->sections[i]->level;
    }

  return 0;
}

static char *
carry_element (const RemitPatchPlan *plan,
               const RemitSection   *section,
               const RemitPatchFace *face,
               JsonObject           *value)
{
  const char *eol = remit_patch_eol (plan, section->span.start);
  g_autofree char *old = remit_patch_indent (plan->text, section->span.start);
  g_autofree char *body = NULL;
  g_autofree char *open = NULL;
  g_autofree char *tag = NULL;

  if (section->form == REMIT_FORM_ELEMENT && face->words == NULL)
    {
      body = remit_text_slice (plan->text, section->span);
      return reindent (body, old, face->indent);
    }
  if (section->will.present || section->wont.present
      || (face->words == NULL
          && (section->parallel || section->note.text != NULL || section->target.text != NULL)))
    return NULL;

  body = face->words != NULL ? remit_text_slice (plan->text, find_content (plan, section))
                             : get_body (plan, section, 0);
  open = remit_patch_print_tag (plan, value, &tag);
  if (body == NULL || *body == '\0')
    return NULL;
  if (section->form == REMIT_FORM_ELEMENT)
    eol = "";

  return g_strconcat (open, ">", eol, body, eol, *eol != '\0' ? face->indent : "", "</", tag, ">",
                      NULL);
}

static void
append_name (GString              *out,
             const RemitPatchFace *face,
             const char           *words,
             const char           *target,
             gboolean              parallel)
{
  const char *mark = face->bold ? "**" : "";

  if (face->form == REMIT_FORM_HEADING)
    {
      append_level (out, face->level);
      g_string_append_printf (out, " %s", words);
    }
  else
    {
      g_string_append_printf (out, "%s%s%s%s%s", mark, words, face->inside ? ":" : "", mark,
                              face->inside ? "" : ":");
    }
  if (target != NULL)
    g_string_append_printf (out, " (Target: %s)", target);
  if (parallel)
    g_string_append (out, " (Parallel)");
}

/* (transfer full) (nullable): what @section holds, byte by byte, under the name, the note and the
 * directives of @value, which is what it shall be in its place. */
static char *
reframe (const RemitPatchPlan *plan,
         const RemitSection   *section,
         const RemitPatchFace *face,
         JsonObject           *value)
{
  const char *eol = remit_patch_eol (plan, section->span.start);
  const char *target = remit_patch_json_string (value, "target");
  const char *note = remit_patch_json_string (value, "note");
  gboolean parallel = remit_patch_json_boolean (value, "parallel");
  gboolean heading = face->form == REMIT_FORM_HEADING;
  gboolean text = section->n_blocks > 0 && section->blocks[0]->type == REMIT_BLOCK_TEXT;
  g_autofree char *wide = g_strconcat (eol, eol, NULL);
  const char *gap = heading && !face->tight ? wide : eol;
  g_autoptr (GString) out = g_string_new (NULL);
  RemitSpan content = find_content (plan, section);
  g_autofree char *body = remit_text_slice (plan->text, content);

  if (section->form == REMIT_FORM_ELEMENT || strchr (face->words, '\n') != NULL
      || (!heading && (*body == '\0' || section->n_sections > 0 || parallel || target != NULL))
      || (section->n_sections > 0 && get_delta (section, face->level) != 0))
    return NULL;

  append_name (out, face, face->words, target, parallel);
  if (parallel)
    g_string_append_printf (out, "%s// parallel", wide);
  if (note != NULL)
    g_string_append_printf (out, "%s*%s*", parallel ? wide : gap, note);
  if (face->form == REMIT_FORM_BOLD_LABEL && text && note == NULL)
    g_string_append_printf (out, " %s", g_strchug (body));
  else if (*body != '\0')
    g_string_append_printf (out, "%s%s", parallel || note != NULL ? wide : gap, body);
  if (parallel)
    g_string_append_printf (out, "%s// end-parallel", wide);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
carry_named (const RemitPatchPlan *plan,
             const RemitSection   *section,
             const RemitPatchFace *face)
{
  const char *eol = remit_patch_eol (plan, section->span.start);
  g_autofree char *words = get_words (plan, section);
  g_autofree char *body = get_body (plan, section, get_delta (section, face->level));
  gboolean text = section->n_blocks > 0 && section->blocks[0]->type == REMIT_BLOCK_TEXT;
  gboolean heading = face->form == REMIT_FORM_HEADING;
  g_autoptr (GString) out = g_string_new (NULL);

  if (body == NULL || strchr (words, '\n') != NULL
      || (!heading && (*body == '\0' || section->n_sections > 0 || section->parallel)))
    return NULL;

  append_name (out, face, words, NULL, FALSE);
  if (heading && *body != '\0')
    g_string_append_printf (out, "%s%s", eol, face->tight ? "" : eol);
  else if (!heading)
    g_string_append (out, text && face->form == REMIT_FORM_BOLD_LABEL ? " " : eol);
  g_string_append (out, body);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* (transfer full) (nullable): @section as its author wrote it, under a name as @face has it; NULL
 * where only a new text can say @value, which is what it says, in that form. */
char *
remit_patch_carry_section (const RemitPatchPlan *plan,
                           const RemitSection   *section,
                           const RemitPatchFace *face,
                           JsonObject           *value)
{
  if (section->form == REMIT_FORM_VIEW || section->form == REMIT_FORM_ATTRIBUTE)
    return NULL;
  if (face->form == REMIT_FORM_ELEMENT)
    return carry_element (plan, section, face, value);
  if (face->words != NULL && face->form != REMIT_FORM_PREAMBLE)
    return reframe (plan, section, face, value);
  if (face->form == section->form && face->form != REMIT_FORM_HEADING)
    return remit_text_slice (plan->text, remit_patch_lines (plan, section->span));
  if (face->form == REMIT_FORM_HEADING && section->form == REMIT_FORM_HEADING)
    return shift_headings (plan, section, section->span.start, get_delta (section, face->level));
  if (face->form == REMIT_FORM_PREAMBLE)
    return section->n_sections == 0 ? get_body (plan, section, 0) : NULL;

  return carry_named (plan, section, face);
}

/* --- labels become headings --- */

static void
raise_section (const RemitPatchPlan *plan,
               const RemitSection   *section,
               guint                 level,
               RemitEditList        *edits)
{
  const char *eol = remit_patch_eol (plan, section->span.start);
  gsize body = find_body (plan, section);
  gsize name_end = find_name_end (plan, section);
  g_autofree char *words = get_words (plan, section);
  g_autoptr (GString) out = g_string_new (NULL);

  append_level (out, level);
  g_string_append_printf (out, " %s", words);
  if (body >= section->span.end)
    body = name_end;
  else
    g_string_append_printf (out, "%s%s", eol, eol);
  remit_edit_list_add (edits, REMIT_SPAN (section->span.start, body), out->str, -1);
}

/* Whether section @index, which no heading opens, needs one. */
static gboolean
needs_heading (const RemitPatchRaise *raise,
               const RemitSection    *section,
               guint                  index,
               gboolean               below)
{
  gboolean after = raise->from != G_MAXUINT && index < raise->from;

  if (section == raise->parent)
    return TRUE;
  if (section->form == REMIT_FORM_LABEL_LINE)
    return raise->labels;
  if (section->form == REMIT_FORM_BOLD_LABEL)
    return raise->labels && below;
  if (section->form != REMIT_FORM_PREAMBLE)
    return FALSE;

  return section->role == REMIT_ROLE_CLOSING ? raise->closing || after
                                             : section->role == REMIT_ROLE_MISSION
                                                   && index >= raise->from;
}

/* Gives all of @sections that stand under a label, and those under no name where that needs their
 * place, a heading. */
void
remit_patch_raise_sections (const RemitPatchPlan      *plan,
                            const RemitSection *const *sections,
                            guint                      n,
                            const RemitPatchRaise     *raise,
                            RemitEditList             *edits)
{
  gboolean below = FALSE;

  for (guint i = 0; i < n; i++)
    {
      below = below || i >= raise->from || sections[i] == raise->parent;
      if (sections[i] != raise->except && needs_heading (raise, sections[i], i, below))
        raise_section (plan, sections[i], raise->level, edits);
    }
}
