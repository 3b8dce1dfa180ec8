/* folder.c: rules about the agents that are loaded together
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-check-private.h"

/* What stands for the file: its name's value, its description's, or its first line. */
static RemitSpan
find_place (const RemitInspection *inspection,
            const char            *key)
{
  const RemitField *field = remit_agent_find_field (inspection->agent, key);

  if (field != NULL && field->n_places > 0)
    return field->places[0].span;
  return remit_text_get_line (inspection->text, 1);
}

/* The others of that name, and the first of them in @other. The folder knows what this file said when it was saved; what
 * counts is what it says now. */
static guint
count_others (const RemitInspection    *inspection,
              const RemitFolderMember  *member,
              const char               *name,
              const RemitFolderMember **other)
{
  const GPtrArray *named = remit_folder_get_named (inspection->context->folder, name);
  guint n = 0;

  for (guint i = 0; named != NULL && i < named->len; i++)
    if (g_ptr_array_index (named, i) != member && n++ == 0)
      *other = g_ptr_array_index (named, i);

  return n;
}

static void
check_duplicate_name (RemitInspection *inspection)
{
  const RemitFolderMember *member = remit_inspection_find_member (inspection);
  const char *name = remit_agent_get_string (inspection->agent, "name");
  const RemitFolderMember *other = NULL;
  g_autofree char *base = NULL;
  guint n;

  if (member == NULL || name == NULL)
    return;
  n = count_others (inspection, member, name, &other) + 1;
  if (n < 2)
    return;
  base = g_path_get_basename (other->path);
  remit_inspection_report (
      inspection, find_place (inspection, "name"),
      g_dngettext (GETTEXT_PACKAGE,
                   "%u file of this folder is called “%s” (%s is another); only one of them is loaded",
                   "%u files of this folder are called “%s” (%s is another); only one of them is loaded",
                   n),
      n, name, base);
}

/* Said once, of the longest description: that is the one to shorten. */
static void
check_description_budget (RemitInspection *inspection)
{
  const RemitFolderMember *member = remit_inspection_find_member (inspection);
  guint budget = remit_inspection_get_limit (inspection, "folder-description-tokens");
  guint tokens;

  if (member == NULL || remit_folder_get_longest (inspection->context->folder) != member)
    return;
  tokens = remit_folder_get_tokens (inspection->context->folder);
  if (tokens > budget)
    remit_inspection_report (
        inspection, find_place (inspection, "description"),
        _("The descriptions of this folder cost about %u tokens together, over the budget of %u; this is the longest"),
        tokens, budget);
}

static const RemitRule rules[] = {
  {
    .id = "folder-duplicate-name",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("Two agents of a folder have one name"),
    .help = N_("Of the files of one folder that carry the same name only one is loaded, and nothing says which. Rename "
               "all others, or move them to another folder."),
    .check = check_duplicate_name,
  },
  {
    .id = "folder-description-budget",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("The descriptions of a folder are too long together"),
    .help = N_("The descriptions of all agents are part of every conversation. Over a budget Claude Code warns, and the "
               "agents’ own work has less room. Shorten the longest ones: examples belong into the body."),
    .check = check_description_budget,
  },
};

const RemitRuleFamily remit_rules_folder = { "folder", rules, G_N_ELEMENTS (rules) };
