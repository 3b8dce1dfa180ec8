/* remit-patch-new.c: sections put in: new ones, and those that come from elsewhere in the text
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * Adding:
 * @source: (nullable): the section whose text it is, or in whose place it comes
 * @replace: whether it comes in the place of @source
 * @keep: whether the text of @source may serve; @anew whether all of it may be written anew
 * @raise: (nullable): what around it gets a heading as well
 *
 * One way to put a section in.
 */
typedef struct
{
  RemitPatchPlan        *plan;
  const RemitPatchSpot  *spot;
  const RemitSection    *source;
  JsonObject            *value;
  gboolean               replace;
  gboolean               keep;
  gboolean               anew;
  const RemitPatchRaise *raise;
} Adding;

/* The section is in the wrapper of its kind, which is new. */
static char *
wrap_section (const Adding *adding,
              const char   *section)
{
  const RemitPatchSpot *spot = adding->spot;
  const char *tag = adding->plan->agent->dialect->wrapper;
  const char *eol = remit_patch_eol (adding->plan, 0);

  return g_strconcat ("<", tag, ">", eol, spot->indent, "  ", section, eol, spot->indent, "</", tag,
                      ">", NULL);
}

static void
raise_around (const Adding  *adding,
              RemitEditList *edits)
{
  const RemitPatchSpot *spot = adding->spot;
  RemitPatchPlan *plan = adding->plan;
  const RemitSection *parent = adding->raise->parent;
  RemitPointer above = { .kind = REMIT_AT_SECTION, .section = parent, .exists = TRUE };
  RemitSection *const *siblings;
  guint n;

  if (parent == NULL)
    {
      remit_patch_raise_sections (plan, spot->siblings, spot->n, adding->raise, edits);
      return;
    }

  siblings = remit_patch_siblings (plan, &above, &n);
  remit_patch_raise_sections (plan, (const RemitSection *const *) siblings, n, adding->raise,
                              edits);
}

static void
propose_in_place (const Adding *adding,
                  const char   *section)
{
  RemitSpan span = remit_patch_lines (adding->plan, adding->source->span);
  RemitEditList *edits;

  if (adding->raise == NULL)
    {
      remit_patch_candidate_one (adding->plan, span, section);
      return;
    }
  edits = remit_patch_candidate (adding->plan);
  remit_edit_list_add (edits, span, section, -1);
  raise_around (adding, edits);
}

static void
propose_text (const Adding *adding,
              const char   *section)
{
  RemitPatchPlan *plan = adding->plan;
  gboolean moved = plan->type == REMIT_OPERATION_MOVE;

  if (adding->replace)
    {
      propose_in_place (adding, section);
      return;
    }
  for (int wide = 0; wide < (moved ? 2 : 1); wide++)
    for (int plain = 0; plain < 2; plain++)
      {
        RemitSpan place;
        g_autofree char *all = remit_patch_join_section (adding->spot, section, plain, &place);
        RemitEditList *edits;

        if (!moved && adding->raise == NULL)
          {
            remit_patch_candidate_one (plan, place, all);
            continue;
          }
        edits = remit_patch_candidate (plan);
        remit_edit_list_add (edits, place, all, -1);
        if (moved)
          remit_patch_cut_section (plan, &plan->from, wide, edits);
        if (adding->raise != NULL)
          raise_around (adding, edits);
      }
}

/* Each spelling of a new section once. */
static void
propose_printed (const Adding   *adding,
                 RemitPatchFace *face)
{
  static const RemitLabelStyle labels[] = { REMIT_LABEL_NONE, REMIT_LABEL_PLAIN, REMIT_LABEL_BOLD };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const RemitLabelStyle usual = face->label;
  guint title = remit_dialect_get_slot (adding->plan->agent->dialect,
                                        remit_patch_json_role (adding->value)) != NULL ? 2 : 1;

  for (guint i = 0; i < title * G_N_ELEMENTS (labels) * 2; i++)
    {
      guint label = i % G_N_ELEMENTS (labels);
      char *section;
      g_autofree char *all = NULL;

      face->label = label == 0 ? usual : labels[label];
      face->escape = i / G_N_ELEMENTS (labels) % 2 == 0 ? REMIT_PATCH_ESCAPE_LEAST
                                                        : REMIT_PATCH_ESCAPE_NEEDED;
      face->title = i >= G_N_ELEMENTS (labels) * 2;
      face->plain = face->title;
      section = remit_patch_print_section (adding->plan, face, adding->value);
      if (section == NULL || !g_hash_table_add (seen, section))
        continue;
      all = adding->spot->wrap ? wrap_section (adding, section) : g_strdup (section);
      propose_text (adding, all);
    }
}

/* The name of a section that stays where it is. */
static const char *
get_words (const Adding *adding,
           gboolean      title)
{
  const char *heading = remit_patch_json_string (adding->value, "heading");
  RemitRole role = remit_patch_json_role (adding->value);

  if (heading != NULL)
    return heading;

  return title ? remit_role_get_title (role)
               : remit_dialect_get_name (adding->plan->agent->dialect, role);
}

static void
propose_form (const Adding *adding,
              RemitForm     form)
{
  RemitPatchFace face;
  g_autofree char *indent = NULL;

  remit_patch_spot_face (adding->spot, form, &face);
  if (form == REMIT_FORM_ELEMENT && adding->spot->wrap)
    face.indent = indent = g_strconcat (adding->spot->indent, "  ", NULL);
  if (adding->raise != NULL)
    face.level = adding->raise->parent != NULL ? adding->raise->level + 1 : adding->raise->level;

  for (int title = 0; adding->keep && title < (adding->replace ? 2 : 1); title++)
    {
      g_autofree char *carried = NULL;

      if (adding->replace)
        face.words = get_words (adding, title == 1);
      carried = remit_patch_carry_section (adding->plan, adding->source, &face, adding->value);
      if (carried != NULL && adding->spot->wrap
          && (adding->replace
              || (form == REMIT_FORM_ELEMENT && remit_patch_wrapper (adding->plan, adding->source) != NULL)))
        {
          g_autofree char *wrapped = wrap_section (adding, carried);

          propose_text (adding, wrapped);
        }
      else if (carried != NULL
               && (!adding->spot->wrap || adding->source->form == REMIT_FORM_ELEMENT))
        propose_text (adding, carried);
    }
  if (adding->anew)
    propose_printed (adding, &face);
}

/* The level that headings of the sections around @parent have. */
static guint
find_parent_level (const RemitPatchPlan *plan,
                   const RemitSection   *parent)
{
  RemitPointer pointer = { .kind = REMIT_AT_SECTION, .section = parent, .exists = TRUE };
  guint n;
  RemitSection *const *siblings = remit_patch_siblings (plan, &pointer, &n);

  for (guint i = 0; siblings != NULL && i < n; i++)
    {
      if (siblings[i]->level > 0)
        return siblings[i]->level;
    }

  return 2;
}

/* With headings for what has none: a section that labels stand around, or one that its place
 * alone makes a mission or closing. */
static void
propose_raised (Adding *adding)
{
  const RemitPatchSpot *spot = adding->spot;
  const RemitSection *parent = spot->parent;
  gboolean heading = parent == NULL || parent->form == REMIT_FORM_HEADING;
  RemitPatchRaise raise = {
    .level = heading ? spot->level : find_parent_level (adding->plan, parent),
    .from = heading ? spot->index : G_MAXUINT,
    .parent = heading ? NULL : parent,
    .except = adding->replace || adding->plan->type == REMIT_OPERATION_MOVE ? adding->source
                                                                            : NULL,
  };

  if (parent != NULL && parent->form == REMIT_FORM_ELEMENT)
    return;

  adding->raise = &raise;
  for (int more = 0; more < 3; more++)
    {
      raise.closing = more > 0;
      raise.labels = more > 1;
      propose_form (adding, REMIT_FORM_HEADING);
      if (!raise.labels && heading)
        propose_form (adding, REMIT_FORM_LABEL_LINE);
    }
  adding->raise = NULL;
}

/* Its author's text, before anything is written anew: as it is, and with a heading for a mission that
 * it comes before. */
static void
propose_kept (Adding *adding)
{
  const RemitPatchSpot *spot = adding->spot;
  RemitForm forms[REMIT_PATCH_N_FORMS];
  guint n = remit_patch_spot_forms (spot, remit_patch_json_role (adding->value), forms);
  RemitPatchRaise raise = {
    .level = spot->level,
    .from = spot->index,
    .except = adding->plan->type == REMIT_OPERATION_MOVE ? adding->source : NULL,
  };

  if (adding->source->form != REMIT_FORM_HEADING || n == 0 || forms[0] != REMIT_FORM_HEADING)
    return;

  adding->anew = FALSE;
  propose_form (adding, REMIT_FORM_HEADING);
  if (spot->parent == NULL)
    {
      adding->raise = &raise;
      propose_form (adding, REMIT_FORM_HEADING);
      adding->raise = NULL;
    }
  adding->anew = TRUE;
}

/* The forms that are natural in the place, then headings for what is around; then an element, which
 * can stand anywhere, but nothing becomes one in its place. */
static void
propose_forms (Adding *adding)
{
  RemitForm forms[REMIT_PATCH_N_FORMS];
  guint n = remit_patch_spot_forms (adding->spot, remit_patch_json_role (adding->value), forms);
  const RemitSection *section = adding->replace ? adding->source : NULL;

  if (section != NULL && section->form != REMIT_FORM_PREAMBLE)
    propose_form (adding, section->form);
  for (guint i = 0; i < n; i++)
    {
      if (section == NULL || forms[i] != section->form || forms[i] == REMIT_FORM_PREAMBLE)
        propose_form (adding, forms[i]);
    }
  propose_raised (adding);
  if (section == NULL)
    propose_form (adding, REMIT_FORM_ELEMENT);
}

/* Proposes a section in the forms it can have in its place. @source (nullable) is the one that is
 * moved or copied there. */
void
remit_patch_add_section (RemitPatchPlan     *plan,
                         const RemitSection *source)
{
  g_auto (RemitPatchSpot) spot = { 0 };
  Adding adding = { .plan = plan, .spot = &spot, .source = source, .keep = source != NULL, .anew = TRUE };
  const char *heading;

  if (!JSON_NODE_HOLDS_OBJECT (plan->value))
    return;

  adding.value = json_node_get_object (plan->value);
  heading = remit_patch_json_string (adding.value, "heading");
  if (heading != NULL && strpbrk (heading, "\r\n") != NULL)
    remit_patch_refuse (plan, _("a name is one line"));
  remit_patch_find_spot (plan, &plan->target, remit_patch_json_role (adding.value),
                         plan->type == REMIT_OPERATION_MOVE ? source : NULL, &spot);
  if (spot.parent != NULL && (spot.parent->form == REMIT_FORM_VIEW
                              || spot.parent->form == REMIT_FORM_ATTRIBUTE))
    {
      remit_patch_refuse (plan, _("this section cannot hold others"));
      return;
    }

  if (source != NULL)
    propose_kept (&adding);
  propose_forms (&adding);
}

static guint
find_index (RemitSection *const *siblings,
            guint                n,
            const RemitSection  *section)
{
  for (guint i = 0; i < n; i++)
    {
      if (siblings[i] == section)
        return i;
    }

  return n;
}

/* Whether a section has nothing but a name, so that it can be written anew without loss. */
static gboolean
holds_nothing (const RemitSection *section)
{
  return section->n_blocks == 0 && section->n_sections == 0 && !section->will.present
         && !section->wont.present;
}

/* Proposes the section that the operation is in as it must be then, in the forms it can have where
 * it stands; with @keep its author's text under another name, and nothing of it anew. */
void
remit_patch_rewrite_section (RemitPatchPlan *plan,
                             gboolean        keep)
{
  const RemitSection *section = plan->target.section;
  RemitPointer pointer = { .kind = REMIT_AT_SECTION, .section = section, .exists = TRUE };
  g_auto (RemitPatchSpot) spot = { 0 };
  Adding adding = { .plan = plan, .spot = &spot, .source = section, .replace = TRUE, .keep = keep };
  RemitSection *const *siblings;
  guint n;

  if (plan->after == NULL || section == NULL || section->form == REMIT_FORM_VIEW
      || section->form == REMIT_FORM_ATTRIBUTE)
    return;

  siblings = remit_patch_siblings (plan, &pointer, &n);
  pointer.index = find_index (siblings, n, section);
  adding.value = plan->after;
  adding.anew = !keep || holds_nothing (section);
  remit_patch_find_spot (plan, &pointer, remit_patch_json_role (adding.value), section, &spot);
  propose_forms (&adding);
}
