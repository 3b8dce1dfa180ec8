/* remit-yaml-parse.c: libyaml's events to nodes with exact spans
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <yaml.h>

#define STRING_TAG "tag:yaml.org,2002:str"
#define TAG_PREFIX "tag:yaml.org,2002:"

/* A collection that is not yet complete. */
typedef struct
{
  RemitYamlNode *node;
  RemitYamlNode *key; /* waits for its value */
  char *anchor;
  guint count;        /* nodes so far, those that aliases stand for included */
} Frame;

typedef struct
{
  const RemitYamlNode *node;
  guint count;
} Anchored;

typedef struct
{
  RemitYamlSource source;
  GArray *frames;
  GHashTable *anchors; /* (nullable) name → Anchored */
  GPtrArray *replaced; /* (nullable) collections that are keys: anchors may be in them */
  RemitYamlNode *root;
  guint n_documents;
  guint n_aliased;
  RemitYamlProblem *problem;
} Builder;

RemitYamlNode *
remit_yaml_node_new (RemitYamlType  type,
                     RemitYamlStyle style,
                     RemitSpan      span)
{
  RemitYamlNode *node = g_new0 (RemitYamlNode, 1);

  node->type = type;
  node->style = style;
  node->span = span;
  node->properties = REMIT_SPAN (span.start, span.start);
  return node;
}

void
remit_yaml_node_free (RemitYamlNode *node)
{
  if (node == NULL)
    return;

  g_free (node->text);
  g_clear_pointer (&node->keys, g_ptr_array_unref);
  g_clear_pointer (&node->values, g_ptr_array_unref);
  g_free (node);
}

/* What is inside is shared: nodes do not change any more. */
RemitYamlNode *
remit_yaml_node_copy (const RemitYamlNode *node)
{
  RemitYamlNode *copy = g_memdup2 (node, sizeof *node);

  copy->text = g_strdup (node->text);
  if (copy->keys != NULL)
    g_ptr_array_ref (copy->keys);
  if (copy->values != NULL)
    g_ptr_array_ref (copy->values);
  return copy;
}

static void
free_node (gpointer node)
{
  remit_yaml_node_free (node);
}

static void
frame_clear (gpointer data)
{
  Frame *frame = data;

  remit_yaml_node_free (frame->node);
  remit_yaml_node_free (frame->key);
  g_free (frame->anchor);
}

static gboolean
fail (Builder    *builder,
      const char *message,
      gsize       offset)
{
  builder->problem->message = message;
  builder->problem->offset = offset;
  return FALSE;
}

static gsize
offset_of (const Builder     *builder,
           const yaml_mark_t *mark)
{
  return remit_yaml_source_offset (&builder->source, mark->index);
}

/* --- spans --- */

static gsize
skip_blanks_and_comments (const char *data,
                          gsize       at,
                          gsize       end)
{
  while (at < end && strchr (" \t\r\n#", data[at]) != NULL && data[at] != '\0')
    {
      if (data[at] == '#')
        while (at < end && data[at] != '\n' && data[at] != '\r')
          at++;
      else
        at++;
    }
  return at;
}

/* Behind the anchor or tag that starts at @at, as libyaml finds its end: anchors are of letters of ASCII,
 * digits, `_` and `-`, what follows may be the colon of a key. */
static gsize
property_end (const char *data,
              gsize       at,
              gsize       end)
{
  gboolean is_anchor = data[at] == '&';
  gboolean is_verbatim = !is_anchor && at + 1 < end && data[at + 1] == '<';

  at++;
  if (is_anchor)
    while (at < end && (g_ascii_isalnum (data[at]) || data[at] == '_' || data[at] == '-'))
      at++;
  else
    while (at < end
           && strchr (is_verbatim ? " \t\r\n" : " \t\r\n,[]{}", data[at]) == NULL)
      at++;
  return at;
}

/* An anchor and a tag stand before the value, which starts behind them. */
static void
set_properties (const Builder *builder,
                RemitYamlNode *node,
                guint          n_properties)
{
  const char *data = builder->source.data;
  gsize end = builder->source.range.end;
  gsize at = node->span.start;
  gsize properties_end = at;

  for (; n_properties > 0 && at < end && (data[at] == '&' || data[at] == '!'); n_properties--)
    {
      properties_end = property_end (data, at, end);
      at = skip_blanks_and_comments (data, properties_end, end);
    }
  node->properties = REMIT_SPAN (node->span.start, properties_end);
  node->span.start = at;
  if (node->span.end < at
      || (node->text != NULL && node->style == REMIT_YAML_PLAIN && *node->text == '\0'))
    node->span = REMIT_SPAN (properties_end, properties_end);
}

/* libyaml ends a block scalar at the next token; its last line with content ends it here. */
static void
trim_block_scalar (const Builder *builder,
                   RemitYamlNode *node)
{
  const char *data = builder->source.data;
  gsize end = node->span.end;
  gsize content;

  while (end > node->span.start && strchr (" \t\r\n", data[end - 1]) != NULL
         && data[end - 1] != '\0')
    end--;
  content = end;
  while (end < node->span.end && data[end] != '\n' && data[end] != '\r')
    end++;
  node->span.end = MAX (content, end);
}

/* --- scalars --- */

static RemitYamlStyle
scalar_style (yaml_scalar_style_t style)
{
  if (style == YAML_SINGLE_QUOTED_SCALAR_STYLE)
    return REMIT_YAML_SINGLE_QUOTED;
  if (style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
    return REMIT_YAML_DOUBLE_QUOTED;
  if (style == YAML_LITERAL_SCALAR_STYLE)
    return REMIT_YAML_LITERAL;
  if (style == YAML_FOLDED_SCALAR_STYLE)
    return REMIT_YAML_FOLDED;
  return REMIT_YAML_PLAIN;
}

static RemitYamlType
scalar_type (const RemitYamlNode *node,
             const char          *tag)
{
  if (tag == NULL)
    return node->style == REMIT_YAML_PLAIN ? remit_yaml_resolve (node->text) : REMIT_YAML_STRING;
  if (g_str_has_prefix (tag, TAG_PREFIX) && strcmp (tag, STRING_TAG) != 0)
    return remit_yaml_resolve (node->text);
  return REMIT_YAML_STRING;
}

/* libyaml puts the missing value of a key that has no colon at the next token; here it stands
 * behind what is before. */
static void
pull_back (const Builder *builder,
           RemitYamlNode *node)
{
  const char *data = builder->source.data;
  gsize at = node->span.start;

  while (at > builder->source.range.start && data[at - 1] != '\0'
         && strchr (" \t\r\n", data[at - 1]) != NULL)
    at--;
  node->span = node->properties = REMIT_SPAN (at, at);
}

static RemitYamlNode *
scalar_new (const Builder      *builder,
            const yaml_event_t *event)
{
  const char *tag = (const char *) event->data.scalar.tag;
  RemitSpan span = { offset_of (builder, &event->start_mark),
                     offset_of (builder, &event->end_mark) };
  RemitYamlNode *node
      = remit_yaml_node_new (REMIT_YAML_STRING, scalar_style (event->data.scalar.style), span);

  node->text = remit_yaml_source_restore (&builder->source, (const char *) event->data.scalar.value,
                                          event->data.scalar.length);
  node->type = scalar_type (node, tag);
  if (span.start == span.end)
    pull_back (builder, node);
  if (tag != NULL || event->data.scalar.anchor != NULL)
    set_properties (builder, node, (tag != NULL) + (event->data.scalar.anchor != NULL));
  if (node->style == REMIT_YAML_LITERAL || node->style == REMIT_YAML_FOLDED)
    trim_block_scalar (builder, node);
  return node;
}

/* --- building --- */

static void
remember_anchor (Builder             *builder,
                 const char          *name,
                 const RemitYamlNode *node,
                 guint                count)
{
  Anchored *anchored;

  if (name == NULL)
    return;
  if (builder->anchors == NULL)
    builder->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  anchored = g_new0 (Anchored, 1);
  anchored->node = node;
  anchored->count = count;
  g_hash_table_replace (builder->anchors, g_strdup (name), anchored);
}

/* A key is a string in JSON; a collection as key is its source. Returns: (transfer full): the key
 * that @node is, which it takes. */
static RemitYamlNode *
make_key (Builder       *builder,
          RemitYamlNode *node)
{
  RemitYamlNode *key;

  if (node->text != NULL)
    return node;
  key = remit_yaml_node_new (REMIT_YAML_STRING, node->style, node->span);
  key->properties = node->properties;
  key->alias = node->alias;
  key->text = g_utf8_make_valid (builder->source.data + node->span.start,
                                 (gssize) (node->span.end - node->span.start));
  if (builder->replaced == NULL)
    builder->replaced = g_ptr_array_new_with_free_func (free_node);
  g_ptr_array_add (builder->replaced, node);
  return key;
}

static void
add_node (Builder       *builder,
          RemitYamlNode *node,
          guint          count)
{
  Frame *frame;

  if (builder->frames->len == 0)
    {
      builder->root = node;
      return;
    }
  frame = &g_array_index (builder->frames, Frame, builder->frames->len - 1);
  frame->count += count;
  if (frame->node->type == REMIT_YAML_MAPPING && frame->key == NULL)
    {
      frame->key = make_key (builder, node);
      return;
    }
  if (frame->key != NULL)
    g_ptr_array_add (frame->node->keys, g_steal_pointer (&frame->key));
  g_ptr_array_add (frame->node->values, node);
}

static gboolean
add_alias (Builder            *builder,
           const yaml_event_t *event)
{
  const char *name = (const char *) event->data.alias.anchor;
  gsize start = offset_of (builder, &event->start_mark);
  const Anchored *anchored = NULL;
  RemitYamlNode *node;

  if (builder->anchors != NULL)
    anchored = g_hash_table_lookup (builder->anchors, name);
  if (anchored == NULL)
    return fail (builder, _("An alias names no anchor that stands before it"), start);
  builder->n_aliased += anchored->count;
  if (anchored->count > REMIT_YAML_MAX_ALIASED || builder->n_aliased > REMIT_YAML_MAX_ALIASED)
    return fail (builder, _("The aliases stand for more than 10,000 values"), start);

  node = remit_yaml_node_copy (anchored->node);
  node->span = REMIT_SPAN (start, offset_of (builder, &event->end_mark));
  node->properties = REMIT_SPAN (start, start);
  node->alias = TRUE;
  add_node (builder, node, anchored->count);
  return TRUE;
}

static gboolean
open_collection (Builder            *builder,
                 const yaml_event_t *event,
                 RemitYamlType       type,
                 gboolean            flow,
                 const yaml_char_t  *anchor,
                 const yaml_char_t  *tag)
{
  RemitSpan span = { offset_of (builder, &event->start_mark),
                     offset_of (builder, &event->end_mark) };
  Frame frame = { .count = 1 };

  if (builder->frames->len >= REMIT_YAML_MAX_DEPTH)
    return fail (builder, _("Lists and mappings stand more than 64 deep in each other"),
                 span.start);

  frame.node = remit_yaml_node_new (type, flow ? REMIT_YAML_FLOW : REMIT_YAML_BLOCK, span);
  frame.node->values = g_ptr_array_new_with_free_func (free_node);
  if (type == REMIT_YAML_MAPPING)
    frame.node->keys = g_ptr_array_new_with_free_func (free_node);
  if (anchor != NULL || tag != NULL)
    set_properties (builder, frame.node, (anchor != NULL) + (tag != NULL));
  frame.anchor = g_strdup ((const char *) anchor);
  g_array_append_val (builder->frames, frame);
  return TRUE;
}

static void
close_collection (Builder            *builder,
                  const yaml_event_t *event)
{
  Frame frame = g_array_index (builder->frames, Frame, builder->frames->len - 1);
  RemitYamlNode *node = frame.node;

  memset (&g_array_index (builder->frames, Frame, builder->frames->len - 1), 0, sizeof (Frame));
  g_array_set_size (builder->frames, builder->frames->len - 1);
  if (node->style == REMIT_YAML_FLOW)
    node->span.end = offset_of (builder, &event->end_mark);
  else if (node->values->len > 0)
    {
      const RemitYamlNode *last = g_ptr_array_index (node->values, node->values->len - 1);

      node->span.end = MAX (last->span.end, node->span.start);
    }
  remember_anchor (builder, frame.anchor, node, frame.count);
  g_free (frame.anchor);
  add_node (builder, node, frame.count);
}

static gboolean
take_event (Builder            *builder,
            const yaml_event_t *event)
{
  RemitYamlNode *node;

  switch (event->type)
    {
    case YAML_DOCUMENT_START_EVENT:
      if (++builder->n_documents > 1)
        return fail (builder, _("A second document starts here"),
                     offset_of (builder, &event->start_mark));
      return TRUE;
    case YAML_ALIAS_EVENT:
      return add_alias (builder, event);
    case YAML_SCALAR_EVENT:
      node = scalar_new (builder, event);
      remember_anchor (builder, (const char *) event->data.scalar.anchor, node, 1);
      add_node (builder, node, 1);
      return TRUE;
    case YAML_SEQUENCE_START_EVENT:
      return open_collection (builder, event, REMIT_YAML_SEQUENCE,
                              event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
                              event->data.sequence_start.anchor, event->data.sequence_start.tag);
    case YAML_MAPPING_START_EVENT:
      return open_collection (builder, event, REMIT_YAML_MAPPING,
                              event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE,
                              event->data.mapping_start.anchor, event->data.mapping_start.tag);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      close_collection (builder, event);
      return TRUE;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_END_EVENT:
    default:
      return TRUE;
    }
}

/* libyaml's messages are static strings in English; these are the ones that texts are met with. */
static const char *const problems[] = {
  /* Translators: messages of the YAML parser, shown behind “YAML cannot read the frontmatter:” */
  N_("block sequence entries are not allowed in this context"),
  N_("control characters are not allowed"),
  N_("could not find expected ':'"),
  N_("did not find expected ',' or ']'"),
  N_("did not find expected ',' or '}'"),
  N_("did not find expected '-' indicator"),
  N_("did not find expected <document start>"),
  N_("did not find expected alphabetic or numeric character"),
  N_("did not find expected comment or line break"),
  N_("did not find expected key"),
  N_("did not find expected node content"),
  N_("did not find expected tag URI"),
  N_("did not find expected whitespace or line break"),
  N_("did not find the expected '>'"),
  N_("found a tab character that violates indentation"),
  N_("found a tab character where an indentation space is expected"),
  N_("found an indentation indicator equal to 0"),
  N_("found character that cannot start any token"),
  N_("found incompatible YAML document"),
  N_("found undefined tag handle"),
  N_("found unexpected ':'"),
  N_("found unexpected document indicator"),
  N_("found unexpected end of stream"),
  N_("found unknown directive name"),
  N_("found unknown escape character"),
  N_("mapping keys are not allowed in this context"),
  N_("mapping values are not allowed in this context"),
};

static const char *
translate_problem (const char *problem)
{
  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    if (g_strcmp0 (problem, problems[i]) == 0)
      return _(problems[i]);
  return problem != NULL ? problem : _("YAML cannot read it");
}

static gboolean
run (Builder       *builder,
     yaml_parser_t *parser)
{
  yaml_event_t event;
  gboolean ok = TRUE;
  gboolean done = FALSE;

  while (ok && !done)
    {
      if (!yaml_parser_parse (parser, &event))
        return fail (builder, translate_problem (parser->problem),
                     offset_of (builder, &parser->problem_mark));
      ok = take_event (builder, &event);
      done = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete (&event);
    }
  return ok;
}

RemitYamlNode *
remit_yaml_parse (const RemitText  *text,
                  RemitSpan         range,
                  RemitYamlProblem *problem)
{
  Builder builder = { .problem = problem };
  yaml_parser_t parser;
  const char *bytes;
  gsize length;

  remit_yaml_source_init (&builder.source, text, range);
  builder.frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_array_set_clear_func (builder.frames, frame_clear);
  bytes = builder.source.cleaned != NULL ? builder.source.cleaned->str
                                         : builder.source.data + range.start;
  length = builder.source.cleaned != NULL ? builder.source.cleaned->len : range.end - range.start;

  if (!yaml_parser_initialize (&parser))
    g_error ("Out of memory");
  yaml_parser_set_encoding (&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&parser, (const guchar *) bytes, length);
  if (!run (&builder, &parser))
    g_clear_pointer (&builder.root, remit_yaml_node_free);
  else if (builder.root == NULL)
    {
      builder.root = remit_yaml_node_new (REMIT_YAML_NULL, REMIT_YAML_PLAIN,
                                          REMIT_SPAN (range.start, range.start));
      builder.root->text = g_strdup ("");
    }
  yaml_parser_delete (&parser);
  g_array_unref (builder.frames);
  g_clear_pointer (&builder.anchors, g_hash_table_unref);
  g_clear_pointer (&builder.replaced, g_ptr_array_unref);
  remit_yaml_source_clear (&builder.source);
  return builder.root;
}
