/* remit-yaml-recover.c: the keys of a block that YAML rejects or that has no end
 *
 * What real files get wrong (counted over 5,708 of them): an unquoted `: ` in a description with
 * example dialogues 175 times, whose lines may stand at the start of the line and look like keys
 * (`user:`); a lost closing line 75 times, so that a rule of the body seems to close the block.
 * So a line is a key only where it is a known one or looks like one and stands in a run of
 * lines; a heading, or free text after a blank line, is the body.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const known_keys[] = {
  "name",       "description",     "version",       "model",          "color",
  "tools",      "disallowedTools", "skills",        "agents",         "memory",
  "effort",     "maxTurns",        "background",    "permissionMode", "isolation",
  "mcpServers", "hooks",           "initialPrompt", "style",          "eval",
  "turbo-all",  "allowed-tools",   "triggers",      "category",       NULL,
};

/* Who speaks in an example dialogue. */
static const char *const speakers[] = { "user", "assistant", "commentary", NULL };

static const char *const dialogue_starts[] = {
  "<example", "</example",  "<commentary", "</commentary", "context:",
  "user:",    "assistant:", "example",     NULL,
};

/* The lines of one key. */
typedef struct
{
  RemitSpan key;
  gsize value; /* behind the colon */
  guint first;
  guint last;
} Segment;

typedef struct
{
  const RemitText *text;
  const char *data;
  guint close;          /* line of the closing fence, 0 without one */
  guint end;            /* the line behind the block's last */
  GArray *segments;
  gsize indent;         /* bytes of blanks that the block's first key and its siblings stand behind */
  gboolean blank;       /* the line before is blank */
  gboolean lenient;     /* what follows a heading is known to be YAML */
  guint tentative; /* the first line of free text that a description may have swallowed, or 0 */
  gboolean is_dialogue; /* that text looks like an example */
} Reader;

static gboolean
is_word (const char        *string,
         gsize              length,
         const char *const *words)
{
  for (; *words != NULL; words++)
    if (strlen (*words) == length && memcmp (string, *words, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_identifier (const char *string,
               gsize       length)
{
  if (length == 0 || !g_ascii_islower (string[0]))
    return FALSE;
  for (gsize i = 1; i < length; i++)
    if (!g_ascii_isalnum (string[i]) && string[i] != '_' && string[i] != '-')
      return FALSE;
  return TRUE;
}

/* `key:` at the start of a line, with a blank or nothing behind the colon. */
static gboolean
match_key (const Reader *reader,
           RemitSpan     line,
           Segment      *segment)
{
  const char *data = reader->data;
  gsize at = line.start;

  if (at < line.end && (data[at] == '"' || data[at] == '\''))
    {
      const char *quote = memchr (data + at + 1, data[at], line.end - at - 1);

      if (quote == NULL)
        return FALSE;
      segment->key = REMIT_SPAN (at + 1, (gsize) (quote - data));
      at = segment->key.end + 1;
    }
  else
    {
      while (at < line.end && (g_ascii_isalnum (data[at]) || strchr ("_-.", data[at]) != NULL)
             && data[at] != '\0')
        at++;
      segment->key = REMIT_SPAN (line.start, at);
    }
  while (at < line.end && (data[at] == ' ' || data[at] == '\t'))
    at++;
  if (segment->key.end == segment->key.start || at == line.end || data[at] != ':')
    return FALSE;
  segment->value = at + 1;
  return at + 1 == line.end || data[at + 1] == ' ' || data[at + 1] == '\t';
}

static gboolean
is_key (const Reader *reader,
        RemitSpan     line,
        Segment      *segment)
{
  const char *key;
  gsize length;

  if (!match_key (reader, line, segment))
    return FALSE;
  key = reader->data + segment->key.start;
  length = segment->key.end - segment->key.start;
  if (is_word (key, length, known_keys))
    return TRUE;
  return is_identifier (key, length) && !is_word (key, length, speakers)
         && (!reader->blank || reader->lenient);
}

static gboolean
is_heading (const Reader *reader,
            RemitSpan     line)
{
  gsize at = line.start;

  while (at < line.end && reader->data[at] == '#')
    at++;
  return at - line.start <= 6 && at + 1 < line.end && reader->data[at] == ' '
         && g_ascii_isupper (reader->data[at + 1]);
}

static gboolean
is_blank (const Reader *reader,
          RemitSpan     line)
{
  while (line.start < line.end
         && (reader->data[line.start] == ' ' || reader->data[line.start] == '\t'))
    line.start++;
  return line.start == line.end;
}

static gboolean
looks_like_dialogue (const Reader *reader,
                     RemitSpan     line)
{
  while (line.start < line.end && strchr ("-*> \t", reader->data[line.start]) != NULL
         && reader->data[line.start] != '\0')
    line.start++;
  for (guint i = 0; dialogue_starts[i] != NULL; i++)
    if (line.end - line.start >= strlen (dialogue_starts[i])
        && g_ascii_strncasecmp (reader->data + line.start, dialogue_starts[i],
                                strlen (dialogue_starts[i])) == 0)
      return TRUE;
  return FALSE;
}

static Segment *
last_segment (const Reader *reader)
{
  return reader->segments->len > 0
             ? &g_array_index (reader->segments, Segment, reader->segments->len - 1)
             : NULL;
}

static gboolean
is_description (const Reader  *reader,
                const Segment *segment)
{
  return segment->key.end - segment->key.start == strlen ("description")
         && memcmp (reader->data + segment->key.start, "description", strlen ("description")) == 0;
}

/* Whether @line carries the last key's value on. */
static gboolean
continues_value (Reader   *reader,
                 RemitSpan line,
                 guint     number)
{
  Segment *segment = last_segment (reader);
  char first = reader->data[line.start];

  if (segment == NULL)
    return FALSE;
  if (first == ' ' || first == '\t')
    return TRUE;
  if (!reader->blank)
    return first != '#';
  if (!is_description (reader, segment) || first == '#')
    return FALSE;
  if (reader->tentative == 0)
    reader->tentative = number;
  reader->is_dialogue |= looks_like_dialogue (reader, line);
  return TRUE;
}

static gsize
count_blanks (const Reader *reader,
              RemitSpan     line)
{
  gsize at = line.start;

  while (at < line.end && (reader->data[at] == ' ' || reader->data[at] == '\t'))
    at++;
  return at - line.start;
}

/* How far in the keys of a closed block stand, told by its first line that says something. */
static gsize
find_indent (const Reader *reader,
             guint         first)
{
  for (guint number = first; number < reader->close; number++)
    {
      RemitSpan line = remit_text_get_line (reader->text, number);
      gsize indent = count_blanks (reader, line);
      Segment segment;

      line.start += indent;
      if (line.start < line.end && reader->data[line.start] != '#')
        return is_key (reader, line, &segment) ? indent : 0;
    }
  return 0;
}

/* Reads one line. Returns: FALSE where the block ended before it. */
static gboolean
read_line (Reader *reader,
           guint   number)
{
  RemitSpan line = remit_text_get_line (reader->text, number);
  Segment segment = { .first = number, .last = number };

  if (reader->indent > 0)
    line.start += MIN (reader->indent, count_blanks (reader, line));
  if (is_key (reader, line, &segment))
    {
      /* What a key follows was no body. */
      if (reader->tentative > 0)
        last_segment (reader)->last = number - 1;
      g_array_append_val (reader->segments, segment);
      reader->tentative = 0;
      reader->blank = reader->is_dialogue = FALSE;
      return TRUE;
    }
  if (is_blank (reader, line))
    {
      reader->blank = TRUE;
      return TRUE;
    }
  if (continues_value (reader, line, number))
    {
      if (reader->tentative == 0)
        last_segment (reader)->last = number;
      reader->blank = FALSE;
      return TRUE;
    }
  if (reader->data[line.start] == '#')
    return reader->lenient || (reader->close > 0 && !is_heading (reader, line));
  return FALSE;
}

/* Free text behind a blank line at the end of a description: the description's where it is an
 * example dialogue and a fence closes it, else the body's. */
static void
settle_tentative (Reader *reader)
{
  if (reader->tentative == 0)
    return;
  if (reader->end == reader->close && reader->is_dialogue)
    last_segment (reader)->last = reader->close - 1;
  else
    reader->end = reader->tentative;
}

static void
read_lines (Reader *reader,
            guint   first)
{
  guint last = reader->close > 0 ? reader->close - 1 : remit_text_get_n_lines (reader->text);
  guint number = first;

  g_array_set_size (reader->segments, 0);
  reader->tentative = 0;
  reader->blank = reader->is_dialogue = FALSE;
  while (number <= last && read_line (reader, number))
    number++;
  reader->end = number;
  settle_tentative (reader);
}

/* Comments and blank lines may stand between keys: whether the rest up to the fence is keys,
 * too. */
static gboolean
rest_is_yaml (const Reader *reader)
{
  RemitYamlProblem problem;
  gboolean result = FALSE;
  RemitSpan rest = { remit_text_get_whole_line (reader->text, reader->end).start,
                     remit_text_get_whole_line (reader->text, reader->close).start };
  RemitYamlNode *node = remit_yaml_parse (reader->text, rest, &problem);

  if (node == NULL)
    return FALSE;
  if (node->type == REMIT_YAML_MAPPING && node->style == REMIT_YAML_BLOCK)
    {
      result = TRUE;
      for (guint i = 0; i < node->keys->len; i++)
        {
          const RemitYamlNode *key = g_ptr_array_index (node->keys, i);

          result = result && is_identifier (key->text, strlen (key->text));
        }
    }
  remit_yaml_node_free (node);
  return result;
}

/* --- values --- */

static void
trim_span (const char *data,
           RemitSpan  *span)
{
  while (span->end > span->start && g_ascii_isspace (data[span->end - 1]))
    span->end--;
  while (span->start < span->end && g_ascii_isspace (data[span->start]))
    span->start++;
}

/* Joins lines as YAML folds them in a plain scalar, blank ones left out. */
static char *
join_lines (const RemitText *text,
            RemitSpan        span)
{
  g_autofree char *slice = remit_text_slice (text, span);
  gsize length = span.end - span.start;
  GString *joined = g_string_sized_new (length);
  g_autofree char *raw = NULL;
  gsize raw_length;

  for (gsize at = 0; at < length;)
    {
      gsize start = at;
      RemitSpan line;

      while (at < length && slice[at] != '\n' && slice[at] != '\r')
        at++;
      line = REMIT_SPAN (start, at++);
      trim_span (slice, &line);
      if (line.end > line.start && joined->len > 0)
        g_string_append_c (joined, ' ');
      g_string_append_len (joined, slice + line.start, (gssize) (line.end - line.start));
    }
  for (gsize i = 0; i < joined->len; i++)
    if (joined->str[i] == '\0')
      joined->str[i] = '\xff';
  raw_length = joined->len;
  raw = g_string_free (joined, FALSE);
  return g_utf8_make_valid (raw, (gssize) raw_length);
}

/* What quotes around a broken value mean, read as kindly as possible. */
static char *
unquote (const char *string,
         char        quote)
{
  GString *result = g_string_new (NULL);
  gsize length = strlen (string) - 1;

  for (gsize i = 1; i < length; i++)
    {
      char next = i + 1 < length ? string[i + 1] : '\0';

      if (quote == '\'' && string[i] == '\'' && next == '\'')
        i++;
      else if (quote == '"' && string[i] == '\\' && next != '\0'
               && strchr (REMIT_YAML_KIND_ESCAPES, next) != NULL)
        {
          g_string_append_c (result, next == 'n' ? '\n' : next == 't' ? '\t' : next);
          i++;
          continue;
        }
      g_string_append_c (result, string[i]);
    }
  return g_string_free (result, FALSE);
}

static RemitYamlNode *
recover_value (const RemitText *text,
               RemitSpan        span)
{
  RemitYamlNode *node = remit_yaml_node_new (REMIT_YAML_STRING, REMIT_YAML_PLAIN, span);
  gsize length;

  node->recovered = TRUE;
  node->text = join_lines (text, span);
  length = strlen (node->text);
  if (length == 0)
    node->type = REMIT_YAML_NULL;
  else if (length > 1 && (*node->text == '"' || *node->text == '\'')
           && node->text[length - 1] == *node->text)
    {
      char quote = *node->text;
      char *inner = unquote (node->text, quote);

      node->style = quote == '"' ? REMIT_YAML_DOUBLE_QUOTED : REMIT_YAML_SINGLE_QUOTED;
      g_free (node->text);
      node->text = inner;
    }
  return node;
}

static void
add_broken_entry (RemitYaml              *yaml,
                  const Segment          *segment,
                  RemitSpan               range,
                  const RemitYamlProblem *problem)
{
  RemitSpan span = { segment->value, range.end };
  RemitYamlNode *key = remit_yaml_node_new (REMIT_YAML_STRING, REMIT_YAML_PLAIN, segment->key);
  RemitYamlNode *value;

  trim_span (remit_text_get_data (yaml->text), &span);
  if (span.start == span.end)
    span.start = span.end = segment->value;
  value = recover_value (yaml->text, span);
  key->text = remit_text_slice (yaml->text, segment->key);
  remit_yaml_add_entry (yaml, key, value, TRUE);
  remit_yaml_node_free (key);
  g_ptr_array_add (yaml->roots, value);
  if (problem->message != NULL)
    g_ptr_array_add (yaml->diagnostics,
                     remit_yaml_explain_entry (
                         yaml, remit_yaml_get_entry (yaml, yaml->entries->len - 1), problem));
}

/* Returns: whether YAML accepts the key with its value on their own. */
static gboolean
add_segment (RemitYaml     *yaml,
             const Segment *segment)
{
  RemitSpan range = { remit_text_get_whole_line (yaml->text, segment->first).start,
                      remit_text_get_whole_line (yaml->text, segment->last).end };
  RemitYamlProblem problem = { NULL, range.start };
  RemitYamlNode *root = remit_yaml_parse (yaml->text, range, &problem);

  if (root != NULL && root->type == REMIT_YAML_MAPPING && root->keys->len == 1)
    {
      remit_yaml_add_entry (yaml, g_ptr_array_index (root->keys, 0),
                            g_ptr_array_index (root->values, 0), TRUE);
      g_ptr_array_add (yaml->roots, root);
      return TRUE;
    }
  if (root != NULL && root->type == REMIT_YAML_MAPPING)
    {
      const RemitYamlNode *second = g_ptr_array_index (root->keys, 1);

      problem.message = _("Text at the start of a line ends the value and is read as another key");
      problem.offset = second->span.start;
    }
  remit_yaml_node_free (root);
  add_broken_entry (yaml, segment, range, &problem);
  return FALSE;
}

/* --- the block --- */

static void
report_unclosed (RemitYaml *yaml)
{
  guint opening = remit_text_find_line (yaml->text, yaml->span.start);
  const char *eol = remit_text_get_eol (yaml->text, yaml->span.start);
  const RemitYamlEntry *last = remit_yaml_get_entry (yaml, yaml->entries->len - 1);
  RemitDiagnostic *diagnostic = remit_diagnostic_new (
      "yaml-unclosed-frontmatter", REMIT_SEVERITY_ERROR, remit_text_get_line (yaml->text, opening),
      _("The frontmatter is not closed: “---” is missing after “%s” in line %u"), last->key,
      remit_text_find_line (yaml->text, last->span.end));
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  char before = remit_text_get_data (yaml->text)[yaml->span.end - 1];
  g_autofree char *fence
      = g_strconcat (before == '\n' || before == '\r' ? "" : eol, "---", eol, NULL);

  remit_edit_list_add (edits, REMIT_SPAN (yaml->span.end, yaml->span.end), fence, -1);
  remit_diagnostic_add_fix (diagnostic, _("Close the frontmatter"), edits);
  g_ptr_array_insert (yaml->diagnostics, 0, diagnostic);
}

void
remit_yaml_recover (RemitYaml              *yaml,
                    guint                   first,
                    guint                   close,
                    const RemitYamlProblem *problem)
{
  Reader reader = { .text = yaml->text, .data = remit_text_get_data (yaml->text), .close = close };
  gboolean all_parse = TRUE;

  reader.segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  reader.indent = find_indent (&reader, first);
  read_lines (&reader, first);
  if (close > 0 && reader.end < close && rest_is_yaml (&reader))
    {
      reader.lenient = TRUE;
      read_lines (&reader, first);
    }
  for (guint i = 0; i < reader.segments->len; i++)
    all_parse = add_segment (yaml, &g_array_index (reader.segments, Segment, i)) && all_parse;

  yaml->is_closed = close > 0 && reader.end == close;
  if (!yaml->is_closed && yaml->entries->len > 0)
    {
      gsize end = remit_text_get_whole_line (yaml->text, last_segment (&reader)->last).end;

      yaml->content = REMIT_SPAN (remit_text_get_whole_line (yaml->text, first).start, end);
      yaml->span.end = end;
      report_unclosed (yaml);
    }
  else if (yaml->is_closed && all_parse && problem != NULL && yaml->entries->len > 0)
    g_ptr_array_add (yaml->diagnostics, remit_yaml_explain_block (yaml, problem));
  g_array_unref (reader.segments);
}
