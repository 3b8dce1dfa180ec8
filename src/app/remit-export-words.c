/* remit-export-words.c: what an export costs, in words and icons
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-export-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "form/remit-field-names.h"
#include "form/remit-section-name.h"

static const struct
{
  const char *title;
  const char *icon;
} groups[REMIT_N_LOSS_GROUPS] = {
  [REMIT_LOSS_WIDENS] = { N_("Widens"), "dialog-warning-symbolic" },
  [REMIT_LOSS_DROPPED] = { N_("Dropped"), "edit-delete-symbolic" },
  [REMIT_LOSS_CARRIED] = { N_("Carried"), "mail-forward-symbolic" },
  [REMIT_LOSS_RESHAPED] = { N_("Reshaped"), "object-flip-horizontal-symbolic" },
  [REMIT_LOSS_RENAMED] = { N_("Renamed"), "document-edit-symbolic" },
  [REMIT_LOSS_KEPT] = { N_("Kept"), "object-select-symbolic" },
};

RemitLossGroup
remit_loss_get_group (const RemitLoss *loss)
{
  if (loss->widens)
    return REMIT_LOSS_WIDENS;

  switch (loss->disposition)
    {
    case REMIT_DISPOSITION_DROPPED:
      return REMIT_LOSS_DROPPED;
    case REMIT_DISPOSITION_CARRIED:
      return REMIT_LOSS_CARRIED;
    case REMIT_DISPOSITION_RESHAPED:
      return REMIT_LOSS_RESHAPED;
    case REMIT_DISPOSITION_RENAMED:
      return REMIT_LOSS_RENAMED;
    case REMIT_DISPOSITION_KEPT:
    default:
      return REMIT_LOSS_KEPT;
    }
}

const char *
remit_loss_group_get_title (RemitLossGroup group)
{
  return _(groups[group].title);
}

const char *
remit_loss_group_get_icon_name (RemitLossGroup group)
{
  return groups[group].icon;
}

/* --- one loss --- */

char *
remit_loss_dup_name (const RemitLoss *loss, const RemitAgent *agent)
{
  RemitPointer pointer = { 0 };
  char *name = NULL;

  if (remit_agent_resolve (agent, loss->path, &pointer, NULL))
    {
      if (pointer.kind == REMIT_AT_FIELD && pointer.field != NULL)
        name = g_strdup (remit_field_get_name (pointer.field->key));
      else if (pointer.kind == REMIT_AT_SECTION && pointer.section != NULL)
        name = remit_section_get_display_name (agent, pointer.section);
      else
        name = g_strdup (_("Title"));
    }
  remit_pointer_clear (&pointer);

  return name != NULL && *name != '\0' ? name : (g_free (name), g_strdup (loss->path));
}

/* A heading or a label without its marks; an element keeps them: they say that it is one. */
static char *
dup_plain_target (const RemitLoss *loss)
{
  char *plain = g_strdup (remit_loss_get_place (loss));
  gsize length;

  while (*plain == '#' || *plain == '*' || *plain == ' ')
    memmove (plain, plain + 1, strlen (plain));
  length = strlen (plain);
  while (length > 0 && strchr (":* ", plain[length - 1]) != NULL)
    plain[--length] = '\0';

  return plain;
}

static char *
dup_section_caption (const RemitLoss *loss, const char *name)
{
  g_autofree char *target = dup_plain_target (loss);
  gboolean same = strcmp (target, name) == 0;

  switch (loss->disposition)
    {
    case REMIT_DISPOSITION_CARRIED:
      return same ? g_strdup (_("Under its own heading")) : g_strdup_printf (_("Under %s"), target);
    case REMIT_DISPOSITION_RESHAPED:
      return same ? g_strdup (_("In another form")) : g_strdup_printf (_("As %s"), target);
    case REMIT_DISPOSITION_KEPT:
    case REMIT_DISPOSITION_RENAMED:
    case REMIT_DISPOSITION_DROPPED:
    default:
      return g_steal_pointer (&target);
    }
}

char *
remit_loss_dup_caption (const RemitLoss *loss, const char *name)
{
  if (loss->widens || loss->target == NULL || g_str_equal (loss->path, "/title"))
    return g_strdup (loss->message);
  if (loss->role != NULL)
    return dup_section_caption (loss, name);

  switch (loss->disposition)
    {
    case REMIT_DISPOSITION_CARRIED:
      return g_strdup_printf (_("In the frontmatter as %s"), loss->target);
    case REMIT_DISPOSITION_RESHAPED:
      return g_str_has_suffix (loss->path, loss->target)
                 ? g_strdup (_("In another form"))
                 : g_strdup_printf (_("In another form, as %s"), loss->target);
    case REMIT_DISPOSITION_KEPT:
      return g_strdup (loss->target);
    case REMIT_DISPOSITION_RENAMED:
    case REMIT_DISPOSITION_DROPPED:
    default:
      return g_strdup (loss->message);
    }
}

/* --- all of them --- */

static gboolean
widens_tools (const RemitExport *export)
{
  for (guint i = 0; i < export->losses->len; i++)
    {
      const RemitLoss *loss = g_ptr_array_index (export->losses, i);

      if (loss->widens && !g_str_equal (loss->path, "/fields/tools")
          && !g_str_equal (loss->path, "/fields/disallowedTools"))
        return FALSE;
    }

  return TRUE;
}

static void
add_words (GString *verdict, const char *words)
{
  if (verdict->len > 0)
    g_string_append (verdict, " · ");
  g_string_append (verdict, words);
}

static void
add_count (GString *verdict, const RemitExport *export, RemitDisposition disposition)
{
  guint n = remit_export_count (export, disposition);
  g_autofree char *words = NULL;

  if (n == 0)
    return;

  words = disposition == REMIT_DISPOSITION_DROPPED
              ? g_strdup_printf (ngettext ("%u dropped", "%u dropped", n), n)
              : g_strdup_printf (ngettext ("%u carried", "%u carried", n), n);
  add_words (verdict, words);
}

char *
remit_export_dup_verdict (const RemitExport *export, gboolean own)
{
  GString *verdict = g_string_new (NULL);

  if (own)
    add_words (verdict, _("This file’s dialect"));
  if (export != NULL && remit_export_widens (export))
    add_words (verdict, widens_tools (export) ? _("Widens tools") : _("Widens"));
  if (export != NULL)
    {
      add_count (verdict, export, REMIT_DISPOSITION_DROPPED);
      add_count (verdict, export, REMIT_DISPOSITION_CARRIED);
    }
  if (verdict->len == 0)
    add_words (verdict, export != NULL ? _("All kept") : _("Being written…"));

  return g_string_free (verdict, FALSE);
}

const char *
remit_export_get_icon (const RemitExport *export, gboolean own, const char **css_class)
{
  *css_class = "warning";
  if (remit_export_widens (export) || remit_export_count (export, REMIT_DISPOSITION_DROPPED) > 0)
    return "dialog-warning-symbolic";

  *css_class = "success";
  if (own || remit_export_count (export, REMIT_DISPOSITION_CARRIED) > 0)
    return NULL;

  return "object-select-symbolic";
}
