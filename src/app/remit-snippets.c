/* remit-snippets.c: sections ready to be filled in, one for each role that a dialect has a place for
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-snippets.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "remit-read.h"

#define RESOURCE_PREFIX "/io/github/remit_editor/Remit/snippets/"
/* Reading it once for each snippet is not felt. */
#define MOST_BYTES (64 * 1024)
#define HIGHEST_LEVEL 2
#define LOWEST_LEVEL 6

/* --- from the file --- */

static void
free_snippet (gpointer data)
{
  RemitSnippet *snippet = data;

  g_free (snippet->text);
  g_free (snippet);
}

typedef struct
{
  GPtrArray *snippets;
  RemitRole role;
  GString *text; /* of the element that is open; NULL where its text says nothing */
} Parsing;

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Parsing *parsing = data;

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "trigger") && !remit_role_from_id (values[i], &parsing->role))
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "no role: %s", values[i]);
  if (g_str_equal (element, "text") && parsing->text == NULL)
    parsing->text = g_string_new (NULL);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Parsing *parsing = data;
  RemitSnippet *snippet;

  if (parsing->text == NULL)
    return;

  snippet = g_new0 (RemitSnippet, 1);
  snippet->role = parsing->role;
  snippet->text = g_string_free (g_steal_pointer (&parsing->text), FALSE);
  g_ptr_array_add (parsing->snippets, snippet);
}

/* Comes in pieces. */
static void
add_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Parsing *parsing = data;

  if (parsing->text != NULL)
    g_string_append_len (parsing->text, text, (gssize) length);
}

GPtrArray *
remit_snippets_load (const RemitDialect *dialect)
{
  static const GMarkupParser parser
      = { .start_element = start_element, .end_element = end_element, .text = add_text };
  Parsing parsing = { g_ptr_array_new_with_free_func (free_snippet), REMIT_ROLE_SECTION, NULL };
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX, dialect->id, ".snippets", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &parsing, NULL);
  g_autoptr (GError) error = NULL;

  if (bytes != NULL
      && !g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL),
                                        (gssize) g_bytes_get_size (bytes), &error))
    g_warning ("%s: %s", path, error->message);
  if (parsing.text != NULL)
    g_string_free (parsing.text, TRUE);

  return parsing.snippets;
}

const char *
remit_snippet_get_caption (RemitRole role)
{
  static const char *const captions[REMIT_N_ROLES] = {
    [REMIT_ROLE_MISSION] = N_("What the agent is for"),
    [REMIT_ROLE_MINDSET] = N_("What the agent keeps in mind"),
    [REMIT_ROLE_EXPERTISE] = N_("What the agent knows well"),
    [REMIT_ROLE_USAGE] = N_("Situations that call for the agent"),
    [REMIT_ROLE_TRIGGERS] = N_("Words that call for the agent"),
    [REMIT_ROLE_CONFIDENCE] = N_("What to do when how sure"),
    [REMIT_ROLE_EVIDENCE] = N_("What claims are based on"),
    [REMIT_ROLE_FOCUS] = N_("What the agent looks after"),
    [REMIT_ROLE_PRINCIPLES] = N_("Rules, each with a target"),
    [REMIT_ROLE_PROCESS] = N_("What to do, step by step"),
    [REMIT_ROLE_CHECKLIST] = N_("What has to be so"),
    [REMIT_ROLE_COMPLETION] = N_("What has to be so at the end"),
    [REMIT_ROLE_OUTPUTS] = N_("What comes of the work"),
    [REMIT_ROLE_MCP] = N_("Servers to use"),
    [REMIT_ROLE_TOOLS_GUIDANCE] = N_("When to use which tool"),
    [REMIT_ROLE_EXAMPLES] = N_("What is asked, and what comes of it"),
    [REMIT_ROLE_DELEGATION] = N_("What to leave to which agent"),
    [REMIT_ROLE_HANDOFF] = N_("Who goes on afterwards"),
    [REMIT_ROLE_PATTERNS] = N_("How recurring things are done"),
    [REMIT_ROLE_ANTIPATTERNS] = N_("What goes wrong, and what to do instead"),
    [REMIT_ROLE_COMMUNICATION] = N_("How the agent speaks"),
    [REMIT_ROLE_MEMORY] = N_("What to keep for the next time"),
    [REMIT_ROLE_GOTCHAS] = N_("Traps, and how to avoid them"),
    [REMIT_ROLE_BOUNDS] = N_("What the agent does, and what it leaves alone"),
    [REMIT_ROLE_CLOSING] = N_("Last words"),
  };

  return role < REMIT_N_ROLES && captions[role] != NULL ? _(captions[role]) : NULL;
}

/* --- the place --- */

/* Where the last line begins. */
static const char *
find_line (const char *before)
{
  const char *line = before + strlen (before);

  while (line > before && line[-1] != '\n' && line[-1] != '\r')
    line--;

  return line;
}

static gboolean
is_blank_line (const char *text)
{
  gsize blank = strspn (text, " \t");

  return strchr ("\r\n", text[blank]) != NULL;
}

/* What begins a section, at @line behind its indent: a number of bytes. */
static gsize
count_marks (const char *line)
{
  gsize level = strspn (line, "#");

  if (level >= HIGHEST_LEVEL && level <= LOWEST_LEVEL && line[level] == ' ')
    return level + strspn (line + level, " ");
  if (g_str_has_prefix (line, "**"))
    return 2;

  return *line == '<' ? 1 : 0;
}

static gboolean
is_name (const char *words)
{
  for (; *words != '\0'; words = g_utf8_next_char (words))
    {
      gunichar character = g_utf8_get_char (words);

      if (!g_unichar_isalnum (character) && strchr (" -_'", *words) == NULL)
        return FALSE;
    }

  return TRUE;
}

static const char *
find_begin (const RemitSnippetPlace *place)
{
  const char *line = find_line (place->before);

  return line + strspn (line, " \t");
}

const char *
remit_snippet_find_words (const RemitSnippetPlace *place, gboolean *marked)
{
  const char *begin = find_begin (place);
  gsize marks = count_marks (begin);

  if (marked != NULL)
    *marked = marks > 0;

  return is_name (begin + marks) && is_blank_line (place->after) ? begin : NULL;
}

static gboolean
begins (const char *name, const char *folded)
{
  g_autofree char *candidate = g_utf8_casefold (name, -1);

  return g_str_has_prefix (candidate, folded);
}

gboolean
remit_snippet_matches (const RemitSnippet *snippet,
                       const RemitDialect *dialect,
                       const RemitSnippetPlace *place)
{
  const char *begin = find_begin (place);
  gsize marks = count_marks (begin);
  g_autofree char *folded = g_utf8_casefold (begin + marks, -1);

  /* Whoever begins a tag wants an element, and a heading is none. */
  if (marks > 0 && (*begin == '<') != (*snippet->text == '<'))
    return FALSE;

  return begins (remit_dialect_get_name (dialect, snippet->role), folded)
         || begins (remit_role_get_name (snippet->role), folded)
         || begins (remit_role_get_id (snippet->role), folded);
}

/* --- the text --- */

/* (transfer full) (nullable): the last line above that is not blank. */
static char *
dup_line_above (const RemitSnippetPlace *place)
{
  const char *end = find_line (place->before);
  const char *begin;

  while (end > place->before && g_ascii_isspace (end[-1]))
    end--;
  for (begin = end; begin > place->before && begin[-1] != '\n' && begin[-1] != '\r';)
    begin--;

  return end > begin ? g_strstrip (g_strndup (begin, end - begin)) : NULL;
}

/* Whether the line right above @line has words. */
static gboolean
has_neighbor_above (const RemitSnippetPlace *place)
{
  const char *line = find_line (place->before);
  const char *end = line;

  if (end > place->before && end[-1] == '\n')
    end--;
  if (end > place->before && end[-1] == '\r')
    end--;
  while (end > place->before && (end[-1] == ' ' || end[-1] == '\t'))
    end--;

  return end > place->before && end[-1] != '\n' && end[-1] != '\r';
}

static const char *
skip_line_end (const char *text)
{
  text += strspn (text, " \t");
  if (*text == '\r')
    text++;
  if (*text == '\n')
    text++;

  return text;
}

/* A group has its sections right under its heading, and so has a title what it heads. */
static gboolean
needs_rule_above (const RemitDialect *dialect, const RemitSnippetPlace *place, gsize level)
{
  g_autofree char *above = dup_line_above (place);

  return dialect->style.separator != NULL && level <= HIGHEST_LEVEL && above != NULL
         && !g_str_equal (above, dialect->style.separator) && *above != '#'
         && !g_str_has_prefix (above, "//");
}

static void
add_above (GString *text, const RemitDialect *dialect, const RemitSnippetPlace *place, gsize level)
{
  if (has_neighbor_above (place))
    g_string_append (text, "\n");
  if (needs_rule_above (dialect, place, level))
    g_string_append_printf (text, "%s\n\n", dialect->style.separator);
}

static void
add_below (GString *text, const RemitDialect *dialect, const RemitSnippetPlace *place, gsize level)
{
  const char *next = skip_line_end (place->after);
  gboolean crowded = *place->after != '\0' && *next != '\0' && !is_blank_line (next);

  if (dialect->style.separator != NULL && level <= HIGHEST_LEVEL
      && next[strspn (next, " \t\r\n")] == '#')
    g_string_append_printf (text, "\n\n%s", dialect->style.separator);
  if (crowded || place->after[strspn (place->after, " \t")] == '\0')
    g_string_append (text, "\n");
}

/* The line ends of @text become those of the place. The view repeats the indent of the first line behind line feeds. */
static char *
adapt_line_ends (const char *text, const RemitSnippetPlace *place)
{
  const char *line = find_line (place->before);
  g_autofree char *indent = g_strndup (line, strspn (line, " \t"));
  g_autofree char *end = g_str_equal (place->line_end, "\r") ? g_strconcat ("\r", indent, NULL)
                                                             : g_strdup (place->line_end);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv (end, lines);
}

/* What stands before the first section is no section of its own: it needs room, but no rule. */
static gboolean
is_opening (const RemitSnippet *snippet, const RemitDialect *dialect)
{
  const RemitSlot *slot = remit_dialect_get_slot (dialect, snippet->role);

  return slot != NULL && slot->form == REMIT_FORM_PREAMBLE && snippet->role != REMIT_ROLE_CLOSING;
}

char *
remit_snippet_dup_text (const RemitSnippet *snippet,
                        const RemitDialect *dialect,
                        const RemitSnippetPlace *place)
{
  const char *begin = find_begin (place);
  const char *body = snippet->text;
  gsize level = MAX (strspn (begin, "#"), HIGHEST_LEVEL);
  g_autoptr (GString) text = g_string_new (NULL);
  gsize apart = is_opening (snippet, dialect) ? LOWEST_LEVEL : level;

  if (*body == '<')
    return adapt_line_ends (body, place);

  add_above (text, dialect, place, apart);
  if (*body == '#')
    {
      for (gsize i = 0; i < level; i++)
        g_string_append_c (text, '#');
      body += strspn (body, "#");
    }
  g_string_append (text, body);
  g_string_append (text, "$0");
  add_below (text, dialect, place, apart);

  return adapt_line_ends (text->str, place);
}

char *
remit_snippet_expand (const char *text)
{
  g_autoptr (GRegex) stops = g_regex_new ("\\$(?:0|\\{[0-9]+:([^}]*)\\})", 0, 0, NULL);

  return g_regex_replace (stops, text, -1, 0, "\\1", 0, NULL);
}

/* --- trying it --- */

static gboolean
has_section (RemitSection *const *sections, guint n, RemitRole role, RemitSpan place)
{
  for (guint i = 0; i < n; i++)
    if ((sections[i]->role == role && sections[i]->span.start >= place.start
         && sections[i]->span.start < place.end)
        || has_section (sections[i]->sections, sections[i]->n_sections, role, place))
      return TRUE;

  return FALSE;
}

gboolean
remit_snippet_fits (const RemitSnippet *snippet,
                    const RemitDialect *dialect,
                    const RemitSnippetPlace *place)
{
  const char *begin = find_begin (place);
  g_autofree char *text = remit_snippet_dup_text (snippet, dialect, place);
  g_autofree char *written = remit_snippet_expand (text);
  g_autoptr (GString) whole = g_string_new_len (place->before, begin - place->before);
  RemitSpan span = REMIT_SPAN (whole->len, whole->len + strlen (written));
  g_autoptr (RemitText) tried = NULL;
  g_autoptr (RemitAgent) agent = NULL;

  g_string_append (whole, written);
  g_string_append (whole, place->after);
  if (whole->len > MOST_BYTES)
    return TRUE;

  tried = remit_text_new_from_string (whole->str, (gssize) whole->len);
  agent = remit_agent_read (tried, dialect);

  return has_section (agent->sections, agent->n_sections, snippet->role, span);
}
