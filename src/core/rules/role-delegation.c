/* role-delegation.c: agents that work is handed to, and servers that are spoken of
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "role-private.h"

#include <string.h>

/* --- delegation --- */

static void
visit_self (const char *name,
            RemitSpan   place,
            gpointer    inspection)
{
  const RemitAgent *agent = ((const RemitInspection *) inspection)->agent;

  if (g_strcmp0 (remit_agent_get_string (agent, "name"), name) == 0)
    remit_inspection_report (inspection, place, _("“%s” hands work to itself"), name);
}

static void
visit_unknown (const char *name,
               RemitSpan   place,
               gpointer    inspection)
{
  const RemitCheckContext *context = ((const RemitInspection *) inspection)->context;

  if (remit_folder_get_named (context->folder, name) == NULL)
    remit_inspection_report (inspection, place, _("No agent of this folder is called “%s”"), name);
}

static void
visit_cycle (const char *name,
             RemitSpan   place,
             gpointer    inspection)
{
  const RemitFolderMember *member = remit_inspection_find_member (inspection);
  const GPtrArray *named = remit_folder_get_named (((const RemitInspection *) inspection)->context->folder, name);
  const RemitFolderMember *other = named != NULL ? g_ptr_array_index (named, 0) : NULL;

  if (other != NULL && other != member && other->circle == member->circle)
    remit_inspection_report (inspection, place,
                             _("“%s” hands work back to this agent, directly or through others"), name);
}

void
remit_role_check_delegation_self (RemitInspection *inspection)
{
  remit_agent_each_delegate (inspection->agent, visit_self, inspection);
}

/* An agent alone in its folder says nothing about others: they may be anywhere. */
void
remit_role_check_delegation_unknown (RemitInspection *inspection)
{
  if (remit_inspection_find_member (inspection) != NULL
      && remit_folder_get_members (inspection->context->folder)->len > 1)
    remit_agent_each_delegate (inspection->agent, visit_unknown, inspection);
}

void
remit_role_check_delegation_cycle (RemitInspection *inspection)
{
  const RemitFolderMember *member = remit_inspection_find_member (inspection);

  if (member != NULL && member->circle != 0)
    remit_agent_each_delegate (inspection->agent, visit_cycle, inspection);
}

/* --- role-mcp-unknown-server --- */

/* The servers that the frontmatter gives the agent: names, or maps of a name to a server; without case. NULL where it
 * says nothing of them. */
static GHashTable *
get_servers (const RemitInspection *inspection)
{
  const RemitYamlEntry *entry = remit_yaml_find (inspection->agent->yaml, "mcpServers");
  GHashTable *servers;

  if (entry == NULL || entry->value->values == NULL || entry->value->alias)
    return NULL;
  servers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < entry->value->values->len; i++)
    {
      const RemitYamlNode *node = g_ptr_array_index (entry->value->values, i);

      if (entry->value->type == REMIT_YAML_MAPPING)
        node = g_ptr_array_index (entry->value->keys, i);
      else if (node->type == REMIT_YAML_MAPPING && node->keys->len > 0)
        node = g_ptr_array_index (node->keys, 0);
      if (node->text != NULL)
        g_hash_table_add (servers, g_ascii_strdown (node->text, -1));
    }

  return servers;
}

static void
check_server (RemitInspection   *inspection,
              GHashTable        *servers,
              const RemitString *label)
{
  g_autofree char *name = g_ascii_strdown (label->text, -1);

  g_strdelimit (name, "`*", ' ');
  g_strstrip (name);
  if (*name != '\0' && !g_hash_table_contains (servers, name))
    remit_inspection_report (inspection, label->span,
                             _("“mcpServers” gives the agent no server “%s”"), name);
}

void
remit_role_check_mcp_unknown_server (RemitInspection *inspection)
{
  g_autoptr (GHashTable) servers = get_servers (inspection);

  for (guint i = 0; servers != NULL && i < inspection->sections->len; i++)
    {
      const RemitSection *section = g_array_index (inspection->sections, RemitPlacedSection, i).section;

      for (guint j = 0; section->role == REMIT_ROLE_MCP && j < section->n_blocks; j++)
        for (guint k = 0; section->blocks[j]->type == REMIT_BLOCK_LIST && k < section->blocks[j]->list.n_items; k++)
          if (section->blocks[j]->list.items[k]->label.text != NULL)
            check_server (inspection, servers, &section->blocks[j]->list.items[k]->label);
    }
}
