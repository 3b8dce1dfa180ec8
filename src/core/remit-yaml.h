/* remit-yaml.h: the frontmatter: entries and values with their spans and styles, tolerant recovery, edits
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

typedef enum
{
  REMIT_YAML_PLAIN,
  REMIT_YAML_SINGLE_QUOTED,
  REMIT_YAML_DOUBLE_QUOTED,
  REMIT_YAML_LITERAL,
  REMIT_YAML_FOLDED,
  REMIT_YAML_FLOW,      /* collections: [a, b] {a: b} */
  REMIT_YAML_BLOCK,     /* collections: - a, a: b */
} RemitYamlStyle;

typedef struct _RemitYamlNode RemitYamlNode;

/**
 * RemitYamlNode:
 * @type: what the value is in the YAML 1.2 core schema (`no` and dates are strings)
 * @style: how it is written
 * @span: the value's own bytes: quotes and brackets included; a block scalar from its `|` or `>` to the end of its
 *   last line with content (line end excluded); a block collection from its first `-` or key to the end of its last
 *   value; empty, right after the colon or dash, for a missing value
 * @text: a scalar's value, decoded; NULL for collections. For `version` and any number: as written is in @span
 * @keys: (nullable) (element-type RemitYamlNode): a mapping's keys, as many as @values
 * @values: (nullable) (element-type RemitYamlNode): the values of a sequence or mapping
 */
struct _RemitYamlNode
{
  RemitYamlType  type;
  RemitYamlStyle style;
  RemitSpan      span;
  char          *text;
  GPtrArray     *keys;
  GPtrArray     *values;
};

/**
 * RemitYamlEntry:
 * @key: the key as YAML reads it
 * @key_span: the key's bytes
 * @span: from the key's first byte to the end of the value's last line, line end excluded; comment lines above are
 *   not part of it, a comment behind the value is
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

RemitYaml            *remit_yaml_read            (RemitText        *text);
RemitYaml            *remit_yaml_ref             (RemitYaml        *yaml);
void                  remit_yaml_unref           (RemitYaml        *yaml);

/* The whole block: opening fence line to the closing one, line ends included; empty at the body's start without one. */
RemitSpan             remit_yaml_get_span        (const RemitYaml  *yaml);
/* What stands between the fences. */
RemitSpan             remit_yaml_get_content     (const RemitYaml  *yaml);
gboolean              remit_yaml_has_fences      (const RemitYaml  *yaml);
/* Where the body starts; body text always stays body, also after a lost closing fence. */
gsize                 remit_yaml_get_body_start  (const RemitYaml  *yaml);
guint                 remit_yaml_get_n_entries   (const RemitYaml  *yaml);
const RemitYamlEntry *remit_yaml_get_entry       (const RemitYaml  *yaml,
                                                  guint             index);
const RemitYamlEntry *remit_yaml_find            (const RemitYaml  *yaml,
                                                  const char       *key);
/* (transfer none) (element-type RemitDiagnostic): yaml-invalid, yaml-unclosed-frontmatter, yaml-no-frontmatter,
 * yaml-duplicate-key, each with its fixes where there are any */
const GPtrArray      *remit_yaml_get_diagnostics (const RemitYaml  *yaml);

/* (transfer full): the value as JSON; aliases are expanded up to 10,000 nodes in all. Numbers keep their type. */
JsonNode             *remit_yaml_node_to_json    (const RemitYamlNode *node);

/* The list a list field means whatever its spelling: sequence, comma string (commas inside brackets do not count),
 * or `|` string. (transfer full) (element-type RemitYamlNode, owned): scalars with exact spans of each entry. */
GPtrArray            *remit_yaml_split_list      (const RemitYaml     *yaml,
                                                  const RemitYamlNode *node,
                                                  char                 separator);

/* --- edits: all add to @edits and touch nothing but the value's own place, in its own style --- */

/* Replaces the scalar or collection at @node by @value, keeping its quoting style where that can hold the value, else
 * the least quoting that can. A value of another type takes the least spelling for it. */
gboolean              remit_yaml_edit_replace    (const RemitYaml       *yaml,
                                                  const RemitYamlEntry  *entry,
                                                  const RemitYamlNode   *node,
                                                  JsonNode              *value,
                                                  RemitEditList         *edits,
                                                  GError               **error);
/* Adds a key before entry @index (or at the end), in the style of its neighbours. A file without frontmatter gets one.
 * @separator: ',' writes an array of strings as a comma string, '[' as a flow list, '-' as a block list, 0 chooses by
 * the neighbours. */
gboolean              remit_yaml_edit_add_key    (const RemitYaml       *yaml,
                                                  guint                  index,
                                                  const char            *key,
                                                  JsonNode              *value,
                                                  char                   separator,
                                                  RemitEditList         *edits,
                                                  GError               **error);
gboolean              remit_yaml_edit_remove_key (const RemitYaml       *yaml,
                                                  const RemitYamlEntry  *entry,
                                                  RemitEditList         *edits,
                                                  GError               **error);
/* One element of a list field in any spelling (sequence in flow or block style, comma string, pipe string).
 * @list: the node of the whole list. The last element's removal leaves an empty list of the same spelling. */
gboolean              remit_yaml_edit_list_add     (const RemitYaml      *yaml,
                                                    const RemitYamlEntry *entry,
                                                    const RemitYamlNode  *list,
                                                    char                  separator,
                                                    guint                 index,
                                                    JsonNode             *value,
                                                    RemitEditList        *edits,
                                                    GError              **error);
gboolean              remit_yaml_edit_list_remove  (const RemitYaml      *yaml,
                                                    const RemitYamlEntry *entry,
                                                    const RemitYamlNode  *list,
                                                    char                  separator,
                                                    guint                 index,
                                                    RemitEditList        *edits,
                                                    GError              **error);
gboolean              remit_yaml_edit_list_replace (const RemitYaml      *yaml,
                                                    const RemitYamlEntry *entry,
                                                    const RemitYamlNode  *list,
                                                    char                  separator,
                                                    guint                 index,
                                                    JsonNode             *value,
                                                    RemitEditList        *edits,
                                                    GError              **error);
/* One key of a nested mapping. */
gboolean              remit_yaml_edit_map_add      (const RemitYaml      *yaml,
                                                    const RemitYamlEntry *entry,
                                                    const RemitYamlNode  *map,
                                                    const char           *key,
                                                    JsonNode             *value,
                                                    RemitEditList        *edits,
                                                    GError              **error);
gboolean              remit_yaml_edit_map_remove   (const RemitYaml      *yaml,
                                                    const RemitYamlEntry *entry,
                                                    const RemitYamlNode  *map,
                                                    const char           *key,
                                                    RemitEditList        *edits,
                                                    GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitYaml, remit_yaml_unref)

G_END_DECLS
