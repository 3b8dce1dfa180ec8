/* remit-patch-tag.c: the opening tags of new elements: their names, and what they say of a heading
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

/* The tag whose words are @heading: `Hop Patterns` is `hop_patterns`. NULL where no tag can say
 * it. */
char *
remit_patch_make_tag (const char *heading)
{
  g_autofree char *tag = g_ascii_strdown (heading, -1);
  g_autofree char *words = NULL;

  g_strdelimit (tag, " ", '_');
  for (const char *p = tag; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && *p != '_' && *p != '-')
        return NULL;
    }
  if (!g_ascii_isalpha (tag[0]))
    return NULL;
  words = remit_tag_to_heading (tag, -1);

  return strcmp (words, heading) == 0 ? g_steal_pointer (&tag) : NULL;
}

/* The dialect that says what elements mean, also where a file of another dialect has them. */
const RemitDialect *
remit_patch_tags (const RemitPatchPlan *plan)
{
  const RemitDialect *dialect = plan->agent->dialect;

  return dialect->form == REMIT_FORM_ELEMENT ? dialect : remit_dialect_find ("component");
}

/* (transfer full): the tag that says the role where it is no element's dialect's own. */
static char *
get_role_tag (const RemitPatchPlan *plan,
              RemitRole             role)
{
  char *tag = g_ascii_strdown (remit_dialect_get_name (remit_patch_tags (plan), role), -1);

  return g_strdelimit (tag, " -", '_');
}

/* (transfer full): the tag; @heading is what of the heading it does not say. */
char *
remit_patch_choose_tag (const RemitPatchPlan *plan,
                        JsonObject           *section,
                        const char          **heading)
{
  RemitRole role = remit_patch_json_role (section);
  char *tag;

  *heading = remit_patch_json_string (section, "heading");
  if (role != REMIT_ROLE_SECTION && role != REMIT_ROLE_GROUP)
    return get_role_tag (plan, role);

  tag = *heading != NULL ? remit_patch_make_tag (*heading) : NULL;
  if (tag == NULL || remit_role_find_tag (tag, -1) != REMIT_ROLE_SECTION)
    {
      g_free (tag);
      return g_strdup ("section");
    }
  *heading = NULL;

  return tag;
}

static void
print_attribute (GString    *out,
                 const char *name,
                 const char *value)
{
  RemitPatchSlot slot = { REMIT_FORM_ATTRIBUTE, TRUE, '"', "\n", "" };
  g_autofree char *encoded = NULL;

  if (value == NULL)
    return;

  encoded = remit_patch_encode (&slot, REMIT_PATCH_ESCAPE_LEAST, value);
  g_string_append_printf (out, " %s=\"%s\"", name, encoded);
}

/* What the tag does not say of the heading; a target stands with the whole name. */
static void
print_title (GString    *out,
             JsonObject *section,
             const char *heading)
{
  const char *target = remit_patch_json_string (section, "target");
  const char *name = remit_patch_json_string (section, "heading");
  g_autofree char *title = NULL;

  if (name == NULL)
    name = remit_role_get_title (remit_patch_json_role (section));
  if (target != NULL)
    title = g_strdup_printf ("%s (Target: %s)", name, target);
  print_attribute (out, "title", title != NULL ? title : heading);
}

/* (transfer full): an opening tag, without its end, that says role, heading, target and note of
 * @section. */
char *
remit_patch_print_tag (const RemitPatchPlan *plan,
                       JsonObject           *section,
                       char                **tag)
{
  g_autoptr (GString) out = g_string_new ("<");
  const char *heading;

  *tag = remit_patch_choose_tag (plan, section, &heading);
  g_string_append (out, *tag);
  print_title (out, section, heading);
  print_attribute (out, "note", remit_patch_json_string (section, "note"));
  print_attribute (out, "parallel", remit_patch_json_boolean (section, "parallel") ? "true" : NULL);

  return g_string_free (g_steal_pointer (&out), FALSE);
}
