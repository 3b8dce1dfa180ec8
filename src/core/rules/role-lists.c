/* role-lists.c: triggers and bounds: there, said once, and not against each other
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "role-private.h"

#include <string.h>

#include "remit-patch.h"

/* How often the patch engine reads the text for one fix. */
#define READINGS 16

/* The words of an item without case, blanks at its ends and final points: what makes two items the same. */
static char *
make_key (const RemitItem *item)
{
  g_autofree char *whole = item->label.text != NULL
    ? g_strdup_printf ("%s: %s", item->label.text, item->text.text) : g_strdup (item->text.text);
  char *key = g_utf8_casefold (whole, -1);
  gsize length;

  g_strstrip (key);
  length = strlen (key);
  while (length > 0 && strchr (".;,!", key[length - 1]) != NULL)
    key[--length] = '\0';
  return key;
}

/* --- triggers --- */

void
remit_role_check_triggers_missing (RemitInspection *inspection)
{
  for (guint i = 0; i < inspection->sections->len; i++)
    {
      RemitRole role = g_array_index (inspection->sections, RemitPlacedSection, i).section->role;

      if (role == REMIT_ROLE_TRIGGERS || role == REMIT_ROLE_USAGE || role == REMIT_ROLE_EXAMPLES)
        return;
    }
  if (!remit_inspection_has_sections (inspection))
    return;
  remit_inspection_report (inspection, remit_inspection_start (inspection),
                           _("No section says when to use the agent; this dialect has triggers for that"));
}

/* What else such an item holds would go with it, so only one of nothing but the words is offered to be removed. */
static void
offer_removal (RemitInspection *inspection,
               RemitDiagnostic *diagnostic,
               const RemitItem *item)
{
  g_autofree char *pointer = remit_agent_pointer_at (inspection->agent, item->span.start);
  g_autoptr (GPtrArray) operations = NULL;
  g_autoptr (RemitEditList) edits = NULL;
  char *end = pointer != NULL ? strstr (pointer, "/items/") : NULL;

  if (end == NULL || item->n_blocks > 0)
    return;
  end += strlen ("/items/");
  end[strspn (end, "0123456789")] = '\0';
  operations = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_operation_free);
  g_ptr_array_add (operations, remit_operation_new (REMIT_OPERATION_REMOVE, pointer, NULL, NULL));
  edits = remit_patch_translate (inspection->agent, operations, NULL);
  if (edits != NULL)
    remit_diagnostic_add_fix (diagnostic, _("Remove the second one"), edits);
}

static void
check_trigger_items (RemitInspection  *inspection,
                     const RemitItems *list,
                     GHashTable       *seen)
{
  for (guint i = 0; i < list->n_items; i++)
    {
      g_autofree char *key = make_key (list->items[i]);
      RemitDiagnostic *diagnostic;

      if (*key == '\0' || g_hash_table_add (seen, g_strdup (key)))
        continue;
      diagnostic = remit_inspection_report (inspection, list->items[i]->span,
                                            _("The trigger “%s” stands twice"), list->items[i]->text.text);
      if (remit_inspection_can_afford (inspection, READINGS * remit_text_get_length (inspection->text)))
        offer_removal (inspection, diagnostic, list->items[i]);
    }
}

void
remit_role_check_trigger_duplicate (RemitInspection *inspection)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < inspection->sections->len; i++)
    {
      const RemitSection *section = g_array_index (inspection->sections, RemitPlacedSection, i).section;

      if (section->role != REMIT_ROLE_TRIGGERS || section->form == REMIT_FORM_VIEW)
        continue;
      for (guint j = 0; j < section->n_blocks; j++)
        if (section->blocks[j]->type == REMIT_BLOCK_LIST)
          check_trigger_items (inspection, &section->blocks[j]->list, seen);
    }
}

/* --- bounds --- */

static GHashTable *
make_set (const RemitItems *list)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < list->n_items; i++)
    g_hash_table_add (set, make_key (list->items[i]));
  return set;
}

static void
check_contradiction (RemitInspection    *inspection,
                     const RemitSection *section)
{
  g_autoptr (GHashTable) will = make_set (&section->will);

  for (guint i = 0; i < section->wont.n_items; i++)
    {
      g_autofree char *key = make_key (section->wont.items[i]);

      if (*key != '\0' && g_hash_table_contains (will, key))
        remit_inspection_report (inspection, section->wont.items[i]->span,
                                 _("“%s” is among what the agent will do and what it will not"),
                                 section->wont.items[i]->text.text);
    }
}

void
remit_role_check_bounds_contradiction (RemitInspection *inspection)
{
  for (guint i = 0; i < inspection->sections->len; i++)
    {
      const RemitSection *section = g_array_index (inspection->sections, RemitPlacedSection, i).section;

      if (section->role == REMIT_ROLE_BOUNDS && section->will.n_items > 0)
        check_contradiction (inspection, section);
    }
}

void
remit_role_check_bounds_one_sided (RemitInspection *inspection)
{
  for (guint i = 0; i < inspection->sections->len; i++)
    {
      const RemitSection *section = g_array_index (inspection->sections, RemitPlacedSection, i).section;

      if (section->role != REMIT_ROLE_BOUNDS || (section->will.n_items > 0) == (section->wont.n_items > 0))
        continue;
      remit_inspection_report (inspection, remit_inspection_place (inspection, section),
                               section->will.n_items > 0 ? _("The bounds say what the agent will do, not what it will not")
                                                         : _("The bounds say what the agent will not do, not what it will"));
    }
}
