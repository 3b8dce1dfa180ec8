/* remit-folder.c: what the agents of one folder say of each other: names, descriptions, delegation
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-folder.h"

#include "remit-name.h"

struct _RemitFolder
{
  GPtrArray  *members;
  GHashTable *by_path;
  GHashTable *by_name;   /* name → GPtrArray of members */
};

static void
free_member (gpointer data)
{
  RemitFolderMember *member = data;

  g_free (member->path);
  g_free (member->name);
  g_clear_pointer (&member->delegates, g_ptr_array_unref);
  g_free (member);
}

RemitFolder *
remit_folder_new (void)
{
  RemitFolder *folder = g_new0 (RemitFolder, 1);

  folder->members = g_ptr_array_new_with_free_func (free_member);
  folder->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  folder->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
  return folder;
}

void
remit_folder_free (RemitFolder *folder)
{
  g_hash_table_unref (folder->by_path);
  g_hash_table_unref (folder->by_name);
  g_ptr_array_unref (folder->members);
  g_free (folder);
}

/* --- tokens --- */

guint
remit_estimate_tokens (const char *string)
{
  guint wide = 0, others = 0;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iswide (g_utf8_get_char (p)))
      wide++;
    else
      others++;

  return wide + (others + 3) / 4;
}

/* --- delegation --- */

/* (nullable) (transfer full): the name of an agent in a cell, a label or an item, without code marks, stars and `@` */
static char *
read_name (const char *string)
{
  g_autofree char *name = g_strdup (string);

  g_strdelimit (name, "`*@", ' ');
  g_strstrip (name);
  if (!g_ascii_islower (*name) || !remit_name_is_valid (name))
    return NULL;
  return g_steal_pointer (&name);
}

static void
visit_string (const RemitString *string,
              RemitDelegateFunc  func,
              gpointer           data)
{
  g_autofree char *name = read_name (string->text);

  if (name != NULL)
    func (name, string->span, data);
}

static void
visit_block (const RemitBlock *block,
             RemitDelegateFunc func,
             gpointer          data)
{
  for (guint i = 0; block->type == REMIT_BLOCK_TABLE && i < block->n_rows; i++)
    if (block->rows[i].n_cells > 0)
      visit_string (&block->rows[i].cells[0], func, data);
  for (guint i = 0; block->type == REMIT_BLOCK_LIST && i < block->list.n_items; i++)
    {
      const RemitItem *item = block->list.items[i];

      visit_string (item->label.text != NULL ? &item->label : &item->text, func, data);
    }
}

static void
visit_sections (RemitSection *const *sections,
                guint                n_sections,
                RemitDelegateFunc    func,
                gpointer             data)
{
  for (guint i = 0; i < n_sections; i++)
    {
      const RemitSection *section = sections[i];

      for (guint j = 0; section->role == REMIT_ROLE_DELEGATION && j < section->n_blocks; j++)
        visit_block (section->blocks[j], func, data);
      visit_sections (section->sections, section->n_sections, func, data);
    }
}

void
remit_agent_each_delegate (const RemitAgent *agent,
                           RemitDelegateFunc func,
                           gpointer          data)
{
  visit_sections (agent->sections, agent->n_sections, func, data);
}

static void
add_delegate (const char *name,
              RemitSpan   place G_GNUC_UNUSED,
              gpointer    names)
{
  g_ptr_array_add (names, g_strdup (name));
}

/* --- members --- */

static void
index_name (RemitFolder       *folder,
            RemitFolderMember *member)
{
  GPtrArray *named;

  if (member->name == NULL)
    return;
  named = g_hash_table_lookup (folder->by_name, member->name);
  if (named == NULL)
    {
      named = g_ptr_array_new ();
      g_hash_table_insert (folder->by_name, g_strdup (member->name), named);
    }
  g_ptr_array_add (named, member);
}

static void
forget_name (RemitFolder       *folder,
             RemitFolderMember *member)
{
  GPtrArray *named =
    member->name != NULL ? g_hash_table_lookup (folder->by_name, member->name) : NULL;

  if (named == NULL)
    return;
  g_ptr_array_remove (named, member);
  if (named->len == 0)
    g_hash_table_remove (folder->by_name, member->name);
}

void
remit_folder_add (RemitFolder      *folder,
                  const char       *path,
                  const RemitAgent *agent)
{
  RemitFolderMember *member = g_hash_table_lookup (folder->by_path, path);
  const char *description = remit_agent_get_string (agent, "description");

  if (member == NULL)
    {
      member = g_new0 (RemitFolderMember, 1);
      member->path = g_strdup (path);
      g_ptr_array_add (folder->members, member);
      g_hash_table_insert (folder->by_path, member->path, member);
    }
  forget_name (folder, member);
  g_free (member->name);
  member->name = g_strdup (remit_agent_get_string (agent, "name"));
  member->tokens = description != NULL ? remit_estimate_tokens (description) : 0;
  g_clear_pointer (&member->delegates, g_ptr_array_unref);
  member->delegates = g_ptr_array_new_with_free_func (g_free);
  remit_agent_each_delegate (agent, add_delegate, member->delegates);
  index_name (folder, member);
}

const RemitFolderMember *
remit_folder_find (const RemitFolder *folder,
                   const char        *path)
{
  return g_hash_table_lookup (folder->by_path, path);
}

const GPtrArray *
remit_folder_get_named (const RemitFolder *folder,
                        const char        *name)
{
  return g_hash_table_lookup (folder->by_name, name);
}

const GPtrArray *
remit_folder_get_members (const RemitFolder *folder)
{
  return folder->members;
}

const RemitFolderMember *
remit_folder_get_longest (const RemitFolder *folder)
{
  const RemitFolderMember *longest = NULL;

  for (guint i = 0; i < folder->members->len; i++)
    {
      const RemitFolderMember *member = g_ptr_array_index (folder->members, i);

      if (longest == NULL || member->tokens > longest->tokens)
        longest = member;
    }

  return longest;
}

guint
remit_folder_get_tokens (const RemitFolder *folder)
{
  guint tokens = 0;

  for (guint i = 0; i < folder->members->len; i++)
    tokens += ((const RemitFolderMember *) g_ptr_array_index (folder->members, i))->tokens;

  return tokens;
}
