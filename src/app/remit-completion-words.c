/* remit-completion-words.c: what can be completed at a place of the source, and to what
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-completion-words.h"

#include <string.h>

#include "form/remit-section-name.h"
#include "remit-dialect.h"
#include "remit-known-captions.h"

/* --- where --- */

void
remit_completion_place_clear (RemitCompletionPlace *place)
{
  g_clear_pointer (&place->key, g_free);
  g_clear_pointer (&place->prefix, g_free);
}

static gboolean
is_name_character (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_' || c == '.';
}

/* The end of the name that @text begins with; @text itself where it begins with none. */
static const char *
skip_name (const char *text)
{
  while (is_name_character (*text))
    text++;

  return text;
}

/* The word that @text ends in. */
static const char *
find_word (const char *text)
{
  const char *word = text + strlen (text);

  while (word > text && is_name_character (word[-1]))
    word--;

  return word;
}

/* The key that an indented line or an item of a list belongs to: the nearest line above that begins with one and has no
 * value on it. */
static char *
find_key_above (char **lines, guint index)
{
  for (; index > 0; index--)
    {
      const char *line = lines[index - 1];
      const char *end = skip_name (line);

      if (end > line && *end == ':')
        return end[1 + strspn (end + 1, " \r")] == '\0' ? g_strndup (line, end - line) : NULL;
    }

  return NULL;
}

static gboolean
find_in_frontmatter (char **lines, guint index, RemitCompletionPlace *place)
{
  const char *line = lines[index];
  const char *end = skip_name (line);

  if (*end == '\0' && *line != '-')
    {
      place->kind = REMIT_COMPLETE_KEY;
      place->prefix = g_strdup (line);
      return TRUE;
    }

  if (end > line && *end == ':')
    place->key = g_strndup (line, end - line);
  else if (g_ascii_isspace (*line) || *line == '-')
    place->key = find_key_above (lines, index);
  if (place->key == NULL)
    return FALSE;

  place->kind = REMIT_COMPLETE_VALUE;
  place->prefix = g_strdup (find_word (line + (end > line && *end == ':' ? end - line + 1 : 0)));

  return TRUE;
}

static gboolean
find_in_body (const char *line, RemitCompletionPlace *place)
{
  gsize level = strspn (line, "#");
  const char *tag = line + strspn (line, " ");

  if (level >= 2 && level <= 6 && line[level] == ' ')
    {
      place->kind = REMIT_COMPLETE_HEADING;
      place->prefix = g_strdup (line + level + strspn (line + level, " "));
    }
  else if (*tag == '<' && *skip_name (tag + 1) == '\0')
    {
      place->kind = REMIT_COMPLETE_TAG;
      place->prefix = g_strdup (tag + 1);
    }

  return place->kind != REMIT_COMPLETE_NOTHING;
}

gboolean
remit_completion_find_place (const char *before, gboolean frontmatter, RemitCompletionPlace *place)
{
  g_auto (GStrv) lines = g_strsplit (before, "\n", -1);
  guint last = MAX (g_strv_length (lines), 1) - 1;

  *place = (RemitCompletionPlace){ REMIT_COMPLETE_NOTHING, NULL, NULL };
  if (lines[0] == NULL)
    return FALSE;
  /* The fence itself is no key. */
  if (frontmatter)
    return last > 0 && find_in_frontmatter (lines, last, place);

  return find_in_body (lines[last], place);
}

/* --- what --- */

static void
free_word (gpointer data)
{
  RemitCompletionWord *word = data;

  g_free (word->word);
  g_free (word->after);
  g_free (word);
}

static void
add_word (GPtrArray *words, const char *word, const char *caption, const char *after, guint back)
{
  RemitCompletionWord *added = g_new0 (RemitCompletionWord, 1);

  added->word = g_strdup (word);
  added->caption = caption;
  added->after = g_strdup (after);
  added->back = back;
  g_ptr_array_add (words, added);
}

static void
add_keys (GPtrArray *words, const RemitAgent *agent, const RemitKnownValues *known)
{
  gsize n;
  const RemitKnown *keys = remit_known_values_get (known, "keys", &n);

  for (gsize i = 0; i < n; i++)
    if (remit_yaml_find (agent->yaml, keys[i].value) == NULL)
      add_word (words, keys[i].value, NULL, ": ", 0);
}

static void
add_values (GPtrArray *words, const char *key, const RemitAgent *agent, const RemitKnownValues *known)
{
  gsize n;
  const RemitKnown *values = remit_known_values_get (known, key, &n);
  const RemitField *field = remit_agent_find_field (agent, key);

  for (gsize i = 0; i < n; i++)
    {
      gboolean there = FALSE;

      for (guint j = 0; field != NULL && j < field->n_items && !there; j++)
        there = g_strcmp0 (field->items[j].text, values[i].value) == 0;
      if (!there)
        add_word (words, values[i].value, remit_known_get_caption (&values[i]), "", 0);
    }
}

static void
add_sections (GPtrArray *words, const RemitAgent *agent, gboolean tags)
{
  for (guint role = 0; role < REMIT_ROLE_GROUP; role++)
    {
      const RemitSlot *slot = remit_dialect_get_slot (agent->dialect, role);
      const char *name = remit_dialect_get_name (agent->dialect, role);
      gboolean element = slot != NULL && slot->form == REMIT_FORM_ELEMENT;
      g_autofree char *after = NULL;

      if (!remit_dialect_has_place (agent->dialect, role) || element != tags)
        continue;
      after = tags ? g_strdup_printf (">\n</%s>", name) : g_strdup ("");
      add_word (words, name, tags ? remit_role_get_name (role) : NULL, after,
                tags ? (guint) strlen (after) - 1 : 0);
    }
}

/* How well a word fits: 2 begins with it, 1 contains it, 0 does not. The word itself is there already. */
static int
get_fit (const char *word, const char *folded)
{
  g_autofree char *candidate = g_utf8_casefold (word, -1);
  const char *found = strstr (candidate, folded);

  if (found == NULL || g_str_equal (candidate, folded))
    return 0;

  return found == candidate ? 2 : 1;
}

static GPtrArray *
filter (GPtrArray *all, const char *prefix)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (free_word);
  g_autofree char *folded = g_utf8_casefold (prefix, -1);

  for (int fit = 2; fit > 0; fit--)
    for (guint i = 0; i < all->len; i++)
      {
        const RemitCompletionWord *word = g_ptr_array_index (all, i);

        if (get_fit (word->word, folded) == fit)
          add_word (words, word->word, word->caption, word->after, word->back);
      }

  return words;
}

GPtrArray *
remit_completion_list_words (const RemitCompletionPlace *place,
                             const RemitAgent *agent,
                             const RemitKnownValues *known)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_word);

  if (place->kind == REMIT_COMPLETE_KEY && known != NULL)
    add_keys (all, agent, known);
  else if (place->kind == REMIT_COMPLETE_VALUE && known != NULL)
    add_values (all, place->key, agent, known);
  else if (place->kind == REMIT_COMPLETE_HEADING || place->kind == REMIT_COMPLETE_TAG)
    add_sections (all, agent, place->kind == REMIT_COMPLETE_TAG);

  return filter (all, place->prefix != NULL ? place->prefix : "");
}
