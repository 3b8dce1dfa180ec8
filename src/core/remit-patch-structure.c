/* remit-patch-structure.c: operations that change the structure: duplicate, split, join, nest
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-structure.h"

#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
remit_patch_find (const RemitAgent *agent,
                  const char       *pointer,
                  RemitNodeKind     kind,
                  RemitPointer     *target,
                  GError          **error)
{
  g_autoptr (GError) nowhere = NULL;

  if (remit_agent_resolve (agent, pointer, target, &nowhere) && target->exists
      && target->kind == kind)
    return TRUE;

  g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PATH,
               _("“%s” leads to nothing of the kind"), pointer);

  return FALSE;
}

/* Always NULL: what a function that refuses returns. */
static GPtrArray *
refuse (GError    **error,
        const char *reason)
{
  g_set_error_literal (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PLACE, reason);

  return NULL;
}

/* (transfer full): the pointer to the element at @index of the array that @pointer's is of. */
static char *
get_sibling (const char *pointer,
             guint       index)
{
  const char *last = strrchr (pointer, '/');

  return g_strdup_printf ("%.*s/%u", (int) (last - pointer), pointer, index);
}

static void
add (GPtrArray         *operations,
     RemitOperationType type,
     const char        *path,
     const char        *from,
     JsonNode          *value)
{
  g_ptr_array_add (operations, remit_operation_new (type, path, from, value));
}

static void
set_string (GPtrArray  *operations,
            const char *pointer,
            const char *member,
            const char *value)
{
  g_autofree char *path = g_strconcat (pointer, "/", member, NULL);

  g_ptr_array_add (operations, remit_operation_new_string (path, value));
}

GPtrArray *
remit_patch_duplicate (const RemitAgent *agent,
                       const char       *pointer,
                       GError          **error)
{
  g_auto (RemitPointer) target = { 0 };
  g_autoptr (GError) nowhere = NULL;
  g_autofree char *behind = NULL;
  GPtrArray *operations;
  gboolean element;

  if (!remit_agent_resolve (agent, pointer, &target, &nowhere))
    target.kind = REMIT_AT_NOTHING;
  element = target.kind == REMIT_AT_SECTION || target.kind == REMIT_AT_BLOCK
            || target.kind == REMIT_AT_ITEM || target.kind == REMIT_AT_ROW
            || (target.kind == REMIT_AT_FIELD_VALUE && target.field->n_items > target.index);
  if (!element || !target.exists)
    {
      g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PATH,
                   _("“%s” leads to nothing that can be there twice"), pointer);
      return NULL;
    }

  operations = remit_operations_new ();
  behind = get_sibling (pointer, target.index + 1);
  add (operations, REMIT_OPERATION_COPY, behind, pointer, NULL);

  return operations;
}

/* The two parts of @text without the blanks between them. FALSE where @offset is none of its. */
static gboolean
split (const char *text,
       gsize       offset,
       char      **before,
       char      **after,
       GError    **error)
{
  gsize length = strlen (text);
  gsize start = offset;
  gsize end = offset;

  if (offset > length || ((guchar) text[offset] & 0xc0) == 0x80)
    {
      g_set_error_literal (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_VALUE,
                           _("the offset is no place between two characters of the text"));
      return FALSE;
    }
  while (start > 0 && g_ascii_isspace (text[start - 1]))
    start--;
  while (g_ascii_isspace (text[end]))
    end++;

  *before = g_strndup (text, start);
  *after = g_strdup (text + end);

  return TRUE;
}

/* The item that a split makes. */
static JsonNode *
make_item (const RemitItem *item,
           const char      *text,
           gboolean         blocks)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "text", text);
  if (item->check != REMIT_CHECK_NONE)
    json_object_set_boolean_member (object, "checked", FALSE);
  if (blocks && item->n_blocks > 0)
    {
      g_autoptr (JsonNode) whole = remit_item_to_json (item, FALSE);

      json_object_set_member (object, "blocks",
                              json_object_dup_member (json_node_get_object (whole), "blocks"));
    }
  json_node_take_object (node, object);

  return node;
}

GPtrArray *
remit_patch_split_item (const RemitAgent *agent,
                        const char       *pointer,
                        gsize             offset,
                        GError          **error)
{
  g_auto (RemitPointer) target = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *behind = NULL;
  g_autofree char *blocks = g_strconcat (pointer, "/blocks", NULL);
  g_autoptr (JsonNode) item = NULL;
  GPtrArray *operations;
  gboolean moves;

  if (!remit_patch_find (agent, pointer, REMIT_AT_ITEM, &target, error)
      || !split (target.item->text.text, offset, &before, &after, error))
    return NULL;

  moves = *after != '\0';
  item = make_item (target.item, after, moves);
  behind = get_sibling (pointer, target.index + 1);
  operations = remit_operations_new ();
  if (strcmp (before, target.item->text.text) != 0)
    set_string (operations, pointer, "text", before);
  if (moves && target.item->n_blocks > 0)
    add (operations, REMIT_OPERATION_REMOVE, blocks, NULL, NULL);
  add (operations, REMIT_OPERATION_ADD, behind, NULL, item);

  return operations;
}

/* (transfer full): what an item says, its label as part of the text. */
static char *
fold_label (const RemitItem *item)
{
  gboolean inside = item->label_style == REMIT_LABEL_BOLD_COLON;
  gboolean plain = item->label_style == REMIT_LABEL_PLAIN;
  const char *mark = plain ? "" : item->label_quote == '_' ? "__" : "**";
  GString *out = g_string_new (NULL);

  if (item->label.text != NULL)
    {
      g_string_append_printf (out, "%s%s", mark, item->label.text);
      if (item->target.text != NULL)
        g_string_append_printf (out, " (Target: %s)", item->target.text);
      g_string_append_printf (out, "%s%s", inside ? ":" : mark, inside ? mark : ":");
      if (*item->text.text != '\0')
        g_string_append_c (out, ' ');
    }
  g_string_append (out, item->text.text);

  return g_string_free (out, FALSE);
}

static char *
join (const char *a,
      const char *b)
{
  return g_strconcat (a, *a != '\0' && *b != '\0' ? " " : "", b, NULL);
}

GPtrArray *
remit_patch_join_item (const RemitAgent *agent,
                       const char       *pointer,
                       GError          **error)
{
  g_auto (RemitPointer) target = { 0 };
  const RemitItem *first;
  g_autofree char *before = NULL;
  g_autofree char *blocks = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *text = NULL;
  GPtrArray *operations;

  if (!remit_patch_find (agent, pointer, REMIT_AT_ITEM, &target, error))
    return NULL;
  if (target.index == 0)
    return refuse (error, _("there is no item before the first one"));

  first = target.items->items[target.index - 1];
  folded = fold_label (target.item);
  if (first->n_blocks > 0 && (*folded != '\0' || target.item->n_blocks > 0))
    return refuse (error, _("the item before has blocks of its own, which would come between"));

  before = get_sibling (pointer, target.index - 1);
  blocks = g_strconcat (before, "/blocks", NULL);
  text = join (first->text.text, folded);
  operations = remit_operations_new ();
  add (operations, REMIT_OPERATION_REMOVE, pointer, NULL, NULL);
  if (strcmp (text, first->text.text) != 0)
    set_string (operations, before, "text", text);
  if (target.item->n_blocks > 0)
    {
      g_autoptr (JsonNode) whole = remit_item_to_json (target.item, FALSE);

      add (operations, REMIT_OPERATION_ADD, blocks, NULL,
           json_object_get_member (json_node_get_object (whole), "blocks"));
    }

  return operations;
}

static gboolean
find_text (const RemitAgent *agent,
           const char       *pointer,
           RemitPointer     *target,
           GError          **error)
{
  if (!remit_patch_find (agent, pointer, REMIT_AT_BLOCK, target, error))
    return FALSE;

  if (target->block->type != REMIT_BLOCK_TEXT)
    refuse (error, _("only text can be split and joined"));

  return target->block->type == REMIT_BLOCK_TEXT;
}

static gboolean
is_quote (const char *text)
{
  return *text == '>';
}

static gboolean
is_comment (const char *text)
{
  return g_str_has_prefix (text, "<!--");
}

static JsonNode *
make_text (const char *text)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "type", "text");
  json_object_set_string_member (object, "text", text);
  json_node_take_object (node, object);

  return node;
}

GPtrArray *
remit_patch_split_text (const RemitAgent *agent,
                        const char       *pointer,
                        gsize             offset,
                        GError          **error)
{
  g_auto (RemitPointer) target = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *behind = NULL;
  g_autofree char *quote = NULL;
  g_autoptr (JsonNode) block = NULL;
  GPtrArray *operations;

  if (!find_text (agent, pointer, &target, error)
      || !split (target.block->text.text, offset, &before, &after, error))
    return NULL;
  if (is_comment (target.block->text.text))
    return refuse (error, _("a comment cannot be split"));
  if (*before == '\0' || *after == '\0')
    return refuse (error, _("there must be words before and after the place"));

  if (is_quote (target.block->text.text) && !is_quote (after))
    quote = g_strconcat ("> ", after, NULL);
  block = make_text (quote != NULL ? quote : after);
  behind = get_sibling (pointer, target.index + 1);
  operations = remit_operations_new ();
  set_string (operations, pointer, "text", before);
  add (operations, REMIT_OPERATION_ADD, behind, NULL, block);

  return operations;
}

/* The block before the one that @target leads to, or NULL. */
static const RemitBlock *
get_block_before (const RemitPointer *target)
{
  RemitBlock *const *blocks
    = target->item != NULL ? target->item->blocks : target->section->blocks;

  return target->index > 0 ? blocks[target->index - 1] : NULL;
}

GPtrArray *
remit_patch_join_text (const RemitAgent *agent,
                       const char       *pointer,
                       GError          **error)
{
  g_auto (RemitPointer) target = { 0 };
  const RemitBlock *first;
  const char *a;
  const char *b;
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;
  GPtrArray *operations;

  if (!find_text (agent, pointer, &target, error))
    return NULL;
  first = get_block_before (&target);
  if (first == NULL || first->type != REMIT_BLOCK_TEXT)
    return refuse (error, _("there is no text right before it"));

  a = first->text.text;
  b = target.block->text.text;
  if (is_comment (a) || is_comment (b) || is_quote (a) != is_quote (b))
    return refuse (error, _("only paragraphs join paragraphs, and quotes quotes"));

  before = get_sibling (pointer, target.index - 1);
  text = g_strconcat (a, is_quote (a) ? "\n" : " ", b, NULL);
  operations = remit_operations_new ();
  add (operations, REMIT_OPERATION_REMOVE, pointer, NULL, NULL);
  set_string (operations, before, "text", text);

  return operations;
}

GPtrArray *
remit_patch_add_text (const RemitAgent *agent,
                      const char       *pointer,
                      const char       *text,
                      const char       *rest,
                      GError          **error)
{
  g_auto (RemitPointer) target = { 0 };
  g_autofree char *behind = NULL;
  g_autoptr (JsonNode) block = make_text (rest);
  GPtrArray *operations;

  if (!find_text (agent, pointer, &target, error))
    return NULL;

  behind = get_sibling (pointer, target.index + 1);
  operations = remit_operations_new ();
  if (strcmp (text, target.block->text.text) != 0)
    set_string (operations, pointer, "text", text);
  add (operations, REMIT_OPERATION_ADD, behind, NULL, block);

  return operations;
}

/* --- deeper, and back --- */

static JsonNode *
make_list_of_one (const RemitItem *item,
                  gboolean         ordered)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *block = json_object_new ();
  JsonArray *items = json_array_new ();

  json_array_add_element (items, remit_item_to_json (item, FALSE));
  json_object_set_string_member (block, "type", "list");
  json_object_set_boolean_member (block, "ordered", ordered);
  json_object_set_array_member (block, "items", items);
  json_node_take_object (node, block);

  return node;
}

static JsonNode *
make_array_of_one (JsonNode *element)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  json_array_add_element (array, json_node_copy (element));
  json_node_take_array (node, array);

  return node;
}

/* The item at @pointer goes into a list of its own, which ends the blocks of @parent at @above. */
static void
nest_in_new_list (GPtrArray          *operations,
                  const char         *pointer,
                  const RemitPointer *item,
                  const char         *above,
                  const RemitItem    *parent)
{
  gboolean first = parent->n_blocks == 0;
  gboolean ordered = item->block->type == REMIT_BLOCK_LIST && item->block->ordered;
  g_autofree char *path = g_strconcat (above, first ? "/blocks" : "/blocks/-", NULL);
  g_autoptr (JsonNode) list = make_list_of_one (item->item, ordered);
  g_autoptr (JsonNode) blocks = make_array_of_one (list);

  add (operations, REMIT_OPERATION_REMOVE, pointer, NULL, NULL);
  add (operations, REMIT_OPERATION_ADD, path, NULL, first ? blocks : list);
}

GPtrArray *
remit_patch_nest_item (const RemitAgent *agent,
                       const char       *pointer,
                       char            **target,
                       GError          **error)
{
  g_auto (RemitPointer) at = { 0 };
  const RemitItem *parent;
  const RemitBlock *last;
  g_autofree char *above = NULL;
  g_autofree char *place = NULL;
  GPtrArray *operations;

  if (target != NULL)
    *target = NULL;
  if (!remit_patch_find (agent, pointer, REMIT_AT_ITEM, &at, error))
    return NULL;
  if (at.index == 0)
    return refuse (error, _("there is no item before the first one"));

  parent = at.items->items[at.index - 1];
  last = parent->n_blocks > 0 ? parent->blocks[parent->n_blocks - 1] : NULL;
  above = get_sibling (pointer, at.index - 1);
  operations = remit_operations_new ();
  if (last != NULL && last->type == REMIT_BLOCK_LIST)
    {
      place = g_strdup_printf ("%s/blocks/%u/items/%u", above, parent->n_blocks - 1,
                               last->list.n_items);
      add (operations, REMIT_OPERATION_MOVE, place, pointer, NULL);
    }
  else
    {
      place = g_strdup_printf ("%s/blocks/%u/items/0", above, parent->n_blocks);
      nest_in_new_list (operations, pointer, &at, above, parent);
    }
  if (target != NULL)
    *target = g_steal_pointer (&place);

  return operations;
}

/* (transfer full): @pointer without its last two tokens: of an item its block, of a block its owner. */
static char *
get_owner (const char *pointer)
{
  const char *end = strrchr (pointer, '/');

  while (end > pointer && end[-1] != '/')
    end--;

  return g_strndup (pointer, MAX (end - pointer, 1) - 1);
}

GPtrArray *
remit_patch_unnest_item (const RemitAgent *agent,
                         const char       *pointer,
                         char            **target,
                         GError          **error)
{
  g_auto (RemitPointer) at = { 0 };
  g_auto (RemitPointer) parent = { 0 };
  g_autofree char *list = NULL;
  g_autofree char *above = NULL;
  g_autofree char *place = NULL;
  GPtrArray *operations;

  if (target != NULL)
    *target = NULL;
  if (!remit_patch_find (agent, pointer, REMIT_AT_ITEM, &at, error))
    return NULL;
  list = get_owner (pointer);
  above = get_owner (list);
  if (!remit_patch_find (agent, above, REMIT_AT_ITEM, &parent, NULL))
    return refuse (error, _("it is not below another item"));

  place = get_sibling (above, parent.index + 1);
  operations = remit_operations_new ();
  if (at.items->n_items > 1)
    add (operations, REMIT_OPERATION_MOVE, place, pointer, NULL);
  else
    {
      g_autoptr (JsonNode) item = remit_item_to_json (at.item, FALSE);

      add (operations, REMIT_OPERATION_REMOVE, list, NULL, NULL);
      add (operations, REMIT_OPERATION_ADD, place, NULL, item);
    }
  if (target != NULL)
    *target = g_steal_pointer (&place);

  return operations;
}

GPtrArray *
remit_patch_change_role (const RemitAgent *agent,
                         const char       *pointer,
                         RemitRole         role,
                         GError          **error)
{
  g_auto (RemitPointer) target = { 0 };
  g_autofree char *heading = g_strconcat (pointer, "/heading", NULL);
  g_autoptr (JsonNode) nothing = json_node_new (JSON_NODE_NULL);
  g_autofree char *path = g_strconcat (pointer, "/role", NULL);
  GPtrArray *operations;

  if (!remit_patch_find (agent, pointer, REMIT_AT_SECTION, &target, error))
    return NULL;

  operations = remit_operations_new ();
  g_ptr_array_add (operations, remit_operation_new_string (path, remit_role_get_id (role)));
  if (target.section->heading.text != NULL && role != REMIT_ROLE_SECTION
      && role != REMIT_ROLE_GROUP)
    add (operations, REMIT_OPERATION_REPLACE, heading, NULL, nothing);

  return operations;
}
