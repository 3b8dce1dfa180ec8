/* remit-patch-face.c: the forms that a new section may have in its place, and how they are written
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#define MAX_LEVEL 6

static void
add_form (RemitForm *forms,
          guint     *n,
          RemitForm  form)
{
  for (guint i = 0; i < *n; i++)
    {
      if (forms[i] == form)
        return;
    }
  forms[(*n)++] = form;
}

static void
add_neighbour (RemitForm          *forms,
               guint              *n,
               const RemitSection *section)
{
  if (section != NULL
      && (section->form == REMIT_FORM_HEADING || section->form == REMIT_FORM_LABEL_LINE
          || section->form == REMIT_FORM_BOLD_LABEL || section->form == REMIT_FORM_ELEMENT))
    add_form (forms, n, section->form);
}

/* Whether a bold label opens a section there: no heading or element came before. */
static gboolean
is_above_headings (const RemitPatchSpot *spot)
{
  for (guint i = 0; i < spot->index && i < spot->n; i++)
    {
      if (i != spot->moved && spot->siblings[i]->form != REMIT_FORM_PREAMBLE
          && spot->siblings[i]->form != REMIT_FORM_BOLD_LABEL)
        return FALSE;
    }

  return spot->parent == NULL;
}

/* The forms that a section of @role can have in that place, the most natural first. */
guint
remit_patch_spot_forms (const RemitPatchSpot *spot,
                        RemitRole             role,
                        RemitForm             forms[REMIT_PATCH_N_FORMS])
{
  const RemitDialect *dialect = spot->plan->agent->dialect;
  const RemitSlot *slot = remit_dialect_get_slot (dialect, role);
  guint n = 0;

  if (spot->parent == NULL && slot != NULL
      && ((slot->form == REMIT_FORM_PREAMBLE
           && (role == REMIT_ROLE_CLOSING ? remit_patch_spot_after (spot) == NULL
                                          : remit_patch_spot_before (spot) == NULL))
          || (slot->form == REMIT_FORM_BOLD_LABEL && is_above_headings (spot))))
    add_form (forms, &n, slot->form);
  add_neighbour (forms, &n, remit_patch_spot_before (spot));
  add_neighbour (forms, &n, remit_patch_spot_after (spot));
  for (guint i = 0; n == 0 && i < spot->n; i++)
    add_neighbour (forms, &n, spot->siblings[i]);
  if (spot->parent == NULL || spot->parent->form == REMIT_FORM_ELEMENT)
    add_form (forms, &n, dialect->form);
  if (dialect->bold_labels && is_above_headings (spot))
    add_form (forms, &n, REMIT_FORM_BOLD_LABEL);
  if (dialect->form != REMIT_FORM_ELEMENT || spot->parent != NULL)
    add_form (forms, &n, REMIT_FORM_HEADING);

  return n;
}

/* --- how a new section is written there --- */

static const RemitItems *find_list (const RemitSection *section,
                                    gboolean            ordered,
                                    gboolean            labels);

static gboolean
has_labels (const RemitItems *items)
{
  return items->items[0]->label_style != REMIT_LABEL_NONE;
}

static const RemitItems *
find_list (const RemitSection *section,
           gboolean            ordered,
           gboolean            labels)
{
  for (guint i = 0; section != NULL && i < section->n_blocks; i++)
    {
      const RemitBlock *block = section->blocks[i];

      if (block->type == REMIT_BLOCK_LIST && block->list.n_items > 0
          && block->list.items[0]->form == REMIT_FORM_MARKDOWN && block->list.items[0]->node != NULL
          && (labels ? has_labels (&block->list) : block->ordered == ordered))
        return &block->list;
    }
  for (guint i = 0; section != NULL && i < section->n_sections; i++)
    {
      const RemitItems *found = find_list (section->sections[i], ordered, labels);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* (nullable): a list near the place, of that kind. */
static const RemitItems *
find_near_list (const RemitPatchSpot *spot,
                gboolean              ordered,
                gboolean              labels)
{
  const RemitItems *found = find_list (remit_patch_spot_before (spot), ordered, labels);

  if (found == NULL)
    found = find_list (remit_patch_spot_after (spot), ordered, labels);
  for (guint i = 0; found == NULL && i < spot->plan->agent->n_sections; i++)
    found = find_list (spot->plan->agent->sections[i], ordered, labels);

  return found;
}

static char
get_marker (const RemitPatchSpot *spot,
            gboolean              ordered)
{
  const RemitItems *list = find_near_list (spot, ordered, FALSE);

  return list != NULL ? remit_patch_byte (spot->plan->text,
                                          list->items[0]->node->as.item.marker.end - 1)
                      : '\0';
}

/* (nullable): the nearest section of @form with blocks of its own, before the place at best. */
static const RemitSection *
find_sibling (const RemitPatchSpot *spot,
              RemitForm             form)
{
  const RemitAgent *agent = spot->plan->agent;

  for (guint i = MIN (spot->index, spot->n); i > 0; i--)
    {
      if (spot->siblings[i - 1]->form == form && spot->siblings[i - 1]->n_blocks > 0)
        return spot->siblings[i - 1];
    }
  for (guint i = 0; i < spot->n; i++)
    {
      if (spot->siblings[i]->form == form && spot->siblings[i]->n_blocks > 0)
        return spot->siblings[i];
    }
  for (guint i = 0; i < agent->n_sections; i++)
    {
      if (agent->sections[i]->form == form && agent->sections[i]->n_blocks > 0)
        return agent->sections[i];
    }

  return NULL;
}

/* Whether the content of a heading starts on the next line. */
static gboolean
is_tight (const RemitPatchSpot *spot)
{
  const RemitSection *sibling = find_sibling (spot, REMIT_FORM_HEADING);
  gsize next;

  if (sibling == NULL || sibling->node == NULL || sibling->n_blocks == 0)
    return FALSE;
  next = remit_patch_below_heading (spot->plan->text, sibling);

  return next < remit_text_get_length (spot->plan->text)
         && !remit_patch_is_blank (spot->plan->text, next);
}

/* (nullable): the label that a new one looks like: the one whose place it takes, or the nearest. */
static const RemitSection *
find_label (const RemitPatchSpot *spot,
            RemitForm             form)
{
  const RemitSection *moved = spot->moved < spot->n ? spot->siblings[spot->moved] : NULL;

  return moved != NULL && moved->form == form ? moved : find_sibling (spot, form);
}

/* Whether labels there have their colon inside the bold marks, or are bold at all. */
static void
init_labels (const RemitPatchSpot *spot,
             RemitPatchFace       *face)
{
  const RemitSection *sibling = find_label (spot, face->form);
  const RemitText *text = spot->plan->text;
  gsize behind;

  face->bold = face->form == REMIT_FORM_BOLD_LABEL;
  if (sibling == NULL || sibling->node == NULL || remit_patch_span_is_empty (sibling->name_span))
    return;
  face->bold = face->bold || remit_patch_byte (text, sibling->name_span.start - 1) == '*';
  behind = remit_patch_skip_blanks (text, sibling->name_span.end);
  if (remit_patch_byte (text, behind) == ':')
    face->inside = remit_patch_byte (text, behind + 1) == '*';
}

/* Fills how a new section of @form is written there. */
void
remit_patch_spot_face (const RemitPatchSpot *spot,
                       RemitForm             form,
                       RemitPatchFace       *face)
{
  const RemitDialect *dialect = spot->plan->agent->dialect;
  const RemitItems *labelled = find_near_list (spot, FALSE, TRUE);
  gboolean element = form == REMIT_FORM_ELEMENT;

  *face = (RemitPatchFace) {
    .form = form,
    .level = MIN (spot->level, MAX_LEVEL),
    .indent = element ? spot->indent : "",
    .content = element ? spot->content : "",
    .label = labelled != NULL ? labelled->items[0]->label_style
             : dialect->form == REMIT_FORM_ELEMENT || dialect->bold_labels ? REMIT_LABEL_PLAIN
                                                                           : REMIT_LABEL_BOLD,
    .bullet = get_marker (spot, FALSE),
    .delimiter = get_marker (spot, TRUE),
    .escape = REMIT_PATCH_ESCAPE_LEAST,
  };
  if (form == REMIT_FORM_HEADING)
    face->tight = is_tight (spot);
  if (form == REMIT_FORM_LABEL_LINE || form == REMIT_FORM_BOLD_LABEL)
    init_labels (spot, face);
}
