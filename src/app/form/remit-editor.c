/* remit-editor.c: what all editors of the form share: a place in the model, and operations on it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-editor.h"

#include <string.h>

typedef struct
{
  RemitDocument *document;   /* not owned: the form, which owns all editors, holds it */
  char          *pointer;
  char          *name;
} RemitEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RemitEditor, remit_editor, ADW_TYPE_BIN)

static gboolean
remit_editor_real_can_show (RemitEditor        *self,
                            const RemitPointer *at)
{
  return TRUE;
}

static char *
remit_editor_real_get_pointer_of (RemitEditor *self,
                                  GtkWidget   *widget)
{
  return g_strdup (remit_editor_get_pointer (self));
}

static GtkWidget *
remit_editor_real_find (RemitEditor *self,
                        const char  *pointer)
{
  return GTK_WIDGET (self);
}

static void
remit_editor_finalize (GObject *object)
{
  RemitEditorPrivate *priv = remit_editor_get_instance_private (REMIT_EDITOR (object));

  g_free (priv->pointer);
  g_free (priv->name);

  G_OBJECT_CLASS (remit_editor_parent_class)->finalize (object);
}

static void
remit_editor_class_init (RemitEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remit_editor_finalize;
  klass->can_show = remit_editor_real_can_show;
  klass->get_pointer_of = remit_editor_real_get_pointer_of;
  klass->find = remit_editor_real_find;
}

static void
remit_editor_init (RemitEditor *self)
{
}

gpointer
remit_editor_new (GType          type,
                  RemitDocument *document,
                  const char    *name)
{
  RemitEditor *self = g_object_new (type, NULL);
  RemitEditorPrivate *priv = remit_editor_get_instance_private (self);

  priv->document = document;
  remit_editor_set_name (self, name);
  return self;
}

RemitDocument *
remit_editor_get_document (RemitEditor *self)
{
  RemitEditorPrivate *priv = remit_editor_get_instance_private (self);

  return priv->document;
}

const RemitAgent *
remit_editor_get_agent (RemitEditor *self)
{
  return remit_document_get_agent (remit_editor_get_document (self));
}

const char *
remit_editor_get_pointer (RemitEditor *self)
{
  RemitEditorPrivate *priv = remit_editor_get_instance_private (self);

  return priv->pointer;
}

const char *
remit_editor_get_name (RemitEditor *self)
{
  RemitEditorPrivate *priv = remit_editor_get_instance_private (self);

  return priv->name;
}

void
remit_editor_set_name (RemitEditor *self,
                       const char  *name)
{
  RemitEditorPrivate *priv = remit_editor_get_instance_private (self);
  char *copy = g_strdup (name);

  g_free (priv->name);
  priv->name = copy;
}

void
remit_editor_set_pointer (RemitEditor *self,
                          const char  *pointer)
{
  RemitEditorPrivate *priv = remit_editor_get_instance_private (self);
  char *copy;

  if (g_strcmp0 (priv->pointer, pointer) == 0)
    return;

  copy = g_strdup (pointer);
  g_free (priv->pointer);
  priv->pointer = copy;
}

gboolean
remit_editor_can_show (RemitEditor        *self,
                       const RemitPointer *at)
{
  return REMIT_EDITOR_GET_CLASS (self)->can_show (self, at);
}

void
remit_editor_update (RemitEditor      *self,
                     const RemitAgent *agent,
                     const char       *pointer)
{
  g_auto (RemitPointer) at = { 0 };

  remit_editor_set_pointer (self, pointer);
  if (remit_agent_resolve (agent, pointer, &at, NULL))
    REMIT_EDITOR_GET_CLASS (self)->update (self, &at);
}

char *
remit_editor_get_pointer_of (RemitEditor *self,
                             GtkWidget   *widget)
{
  return REMIT_EDITOR_GET_CLASS (self)->get_pointer_of (self, widget);
}

GtkWidget *
remit_editor_find (RemitEditor *self,
                   const char  *pointer)
{
  return REMIT_EDITOR_GET_CLASS (self)->find (self, pointer);
}

void
remit_editor_begin_add (RemitEditor *self)
{
  RemitEditorClass *klass = REMIT_EDITOR_GET_CLASS (self);

  if (klass->add != NULL)
    klass->add (self);
}

const char *
remit_editor_get_add_tip (RemitEditor *self,
                          RemitRole    role)
{
  RemitEditorClass *klass = REMIT_EDITOR_GET_CLASS (self);

  return klass->get_add_tip != NULL ? klass->get_add_tip (self, role) : NULL;
}

static const char *
pointer_or_own (RemitEditor *self,
                const char  *pointer)
{
  return pointer != NULL ? pointer : remit_editor_get_pointer (self);
}

gboolean
remit_editor_operate (RemitEditor    *self,
                      RemitOperation *operation)
{
  g_autoptr (GError) error = NULL;

  if (remit_document_operate (remit_editor_get_document (self), operation, &error))
    return TRUE;

  gtk_widget_activate_action (GTK_WIDGET (self), "form.refused", "s", error->message);
  return FALSE;
}

gboolean
remit_editor_operate_typing (RemitEditor    *self,
                             RemitOperation *operation,
                             const char     *pointer)
{
  g_autoptr (GPtrArray) operations = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (operations, operation);
  if (remit_document_operate_all (remit_editor_get_document (self), operations, pointer, &error))
    return TRUE;

  gtk_widget_activate_action (GTK_WIDGET (self), "form.refused", "s", error->message);
  return FALSE;
}

gboolean
remit_editor_restructure (RemitEditor     *self,
                          const GPtrArray *operations,
                          const GError    *error)
{
  RemitDocument *document = remit_editor_get_document (self);
  g_autoptr (GError) own = NULL;

  if (operations != NULL && remit_document_operate_all (document, operations, NULL, &own))
    {
      remit_document_ensure_read (document);
      return TRUE;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "form.refused", "s",
                              own != NULL ? own->message : error->message);
  return FALSE;
}

gboolean
remit_editor_replace (RemitEditor *self,
                      const char  *pointer,
                      const char  *text)
{
  g_autofree char *normal = remit_editor_normalize (text);
  g_autoptr (RemitOperation) operation =
    remit_operation_new_string (pointer_or_own (self, pointer), normal);

  return remit_editor_operate (self, operation);
}

gboolean
remit_editor_replace_verbatim (RemitEditor *self,
                               const char  *pointer,
                               const char  *text)
{
  g_autoptr (RemitOperation) operation =
    remit_operation_new_string (pointer_or_own (self, pointer), text);

  return remit_editor_operate (self, operation);
}

gboolean
remit_editor_add (RemitEditor *self,
                  const char  *pointer,
                  JsonNode    *value)
{
  g_autoptr (RemitOperation) operation =
    remit_operation_new (REMIT_OPERATION_ADD, pointer_or_own (self, pointer), NULL, value);

  return remit_editor_operate (self, operation);
}

gboolean
remit_editor_add_string (RemitEditor *self,
                         const char  *pointer,
                         const char  *text)
{
  g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), text);

  return remit_editor_add (self, pointer, value);
}

gboolean
remit_editor_remove (RemitEditor *self,
                     const char  *pointer)
{
  g_autoptr (RemitOperation) operation =
    remit_operation_new (REMIT_OPERATION_REMOVE, pointer_or_own (self, pointer), NULL, NULL);

  return remit_editor_operate (self, operation);
}

gboolean
remit_editor_move (RemitEditor *self,
                   const char  *from,
                   const char  *pointer)
{
  g_autoptr (RemitOperation) operation =
    remit_operation_new (REMIT_OPERATION_MOVE, pointer, from, NULL);

  return remit_editor_operate (self, operation);
}

static void
append_line (GString    *normal,
             const char *line)
{
  gsize length = strlen (line);

  while (length > 0 && line[length - 1] == '\t')
    length--;
  if (length > 0 && line[length - 1] == ' ' && (length == 1 || line[length - 2] != ' '))
    length--;
  g_string_append_len (normal, line, length);
}

char *
remit_editor_normalize (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) normal = g_string_sized_new (strlen (text));

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (normal, '\n');
      append_line (normal, lines[i]);
    }

  return g_strstrip (g_string_free (g_steal_pointer (&normal), FALSE));
}

gboolean
remit_editor_is_telling (gpointer field)
{
  GSignalInvocationHint *hint = g_signal_get_invocation_hint (field);

  return hint != NULL && hint->signal_id == g_signal_lookup ("edited", G_OBJECT_TYPE (field));
}

gboolean
remit_editor_is_typing (RemitGrowText *field,
                        const char    *text)
{
  if (remit_editor_is_telling (field))
    return TRUE;
  if (!gtk_widget_has_focus (GTK_WIDGET (field)))
    return FALSE;

  g_autofree char *typed = remit_editor_normalize (remit_grow_text_get_text (field));
  g_autofree char *meant = remit_editor_normalize (text != NULL ? text : "");

  return g_str_equal (typed, meant) &&
         g_strcmp0 (remit_grow_text_get_text (field), text) != 0;
}

void
remit_editor_show_text (RemitGrowText *field,
                        const char    *text)
{
  if (!remit_editor_is_typing (field, text))
    remit_grow_text_set_text (field, text);
}

char *
remit_pointer_join (const char *pointer,
                    const char *format,
                    ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *rest = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return g_strconcat (pointer, "/", rest, NULL);
}

char *
remit_pointer_sibling (const char *pointer,
                       int         delta)
{
  const char *slash = strrchr (pointer, '/');
  gint64 index = g_ascii_strtoll (slash + 1, NULL, 10) + delta;

  if (index < 0)
    return NULL;
  return g_strdup_printf ("%.*s/%" G_GINT64_FORMAT, (int) (slash - pointer), pointer, index);
}

char *
remit_pointer_escape (const char *name)
{
  g_autoptr (GString) escaped = g_string_new (name);

  g_string_replace (escaped, "~", "~0", 0);
  g_string_replace (escaped, "/", "~1", 0);
  return g_string_free (g_steal_pointer (&escaped), FALSE);
}
