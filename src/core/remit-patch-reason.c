/* remit-patch-reason.c: why a text cannot stand in a place, and what to write instead
 *
 * The words are for the one who is refused: no candidate has read back as the text. What is said
 * here is the first thing in it that Markdown would take for something else.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How deep a reason is looked for in what is refused. */
#define MAX_DEPTH 8

static gboolean
is_line_end (char byte)
{
  return byte == '\0' || byte == '\n' || byte == '\r';
}

static gboolean
is_blank (char byte)
{
  return byte == ' ' || byte == '\t' || is_line_end (byte);
}

static gboolean
is_heading (const char *line)
{
  gsize n = strspn (line, "#");

  return n >= 1 && n <= 6 && is_blank (line[n]);
}

/* `---`, also with blanks between. */
static gboolean
is_rule (const char *line)
{
  guint n = 0;
  const char *p = line;

  for (; !is_line_end (*p); p++)
    {
      if (*p == *line)
        n++;
      else if (*p != ' ' && *p != '\t')
        return FALSE;
    }

  return strchr ("-*_", *line) != NULL && n >= 3;
}

/* A line of `=` or `-` makes a heading of the words above it. */
static gboolean
is_underline (const char *line)
{
  gsize n = strspn (line, *line == '=' ? "=" : "-");

  return n > 0 && is_line_end (line[n + strspn (line + n, " \t")]);
}

static gboolean
is_item (const char *line)
{
  gsize digits = strspn (line, "0123456789");

  if (digits > 0 && digits < 10)
    return (line[digits] == '.' || line[digits] == ')') && is_blank (line[digits + 1]);

  return *line != '\0' && strchr ("-*+", *line) != NULL && is_blank (line[1]);
}

static gboolean
is_fence (const char *line)
{
  return g_str_has_prefix (line, "```") || g_str_has_prefix (line, "~~~");
}

static gboolean
is_directive (const char *line)
{
  return g_str_has_prefix (line, "// ") || g_str_has_prefix (line, "//\t");
}

static gboolean
is_tag (const char *line)
{
  return *line == '<' && (g_ascii_isalpha (line[1]) || line[1] == '/');
}

static gboolean
is_delimiter_row (const char *line)
{
  return strchr (":|-", *line) != NULL && strspn (line, " \t|:-") == strcspn (line, "\r\n")
         && memchr (line, '-', strcspn (line, "\r\n")) != NULL;
}

/* The line ends in a colon, maybe within strong marks. */
static gboolean
ends_in_colon (const char *line)
{
  gsize n = strcspn (line, "\r\n");

  while (n > 0 && strchr (" \t*_", line[n - 1]) != NULL)
    n--;

  return n > 0 && line[n - 1] == ':';
}

/* What the line at @line would be in a paragraph or item, or NULL. */
static const char *
find_line_fault (const char *line,
                 gboolean    first)
{
  if (is_heading (line))
    return _("a line that starts with “#” would read differently: as a heading; “\\#” stands for "
             "the character");
  if (!first && is_underline (line))
    return _("a line of dashes would read differently: as a heading or a rule; “\\---” stands for "
             "the characters");
  if (is_rule (line))
    return _("such a line would read differently: as a rule; “\\---” stands for the characters");
  if (is_item (line))
    return _("a line that starts like this would read differently: as an item of a list; “\\-” or "
             "“1\\.” stands for the characters");
  if (is_fence (line))
    return _("a line that starts like this would read differently: as the start of code; make it "
             "a block of code");
  if (is_directive (line))
    return _("a line that starts with “//” would read differently: as a directive");
  if (is_tag (line))
    return _("a line that starts with a tag would read differently: as an element");
  if (!first && is_delimiter_row (line))
    return _("such lines would read differently: as a table");

  return NULL;
}

/* What the start of an item's text would be, or NULL. */
static const char *
find_item_fault (const char *text)
{
  if (*text == '[' && text[1] != '\0' && text[2] == ']')
    return _("“[ ]” at the start would read differently: as a check box");
  if (g_str_has_prefix (text, "**") || g_str_has_prefix (text, "__")
      || memchr (text, ':', strcspn (text, "\r\n")) != NULL)
    return _("what stands before the colon would read differently: as a label");

  return NULL;
}

/* Why Markdown text cannot be @value, or NULL. */
static const char *
find_text_fault (const char *value,
                 gboolean    item)
{
  gboolean first = TRUE;

  if (strstr (value, "\n\n") != NULL)
    return item ? _("a blank line would end the item's text; make two items of it, or put the rest "
                    "in a block below")
                : _("a blank line would end the paragraph; make two blocks of it");

  for (const char *line = value; line != NULL; first = FALSE)
    {
      const char *fault = find_line_fault (line + strspn (line, " \t"), first);

      if (fault != NULL)
        return fault;
      line = strchr (line, '\n');
      line = line != NULL ? line + 1 : NULL;
    }
  if (item)
    return find_item_fault (value);
  if (ends_in_colon (value) || g_str_has_prefix (value, "**") || g_str_has_prefix (value, "__"))
    return _("the first line would read differently: as a label, which starts a section");

  return NULL;
}

static gboolean
has_outer_blanks (const char *value)
{
  return g_ascii_isspace (value[0]) || g_ascii_isspace (value[strlen (value) - 1]);
}

/* Says why no spelling of @value can stand in a place of @form: in an item's text, where @item. */
void
remit_patch_explain (RemitPatchPlan *plan,
                     RemitForm       form,
                     gboolean        item,
                     const char     *value)
{
  const char *fault = NULL;

  if (*value == '\0')
    fault = _("this place cannot be empty");
  else if (strpbrk (value, "\n\r") != NULL && form != REMIT_FORM_MARKDOWN)
    fault = _("a line break cannot stand in this place");
  else if (has_outer_blanks (value))
    fault = _("blanks around the text do not count in this place");
  else if (form == REMIT_FORM_MARKDOWN)
    fault = find_text_fault (value, item);

  if (fault != NULL)
    remit_patch_refuse (plan, fault);
}

static gboolean
is_string_member (JsonObject *object,
                  const char *name)
{
  return !json_object_has_member (object, name) || remit_patch_json_string (object, name) != NULL;
}

/* Whether all items of a list look as if they had a label, and so would get one. */
static gboolean
reads_as_labelled (JsonArray *items)
{
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonNode *item = json_array_get_element (items, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (item) ? json_node_get_object (item) : NULL;
      const char *text = object != NULL ? remit_patch_json_string (object, "text") : NULL;
      const char *colon = text != NULL ? strchr (text, ':') : NULL;

      if (colon == NULL || json_object_has_member (object, "label") || !is_blank (colon[1]))
        return FALSE;
    }

  return TRUE;
}

/* What no section can be called, or NULL; blocks have a type, and sections none. */
static const char *
find_name_fault (JsonObject *object)
{
  static const char *const types[] = { "text", "list", "table", "code", "rule", NULL };
  const char *type = remit_patch_json_string (object, "type");
  const char *id = remit_patch_json_string (object, "role");
  const char *heading = remit_patch_json_string (object, "heading");
  RemitRole role = REMIT_ROLE_SECTION;

  if (type != NULL)
    return g_strv_contains (types, type) ? NULL : _("there is no such type of block");
  if (id != NULL && !remit_role_from_id (id, &role))
    return _("there is no such role");
  if (role == REMIT_ROLE_SECTION && heading == NULL)
    return _("a section without a role goes by its name, and here is none");

  return heading != NULL && strpbrk (heading, "\n\r") != NULL ? _("a name is one line") : NULL;
}

/* What no place can hold of an item, a block or a section, or NULL. */
static const char *
find_own_fault (JsonObject *object,
                gboolean    item)
{
  const char *type = remit_patch_json_string (object, "type");
  const char *text = remit_patch_json_string (object, "text");
  const char *name = item ? NULL : find_name_fault (object);

  if (!is_string_member (object, "target"))
    return _("a target is a string such as “95%”");
  if (name != NULL)
    return name;
  if (text == NULL || (!item && g_strcmp0 (type, "text") != 0))
    return NULL;
  if (strstr (text, "\n\n") != NULL)
    return find_text_fault (text, item);

  return *text == '\0' && !item ? _("this place cannot be empty") : NULL;
}

/* The same of all that is in it; @depth: how deep to look. */
static const char *
find_deep_fault (JsonObject *object,
                 gboolean    item,
                 guint       depth)
{
  static const char *const members[] = { "will", "wont", "items", "blocks", "sections" };
  const char *fault = find_own_fault (object, item);

  for (guint i = 0; fault == NULL && depth > 0 && i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *member = json_object_get_member (object, members[i]);
      JsonArray *array = member != NULL && JSON_NODE_HOLDS_ARRAY (member) ? json_node_get_array (member) : NULL;
      gboolean items = i < 3;

      if (array != NULL && items && json_array_get_length (array) == 0)
        return _("a list has at least one item");
      if (array != NULL && items && reads_as_labelled (array))
        return _("what stands before the colon would read differently: as a label");
      for (guint j = 0; array != NULL && fault == NULL && j < json_array_get_length (array); j++)
        {
          JsonNode *element = json_array_get_element (array, j);

          if (JSON_NODE_HOLDS_OBJECT (element))
            fault = find_deep_fault (json_node_get_object (element), items, depth - 1);
        }
    }

  return fault;
}

/* Says why no spelling of a new item, block or section can be written. */
void
remit_patch_explain_value (RemitPatchPlan *plan,
                           gboolean        item)
{
  JsonObject *object = plan->value != NULL && JSON_NODE_HOLDS_OBJECT (plan->value)
                         ? json_node_get_object (plan->value) : NULL;
  const char *type = object != NULL ? remit_patch_json_string (object, "type") : NULL;
  const char *text = object != NULL ? remit_patch_json_string (object, "text") : NULL;
  const char *fault = object != NULL ? find_deep_fault (object, item, MAX_DEPTH) : NULL;

  if (fault != NULL)
    remit_patch_refuse (plan, fault);
  if (text == NULL || (*text == '\0' && item) || (!item && g_strcmp0 (type, "text") != 0))
    return;

  remit_patch_explain (plan, REMIT_FORM_MARKDOWN, item, text);
}
