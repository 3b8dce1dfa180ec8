/* remit-vocabulary.c: finds the role that a heading or a tag names
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-vocabulary-private.h"

#include <string.h>

/* Longer than any name in the table; a heading that does not fit is none of them. */
#define KEY_SIZE 256

/* `… Checklist` counts up to this many characters: longer ones are sentences. */
#define MAX_CHECKLIST 60

typedef enum
{
  KIND_NAME,
  KIND_ALIAS,
} Kind;

/* A heading on its way to the form that the table has: what is left of it, then the key. */
typedef struct
{
  const char *start;
  const char *end;
  char        key[KEY_SIZE];
  gsize       length;
  gboolean    overflow;
} Name;

/* --- characters --- */

/* One character; an invalid byte counts as a character that is nothing special. */
static gunichar
get_char (const char *start,
          const char *end,
          gsize      *width)
{
  gunichar c;

  *width = 1;
  if ((guchar) *start < 0x80)
    return (guchar) *start;
  c = g_utf8_get_char_validated (start, end - start);
  if (c == (gunichar) -1 || c == (gunichar) -2)
    return 0xfffd;
  *width = g_unichar_to_utf8 (c, NULL);
  return c;
}

static gunichar
get_last_char (const char *start,
               const char *end,
               gsize      *width)
{
  const char *p = end - 1;

  while (p > start && end - p < 4 && ((guchar) *p & 0xc0) == 0x80)
    p--;
  if (p + 1 < end)
    {
      gunichar c = get_char (p, end, width);

      if (*width == (gsize) (end - p))
        return c;
    }
  *width = 1;
  return (guchar) end[-1] < 0x80 ? (guchar) end[-1] : 0xfffd;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 || c == 0x3000 || c == 0x202f;
}

/* Pictures and what joins or varies them: emoji, arrows, dingbats, technical symbols. */
static gboolean
is_emoji (gunichar c)
{
  if (c < 0x200b)
    return FALSE;

  return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2190 && c <= 0x21ff)
         || (c >= 0x2300 && c <= 0x27bf) || (c >= 0x2b00 && c <= 0x2bff) || c == 0xfe0e
         || c == 0xfe0f || (c >= 0x200b && c <= 0x200d) || c == 0x20e3 || c == 0xfeff;
}

static gboolean
is_mark (gunichar c)
{
  return c == '*' || c == '_' || c == '`';
}

/* A digit in a box: 1, a variation selector, U+20E3. */
static gboolean
is_keycap (const char *start,
           const char *end)
{
  static const char box[] = "\xe2\x83\xa3";
  static const char variant[] = "\xef\xb8\x8f";
  gsize left = end - start;

  if (left > 4 && g_ascii_isdigit (*start) && memcmp (start + 1, variant, 3) == 0)
    return left >= 7 && memcmp (start + 4, box, 3) == 0;
  return left >= 4 && g_ascii_isdigit (*start) && memcmp (start + 1, box, 3) == 0;
}

/* --- trimming --- */

static void
trim_start (Name *name)
{
  while (name->start < name->end && !g_ascii_isalpha (*name->start))
    {
      gsize width;
      gunichar c = get_char (name->start, name->end, &width);

      if (is_keycap (name->start, name->end))
        width = 1;
      else if (!is_blank (c) && !is_mark (c) && !is_emoji (c))
        return;
      name->start += width;
    }
}

static void
trim_end (Name *name)
{
  while (name->end > name->start && !g_ascii_isalnum (name->end[-1]))
    {
      gsize width;
      gunichar c = get_last_char (name->start, name->end, &width);

      if (!is_blank (c) && !is_mark (c) && !is_emoji (c) && c != ':')
        return;
      name->end -= width;
    }
}

/* Takes off `1.`, `2.3)`, `IV:`, `B.` and the blanks that must follow. */
static void
trim_number (Name *name)
{
  const char *p = name->start;

  if (p < name->end && g_ascii_isdigit (*p))
    while (p < name->end && g_ascii_isdigit (*p))
      p++;
  else if (p < name->end && strchr ("IVX", *p) != NULL && *p != '\0')
    while (p < name->end && *p != '\0' && strchr ("IVX", *p) != NULL)
      p++;
  else if (p < name->end && g_ascii_isupper (*p))
    p++;
  else
    return;

  while (name->end - p > 1 && *p == '.' && g_ascii_isdigit (p[1]))
    for (p++; p < name->end && g_ascii_isdigit (*p);)
      p++;
  while (p < name->end && is_mark ((guchar) *p))
    p++;
  if (name->end - p < 2 || strchr (".):", *p) == NULL || *p == '\0')
    return;
  for (p++; p < name->end && is_mark ((guchar) *p);)
    p++;
  if (p < name->end && g_ascii_isspace (*p))
    name->start = p;
}

/* Takes off one final parenthesis without others inside. */
static void
trim_parenthesis (Name *name)
{
  const char *p;

  if (name->start >= name->end || name->end[-1] != ')')
    return;
  p = name->end - 1;
  while (p > name->start && p[-1] != '(' && p[-1] != ')')
    p--;
  if (p > name->start && p[-1] == '(')
    name->end = p - 1;
}

/* --- the key --- */

static void
append_char (Name *name,
             char  c)
{
  if (name->length + 1 >= KEY_SIZE || c == '\0')
    {
      name->overflow = TRUE;
      return;
    }
  name->key[name->length++] = c;
}

static void
append_blank (Name *name)
{
  if (name->length > 0 && name->key[name->length - 1] != ' ')
    append_char (name, ' ');
}

/* Appends a character that counts, lower-cased, with typographic apostrophes made plain. */
static void
append_text (Name       *name,
             const char *start,
             gsize       width,
             gunichar    c)
{
  if (c == 0x2019)
    append_char (name, '\'');
  else if (c == 0xfffd)
    append_char (name, '?');
  else if (c < 0x80)
    append_char (name, g_ascii_tolower ((char) c));
  else
    for (gsize i = 0; i < width; i++)
      append_char (name, start[i]);
}

/* A single underscore is a blank between words; longer runs and asterisks are emphasis. */
static gsize
append_marks (Name       *name,
              const char *start)
{
  gsize n = 0;

  while (start + n < name->end && is_mark ((guchar) start[n]))
    n++;
  if (n == 1 && *start == '_')
    append_blank (name);
  return n;
}

static void
drop_your (Name *name)
{
  while (name->length > 0 && name->key[name->length - 1] == ' ')
    name->length--;
  if (name->length > 5 && memcmp (name->key, "your ", 5) == 0)
    {
      name->length -= 5;
      memmove (name->key, name->key + 5, name->length);
    }
  name->key[name->length] = '\0';
}

static void
make_key (Name *name)
{
  const char *p = name->start;

  while (p < name->end && !name->overflow)
    {
      gsize width;
      gunichar c;

      /* Most of them. */
      if (g_ascii_isalnum (*p))
        {
          append_char (name, g_ascii_tolower (*p++));
          continue;
        }
      c = get_char (p, name->end, &width);
      if (is_mark (c))
        width = append_marks (name, p);
      else if (is_blank (c))
        append_blank (name);
      else if (!is_emoji (c))
        append_text (name, p, width, c);
      p += width;
    }
  drop_your (name);
}

static void
name_init (Name       *name,
           const char *heading,
           gssize      length)
{
  name->start = heading;
  name->end = heading + (length < 0 ? strlen (heading) : (gsize) length);
  name->length = 0;
  name->overflow = FALSE;
}

/* The form in which a heading finds its role: all decoration off. */
static void
name_normalize (Name       *name,
                const char *heading,
                gssize      length)
{
  name_init (name, heading, length);
  trim_start (name);
  trim_number (name);
  trim_start (name);
  trim_end (name);
  trim_parenthesis (name);
  trim_end (name);
  make_key (name);
}

static gboolean
is_wrapped (const Name *name,
            char        mark)
{
  const char *s = name->start;
  const char *e = name->end;

  return e - s > 4 && s[0] == mark && s[1] == mark && e[-1] == mark && e[-2] == mark;
}

static void
strip_plain (Name *name)
{
  while (name->start < name->end && g_ascii_isspace (*name->start))
    name->start++;
  while (name->end > name->start && (g_ascii_isspace (name->end[-1]) || name->end[-1] == ':'))
    name->end--;
}

/* The form in which a heading is a name: only bold around it, `_`, a leading Your and final colons
 * are off. FALSE where anything else than a name's characters is left. */
static gboolean
name_reduce (Name       *name,
             const char *heading,
             gssize      length)
{
  name_init (name, heading, length);
  strip_plain (name);
  if (is_wrapped (name, '*') || is_wrapped (name, '_'))
    {
      name->start += 2;
      name->end -= 2;
      strip_plain (name);
    }
  for (const char *p = name->start; p < name->end && !name->overflow; p++)
    if (*p == '_' || g_ascii_isspace (*p))
      append_blank (name);
    else
      append_char (name, g_ascii_tolower (*p));
  drop_your (name);
  return !name->overflow;
}

/* --- the tables --- */

typedef struct
{
  GHashTable *names; /* key → PACK (role, kind) */
  GHashTable *tags;  /* a component's own tags */
} Index;

#define PACK(role, kind) GUINT_TO_POINTER ((((guint) (role)) << 1 | (guint) (kind)) + 1)
#define PACKED_ROLE(p) ((RemitRole) ((GPOINTER_TO_UINT (p) - 1) >> 1))
#define PACKED_KIND(p) ((Kind) ((GPOINTER_TO_UINT (p) - 1) & 1))

/* The first to take a name keeps it: names come before aliases. */
static void
index_add (GHashTable *table,
           const char *string,
           RemitRole   role,
           Kind        kind)
{
  Name name;

  name_normalize (&name, string, -1);
  if (!g_hash_table_contains (table, name.key))
    g_hash_table_insert (table, g_strdup (name.key), PACK (role, kind));
}

static Index *
index_new (void)
{
  Index *index = g_new (Index, 1);

  index->names = g_hash_table_new (g_str_hash, g_str_equal);
  index->tags = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < REMIT_ROLE_GROUP; i++)
    {
      const RemitVocabularyRow *row = &remit_vocabulary[i];

      index_add (index->names, row->title, row->role, KIND_NAME);
      for (guint j = 0; row->names[j] != NULL; j++)
        index_add (index->names, row->names[j], row->role, KIND_NAME);
      if (row->tag_is_name)
        index_add (index->names, row->tag, row->role, KIND_NAME);
      index_add (index->tags, row->tag, row->role, KIND_NAME);
    }
  for (guint i = 0; i < REMIT_ROLE_GROUP; i++)
    for (guint j = 0; remit_vocabulary[i].aliases[j] != NULL; j++)
      index_add (index->names, remit_vocabulary[i].aliases[j], remit_vocabulary[i].role,
                 KIND_ALIAS);
  return index;
}

/* Built by the first who asks and kept: it only repeats the constant table. */
static const Index *
get_index (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize) index_new ());
  return (const Index *) once;
}

/* --- roles --- */

const char *
remit_role_get_id (RemitRole role)
{
  g_return_val_if_fail ((guint) role < REMIT_N_ROLES, NULL);

  return remit_vocabulary[role].id;
}

gboolean
remit_role_from_id (const char *id,
                    RemitRole  *role)
{
  for (guint i = 0; i < REMIT_N_ROLES; i++)
    if (strcmp (remit_vocabulary[i].id, id) == 0)
      {
        *role = remit_vocabulary[i].role;
        return TRUE;
      }
  return FALSE;
}

const char *
remit_role_get_title (RemitRole role)
{
  g_return_val_if_fail ((guint) role < REMIT_N_ROLES, NULL);

  return remit_vocabulary[role].title;
}

const char *
remit_role_get_name (RemitRole role)
{
  g_return_val_if_fail ((guint) role < REMIT_N_ROLES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "role", remit_vocabulary[role].title);
}

RemitShape
remit_role_get_shape (RemitRole role)
{
  g_return_val_if_fail ((guint) role < REMIT_N_ROLES, REMIT_SHAPE_TEXT);

  return remit_vocabulary[role].shape;
}

static gboolean
begins_with_word (const Name *name,
                  const char *prefix)
{
  gsize length = strlen (prefix);

  return name->length >= length && memcmp (name->key, prefix, length) == 0
         && (name->length == length || !g_ascii_isalnum (name->key[length]));
}

/* The names that are no list: `When Reviewing …`, `… Checklist`. A colon before the word makes it
 * something else, a step for one (`Step 3: OWASP Checklist`). */
static RemitRole
find_pattern (const Name *name)
{
  if (begins_with_word (name, "when reviewing") || begins_with_word (name, "when designing"))
    return REMIT_ROLE_CHECKLIST;
  if (begins_with_word (name, "when analyzing") || begins_with_word (name, "when analysing")
      || begins_with_word (name, "when implementing"))
    return REMIT_ROLE_PROCESS;
  if (!name->overflow && g_str_has_suffix (name->key, " checklist")
      && strchr (name->key, ':') == NULL && g_utf8_strlen (name->key, -1) < MAX_CHECKLIST)
    return REMIT_ROLE_CHECKLIST;
  return REMIT_ROLE_SECTION;
}

static RemitRole
find_key (const Name *name)
{
  gpointer found
      = name->overflow ? NULL : g_hash_table_lookup (get_index ()->names, name->key);

  return found != NULL ? PACKED_ROLE (found) : find_pattern (name);
}

RemitRole
remit_role_find (const char *heading,
                 gssize      length)
{
  Name name;

  name_normalize (&name, heading, length);
  return find_key (&name);
}

/* A tag's words, where it is one of a component's own. */
static gpointer
find_own_tag (Name       *name,
              const char *tag,
              gssize      length)
{
  name_normalize (name, tag, length);
  return name->overflow ? NULL : g_hash_table_lookup (get_index ()->tags, name->key);
}

RemitRole
remit_role_find_tag (const char *tag,
                     gssize      length)
{
  Name name;
  gpointer own = find_own_tag (&name, tag, length);
  RemitRole role;

  if (own != NULL)
    return PACKED_ROLE (own);
  role = find_key (&name);
  if (role == REMIT_ROLE_SECTION)
    {
      g_strdelimit (name.key, "-", ' ');
      role = find_key (&name);
    }
  return role;
}

gboolean
remit_role_is_name (RemitRole   role,
                    const char *heading,
                    gssize      length)
{
  Name name;
  gpointer found;

  if (!name_reduce (&name, heading, length))
    return FALSE;
  found = g_hash_table_lookup (get_index ()->names, name.key);
  return found != NULL && PACKED_ROLE (found) == role && PACKED_KIND (found) == KIND_NAME;
}

/* Patterns do not count: the words before `_checklist` say something that the role does not. */
gboolean
remit_role_is_tag (RemitRole   role,
                   const char *tag,
                   gssize      length)
{
  Name name;
  gpointer found = find_own_tag (&name, tag, length);

  if (found == NULL && !name.overflow)
    found = g_hash_table_lookup (get_index ()->names, name.key);
  return found != NULL && PACKED_ROLE (found) == role;
}

/* --- bounds --- */

RemitBound
remit_bound_find (const char *label,
                  gssize      length)
{
  static const char *const will[] = { "will", "you will", "does", "do", "should" };
  static const char *const wont[]
      = { "will not", "you will not", "wont", "won't", "never", "does not", "doesn't",
          "do not",   "don't",        "dont", "avoid", "should not" };
  Name name;

  name_normalize (&name, label, length);
  for (guint i = 0; i < G_N_ELEMENTS (will); i++)
    if (strcmp (name.key, will[i]) == 0)
      return REMIT_BOUND_WILL;
  for (guint i = 0; i < G_N_ELEMENTS (wont); i++)
    if (strcmp (name.key, wont[i]) == 0)
      return REMIT_BOUND_WONT;
  return REMIT_BOUND_NONE;
}

/* --- words --- */

/* Appends the words between any of @separators, each with its first letter capitalised. */
static void
append_capitalized (GString    *string,
                    const char *words,
                    const char *end,
                    const char *separators)
{
  gboolean first = TRUE;

  for (const char *p = words; p < end;)
    {
      gsize width;
      gunichar c = get_char (p, end, &width);

      if (*p != '\0' && strchr (separators, *p) != NULL)
        first = TRUE;
      else
        {
          if (first && string->len > 0)
            g_string_append_c (string, ' ');
          if (first && c != 0xfffd)
            g_string_append_unichar (string, g_unichar_toupper (c));
          else
            g_string_append_len (string, p, width);
          first = FALSE;
        }
      p += width;
    }
}

char *
remit_name_to_title (const char *name)
{
  GString *title = g_string_new (NULL);

  append_capitalized (title, name, name + strlen (name), "-_ ");
  return g_string_free (title, FALSE);
}

/* Whether lower case and underscores for blanks make @tag of its words again. */
static gboolean
tag_comes_back (const char *tag,
                gsize       length)
{
  if (length == 0 || tag[0] == '_' || tag[length - 1] == '_')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isupper (tag[i]) || (guchar) tag[i] >= 0x80)
        return FALSE;
      if (tag[i] == '_' && tag[i + 1] == '_')
        return FALSE;
    }
  return TRUE;
}

char *
remit_tag_to_heading (const char *tag,
                      gssize      length)
{
  gsize n = length < 0 ? strlen (tag) : (gsize) length;
  GString *heading;

  if (!tag_comes_back (tag, n))
    return g_strndup (tag, n);
  heading = g_string_new (NULL);
  append_capitalized (heading, tag, tag + n, "_");
  return g_string_free (heading, FALSE);
}

gboolean
remit_field_is_list (const char *key)
{
  return strcmp (key, "tools") == 0 || strcmp (key, "disallowedTools") == 0
         || strcmp (key, "skills") == 0 || strcmp (key, "style") == 0;
}
