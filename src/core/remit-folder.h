/* remit-folder.h: what the agents of one folder say of each other: names, descriptions, delegation
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-agent.h"

G_BEGIN_DECLS

/**
 * RemitFolderMember:
 * @path: where the file is, as it was given to remit_folder_add()
 * @name: (nullable): the agent's name
 * @tokens: about how many tokens its description costs wherever the folder is loaded
 * @delegates: (element-type utf8): the names that its delegation tables and lists hand work to
 * @circle: a number that it shares with those that hand work to each other in a circle; 0 where it is in none, or
 *   before remit_folder_connect()
 *
 * What a folder remembers of a file, so that it need not be kept.
 */
typedef struct
{
  char      *path;
  char      *name;
  guint      tokens;
  GPtrArray *delegates;
  guint      circle;
} RemitFolderMember;

/**
 * RemitFolder:
 *
 * The agents that are loaded together: those of one folder. Memory grows with their number, not their length.
 */
typedef struct _RemitFolder RemitFolder;

/**
 * remit_folder_new:
 *
 * Returns: (transfer full): an empty folder
 */
RemitFolder             *remit_folder_new          (void);

/**
 * remit_folder_free:
 * @folder: (transfer full): a folder
 *
 * Frees it with its members.
 */
void                     remit_folder_free         (RemitFolder       *folder);

/**
 * remit_folder_add:
 * @folder: a folder
 * @path: the file's path, copied
 * @agent: what it says
 *
 * Adds a file, or puts what it says now in the place of what it said before.
 */
void                     remit_folder_add          (RemitFolder       *folder,
                                                    const char        *path,
                                                    const RemitAgent  *agent);

/**
 * remit_folder_connect:
 * @folder: a folder to which all files were added
 *
 * Finds the agents that hand work to each other in a circle. Takes time linear in what they hand over.
 */
void                     remit_folder_connect      (RemitFolder       *folder);

/**
 * remit_folder_find:
 * @folder: a folder
 * @path: a path
 *
 * Returns: (transfer none) (nullable): the member of that path
 */
const RemitFolderMember *remit_folder_find         (const RemitFolder *folder,
                                                    const char        *path);

/**
 * remit_folder_get_named:
 * @folder: a folder
 * @name: an agent's name
 *
 * Returns: (transfer none) (nullable) (element-type RemitFolderMember): the members of that name, in the order in which
 *   they were added, or NULL where there is none
 */
const GPtrArray         *remit_folder_get_named    (const RemitFolder *folder,
                                                    const char        *name);

/**
 * remit_folder_get_members:
 * @folder: a folder
 *
 * Returns: (transfer none) (element-type RemitFolderMember): all of them, in the order in which they were added
 */
const GPtrArray         *remit_folder_get_members  (const RemitFolder *folder);

/**
 * remit_folder_get_longest:
 * @folder: a folder
 *
 * Returns: (transfer none) (nullable): the member whose description costs the most tokens, the first of several
 */
const RemitFolderMember *remit_folder_get_longest  (const RemitFolder *folder);

/**
 * remit_folder_get_tokens:
 * @folder: a folder
 *
 * Returns: about how many tokens all descriptions cost together
 */
guint                    remit_folder_get_tokens   (const RemitFolder *folder);

/**
 * RemitDelegateFunc:
 * @name: the name of an agent
 * @place: the bytes that say it, marks around it included
 * @data: what was handed to remit_agent_each_delegate()
 *
 * Is called for each place of a delegation.
 */
typedef void (*RemitDelegateFunc) (const char *name,
                                   RemitSpan   place,
                                   gpointer    data);

/**
 * remit_agent_each_delegate:
 * @agent: an agent
 * @func: called for each agent that it hands work to
 * @data: for @func
 *
 * Goes through the names of agents in the delegation sections, in the text's order: in a table's first column, in a
 * list's labels, or its items where those have none. Code marks, stars and `@` around a name are no part of it; words
 * that are no name are passed over.
 */
void                     remit_agent_each_delegate (const RemitAgent  *agent,
                                                    RemitDelegateFunc  func,
                                                    gpointer           data);

/**
 * remit_estimate_tokens:
 * @string: a text in UTF-8
 *
 * A quarter of its characters, as is usual for English; each CJK character counts as one.
 *
 * Returns: about how many tokens it costs
 */
guint                    remit_estimate_tokens     (const char        *string);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitFolder, remit_folder_free)

G_END_DECLS
