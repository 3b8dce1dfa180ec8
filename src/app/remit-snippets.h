/* remit-snippets.h: sections ready to be filled in, one for each role that a dialect has a place for
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-dialect.h"

G_BEGIN_DECLS

/**
 * RemitSnippet:
 * @role: the role of the section
 * @text: the section as the dialect writes it, with tab stops as GtkSourceView has them: `${1:Area}`
 */
typedef struct
{
  RemitRole  role;
  char      *text;
} RemitSnippet;

/**
 * RemitSnippetPlace:
 * @before: the text before the caret
 * @after: the text behind it
 * @line_end: how the lines of the text end
 *
 * Where a snippet shall go.
 */
typedef struct
{
  const char *before;
  const char *after;
  const char *line_end;
} RemitSnippetPlace;

/**
 * remit_snippets_load:
 * @dialect: a dialect
 *
 * Reads `data/snippets/ID.snippets`, a file in the format of GtkSourceView's snippets, whose triggers are ids of roles.
 *
 * Returns: (transfer full) (element-type RemitSnippet): its snippets in the order of the file
 */
GPtrArray  *remit_snippets_load       (const RemitDialect      *dialect);

/**
 * remit_snippet_get_caption:
 * @role: a role
 *
 * Returns: (transfer none) (nullable): what is written in sections of it, in a few words, translated
 */
const char *remit_snippet_get_caption (RemitRole                role);

/**
 * remit_snippet_find_words:
 * @place: a place
 * @marked: (out) (optional): whether they follow what begins a section: `## `, `<`, `**`
 *
 * Returns: (transfer none) (nullable): where in @place->before the words begin that a snippet replaces together with
 *   what marks them: at its end where the line is blank. NULL where something else stands on the line.
 */
const char *remit_snippet_find_words  (const RemitSnippetPlace *place,
                                       gboolean                *marked);

/**
 * remit_snippet_matches:
 * @snippet: a snippet
 * @dialect: its dialect
 * @place: a place
 *
 * Returns: whether it is what the words there begin, in the dialect's name for it or the user's
 */
gboolean    remit_snippet_matches     (const RemitSnippet      *snippet,
                                       const RemitDialect      *dialect,
                                       const RemitSnippetPlace *place);

/**
 * remit_snippet_dup_text:
 * @snippet: a snippet
 * @dialect: its dialect
 * @place: a place with words
 *
 * Returns: (transfer full): what is written in the place of the words: with line ends as the text has them, headings of
 *   the level that was begun, and where they are missing the blank lines and rules that the dialect has between sections
 */
char       *remit_snippet_dup_text    (const RemitSnippet      *snippet,
                                       const RemitDialect      *dialect,
                                       const RemitSnippetPlace *place);

/**
 * remit_snippet_expand:
 * @text: the text of a snippet
 *
 * Returns: (transfer full): the same with what stands in its tab stops and without them
 */
char       *remit_snippet_expand      (const char              *text);

/**
 * remit_snippet_fits:
 * @snippet: a snippet
 * @dialect: its dialect
 * @place: a place with words
 *
 * Tries it, as edits of the model are tried before they count.
 *
 * Returns: whether a section of its role stands there then. Texts that are too long to be read that often are not tried.
 */
gboolean    remit_snippet_fits        (const RemitSnippet      *snippet,
                                       const RemitDialect      *dialect,
                                       const RemitSnippetPlace *place);

G_END_DECLS
