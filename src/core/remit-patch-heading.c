/* remit-patch-heading.c: what stands with a heading: words, note, target; attributes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* (nullable): the attribute of @element with that name. */
const RemitAttribute *
remit_patch_find_attribute (const RemitPatchPlan *plan,
                            const RemitNode      *element,
                            const char           *name)
{
  for (guint i = 0; i < element->as.element.n_attributes; i++)
    {
      if (remit_patch_says (plan->text, element->as.element.attributes[i].name, name))
        return &element->as.element.attributes[i];
    }

  return NULL;
}

/* Where a new attribute of @element goes: behind the last one. */
static gsize
get_attribute_place (const RemitPatchPlan *plan,
                     const RemitNode      *element)
{
  gsize place = element->as.element.open.end - (element->as.element.self_closing ? 2 : 1);

  while (place > 0 && g_ascii_isspace (remit_patch_byte (plan->text, place - 1)))
    place--;

  return place;
}

/* Sets an attribute, adds it, or removes it where @value is NULL. */
void
remit_patch_edit_attribute (RemitPatchPlan  *plan,
                            const RemitNode *element,
                            const char      *name,
                            const char      *value,
                            RemitEditList   *edits)
{
  const RemitAttribute *attribute = remit_patch_find_attribute (plan, element, name);
  RemitPatchSlot slot = { REMIT_FORM_ATTRIBUTE, TRUE, '"', "\n", "" };
  g_autofree char *encoded = NULL;
  g_autofree char *all = NULL;
  gsize place;

  if (value == NULL)
    {
      if (attribute != NULL)
        {
          gsize start = attribute->span.start;

          while (g_ascii_isspace (remit_patch_byte (plan->text, start - 1)))
            start--;
          remit_edit_list_add (edits, REMIT_SPAN (start, attribute->span.end), "", 0);
        }
      return;
    }

  encoded = remit_patch_encode (&slot, REMIT_PATCH_ESCAPE_LEAST, value);
  if (attribute != NULL)
    {
      all = g_strconcat ("\"", encoded, "\"", NULL);
      remit_edit_list_add (edits, REMIT_SPAN (attribute->value.start - 1, attribute->value.end + 1),
                           all, -1);
      return;
    }

  all = g_strconcat (" ", name, "=\"", encoded, "\"", NULL);
  place = get_attribute_place (plan, element);
  remit_edit_list_add (edits, REMIT_SPAN (place, place), all, -1);
}

/* Removes the line of @span and the blank lines after it. */
void
remit_patch_remove_line (const RemitText *text,
                         RemitSpan        span,
                         RemitEditList   *edits)
{
  gsize start = remit_patch_line_start (text, span.start);
  gsize end = remit_patch_next_line (text, span.end);
  gsize length = remit_text_get_length (text);

  while (end < length && remit_patch_skip_blanks (text, end) == remit_patch_line_end (text, end))
    end = remit_patch_next_line (text, end);

  remit_edit_list_add (edits, REMIT_SPAN (start, end), "", 0);
}

/* (transfer full): the tag of the section's role. */
static char *
get_role_tag (const RemitPatchPlan *plan)
{
  char *name = g_ascii_strdown (remit_dialect_get_name (plan->agent->dialect,
                                                        plan->target.section->role), -1);

  return g_strdelimit (name, " -", '_');
}

static void
edit_element_heading (RemitPatchPlan *plan,
                      const char     *value)
{
  const RemitSection *section = plan->target.section;
  g_autofree char *name = get_role_tag (plan);
  g_autofree char *tag = value != NULL ? remit_patch_make_tag (value) : NULL;
  gboolean titled = remit_patch_find_attribute (plan, section->node, "title") != NULL;

  if (titled || tag == NULL || section->role != REMIT_ROLE_SECTION)
    remit_patch_edit_attribute (plan, section->node, "title", value, remit_patch_candidate (plan));
  if (tag != NULL && !titled)
    remit_patch_rename_tag (plan, tag, NULL);
  if (value == NULL)
    remit_patch_rename_tag (plan, name, NULL);
  else
    {
      remit_patch_edit_attribute (plan, section->node, "title", value,
                                  remit_patch_candidate (plan));
      remit_patch_rename_tag (plan, "section", value);
      remit_patch_rename_tag (plan, name, value);
    }
}

/* Says why a section cannot have the name @value, or none of its own where that is NULL. */
static void
refuse_name (RemitPatchPlan *plan,
             const char     *value)
{
  RemitRole role = plan->target.section->role;

  if (value != NULL)
    remit_patch_explain (plan, REMIT_FORM_HEADING, FALSE, value);
  if (value == NULL)
    remit_patch_refuse (plan, role == REMIT_ROLE_SECTION || role == REMIT_ROLE_GROUP
                                ? _("a section without a role goes by its name")
                                : _("the name of its role cannot be written here"));
  else if (remit_role_find (value, -1) != role)
    remit_patch_refuse (plan, _("that name says another role, which must change with it"));
  else if (remit_role_is_name (role, value, -1))
    remit_patch_refuse (plan, _("a section under its role's own name has no other"));
  else
    remit_patch_refuse (plan, _("that name cannot be written here"));
}

/* Renames a section; null gives it its role's own name. */
void
remit_patch_edit_heading (RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;
  const char *value = remit_patch_value_string (plan);
  RemitPatchSlot slot;

  if (value == NULL && (plan->value == NULL || !JSON_NODE_HOLDS_NULL (plan->value)))
    return;
  if (value != NULL && strpbrk (value, "\r\n") != NULL)
    remit_patch_refuse (plan, _("a name is one line"));
  if (section->form == REMIT_FORM_VIEW || section->form == REMIT_FORM_PREAMBLE
      || section->form == REMIT_FORM_NONE)
    {
      remit_patch_rewrite_section (plan, TRUE);
      if (section->form != REMIT_FORM_VIEW)
        refuse_name (plan, value);
      return;
    }
  if (section->form == REMIT_FORM_ELEMENT && section->node != NULL)
    {
      edit_element_heading (plan, value);
      remit_patch_rewrite_section (plan, TRUE);
      refuse_name (plan, value);
      return;
    }

  remit_patch_slot_init (plan, &section->heading, &slot);
  if (value != NULL)
    {
      remit_patch_propose_string (plan, &section->heading, &slot, value);
    }
  else
    {
      remit_patch_propose_string (plan, &section->heading, &slot,
                                  remit_dialect_get_name (plan->agent->dialect, section->role));
      remit_patch_propose_string (plan, &section->heading, &slot,
                                  remit_role_get_title (section->role));
    }
  remit_patch_rewrite_section (plan, TRUE);
  refuse_name (plan, value);
}

/* Whether the directive that marks a section as parallel stands below its name; it may also stand
 * further down. */
static gboolean
starts_parallel (const RemitSection *section)
{
  gsize start = section->parallel_span.start;

  return !remit_patch_span_is_empty (section->parallel_span) && start > section->name_span.end
         && (section->n_blocks == 0 || start < section->blocks[0]->span.start)
         && (section->n_sections == 0 || start < section->sections[0]->span.start);
}

/* Where a section's first block may go: the end of the line of its name or of the directive
 * below it. */
gsize
remit_patch_section_start (const RemitPatchPlan *plan,
                           const RemitSection   *section)
{
  if (starts_parallel (section))
    return remit_patch_line_end (plan->text, section->parallel_span.end);
  if (section->node != NULL && section->node->type == REMIT_NODE_HEADING)
    return remit_patch_line_end (plan->text, section->node->span.end);

  return remit_patch_line_end (plan->text, section->name_span.end);
}

static void
add_note (RemitPatchPlan *plan,
          const char     *note)
{
  static const char *const marks[] = { "*", "**", "_" };
  const RemitSection *section = plan->target.section;
  gsize place = remit_patch_section_start (plan, section);
  gsize next = remit_patch_next_line (plan->text, place);
  const char *eol = remit_patch_eol (plan, place);
  gboolean blank = next > place && remit_patch_is_blank (plan->text, next);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *line = g_strconcat (eol, blank ? eol : "", marks[i], note, marks[i],
                                           blank ? "" : eol, NULL);

      remit_patch_candidate_one (plan, REMIT_SPAN (place, place), line);
    }
}

/* A note may need other marks: what is strong is only a note where it ends in a colon. */
static void
replace_note (RemitPatchPlan *plan)
{
  static const char *const marks[] = { "*", "**", "_" };
  RemitSpan span = plan->target.section->note.span;
  const char *value = remit_patch_value_string (plan);

  remit_patch_edit_string (plan);
  if (value == NULL || plan->target.section->note.form == REMIT_FORM_ATTRIBUTE)
    return;

  while (span.start > 0 && strchr ("*_", remit_patch_byte (plan->text, span.start - 1)) != NULL)
    span.start--;
  while (remit_patch_byte (plan->text, span.end) != '\0'
         && strchr ("*_", remit_patch_byte (plan->text, span.end)) != NULL)
    span.end++;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *all = g_strconcat (marks[i], value, marks[i], NULL);

      remit_patch_candidate_one (plan, span, all);
    }
}

/* Adds, replaces or removes a section's note. */
void
remit_patch_edit_note (RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;
  const char *value = remit_patch_value_string (plan);
  gboolean element = section->form == REMIT_FORM_ELEMENT && section->node != NULL;

  if (plan->type == REMIT_OPERATION_REPLACE)
    replace_note (plan);
  else if (plan->type == REMIT_OPERATION_REMOVE && section->note.form == REMIT_FORM_ATTRIBUTE)
    remit_patch_edit_attribute (plan, section->node, "note", NULL, remit_patch_candidate (plan));
  else if (plan->type == REMIT_OPERATION_REMOVE)
    remit_patch_remove_line (plan->text, section->note.span, remit_patch_candidate (plan));
  else if (value != NULL && element)
    remit_patch_edit_attribute (plan, section->node, "note", value, remit_patch_candidate (plan));
  else if (value != NULL && section->form != REMIT_FORM_VIEW)
    add_note (plan, value);
  if (value != NULL && element && plan->type == REMIT_OPERATION_ADD)
    add_note (plan, value);
  remit_patch_rewrite_section (plan, TRUE);
  if (section->role == REMIT_ROLE_GROUP)
    remit_patch_refuse (plan, _("a group with a note of its own would be a section"));
  if (remit_patch_span_is_empty (section->name_span))
    remit_patch_refuse (plan, _("a note stands below the name of its section, which has none"));
  if (section->form == REMIT_FORM_ATTRIBUTE)
    remit_patch_refuse (plan, _("this section is an attribute of another"));
  remit_patch_refuse (plan, _("a note is one line without emphasis of its own"));
}

/* `(Target: 95%)` with the blanks before it. */
static RemitSpan
get_target_span (const RemitPatchPlan *plan,
                 RemitSpan             target)
{
  RemitSpan span = target;

  while (span.start > 0 && remit_patch_byte (plan->text, span.start - 1) != '(')
    span.start--;
  while (span.start > 0 && remit_patch_byte (plan->text, span.start - 1) != ')'
         && strchr ("( \t", remit_patch_byte (plan->text, span.start - 1)) != NULL)
    span.start--;
  while (remit_patch_byte (plan->text, span.end) != ')'
         && remit_patch_byte (plan->text, span.end) != 0)
    span.end++;
  span.end++;

  return span;
}

/* A plain label has no target: it becomes bold, the others of its list as well. */
static void
add_bold_target (RemitPatchPlan *plan,
                 const char     *target)
{
  const RemitItem *item = plan->target.item;
  g_autofree char *all = g_strdup_printf (" (Target: %s)**", target);
  gsize start = item->label.span.start;

  if (item->form != REMIT_FORM_MARKDOWN || item->label_style != REMIT_LABEL_PLAIN)
    return;

  for (int siblings = 0; siblings < 2; siblings++)
    {
      RemitEditList *edits = remit_patch_candidate (plan);

      remit_edit_list_add (edits, REMIT_SPAN (start, start), "**", 2);
      remit_edit_list_add (edits, REMIT_SPAN (item->label.span.end, item->label.span.end), all, -1);
      if (siblings && plan->target.items != NULL)
        remit_patch_bold_labels (plan, plan->target.items, item, edits);
    }
}

/* An element has its target in `title=`, behind its name. */
static void
edit_element_target (RemitPatchPlan *plan,
                     const char     *target)
{
  const RemitSection *section = plan->target.section;
  const char *name = section->heading.text;
  g_autofree char *title = NULL;

  if (target != NULL)
    title = g_strdup_printf ("%s (Target: %s)",
                             name != NULL ? name : remit_role_get_title (section->role), target);
  remit_patch_edit_attribute (plan, section->node, "title", title != NULL ? title : name,
                              remit_patch_candidate (plan));
}

/* Adds, replaces or removes the target of a label or heading. */
void
remit_patch_edit_target (RemitPatchPlan *plan)
{
  const RemitItem *item = plan->target.item;
  const RemitString *owner = item != NULL ? &item->label : &plan->target.section->heading;
  const RemitString *target = item != NULL ? &item->target : &plan->target.section->target;
  const char *value = remit_patch_value_string (plan);
  g_autofree char *all = NULL;

  if (item == NULL && plan->type != REMIT_OPERATION_REPLACE && plan->target.section->node != NULL
      && plan->target.section->form == REMIT_FORM_ELEMENT)
    edit_element_target (plan, value);
  if (plan->type == REMIT_OPERATION_REPLACE)
    {
      remit_patch_edit_string (plan);
    }
  else if (plan->type == REMIT_OPERATION_REMOVE)
    {
      remit_patch_candidate_one (plan, get_target_span (plan, target->span), "");
    }
  else if (value != NULL && !remit_patch_span_is_empty (owner->span))
    {
      all = g_strdup_printf (" (Target: %s)", value);
      remit_patch_candidate_one (plan, REMIT_SPAN (owner->span.end, owner->span.end), all);
      if (item == NULL && plan->target.section->name_span.end > owner->span.end)
        remit_patch_candidate_one (plan, REMIT_SPAN (plan->target.section->name_span.end,
                                                     plan->target.section->name_span.end), all);
      if (item != NULL)
        add_bold_target (plan, value);
    }
  if (item == NULL)
    remit_patch_rewrite_section (plan, TRUE);
  remit_patch_refuse (plan, item != NULL && item->label.text == NULL
                              ? _("a target stands in a label, and there is none")
                              : _("a target is a percentage, such as 95%"));
}

/* ` (Parallel)` behind the words of a heading. */
static RemitSpan
get_suffix (const RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;
  RemitSpan span = REMIT_SPAN (section->heading.span.end, section->name_span.end);
  g_autofree char *suffix = NULL;

  if (span.end <= span.start)
    return REMIT_SPAN (section->name_span.end, section->name_span.end);
  suffix = remit_text_slice (plan->text, span);

  return g_str_has_suffix (suffix, "(Parallel)")
           ? REMIT_SPAN (span.end - strlen (suffix), span.end)
           : REMIT_SPAN (span.end, span.end);
}

static void
add_parallel (RemitPatchPlan *plan,
              gboolean        suffix)
{
  const RemitSection *section = plan->target.section;
  gsize start = remit_patch_section_start (plan, section);
  gsize end = remit_patch_line_end (plan->text, section->span.end);
  const char *eol = remit_patch_eol (plan, start);
  gboolean tight = remit_patch_next_line (plan->text, start) > start
                   && !remit_patch_is_blank (plan->text, remit_patch_next_line (plan->text, start));
  g_autofree char *open = g_strconcat (eol, tight ? "" : eol, "// parallel", NULL);
  g_autofree char *close = g_strconcat (eol, eol, "// end-parallel", NULL);
  RemitEditList *edits = remit_patch_candidate (plan);

  if (suffix)
    remit_edit_list_add (edits, REMIT_SPAN (section->name_span.end, section->name_span.end),
                         " (Parallel)", -1);
  remit_edit_list_add (edits, REMIT_SPAN (start, start), open, -1);
  remit_edit_list_add (edits, REMIT_SPAN (end, end), close, -1);
}

static void
remove_parallel (RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;
  RemitEditList *edits = remit_patch_candidate (plan);
  RemitSpan suffix = get_suffix (plan);

  if (!remit_patch_span_is_empty (suffix))
    remit_edit_list_add (edits, suffix, "", 0);
  if (!remit_patch_span_is_empty (section->parallel_span))
    remit_patch_remove_line (plan->text, section->parallel_span, edits);
  if (!remit_patch_span_is_empty (section->end_parallel_span))
    remit_patch_remove_line (plan->text, section->end_parallel_span, edits);
}

/* Sets or removes what marks a section as parallel; the model has only `true`. */
void
remit_patch_edit_parallel (RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;
  gboolean element = section->form == REMIT_FORM_ELEMENT && section->node != NULL;
  gboolean on = plan->type != REMIT_OPERATION_REMOVE;

  if (element)
    {
      remit_patch_edit_attribute (plan, section->node, "parallel", on ? "true" : NULL,
                                  remit_patch_candidate (plan));
    }
  else if (!on)
    {
      remove_parallel (plan);
    }
  else if (section->form == REMIT_FORM_HEADING)
    {
      add_parallel (plan, TRUE);
      add_parallel (plan, FALSE);
    }
  remit_patch_rewrite_section (plan, TRUE);
  remit_patch_refuse (plan, _("only a section under a heading can be marked as parallel"));
}
