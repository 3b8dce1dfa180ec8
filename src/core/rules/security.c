/* security.c: rules about what an agent may do unseen
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-check-private.h"

#include <string.h>

/* --- security-invisible-text --- */

static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_tag (gunichar c)
{
  return c >= 0xe0000 && c <= 0xe007f;
}

/* Scripts whose words need joiners. */
static gboolean
joins (gunichar c)
{
  return (c >= 0x0600 && c <= 0x109f) || c >= 0x1f000 || (c >= 0x2190 && c <= 0x2bff)
         || c == 0xfe0f;
}

/* Whether @c hides; @before is the character in front of it. Joiners in scripts and emoji that need them do not, nor
 * the tags of flags. */
static gboolean
is_invisible (gunichar c,
              gunichar before)
{
  if (c == 0x200c || c == 0x200d)
    return !joins (before);
  if (is_tag (c))
    return before != 0x1f3f4 && !is_tag (before);
  return is_bidi_control (c) || c == 0x200b || c == 0x2060 || c == 0xfeff
         || (c >= 0x2061 && c <= 0x2064) || c == 0x180e;
}

static void
report_invisible (RemitInspection *inspection,
                  RemitSpan        span,
                  gunichar         first,
                  guint            n)
{
  RemitDiagnostic *diagnostic = remit_inspection_report (
      inspection, span,
      g_dngettext (GETTEXT_PACKAGE,
                   "Here is %u character that nobody sees (U+%04X) and the model reads; remove it",
                   "Here are %u characters that nobody sees (the first is U+%04X) and the model reads; remove them",
                   n),
      n, first);

  remit_inspection_offer (diagnostic, _("Remove what cannot be seen"), span, "");
}

static void
check_invisible_text (RemitInspection *inspection)
{
  const char *data = remit_text_get_data (inspection->text);
  const char *end = data + remit_text_get_length (inspection->text);
  gunichar before = 0;

  if (!remit_text_is_utf8 (inspection->text))
    return;
  for (const char *at = data + remit_text_get_start (inspection->text); at < end;)
    {
      const char *start = at;
      gunichar first;
      guint n = 0;

      if ((guchar) *at < 0x80)
        {
          before = 0;
          at = remit_inspection_skip_ascii (at, end);
          continue;
        }
      if ((guchar) *at < 0xe1)
        {
          before = g_utf8_get_char (at);
          at = g_utf8_next_char (at);
          continue;
        }
      first = g_utf8_get_char (at);
      while (at < end && is_invisible (g_utf8_get_char (at), n == 0 ? before : 0))
        {
          n++;
          at = g_utf8_next_char (at);
        }
      if (n > 0)
        report_invisible (inspection, REMIT_SPAN (start - data, at - data), first, n);
      else
        {
          before = first;
          at = g_utf8_next_char (at);
        }
    }
}

/* --- security-secret --- */

/* What keys of a service start with, and how long they are at least. */
typedef struct
{
  const char *prefix;
  gsize       length;
} Secret;

/* No key is shorter, whatever a table says: a common word is none. */
#define MIN_SECRET 12

/* The kinds of keys that are known, and how long the shortest is. */
static GArray *
get_secrets (const RemitInspection *inspection,
             gsize                 *shortest)
{
  GArray *secrets = g_array_new (FALSE, FALSE, sizeof (Secret));
  const RemitKnown *known = NULL;
  gsize n_known = 0;

  *shortest = G_MAXSIZE;
  if (inspection->context->known != NULL)
    known = remit_known_values_get (inspection->context->known, "secrets", &n_known);
  for (gsize i = 0; i < n_known; i++)
    {
      Secret secret = { .prefix = known[i].value };
      guint64 rest = 0;

      if (known[i].caption == NULL || !g_ascii_string_to_unsigned (known[i].caption, 10, 0, G_MAXUINT16, &rest, NULL))
        continue;
      secret.length = MAX (strlen (secret.prefix) + rest, MIN_SECRET);
      *shortest = MIN (*shortest, secret.length);
      g_array_append_val (secrets, secret);
    }

  return secrets;
}

static gboolean
is_key_byte (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '-';
}

/* A key is random: it has digits and letters, and few characters in a row are the same; `ghp_xxxxxxxx` is a blank to
 * fill in. */
static gboolean
looks_random (const char *key,
              gsize       length)
{
  guint digits = 0, letters = 0, same = 0;

  for (gsize i = 0; i < length; i++)
    {
      digits += g_ascii_isdigit (key[i]) != 0;
      letters += g_ascii_isalpha (key[i]) != 0;
      same += i > 0 && key[i] == key[i - 1];
    }

  return digits > 1 && letters > 3 && same < length / 3
         && g_strstr_len (key, length, "EXAMPLE") == NULL;
}

static void
check_word (RemitInspection *inspection,
            const GArray    *secrets,
            gsize            start,
            gsize            end)
{
  const char *word = remit_text_get_data (inspection->text) + start;

  for (guint i = 0; i < secrets->len; i++)
    {
      const Secret *secret = &g_array_index (secrets, Secret, i);
      gsize prefix = strlen (secret->prefix);

      if (end - start >= secret->length && memcmp (word, secret->prefix, prefix) == 0
          && looks_random (word + prefix, end - start - prefix))
        {
          remit_inspection_report (
              inspection, REMIT_SPAN (start, end),
              _("This looks like a key of a service; whoever reads the file can use it. Revoke it and take it out"));
          return;
        }
    }
}

#define PRIVATE_KEY "PRIVATE KEY-----"

static void
check_private_keys (RemitInspection *inspection)
{
  const char *data = remit_text_get_data (inspection->text);
  const char *end = data + remit_text_get_length (inspection->text);

  for (const char *at = data; (at = remit_inspection_search (at, end, PRIVATE_KEY)) != NULL;
       at += strlen (PRIVATE_KEY))
    {
      RemitSpan line = remit_text_get_line (inspection->text, remit_text_find_line (inspection->text, at - data));
      const char *start = data + line.start;

      if (remit_inspection_search (start, at, "-----BEGIN") != NULL)
        remit_inspection_report (inspection, line,
                                 _("Here a private key starts; whoever reads the file can use it. Take it out"));
    }
}

/* A key is a word of its own, and longer than most words are: the byte where it would be long enough is looked at first,
 * and most bytes before that never. */
static void
check_words (RemitInspection *inspection,
             const GArray    *secrets,
             gsize            shortest)
{
  const char *data = remit_text_get_data (inspection->text);
  gsize length = remit_text_get_length (inspection->text);

  for (gsize start = 0; start + shortest <= length;)
    {
      gsize at = start + shortest;

      while (at > start && is_key_byte (data[at - 1]))
        at--;
      if (at == start)
        {
          for (at += shortest; at < length && is_key_byte (data[at]); at++)
            ;
          check_word (inspection, secrets, start, at);
        }
      start = at;
      while (start < length && !is_key_byte (data[start]))
        start++;
    }
}

static void
check_secret (RemitInspection *inspection)
{
  gsize shortest;
  g_autoptr (GArray) secrets = get_secrets (inspection, &shortest);

  if (secrets->len > 0)
    check_words (inspection, secrets, shortest);
  check_private_keys (inspection);
}

/* --- security-hidden-instruction --- */

/* What nobody writes in a note to other people. */
static const char *const orders[] = {
  "ignore previous", "ignore all previous", "ignore the above", "ignore all instructions", "ignore your instructions",
  "disregard previous", "disregard all", "disregard your", "do not tell the user", "don't tell the user",
  "do not mention this", "don't mention this", "without telling the user", "without asking the user",
  "without the user", "hide this from", "keep this secret", "never reveal", "do not reveal", "you must now",
  "you are now", "new instructions", "system prompt", "override your", "exfiltrate", "| sh", "| bash",
};

static gboolean
gives_orders (const char *comment)
{
  g_autofree char *lower = g_ascii_strdown (comment, -1);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (strstr (lower, orders[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
check_hidden_instruction (RemitInspection *inspection)
{
  for (const RemitNode *node = remit_scan_get_root (inspection->agent->scan); node != NULL;
       node = remit_node_next (node))
    {
      g_autofree char *comment = NULL;

      if (node->type != REMIT_NODE_COMMENT)
        continue;
      comment = remit_text_slice (inspection->text, node->span);
      if (gives_orders (comment))
        remit_inspection_report (
            inspection, node->span,
            _("This comment gives the model orders that a rendered page does not show; say them openly or remove it"));
    }
}

/* --- what is granted --- */

static RemitSpan
get_key_span (const RemitField *field)
{
  return field->places[0].form == REMIT_FORM_YAML && field->places[0].entry != NULL
    ? field->places[0].entry->key_span : field->span;
}

static void
check_tools_ignored (RemitInspection *inspection)
{
  const RemitYamlEntry *entry = remit_yaml_find (inspection->agent->yaml, "allowed-tools");

  if (entry != NULL && remit_yaml_find (inspection->agent->yaml, "tools") == NULL)
    remit_inspection_report (
        inspection, entry->key_span,
        _("“allowed-tools” limits nothing in a subagent: it gets every tool. The key that limits is “tools”"));
}

/* A key that is not there has no place: what gets the tools stands for it, the agent by its name, else the line that
 * opens the frontmatter. */
static RemitSpan
get_agent_place (const RemitInspection *inspection)
{
  const RemitText *text = inspection->text;
  const RemitYaml *yaml = inspection->agent->yaml;
  const RemitYamlEntry *name = remit_yaml_find (yaml, "name");

  if (name != NULL && name->value->span.end > name->value->span.start)
    return name->value->span;
  return remit_text_get_line (text, remit_text_find_line (text, remit_yaml_get_span (yaml).start));
}

static void
check_all_tools (RemitInspection *inspection)
{
  const RemitYaml *yaml = inspection->agent->yaml;

  if (!remit_yaml_has_fences (yaml) || remit_agent_find_field (inspection->agent, "tools") != NULL
      || remit_agent_find_field (inspection->agent, "disallowedTools") != NULL)
    return;
  remit_inspection_report (
      inspection, get_agent_place (inspection),
      _("Without “tools” the agent gets every tool; list those that it needs"));
}

static void
check_permission_bypass (RemitInspection *inspection)
{
  const RemitKnownValues *known = inspection->context->known;
  const RemitField *field = remit_agent_find_field (inspection->agent, "permissionMode");
  const char *mode = remit_agent_get_string (inspection->agent, "permissionMode");

  if (known != NULL && mode != NULL && remit_known_values_find (known, "unasked", mode) != NULL)
    remit_inspection_report (
        inspection, field->places[0].span,
        _("With “%s” the agent runs every command and edits every file without asking"), mode);
}

static void
check_turbo_all (RemitInspection *inspection)
{
  const RemitField *field = remit_agent_find_field (inspection->agent, "turbo-all");

  if (field != NULL && (!JSON_NODE_HOLDS_VALUE (field->value)
                        || json_node_get_value_type (field->value) != G_TYPE_BOOLEAN
                        || json_node_get_boolean (field->value)))
    remit_inspection_report (
        inspection, field->places[0].form == REMIT_FORM_YAML ? get_key_span (field) : field->places[0].span,
        _("With “turbo-all” Antigravity runs all commands of the file without asking"));
}

static const RemitRule rules[] = {
  {
    .id = "security-invisible-text",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("Characters that nobody sees"),
    .help = N_("Zero-width characters, controls of the writing direction and tag characters are not shown, and the model "
               "reads them: orders can hide in them, and a text can look other than it is. Joiners in emoji and in "
               "scripts that need them are left alone. The fix removes the characters."),
    .fixes = TRUE,
    .check = check_invisible_text,
  },
  {
    .id = "security-secret",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("A key or password"),
    .help = N_("Agent files are kept in repositories and sent to a model with every run. A key in one is known to all "
               "who can read either. Revoke it at its service, and let the agent find it in its environment instead."),
    .check = check_secret,
  },
  {
    .id = "security-hidden-instruction",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("Orders in a comment"),
    .help = N_("A comment is not shown where Markdown is rendered, but the model reads it like any other line. Orders "
               "there escape review. Say openly what the agent is to do, and keep comments for people."),
    .check = check_hidden_instruction,
  },
  {
    .id = "security-tools-ignored",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("“allowed-tools” limits nothing"),
    .help = N_("“allowed-tools” is a key of skills and commands. In a subagent Claude Code does not know it: the agent "
               "gets every tool, whatever the list says. Write the list under “tools”."),
    .check = check_tools_ignored,
  },
  {
    .id = "security-all-tools",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("The agent gets every tool"),
    .help = N_("Without “tools” a subagent has all tools of the conversation, those of MCP servers included. That is "
               "often meant so. Where it is not, list what the agent needs."),
    .check = check_all_tools,
  },
  {
    .id = "security-permission-bypass",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("The agent never asks"),
    .help = N_("With “permissionMode: bypassPermissions” nothing that the agent does is asked about. Use it only where "
               "nothing can be lost, such as a container, and give the agent a short list of tools."),
    .check = check_permission_bypass,
  },
  {
    .id = "security-turbo-all",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("Commands run without asking"),
    .help = N_("A line “// turbo-all” makes Antigravity run every command of the file without asking. Remove it unless "
               "each of them may run unseen."),
    .check = check_turbo_all,
  },
};

const RemitRuleFamily remit_rules_security = { "security", rules, G_N_ELEMENTS (rules) };
