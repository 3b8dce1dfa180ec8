/* remit-yaml-private.h: what the parts of the frontmatter module share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-yaml.h"

G_BEGIN_DECLS

/* Collections inside each other, and nodes that aliases may stand for. */
#define REMIT_YAML_MAX_DEPTH 64
#define REMIT_YAML_MAX_ALIASED 10000

struct _RemitYaml
{
  gatomicrefcount ref_count;
  RemitText *text;
  RemitSpan span;
  RemitSpan content;
  gboolean has_fences;
  gboolean is_closed;
  gboolean is_valid;
  GPtrArray *roots;       /* RemitYamlNode: mappings that own what the entries point to */
  GPtrArray *entries;     /* RemitYamlEntry */
  GPtrArray *diagnostics; /* RemitDiagnostic */
};

/* --- remit-yaml-source.c: bytes as libyaml accepts them, and the way back --- */

/**
 * RemitYamlSource:
 * @data: the text's bytes
 * @range: those to read
 * @cleaned: (nullable): a copy with placeholders for what libyaml refuses or reads as a line break that YAML 1.2 has not;
 *   NULL where the bytes can be taken as they are
 * @base: the first placeholder, a code point of plane 16 that the bytes do not have nearby
 * @offsets: (nullable): the byte offset of every 32nd code point; NULL where all are ASCII
 */
typedef struct
{
  const char *data;
  RemitSpan range;
  GString *cleaned;
  gunichar base;
  GArray *offsets;
} RemitYamlSource;

void        remit_yaml_source_init    (RemitYamlSource       *source,
                                       const RemitText       *text,
                                       RemitSpan              range);
void        remit_yaml_source_clear   (RemitYamlSource       *source);
/* The byte offset in the text of the code point @index of what libyaml read. */
gsize       remit_yaml_source_offset  (const RemitYamlSource *source,
                                       gsize                  index);
/* (transfer full): a decoded value with what the placeholders stand for, as far as UTF-8 and C strings can hold it. */
char       *remit_yaml_source_restore (const RemitYamlSource *source,
                                       const char            *value,
                                       gsize                  length);

/* --- remit-yaml-parse.c: libyaml's events to nodes --- */

/**
 * RemitYamlProblem:
 * @message: why YAML rejects it, in libyaml's words or ours; static
 * @offset: where, in bytes of the text
 */
typedef struct
{
  const char *message;
  gsize offset;
} RemitYamlProblem;

/* (transfer full) (nullable): the value of the one document in @range; of type NULL where it is empty. Returns NULL with
 * @problem filled in where YAML rejects it. */
RemitYamlNode *remit_yaml_parse           (const RemitText  *text,
                                           RemitSpan         range,
                                           RemitYamlProblem *problem);
RemitYamlNode *remit_yaml_node_new        (RemitYamlType     type,
                                           RemitYamlStyle    style,
                                           RemitSpan         span);
RemitYamlNode *remit_yaml_node_copy       (const RemitYamlNode *node);

/* --- remit-yaml-scalar.c --- */

RemitYamlType  remit_yaml_resolve         (const char       *text);
/* What YAML 1.1 readers take for something else than a string: yes, no, on, off, y, n, dates, 1_000, 12:30, 0b1. */
gboolean       remit_yaml_is_ambiguous    (const char       *text);

/* --- remit-yaml-recover.c --- */

/* Fills in entries, roots, content, span and diagnostics of a block that YAML rejects or that has no end. @first: the
 * first line of its content; @close: the closing fence's line, 0 without one; @problem: of the whole, (nullable). */
void           remit_yaml_recover         (RemitYaml        *yaml,
                                           guint             first,
                                           guint             close,
                                           const RemitYamlProblem *problem);
void           remit_yaml_add_entry       (RemitYaml        *yaml,
                                           const RemitYamlNode *key,
                                           RemitYamlNode    *value,
                                           gboolean          recovered);

/* --- remit-yaml-explain.c --- */

/* A yaml-invalid for an entry that YAML rejects, with the fix that quotes it. */
RemitDiagnostic *remit_yaml_explain_entry (const RemitYaml        *yaml,
                                           const RemitYamlEntry   *entry,
                                           const RemitYamlProblem *problem);
RemitDiagnostic *remit_yaml_explain_block (const RemitYaml        *yaml,
                                           const RemitYamlProblem *problem);

/* --- remit-yaml-list.c --- */

/* Where the element of a string list that starts at @start ends: at its separator or the end of @text. Commas inside
 * brackets separate nothing. */
gsize          remit_yaml_part_end        (const char       *text,
                                           gsize             start,
                                           char              separator);

/* --- remit-yaml-quote.c: spellings of scalars --- */

void           remit_yaml_append_double   (GString          *string,
                                           const char       *value);
void           remit_yaml_append_single   (GString          *string,
                                           const char       *value);
gboolean       remit_yaml_plain_holds     (const char       *value,
                                           gboolean          flow);
gboolean       remit_yaml_single_holds    (const char       *value);
/* In the quotes that need the least escapes. */
void           remit_yaml_append_quoted   (GString          *string,
                                           const char       *value);
/* The least quoting that can hold a value on one line: none where every YAML reader takes it for a string, else quotes. */
void           remit_yaml_append_least    (GString          *string,
                                           const char       *value,
                                           gboolean          flow);

G_END_DECLS
