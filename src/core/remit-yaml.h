/* remit-yaml.h: the frontmatter: entries and values with their spans and styles, tolerant
 * recovery, edits
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "remit-diagnostic.h"
#include "remit-edit.h"
#include "remit-text.h"

G_BEGIN_DECLS

/**
 * RemitYamlType:
 * @REMIT_YAML_NULL: `null`, `~` or nothing
 * @REMIT_YAML_BOOLEAN: `true` or `false` in three spellings each
 * @REMIT_YAML_INTEGER: a whole number of 64 bits; also `0o17` and `0x1f`
 * @REMIT_YAML_FLOAT: a number that a double can hold
 * @REMIT_YAML_STRING: any other scalar; also `.inf`, `.nan` and numbers that JSON cannot hold
 *   without loss
 * @REMIT_YAML_SEQUENCE: a list
 * @REMIT_YAML_MAPPING: keys and values
 *
 * What a value is, by the core schema of YAML 1.2
 * (https://yaml.org/spec/1.2.2/#103-core-schema).
 */
typedef enum
{
  REMIT_YAML_NULL,
  REMIT_YAML_BOOLEAN,
  REMIT_YAML_INTEGER,
  REMIT_YAML_FLOAT,
  REMIT_YAML_STRING,
  REMIT_YAML_SEQUENCE,
  REMIT_YAML_MAPPING,
} RemitYamlType;

/**
 * RemitYamlStyle:
 * @REMIT_YAML_PLAIN: `text`
 * @REMIT_YAML_SINGLE_QUOTED: `'text'`
 * @REMIT_YAML_DOUBLE_QUOTED: `"text"`
 * @REMIT_YAML_LITERAL: `|` and lines
 * @REMIT_YAML_FOLDED: `>` and lines
 * @REMIT_YAML_FLOW: collections: `[a, b]`, `{a: b}`
 * @REMIT_YAML_BLOCK: collections: `- a`, `a: b`
 *
 * How a value is written.
 */
typedef enum
{
  REMIT_YAML_PLAIN,
  REMIT_YAML_SINGLE_QUOTED,
  REMIT_YAML_DOUBLE_QUOTED,
  REMIT_YAML_LITERAL,
  REMIT_YAML_FOLDED,
  REMIT_YAML_FLOW,
  REMIT_YAML_BLOCK,
} RemitYamlStyle;

typedef struct _RemitYamlNode RemitYamlNode;

/**
 * RemitYamlNode:
 * @type: what the value is in the YAML 1.2 core schema (`no` and dates are strings)
 * @style: how it is written
 * @span: the value's own bytes: quotes and brackets included; a block scalar from its `|` or `>`
 *   to the end of its last line with content (line end excluded); a block collection from its
 *   first `-` or key to the end of its last value; empty, right after the colon or dash, for a
 *   missing value
 * @properties: an anchor and a tag before the value, in front of @span; empty where there are
 *   none
 * @alias: TRUE for `*name`: @span is that of the alias, the content that of the anchor, whose
 *   spans lie elsewhere
 * @recovered: TRUE for a scalar that YAML rejects, so that the tolerant reader made it: of escapes
 *   it decodes no more than line ends, tabs, quotes, slashes and backslashes
 * @text: a scalar's value, decoded; of a number exactly as written; NULL for collections. What
 *   JSON cannot hold (NUL, bytes that are no UTF-8) is U+FFFD in it
 * @keys: (nullable) (element-type RemitYamlNode): a mapping's keys, as many as @values; a list or
 *   mapping that is a key is a string here, its source
 * @values: (nullable) (element-type RemitYamlNode): the values of a sequence or mapping
 */
struct _RemitYamlNode
{
  RemitYamlType  type;
  RemitYamlStyle style;
  RemitSpan      span;
  RemitSpan      properties;
  gboolean       alias;
  gboolean       recovered;
  char          *text;
  GPtrArray     *keys;
  GPtrArray     *values;
};

/**
 * RemitYamlEntry:
 * @key: the key as YAML reads it
 * @key_span: the key's bytes
 * @span: from the key's first byte to the end of the value's last line, line end excluded;
 *   comment lines above are not part of it, a comment behind the value is
 * @value: the value
 * @recovered: TRUE where YAML rejects the block and the tolerant reader made this entry
 */
typedef struct
{
  char          *key;
  RemitSpan      key_span;
  RemitSpan      span;
  RemitYamlNode *value;
  gboolean       recovered;
} RemitYamlEntry;

/**
 * RemitYaml:
 *
 * The frontmatter of a text. Always there, if without entries; immutable; keeps its text alive.
 */
typedef struct _RemitYaml RemitYaml;

#define REMIT_YAML_ERROR (remit_yaml_error_quark ())

/**
 * RemitYamlError:
 * @REMIT_YAML_ERROR_VALUE: the value is of a kind that frontmatter cannot hold (not UTF-8,
 *   nested too deeply)
 * @REMIT_YAML_ERROR_PLACE: this place cannot hold the value in any spelling, or what stands
 *   there cannot be taken out without changing something else
 * @REMIT_YAML_ERROR_MISSING: there is no such element, key or position
 *
 * Why an edit is refused.
 */
typedef enum
{
  REMIT_YAML_ERROR_VALUE,
  REMIT_YAML_ERROR_PLACE,
  REMIT_YAML_ERROR_MISSING,
} RemitYamlError;

/**
 * remit_yaml_error_quark:
 *
 * Returns: the domain of #RemitYamlError, for %REMIT_YAML_ERROR
 */
GQuark                remit_yaml_error_quark     (void);

/**
 * remit_yaml_read:
 * @text: any text; a reference is taken
 *
 * Reads the frontmatter: the block between a first line `---`, after a byte order mark and blank
 * lines, and the next line `---` or `...`. A block that YAML rejects is read by a tolerant
 * reader, which finds every top-level key, and a block whose closing line is lost ends after its
 * last key (facts of real files: an unquoted `: ` in a description, a later `---` rule of the
 * body). Never fails; linear in the block's length.
 *
 * Returns: (transfer full): the frontmatter, without entries where there is none
 */
RemitYaml            *remit_yaml_read            (RemitText        *text);

/**
 * remit_yaml_ref:
 * @yaml: a frontmatter
 *
 * Returns: (transfer full): @yaml, with one reference more; from any thread
 */
RemitYaml            *remit_yaml_ref             (RemitYaml        *yaml);

/**
 * remit_yaml_unref:
 * @yaml: (transfer full): a frontmatter
 *
 * Gives a reference back; the last one frees it with its nodes.
 */
void                  remit_yaml_unref           (RemitYaml        *yaml);

/**
 * remit_yaml_get_text:
 * @yaml: a frontmatter
 *
 * Returns: (transfer none): the text it was read from
 */
RemitText            *remit_yaml_get_text        (const RemitYaml  *yaml);

/**
 * remit_yaml_get_span:
 * @yaml: a frontmatter
 *
 * Returns: the whole block: opening fence line to closing one, line ends included; where the
 *   closing one is lost, to the end of the last key's last line; without a frontmatter empty, at
 *   the text's start after a byte order mark
 */
RemitSpan             remit_yaml_get_span        (const RemitYaml  *yaml);

/**
 * remit_yaml_get_content:
 * @yaml: a frontmatter
 *
 * Returns: what stands between the fence lines
 */
RemitSpan             remit_yaml_get_content     (const RemitYaml  *yaml);

/**
 * remit_yaml_has_fences:
 * @yaml: a frontmatter
 *
 * Returns: TRUE where the text has a frontmatter: an opening fence with keys or a closing fence
 *   after it
 */
gboolean              remit_yaml_has_fences      (const RemitYaml  *yaml);

/**
 * remit_yaml_is_closed:
 * @yaml: a frontmatter
 *
 * Returns: TRUE where it has its closing fence
 */
gboolean              remit_yaml_is_closed       (const RemitYaml  *yaml);

/**
 * remit_yaml_is_valid:
 * @yaml: a frontmatter
 *
 * Returns: FALSE where YAML rejects the block, so that the tolerant reader made the entries
 */
gboolean              remit_yaml_is_valid        (const RemitYaml  *yaml);

/**
 * remit_yaml_get_body_start:
 * @yaml: a frontmatter
 *
 * Body text always stays body, also after a lost closing fence.
 *
 * Returns: where the body starts, in bytes: the end of remit_yaml_get_span()
 */
gsize                 remit_yaml_get_body_start  (const RemitYaml  *yaml);

/**
 * remit_yaml_get_n_entries:
 * @yaml: a frontmatter
 *
 * Returns: how many top-level keys it has, a repeated one counted each time
 */
guint                 remit_yaml_get_n_entries   (const RemitYaml  *yaml);

/**
 * remit_yaml_get_entry:
 * @yaml: a frontmatter
 * @index: from 0, in the order of the text
 *
 * Returns: (transfer none): the entry, alive as long as @yaml
 */
const RemitYamlEntry *remit_yaml_get_entry       (const RemitYaml  *yaml,
                                                  guint             index);

/**
 * remit_yaml_find:
 * @yaml: a frontmatter
 * @key: a key
 *
 * Returns: (transfer none) (nullable): its entry; the last where it stands more than once, as
 *   most loaders read it
 */
const RemitYamlEntry *remit_yaml_find            (const RemitYaml  *yaml,
                                                  const char       *key);

/**
 * remit_yaml_get_diagnostics:
 * @yaml: a frontmatter
 *
 * Returns: (transfer none) (element-type RemitDiagnostic): yaml-invalid,
 *   yaml-unclosed-frontmatter, yaml-no-frontmatter, yaml-duplicate-key, each with its fixes
 *   where there are any
 */
const GPtrArray      *remit_yaml_get_diagnostics (const RemitYaml  *yaml);

/**
 * remit_yaml_node_to_json:
 * @node: a value
 *
 * Numbers keep their type. Of a repeated key the last counts.
 *
 * Returns: (transfer full): the value as JSON; aliases are expanded, up to 10,000 nodes in all
 */
JsonNode             *remit_yaml_node_to_json    (const RemitYamlNode *node);

/**
 * remit_yaml_entry_to_json:
 * @entry: an entry
 *
 * Returns: (transfer full): its value as the model has it: `version` is a string exactly as
 *   written, any other as remit_yaml_node_to_json() gives it
 */
JsonNode             *remit_yaml_entry_to_json   (const RemitYamlEntry *entry);

/**
 * remit_yaml_same_value:
 * @a: a value
 * @b: another
 *
 * The order of an object's members is part of what a text says, if not of what JSON does.
 *
 * Returns: whether the two are equal, the order of members included
 */
gboolean              remit_yaml_same_value      (JsonNode             *a,
                                                  JsonNode             *b);

/**
 * remit_yaml_node_free:
 * @node: (transfer full) (nullable): a node that its caller owns
 *
 * Frees it with what it holds.
 */
void                  remit_yaml_node_free       (RemitYamlNode       *node);

/**
 * remit_yaml_map_text:
 * @yaml: the frontmatter that @node belongs to
 * @node: a scalar
 *
 * Finds where each byte of a scalar's decoded text stands in the file, whatever the scalar's style.
 *
 * Returns: (transfer full): as many offsets as the text has bytes, for remit_yaml_get_mapped()
 */
gsize                *remit_yaml_map_text        (const RemitYaml     *yaml,
                                                  const RemitYamlNode *node);

/**
 * remit_yaml_get_mapped:
 * @yaml: the frontmatter that @node belongs to
 * @node: a scalar
 * @map: its map
 * @start: a byte of its decoded text
 * @end: the byte after the last, greater than @start
 *
 * Returns: the bytes of the file that say this part of the text, escapes whole
 */
RemitSpan             remit_yaml_get_mapped      (const RemitYaml     *yaml,
                                                  const RemitYamlNode *node,
                                                  const gsize         *map,
                                                  gsize                start,
                                                  gsize                end);

/**
 * remit_yaml_split_list:
 * @yaml: the frontmatter that @node belongs to
 * @node: the value of a list field
 * @separator: `,` or `|` for a string; a sequence is read whatever it says
 *
 * Finds the elements of a list field in any spelling: a sequence, a comma string (commas inside
 * brackets do not count) or a pipe string. Blanks around an element are no part of it, and empty
 * elements of a string are none.
 *
 * Returns: (transfer full) (element-type RemitYamlNode): the elements with exact spans, owned by
 *   the array; empty for a missing value
 */
GPtrArray            *remit_yaml_split_list      (const RemitYaml     *yaml,
                                                  const RemitYamlNode *node,
                                                  char                 separator);

/* --- edits ---
 *
 * Each adds to @edits what changes one value, in its own place and style: comments, quotes,
 * order, indentation and line ends of all others stay as they are. What the edits make is read
 * back before they count: the value is exactly the one asked for and no other value changes;
 * where no spelling achieves that, nothing is added and @error says why. Edits of several calls
 * may go into one list where their places are apart. */

/**
 * remit_yaml_edit_replace:
 * @yaml: the frontmatter
 * @entry: one of its entries
 * @node: @entry's value, or a value inside it
 * @value: the new value
 * @edits: where to add
 * @error: why not
 *
 * Replaces a value, keeping its quoting style where that can hold the new one, else with the
 * least quoting that can. A value of another type takes the least spelling for it. Nothing is
 * added where the value is already the one asked for.
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_replace    (const RemitYaml       *yaml,
                                                  const RemitYamlEntry  *entry,
                                                  const RemitYamlNode   *node,
                                                  JsonNode              *value,
                                                  RemitEditList         *edits,
                                                  GError               **error);

/**
 * remit_yaml_edit_add_key:
 * @yaml: the frontmatter; a text without one gets one
 * @index: the entry to put it before; any larger number puts it last
 * @key: the new key
 * @value: its value
 * @separator: `,` or `|` writes an array of strings as a string of that kind, `[` as a flow
 *   list, `-` as a block list; 0 chooses as the neighbours do
 * @edits: where to add
 * @error: why not
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_add_key    (const RemitYaml       *yaml,
                                                  guint                  index,
                                                  const char            *key,
                                                  JsonNode              *value,
                                                  char                   separator,
                                                  RemitEditList         *edits,
                                                  GError               **error);

/**
 * remit_yaml_edit_copy_key:
 * @yaml: the frontmatter
 * @entry: one of its entries
 * @node: @entry's value, or a value inside it
 * @key: the new key, which comes last
 * @edits: where to add
 * @error: why not
 *
 * Adds a key with a value that stands elsewhere: its bytes are copied, comments inside included.
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_copy_key   (const RemitYaml       *yaml,
                                                  const RemitYamlEntry  *entry,
                                                  const RemitYamlNode   *node,
                                                  const char            *key,
                                                  RemitEditList         *edits,
                                                  GError               **error);

/**
 * remit_yaml_edit_remove_key:
 * @yaml: the frontmatter
 * @entry: one of its entries
 * @edits: where to add
 * @error: why not: another value may be an alias of it
 *
 * Removes the lines of an entry, with comments below that stand further in than its key, and with
 * the blank lines on one side where there are some on both; comments above it stay.
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_remove_key (const RemitYaml       *yaml,
                                                  const RemitYamlEntry  *entry,
                                                  RemitEditList         *edits,
                                                  GError               **error);

/**
 * remit_yaml_edit_rename_key:
 * @yaml: the frontmatter
 * @entry: one of its entries
 * @key: its new key
 * @edits: where to add
 * @error: why not
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_rename_key (const RemitYaml       *yaml,
                                                  const RemitYamlEntry  *entry,
                                                  const char            *key,
                                                  RemitEditList         *edits,
                                                  GError               **error);

/**
 * remit_yaml_edit_reorder_keys:
 * @yaml: the frontmatter
 * @order: (array): for each place the index of the entry that shall stand there; as many as there
 *   are entries, each once
 * @edits: where to add
 * @error: why not
 *
 * Brings the entries into another order. The lines of each move with the comments right above it;
 * blank lines and other comments stay.
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_reorder_keys (const RemitYaml     *yaml,
                                                    const guint         *order,
                                                    RemitEditList       *edits,
                                                    GError             **error);

/**
 * remit_yaml_edit_move_key:
 * @yaml: the frontmatter
 * @entry: one of its entries
 * @index: where it shall stand afterwards, counted without it
 * @edits: where to add
 * @error: why not
 *
 * Moves the lines of an entry, byte by byte, with the comments right above it.
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_move_key   (const RemitYaml       *yaml,
                                                  const RemitYamlEntry  *entry,
                                                  guint                  index,
                                                  RemitEditList         *edits,
                                                  GError               **error);

/**
 * remit_yaml_edit_list_add:
 * @yaml: the frontmatter
 * @entry: one of its entries
 * @list: a list in it, in any spelling: sequence in flow or block style, comma or pipe string,
 *   missing value
 * @separator: `,` or `|` where a string is a list of that kind; else 0
 * @index: where the element shall stand; any larger number puts it last
 * @value: the element
 * @edits: where to add
 * @error: why not
 *
 * Adds an element, written as its neighbours are. A string list that cannot hold it becomes a
 * flow list.
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_list_add     (const RemitYaml      *yaml,
                                                    const RemitYamlEntry *entry,
                                                    const RemitYamlNode  *list,
                                                    char                  separator,
                                                    guint                 index,
                                                    JsonNode             *value,
                                                    RemitEditList        *edits,
                                                    GError              **error);

/**
 * remit_yaml_edit_list_remove:
 * @yaml: the frontmatter
 * @entry: one of its entries
 * @list: a list in it, see remit_yaml_edit_list_add()
 * @separator: see there
 * @index: the element
 * @edits: where to add
 * @error: why not
 *
 * Removes an element with its line or comma. The last one leaves an empty list.
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_list_remove  (const RemitYaml      *yaml,
                                                    const RemitYamlEntry *entry,
                                                    const RemitYamlNode  *list,
                                                    char                  separator,
                                                    guint                 index,
                                                    RemitEditList        *edits,
                                                    GError              **error);

/**
 * remit_yaml_edit_list_replace:
 * @yaml: the frontmatter
 * @entry: one of its entries
 * @list: a list in it, see remit_yaml_edit_list_add()
 * @separator: see there
 * @index: the element
 * @value: what it becomes
 * @edits: where to add
 * @error: why not
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_list_replace (const RemitYaml      *yaml,
                                                    const RemitYamlEntry *entry,
                                                    const RemitYamlNode  *list,
                                                    char                  separator,
                                                    guint                 index,
                                                    JsonNode             *value,
                                                    RemitEditList        *edits,
                                                    GError              **error);

/**
 * remit_yaml_edit_list_move:
 * @yaml: the frontmatter
 * @entry: one of its entries
 * @list: a list in it, see remit_yaml_edit_list_add()
 * @separator: see there
 * @from: the element
 * @to: where it shall stand afterwards, counted without it
 * @edits: where to add
 * @error: why not
 *
 * Moves an element with its spelling; a line of a block list moves with its comment.
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_list_move    (const RemitYaml      *yaml,
                                                    const RemitYamlEntry *entry,
                                                    const RemitYamlNode  *list,
                                                    char                  separator,
                                                    guint                 from,
                                                    guint                 to,
                                                    RemitEditList        *edits,
                                                    GError              **error);

/**
 * remit_yaml_edit_map_add:
 * @yaml: the frontmatter
 * @entry: one of its entries
 * @map: a mapping in its value
 * @key: a key that it lacks
 * @value: the value
 * @edits: where to add
 * @error: why not
 *
 * Adds a key at the mapping's end.
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_map_add      (const RemitYaml      *yaml,
                                                    const RemitYamlEntry *entry,
                                                    const RemitYamlNode  *map,
                                                    const char           *key,
                                                    JsonNode             *value,
                                                    RemitEditList        *edits,
                                                    GError              **error);

/**
 * remit_yaml_edit_map_remove:
 * @yaml: the frontmatter
 * @entry: one of its entries
 * @map: a mapping in its value
 * @key: one of its keys
 * @edits: where to add
 * @error: why not
 *
 * Removes a key with its value. The last one leaves an empty mapping.
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_map_remove   (const RemitYaml      *yaml,
                                                    const RemitYamlEntry *entry,
                                                    const RemitYamlNode  *map,
                                                    const char           *key,
                                                    RemitEditList        *edits,
                                                    GError              **error);

/**
 * remit_yaml_edit_map_copy:
 * @yaml: the frontmatter
 * @from_entry: one of its entries
 * @from: @from_entry's value, or a value inside it
 * @entry: one of its entries
 * @map: a mapping in @entry's value
 * @key: the new key of @map, which comes last
 * @edits: where to add
 * @error: why not
 *
 * Like remit_yaml_edit_copy_key(), into a mapping.
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_map_copy   (const RemitYaml       *yaml,
                                                  const RemitYamlEntry  *from_entry,
                                                  const RemitYamlNode   *from,
                                                  const RemitYamlEntry  *entry,
                                                  const RemitYamlNode   *map,
                                                  const char            *key,
                                                  RemitEditList         *edits,
                                                  GError               **error);

/**
 * remit_yaml_edit_map_rename:
 * @yaml: the frontmatter
 * @entry: one of its entries
 * @map: a mapping in @entry's value
 * @key: a key of @map
 * @new_key: what it shall be called; no key of @map
 * @edits: where to add
 * @error: why not
 *
 * Renames a key of a mapping; its value and its place stay.
 *
 * Returns: whether it could
 */
gboolean              remit_yaml_edit_map_rename (const RemitYaml       *yaml,
                                                  const RemitYamlEntry  *entry,
                                                  const RemitYamlNode   *map,
                                                  const char            *key,
                                                  const char            *new_key,
                                                  RemitEditList         *edits,
                                                  GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitYaml, remit_yaml_unref)

G_END_DECLS
