/* write-mutate.h: for tests: models changed by the patch engine, so that they hold what is hard to write
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-json.h"
#include "remit-patch.h"
#include "remit-read.h"

/* Each is syntax somewhere, and text where it is put. */
static const char *const mutate_texts[] = {
  "</component>",
  "<component name=\"x\">",
  "<mission>x</mission>",
  "<triggers>a|b</triggers> after",
  "words <b attr=\"v\">inside</b> words",
  "</",
  "// parallel",
  "// end-parallel",
  "// turbo-all",
  "// some comment",
  "---",
  "***",
  "Label:",
  "Label:\nwords",
  "Your Process:",
  "Use This Agent When:",
  "You Will Not:",
  "words\nLabel:\nwords",
  "**Role**: words",
  "**Personality**:",
  "**Will:**",
  "**Will Not**",
  "**Key Capabilities**:\nwords",
  "**Label**: words",
  "**strong** words",
  "*note*",
  "**MANDATORY before any response:**",
  "# x",
  "## Boundaries",
  "### Process",
  "words\n# x",
  "Title\n===",
  "words\n---",
  "# Persona: x (v1)",
  "```",
  "~~~ info",
  "`open",
  "`` a ` b ``",
  "- item",
  "* item\n* item",
  "1. step",
  "2) step",
  "+ plus",
  "[ ] task",
  "[x] done",
  "> quote",
  "    indented",
  "<!-- comment -->",
  "<!-- open",
  "| a | b |",
  "a | b\n--|--",
  "a|b",
  "this \\| that",
  "tail\\",
  "\\# escaped",
  "\\: colon",
  "&lt;b&gt; &amp;amp; &#124; &quot;",
  "a < b && c > d",
  "say \"hi\", it's ‘fine’",
  "key: value # comment",
  "key: value: more",
  "Label - text: more",
  "two  \nbreak",
  "words (Target: 95%)",
  "words (5 Checks)",
  "words (Parallel)",
  "Ünïcode — 漢字 🎯👩‍💻 שלום",
  "全角：コロン",
  "http://example.org/a:b",
  "/next",
  "https://x|y",
  "true",
  "2.10",
  "null",
  "[a, b] {c}",
  "@at `tick`",
  "%percent",
  "Example:",
  "Examples:\n- a",
  "<example>user: x</example>",
};

/* --- places --- */

static inline void mutate_find (JsonNode   *node,
                                const char *pointer,
                                GPtrArray  *strings,
                                GPtrArray  *arrays);

static inline gboolean
mutate_is_fixed (const char *name)
{
  static const char *const fixed[] = { "format", "dialect", "role", "type", "in", "fields", "target" };

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (g_str_equal (name, fixed[i]))
      return TRUE;
  return FALSE;
}

static inline void
mutate_find_in_object (JsonObject *object,
                       const char *pointer,
                       GPtrArray  *strings,
                       GPtrArray  *arrays)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *below = g_strdup_printf ("%s/%s", pointer, (const char *) l->data);

      if (!mutate_is_fixed (l->data))
        mutate_find (json_object_get_member (object, l->data), below, strings, arrays);
    }
}

/* The pointers of all strings that say something, and of all arrays with something to put in another order. */
static inline void
mutate_find (JsonNode   *node,
             const char *pointer,
             GPtrArray  *strings,
             GPtrArray  *arrays)
{
  JsonArray *array;

  if (JSON_NODE_HOLDS_OBJECT (node))
    mutate_find_in_object (json_node_get_object (node), pointer, strings, arrays);
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    g_ptr_array_add (strings, g_strdup (pointer));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      array = json_node_get_array (node);
      if (json_array_get_length (array) > 1)
        g_ptr_array_add (arrays, g_strdup (pointer));
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_autofree char *below = g_strdup_printf ("%s/%u", pointer, i);

          mutate_find (json_array_get_element (array, i), below, strings, arrays);
        }
    }
}

/* --- changes --- */

static inline const char *
mutate_choose (GRand           *random,
               const GPtrArray *pointers)
{
  return pointers->len > 0 ? g_ptr_array_index (pointers, g_rand_int_range (random, 0, (gint32) pointers->len))
                           : NULL;
}

static inline RemitOperation *
mutate_move (GRand           *random,
             const GPtrArray *arrays)
{
  const char *pointer = mutate_choose (random, arrays);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (pointer == NULL)
    return NULL;
  from = g_strdup_printf ("%s/%d", pointer, g_rand_int_range (random, 0, 2));
  to = g_strdup_printf ("%s/%d", pointer, g_rand_int_range (random, 0, 2));
  return remit_operation_new (REMIT_OPERATION_MOVE, to, from, NULL);
}

/**
 * mutate:
 * @agent: an agent
 * @random: where chance comes from
 * @told: (out) (transfer full): what was done, for people
 *
 * Returns: (transfer full) (nullable): the agent with one string replaced by a nasty text, or two parts in another order;
 *   NULL where the patch engine refuses that
 */
static inline RemitAgent *
mutate (const RemitAgent *agent,
        GRand            *random,
        char            **told)
{
  g_autoptr (JsonNode) json = remit_agent_to_json (agent, FALSE);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) arrays = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) operations = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_operation_free);
  const char *value = mutate_texts[g_rand_int_range (random, 0, G_N_ELEMENTS (mutate_texts))];
  RemitOperation *operation = NULL;
  g_autoptr (RemitEditList) edits = NULL;
  g_autoptr (RemitText) text = NULL;

  mutate_find (json, "", strings, arrays);
  if (g_rand_int_range (random, 0, 8) == 0)
    operation = mutate_move (random, arrays);
  else if (strings->len > 0)
    operation = remit_operation_new_string (mutate_choose (random, strings), value);
  if (operation == NULL)
    return NULL;
  g_ptr_array_add (operations, operation);
  edits = remit_patch_translate (agent, operations, NULL);
  if (edits == NULL)
    return NULL;
  *told = operation->value != NULL ? g_strdup_printf ("%s = “%s”", operation->path, value)
                                   : g_strdup_printf ("%s to %s", operation->from, operation->path);
  text = remit_edit_list_apply (edits, agent->text);
  return remit_agent_read (text, agent->dialect);
}

/* --- texts --- */

static inline void
mutate_append_line (GString         *out,
                    const RemitText *text,
                    guint            line)
{
  RemitSpan span = remit_text_get_line (text, line);

  g_string_append_len (out, remit_text_get_data (text) + span.start, (gssize) (span.end - span.start));
  g_string_append_c (out, '\n');
}

/**
 * mutate_lines:
 * @text: a text
 * @random: where chance comes from
 *
 * Returns: (transfer full): the text with a few lines left out, said twice, put elsewhere, indented, or followed by a
 *   nasty one: what nobody would write, and everybody may open
 */
static inline RemitText *
mutate_lines (const RemitText *text,
              GRand           *random)
{
  guint n_lines = remit_text_get_n_lines (text);
  guint one_in = MAX (n_lines / 4, 2);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint line = 1; line <= n_lines; line++)
    switch (g_rand_int_range (random, 0, (gint32) one_in))
      {
      case 0:
        g_string_append (out, mutate_texts[g_rand_int_range (random, 0, G_N_ELEMENTS (mutate_texts))]);
        g_string_append_c (out, '\n');
        mutate_append_line (out, text, line);
        break;
      case 1:
        mutate_append_line (out, text, (guint) g_rand_int_range (random, 1, (gint32) n_lines + 1));
        break;
      case 2:
        g_string_append (out, "  ");
        mutate_append_line (out, text, line);
        break;
      case 3:
        mutate_append_line (out, text, line);
        mutate_append_line (out, text, line);
        break;
      default:
        mutate_append_line (out, text, line);
        break;
      }
  return remit_text_new_from_string (out->str, (gssize) out->len);
}
