/* remit-folder-entry.c: one file of a folder that is exported
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-folder-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "remit-export-files.h"
#include "remit-export-words.h"
#include "remit-file-name.h"
#include "remit-file.h"
#include "remit-offset-map.h"
#include "remit-read.h"
#include "remit-write-json.h"

struct _RemitFolderEntry
{
  GObject parent_instance;
  char *path;
  char *stem; /* the name it would like, without extension */
  char *name;
  const RemitDialect *from; /* (nullable): where it could not be read */
  const RemitDialect *to;
  RemitExport *export;
  char *error;
  char *output; /* where it was saved */
};

G_DEFINE_FINAL_TYPE (RemitFolderEntry, remit_folder_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_VERDICT,
  PROP_NAME,
  PROP_ICON_NAME,
  PROP_ICON_CLASSES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* --- reading, writing --- */

static RemitAgent *
read_agent (GFile *file, GError **error)
{
  g_autoptr (RemitText) text = remit_file_load (file, NULL, NULL, error);

  if (text == NULL)
    return NULL;
  if (remit_text_is_displayable (text))
    return remit_agent_read (text, NULL);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("It is not UTF-8 text"));
  return NULL;
}

RemitFolderEntry *
remit_folder_entry_new (GFile *folder,
                        GFile *file,
                        const RemitDialect *to,
                        const RemitKnownValues *known)
{
  RemitFolderEntry *self = g_object_new (REMIT_TYPE_FOLDER_ENTRY, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitAgent) agent = read_agent (file, &error);
  g_autofree char *relative = g_file_get_relative_path (folder, file);

  self->path = relative != NULL ? g_filename_display_name (relative) : g_file_get_parse_name (file);
  self->to = to;
  if (agent == NULL)
    {
      self->error = g_strdup (error->message);
      return self;
    }

  self->from = agent->dialect;
  self->export = remit_agent_write_known (agent, to, REMIT_WRITE_DEFAULT, known);
  self->stem = remit_export_dup_stem (agent, file);

  return self;
}

void
remit_folder_entry_take_name (RemitFolderEntry *self, GHashTable *taken)
{
  g_autofree char *unique = NULL;

  g_return_if_fail (REMIT_IS_FOLDER_ENTRY (self));

  if (self->stem == NULL)
    return;

  unique = remit_file_name_make_unique (self->stem, taken);
  g_free (self->name);
  self->name = g_strconcat (unique, ".md", NULL);
}

gboolean
remit_folder_entry_save (RemitFolderEntry *self, GFile *target, GError **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (REMIT_IS_FOLDER_ENTRY (self), FALSE);
  g_return_val_if_fail (self->export != NULL && self->name != NULL, FALSE);

  file = g_file_get_child (target, self->name);
  return remit_file_create (file, self->export->text, error);
}

void
remit_folder_entry_set_saved (RemitFolderEntry *self, GFile *target, const GError *error)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (REMIT_IS_FOLDER_ENTRY (self));

  g_clear_pointer (&self->error, g_free);
  g_clear_pointer (&self->output, g_free);
  file = g_file_get_child (target, self->name);
  if (error == NULL)
    self->output = g_file_get_parse_name (file);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    self->error = g_strdup_printf (_("%s exists already and stays as it is"), self->name);
  else
    self->error = g_strdup (error->message);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERDICT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ICON_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ICON_CLASSES]);
}

/* --- what it says --- */

const RemitExport *
remit_folder_entry_get_export (RemitFolderEntry *self)
{
  g_return_val_if_fail (REMIT_IS_FOLDER_ENTRY (self), NULL);

  return self->export;
}

const char *
remit_folder_entry_get_error (RemitFolderEntry *self)
{
  g_return_val_if_fail (REMIT_IS_FOLDER_ENTRY (self), NULL);

  return self->error;
}

gboolean
remit_folder_entry_is_saved (RemitFolderEntry *self)
{
  g_return_val_if_fail (REMIT_IS_FOLDER_ENTRY (self), FALSE);

  return self->output != NULL;
}

static void
set_string (JsonObject *object, const char *member, const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, member, value);
}

JsonNode *
remit_folder_entry_to_json (RemitFolderEntry *self)
{
  JsonObject *object;
  JsonNode *node;

  g_return_val_if_fail (REMIT_IS_FOLDER_ENTRY (self), NULL);

  object = json_object_new ();
  node = json_node_init_object (json_node_alloc (), object);
  json_object_unref (object);
  set_string (object, "file", self->path);
  set_string (object, "from", self->from != NULL ? self->from->id : NULL);
  set_string (object, "to", self->to->id);
  set_string (object, "output", self->output);
  set_string (object, "error", self->error);
  if (self->export != NULL)
    json_object_set_member (object, "losses", remit_losses_to_json (self->export->losses));

  return node;
}

static char *
dup_verdict (RemitFolderEntry *self)
{
  return self->error != NULL ? g_strdup (self->error)
                             : remit_export_dup_verdict (self->export, self->from == self->to);
}

static const char *
get_icon (RemitFolderEntry *self, const char **css_class)
{
  if (self->error == NULL)
    return remit_export_get_icon (self->export, self->from == self->to, css_class);

  *css_class = "error";

  return "dialog-error-symbolic";
}

/* --- object --- */

static void
remit_folder_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RemitFolderEntry *self = REMIT_FOLDER_ENTRY (object);
  const char *classes[] = { NULL, NULL };
  const char *icon = get_icon (self, &classes[0]);

  switch (id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_VERDICT:
      g_value_take_string (value, dup_verdict (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, icon);
      break;
    case PROP_ICON_CLASSES:
      g_value_set_boxed (value, classes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
    }
}

static void
remit_folder_entry_finalize (GObject *object)
{
  RemitFolderEntry *self = REMIT_FOLDER_ENTRY (object);

  g_clear_pointer (&self->export, remit_export_free);
  g_free (self->path);
  g_free (self->stem);
  g_free (self->name);
  g_free (self->error);
  g_free (self->output);

  G_OBJECT_CLASS (remit_folder_entry_parent_class)->finalize (object);
}

static void
remit_folder_entry_class_init (RemitFolderEntryClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_folder_entry_get_property;
  object_class->finalize = remit_folder_entry_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_VERDICT] = g_param_spec_string ("verdict", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_ICON_CLASSES] =
      g_param_spec_boxed ("icon-classes", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
remit_folder_entry_init (RemitFolderEntry *self)
{
}
