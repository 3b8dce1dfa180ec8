/* remit-section-name.c: what a section is called on the screen
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-section-name.h"

#include <string.h>

#include "remit-vocabulary.h"

static gboolean
is_written (const RemitSection *section)
{
  return section->form == REMIT_FORM_HEADING || section->form == REMIT_FORM_LABEL_LINE ||
         section->form == REMIT_FORM_BOLD_LABEL;
}

char *
remit_section_get_display_name (const RemitAgent   *agent,
                                const RemitSection *section)
{
  RemitSpan span = section->heading.span;
  const char *name;

  if (section->heading.text != NULL && *section->heading.text != '\0')
    return g_strdup (section->heading.text);
  if (is_written (section) && span.end > span.start)
    return remit_text_slice (agent->text, span);
  if (section->form == REMIT_FORM_ELEMENT || section->form == REMIT_FORM_VIEW)
    return g_strdup (remit_role_get_name (section->role));

  /* The dialect's own name of the role is English as the file is; the usual one is the role's. */
  name = remit_dialect_get_name (agent->dialect, section->role);
  return g_strdup (g_strcmp0 (name, remit_role_get_title (section->role)) == 0
                       ? remit_role_get_name (section->role)
                       : name);
}

const char *
remit_section_get_caption (const RemitSection *section,
                           const char         *display_name)
{
  const char *title = remit_role_get_name (section->role);

  if (section->role == REMIT_ROLE_SECTION || section->role == REMIT_ROLE_GROUP)
    return NULL;

  g_autofree char *folded_title = g_utf8_casefold (title, -1);
  g_autofree char *folded_name = g_utf8_casefold (display_name, -1);

  return strstr (folded_name, folded_title) == NULL ? title : NULL;
}

gboolean
remit_section_can_rename (const RemitSection *section)
{
  return is_written (section) || section->heading.text != NULL;
}

gboolean
remit_dialect_has_place (const RemitDialect *dialect,
                         RemitRole           role)
{
  const RemitSlot *slot = remit_dialect_get_slot (dialect, role);

  return slot == NULL || slot->form != REMIT_FORM_NONE;
}
