/* field-description.c: the description: there, short enough, and clear on when to use the agent
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "field-private.h"

#include <string.h>

#define DESCRIPTION "description"

/* A description of fewer words names the agent and says nothing more. */
#define MIN_WORDS 3

/* How many triggers a fix writes into the description; more make a list that nobody reads. */
#define MAX_TRIGGERS 6

void
remit_field_check_description_missing (RemitInspection *inspection)
{
  const RemitField *field = remit_agent_find_field (inspection->agent, DESCRIPTION);
  const char *description = remit_agent_get_string (inspection->agent, DESCRIPTION);

  if ((description != NULL && *description != '\0')
      || !remit_yaml_has_fences (inspection->agent->yaml))
    return;
  if (field != NULL && JSON_NODE_HOLDS_VALUE (field->value) && description == NULL)
    return;
  remit_inspection_report (
      inspection, field != NULL ? remit_field_span (field) : remit_field_absent_span (inspection),
      _("The agent has no description, so tools skip the file without a word; say when to use it"));
}

static guint
count_words (const char *string)
{
  guint words = 0;
  gboolean inside = FALSE;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iswide (c))
        words++;
      else if (!inside && g_unichar_isalnum (c))
        words++;
      inside = g_unichar_isalnum (c);
    }

  return words;
}

void
remit_field_check_description_length (RemitInspection *inspection)
{
  const RemitField *field = remit_agent_find_field (inspection->agent, DESCRIPTION);
  const char *description = remit_agent_get_string (inspection->agent, DESCRIPTION);
  guint tokens;

  if (description == NULL || *description == '\0')
    return;
  tokens = remit_estimate_tokens (description);
  if (tokens > remit_inspection_get_limit (inspection, "description-tokens"))
    remit_inspection_report (
        inspection, remit_field_span (field),
        _("The description costs about %u tokens in every conversation; move examples and details into the body"),
        tokens);
  else if (count_words (description) < MIN_WORDS)
    {
      RemitDiagnostic *diagnostic = remit_inspection_report (
          inspection, remit_field_span (field),
          _("The description is too short to choose the agent by; say what it does and when to use it"));

      diagnostic->severity = REMIT_SEVERITY_INFO;
    }
}

/* --- field-description-no-trigger --- */

/* Words that say when an agent is for something, in the languages in which such files are written. */
static const char *const trigger_words[] = {
  "use", "when", "whenever", "invoke", "invoked", "trigger", "triggers", "call", "proactively", "for", "if", "before",
  "after", "during", "must", "should", "delegate", "wenn", "nutze", "verwende", "cuando", "usar", "quand", "utiliser",
};

static const char *const wide_triggers[] = { "使用", "用于", "当", "时", "使う", "場合", "とき", "사용" };

static gboolean
is_trigger_word (const char *word,
                 gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (trigger_words); i++)
    if (trigger_words[i][0] == word[0] && strlen (trigger_words[i]) == length
        && memcmp (trigger_words[i], word, length) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
says_when (const char *description)
{
  static const char separators[] = " \t\r\n.,;:!?()[]\"'`*_/-<>\\";
  g_autofree char *lower = g_ascii_strdown (description, -1);

  for (const char *at = lower; *at != '\0';)
    {
      gsize length = strcspn (at, separators);

      if (length > 0 && is_trigger_word (at, length))
        return TRUE;
      at += length > 0 ? length : 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (wide_triggers); i++)
    if (strstr (lower, wide_triggers[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* The section's first items as words: `backend, api, database`; NULL where it has none. */
static char *
join_triggers (const RemitSection *section)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < section->n_blocks; i++)
    for (guint j = 0; section->blocks[i]->type == REMIT_BLOCK_LIST && j < section->blocks[i]->list.n_items
                      && j < MAX_TRIGGERS; j++)
      {
        const char *text = section->blocks[i]->list.items[j]->text.text;

        if (*text != '\0' && strchr (text, '\n') == NULL)
          g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", text);
      }
  if (words->len == 0)
    return NULL;
  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
remit_field_check_description_no_trigger (RemitInspection *inspection)
{
  const RemitField *field = remit_agent_find_field (inspection->agent, DESCRIPTION);
  const char *description = remit_agent_get_string (inspection->agent, DESCRIPTION);
  const RemitSection *triggers = remit_inspection_find_role (inspection, REMIT_ROLE_TRIGGERS);
  g_autofree char *words = NULL;
  RemitDiagnostic *diagnostic;

  if (description == NULL || *description == '\0' || says_when (description))
    return;
  diagnostic = remit_inspection_report (
      inspection, remit_field_span (field),
      _("Nothing in the description says when to use the agent; tools choose it by these words alone"));
  words = triggers != NULL ? join_triggers (triggers) : NULL;
  if (words != NULL)
    {
      gboolean ended = g_str_has_suffix (description, ".");
      g_autofree char *longer =
        g_strdup_printf ("%s%s Use for: %s.", description, ended ? "" : ".", words);

      remit_field_offer_value (inspection, diagnostic, _("Write the triggers into the description"),
                               &field->places[0], longer);
    }
}
