/* remit-patch-splice.c: one string in its place: what stays, what is written, how it is escaped
 *
 * The bytes of a place and the string they mean are laid side by side, one unit of source (a byte,
 * an entity, `\|`, a line end with the indent after it) for each byte of the string. The new string
 * then needs new source only between the start and the end that it shares with the old one; the
 * author's spelling of the rest stays.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *name;
  char        character;
} entities[] = {
  { "&lt;", '<' }, { "&gt;", '>' }, { "&amp;", '&' }, { "&quot;", '"' }, { "&#124;", '|' },
};

/* The length of the entity at @source, or 0; @character is what it means. */
static gsize
get_entity (const char *source,
            gsize       length,
            char       *character)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      gsize n = strlen (entities[i].name);

      if (n <= length && memcmp (source, entities[i].name, n) == 0)
        {
          *character = entities[i].character;
          return n;
        }
    }

  return 0;
}

/* (transfer full): for each byte of @value whether it stands in a code span. */
static gboolean *
find_code (const char *value,
           gsize       length)
{
  gboolean *code = g_new0 (gboolean, length + 1);
  gsize i = 0;

  while (i < length)
    {
      const char *end = value[i] == '`' ? memchr (value + i + 1, '`', length - i - 1) : NULL;
      const char *line = end != NULL ? memchr (value + i, '\n', length - i) : NULL;

      if (end == NULL || (line != NULL && line < end))
        {
          i++;
          continue;
        }
      for (const char *p = value + i; p <= end; p++)
        code[p - value] = TRUE;
      i = (gsize) (end - value) + 1;
    }

  return code;
}

static gboolean
is_pipes (RemitForm form)
{
  return form == REMIT_FORM_PIPES || form == REMIT_FORM_ATTRIBUTE_PIPES;
}

static gboolean
is_attribute (RemitForm form)
{
  return form == REMIT_FORM_ATTRIBUTE || form == REMIT_FORM_ATTRIBUTE_ITEM
         || form == REMIT_FORM_ATTRIBUTE_PIPES || form == REMIT_FORM_ATTRIBUTE_WORDS;
}

static gboolean
starts_tag (const char *rest)
{
  return g_ascii_isalpha (rest[1]) || rest[1] == '/' || rest[1] == '_' || rest[1] == '!';
}

/* The entity for the byte at @rest, or NULL where it may stand as it is. */
static const char *
choose_entity (const RemitPatchSlot *slot,
               RemitPatchEscape      escape,
               const char           *rest)
{
  gboolean all = escape == REMIT_PATCH_ESCAPE_ALL;
  char character;

  switch (*rest)
    {
    case '<':
      return all || (escape == REMIT_PATCH_ESCAPE_NEEDED && starts_tag (rest)) ? "&lt;" : NULL;

    case '>':
      return all ? "&gt;" : NULL;

    case '&':
      return all || get_entity (rest, strlen (rest), &character) > 0 ? "&amp;" : NULL;

    case '"':
      return all || slot->quote == '"' ? "&quot;" : NULL;

    case '|':
      return all || is_pipes (slot->form) ? "&#124;" : NULL;

    default:
      return NULL;
    }
}

/* What a quoted scalar of the frontmatter needs; other styles hold what they hold. */
static const char *
choose_yaml_escape (const RemitPatchSlot *slot,
                    char                  byte)
{
  if (slot->quote == '\'' && byte == '\'')
    return "''";
  if (slot->quote != '"')
    return NULL;
  if (byte == '"')
    return "\\\"";
  if (byte == '\\')
    return "\\\\";

  return byte == '\n' ? "\\n" : NULL;
}

static const char *
choose_escape (const RemitPatchSlot *slot,
               RemitPatchEscape      escape,
               const char           *rest,
               gboolean              code)
{
  if (slot->form == REMIT_FORM_CELL && *rest == '|'
      && (!code || escape != REMIT_PATCH_ESCAPE_LEAST))
    return "\\|";
  if (slot->form == REMIT_FORM_VIEW)
    return choose_yaml_escape (slot, *rest);
  if (slot->entities && (!code || is_attribute (slot->form)))
    return choose_entity (slot, escape, rest);

  return NULL;
}

/* Appends the bytes @from to @to of @value as the slot spells them. */
static void
append_encoded (GString              *out,
                const RemitPatchSlot *slot,
                RemitPatchEscape      escape,
                const char           *value,
                const gboolean       *code,
                gsize                 from,
                gsize                 to)
{
  for (gsize i = from; i < to; i++)
    {
      const char *escaped = choose_escape (slot, escape, value + i, code[i]);

      if (escaped != NULL)
        {
          g_string_append (out, escaped);
        }
      else if (value[i] == '\n')
        {
          g_string_append (out, slot->eol);
          if (value[i + 1] != '\n' && value[i + 1] != '\0')
            g_string_append (out, slot->prefix);
        }
      else
        {
          g_string_append_c (out, value[i]);
        }
    }
}

/* (transfer full): @value as the slot spells it. */
char *
remit_patch_encode (const RemitPatchSlot *slot,
                    RemitPatchEscape      escape,
                    const char           *value)
{
  gsize length = strlen (value);
  g_autofree gboolean *code = find_code (value, length);
  GString *out = g_string_sized_new (length);

  append_encoded (out, slot, escape, value, code, 0, length);

  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *source;
  gsize       length;
  RemitForm   form;
  gboolean    entities;
  guint       column;
} Source;

static gsize
count_blanks (const Source *source,
              gsize         i)
{
  gsize n = 0;

  while (i + n < source->length && (source->source[i + n] == ' ' || source->source[i + n] == '\t'))
    n++;

  return n;
}

static gsize
count_line_end (const Source *source,
                gsize         i)
{
  if (i + 1 < source->length && source->source[i] == '\r' && source->source[i + 1] == '\n')
    return 2;

  return i < source->length && (source->source[i] == '\n' || source->source[i] == '\r') ? 1 : 0;
}

/* The blanks from @i on that belong to the containers: up to the column at which lines start to
 * count. */
static gsize
count_indent (const Source *source,
              gsize         i)
{
  gsize n = 0;
  guint column = 0;

  while (i + n < source->length && column < source->column
         && (source->source[i + n] == ' ' || source->source[i + n] == '\t'))
    {
      column += source->source[i + n] == '\t' ? 4 - column % 4 : 1;
      n++;
    }

  return n;
}

/* A line end of the string: the blank before it that does not count, the line end, the indent
 * after it. */
static gsize
count_newline (const Source *source,
               gsize         i)
{
  gsize blanks = count_blanks (source, i);
  gsize end = count_line_end (source, i + blanks);

  if (end == 0)
    return 0;

  return blanks + end + count_indent (source, i + blanks + end);
}

static gsize
count_collapsed (const Source *source,
                 gsize         i)
{
  gsize start = i;

  while (i < source->length)
    {
      if (g_ascii_isspace (source->source[i]))
        i++;
      else if (source->source[i] == '\\' && i + 1 < source->length && source->source[i + 1] == 'n')
        i += 2;
      else
        break;
    }

  return i - start;
}

/* The bytes of source at @i that mean @byte, or 0. */
static gsize
count_unit (const Source *source,
            gsize         i,
            char          byte,
            gboolean      code)
{
  const char *rest = source->source + i;
  gsize left = source->length - i;
  char character;
  gsize n;

  if (left == 0)
    return 0;

  n = source->entities && !code ? get_entity (rest, left, &character) : 0;
  if (n > 0 && character == byte)
    return n;
  if (byte == '\n')
    return count_newline (source, i);
  if (source->form == REMIT_FORM_CELL && left > 1 && rest[0] == '\\' && rest[1] == '|'
      && byte == '|')
    return 2;
  if (source->form == REMIT_FORM_VIEW)
    {
      if (byte == ' ')
        return count_collapsed (source, i);
      if (left > 1 && (rest[0] == '\\' || rest[0] == '\'') && rest[1] == byte
          && (rest[0] != '\'' || byte == '\''))
        return 2;
    }

  return *rest == byte ? 1 : 0;
}

/* (transfer full) (nullable): where the source of each byte of @value starts, and where the last
 * one ends. NULL where the source does not say @value in a way known here. */
static gsize *
align (const Source *source,
       const char   *value,
       gsize         length)
{
  g_autofree gboolean *code = find_code (value, length);
  g_autofree gsize *starts = g_new (gsize, length + 1);
  gsize i = 0;

  for (gsize j = 0; j < length; j++)
    {
      gsize n = count_unit (source, i, value[j], code[j]);

      if (n == 0)
        return NULL;
      starts[j] = i;
      i += n;
    }
  starts[length] = i;

  return i == source->length ? g_steal_pointer (&starts) : NULL;
}

static gboolean
is_boundary (const char *value,
             gsize       i)
{
  return ((guchar) value[i] & 0xc0) != 0x80;
}

static gsize
get_common_start (const char *a,
                  const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  while (n > 0 && (!is_boundary (a, n) || !is_boundary (b, n)))
    n--;

  return n;
}

static gsize
get_common_end (const char *a,
                gsize       n_a,
                const char *b,
                gsize       n_b,
                gsize       start)
{
  gsize n = 0;

  while (n < MIN (n_a, n_b) - start && a[n_a - 1 - n] == b[n_b - 1 - n])
    n++;
  while (n > 0 && !is_boundary (a, n_a - n))
    n--;

  return n;
}

/* Proposes to change only what differs between the old and the new string. */
static void
propose_splice (RemitPatchPlan       *plan,
                const RemitString    *string,
                const RemitPatchSlot *slot,
                const char           *value)
{
  gsize n_old = strlen (string->text);
  gsize n_new = strlen (value);
  Source source = { remit_text_get_data (plan->text) + string->span.start,
                    string->span.end - string->span.start,
                    slot->form, slot->entities, string->column };
  g_autofree gsize *starts = align (&source, string->text, n_old);
  g_autofree gboolean *code = find_code (value, n_new);
  gsize head = get_common_start (string->text, value);
  gsize tail = get_common_end (string->text, n_old, value, n_new, head);
  RemitSpan span;

  if (starts == NULL)
    return;

  span = REMIT_SPAN (string->span.start + starts[head], string->span.start + starts[n_old - tail]);
  for (int escape = 0; escape < REMIT_PATCH_N_ESCAPES; escape++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      append_encoded (out, slot, (RemitPatchEscape) escape, value, code, head, n_new - tail);
      remit_patch_candidate_one (plan, span, out->str);
    }
}

/* A string that stands nowhere yet may need a blank before it. */
static void
propose_after_blank (RemitPatchPlan       *plan,
                     const RemitString    *string,
                     const RemitPatchSlot *slot,
                     const char           *value)
{
  char before =
      string->span.start > 0 ? remit_patch_byte (plan->text, string->span.start - 1) : '\n';
  g_autofree char *encoded = remit_patch_encode (slot, REMIT_PATCH_ESCAPE_NEEDED, value);
  g_autofree char *spaced = g_strconcat (" ", encoded, NULL);

  if (strchr (" \t\r\n", before) == NULL)
    remit_patch_candidate_one (plan, string->span, spaced);
}

/* An attribute in single quotes takes double ones where it has to hold an apostrophe. */
static void
propose_double_quotes (RemitPatchPlan       *plan,
                       const RemitString    *string,
                       const RemitPatchSlot *slot,
                       const char           *value)
{
  RemitPatchSlot quoted = *slot;
  g_autofree char *encoded = NULL;
  g_autofree char *all = NULL;

  if (slot->quote != '\'' || slot->form == REMIT_FORM_VIEW || strchr (value, '\'') == NULL
      || remit_patch_byte (plan->text, string->span.end) != '\'')
    return;

  quoted.quote = '"';
  encoded = remit_patch_encode (&quoted, REMIT_PATCH_ESCAPE_LEAST, value);
  all = g_strconcat ("\"", encoded, "\"", NULL);
  remit_patch_candidate_one (plan, REMIT_SPAN (string->span.start - 1, string->span.end + 1), all);
}

/* Fills what a string's own place says about its spelling. */
void
remit_patch_slot_init (RemitPatchPlan    *plan,
                       const RemitString *string,
                       RemitPatchSlot    *slot)
{
  char before =
      string->span.start > 0 ? remit_patch_byte (plan->text, string->span.start - 1) : '\0';

  slot->form = string->form;
  slot->entities = string->entities;
  slot->quote = is_attribute (string->form) ? (before == '\'' ? '\'' : '"') : '\0';
  slot->eol = remit_patch_eol (plan, string->span.start);
  slot->prefix = "";
}

/* Proposes ways to make @string say @value, its own spelling first. */
void
remit_patch_propose_string (RemitPatchPlan       *plan,
                            const RemitString    *string,
                            const RemitPatchSlot *slot,
                            const char           *value)
{
  if (string->text != NULL)
    propose_splice (plan, string, slot, value);
  if (remit_patch_span_is_empty (string->span))
    propose_after_blank (plan, string, slot, value);

  for (int escape = 0; escape < REMIT_PATCH_N_ESCAPES; escape++)
    {
      g_autofree char *encoded = remit_patch_encode (slot, (RemitPatchEscape) escape, value);

      remit_patch_candidate_one (plan, string->span, encoded);
    }
  propose_double_quotes (plan, string, slot, value);
}
