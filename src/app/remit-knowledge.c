/* remit-knowledge.c: what is known beside a document: the values that tools know, the agents of its folder
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-knowledge.h"

struct _RemitKnowledge
{
  GObject parent_instance;

  RemitKnownValues *known;
  GHashTable *watches; /* GFile → RemitFolderWatch, unowned */
};

G_DEFINE_FINAL_TYPE (RemitKnowledge, remit_knowledge, G_TYPE_OBJECT)

static gboolean
is_value (gpointer key, gpointer value, gpointer data)
{
  return value == data;
}

static void
watch_gone_cb (gpointer data, GObject *watch)
{
  g_hash_table_foreach_remove (((RemitKnowledge *) data)->watches, is_value, watch);
}

static void
remit_knowledge_finalize (GObject *object)
{
  RemitKnowledge *self = REMIT_KNOWLEDGE (object);
  GHashTableIter iter;
  gpointer watch;

  g_hash_table_iter_init (&iter, self->watches);
  while (g_hash_table_iter_next (&iter, NULL, &watch))
    g_object_weak_unref (watch, watch_gone_cb, self);
  g_hash_table_unref (self->watches);
  remit_known_values_unref (self->known);

  G_OBJECT_CLASS (remit_knowledge_parent_class)->finalize (object);
}

static void
remit_knowledge_class_init (RemitKnowledgeClass *class)
{
  G_OBJECT_CLASS (class)->finalize = remit_knowledge_finalize;
}

static void
remit_knowledge_init (RemitKnowledge *self)
{
  self->watches = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref,
                                         NULL);
}

RemitKnowledge *
remit_knowledge_new (RemitKnownValues *known)
{
  RemitKnowledge *self = g_object_new (REMIT_TYPE_KNOWLEDGE, NULL);

  self->known = remit_known_values_ref (known);

  return self;
}

RemitKnownValues *
remit_knowledge_get_known (RemitKnowledge *self)
{
  g_return_val_if_fail (REMIT_IS_KNOWLEDGE (self), NULL);

  return self->known;
}

RemitFolderWatch *
remit_knowledge_watch (RemitKnowledge *self, GFile *folder)
{
  RemitFolderWatch *watch;

  g_return_val_if_fail (REMIT_IS_KNOWLEDGE (self), NULL);

  watch = g_hash_table_lookup (self->watches, folder);
  if (watch != NULL)
    return g_object_ref (watch);

  watch = remit_folder_watch_new (folder);
  g_object_weak_ref (G_OBJECT (watch), watch_gone_cb, self);
  g_hash_table_insert (self->watches, g_object_ref (folder), watch);

  return watch;
}
