/* check-read.c: what holds for the agent of any text in any dialect: spans nest and say what the
 * model says, nothing of the body is lost
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "checks.h"

#include <string.h>

#define WIDE_COLON "\xef\xbc\x9a"

/* An agent and which bytes of its text some node accounts for. */
typedef struct
{
  const RemitAgent *agent;
  const char       *data;
  gsize             length;
  gboolean          utf8;
  char             *covered;
} Check;

static void check_blocks (const Check       *check,
                          RemitBlock *const *blocks,
                          guint              n,
                          RemitSpan          outer);

/* --- spans --- */

static void
assert_boundary (const Check *check,
                 gsize        at)
{
  if (check->utf8 && at < check->length)
    g_assert_cmphex ((guchar) check->data[at] & 0xc0, !=, 0x80);
}

static void
assert_inside (const Check *check,
               RemitSpan    span,
               RemitSpan    outer)
{
  g_assert_cmpuint (span.start, <=, span.end);
  g_assert_cmpuint (span.start, >=, outer.start);
  g_assert_cmpuint (span.end, <=, outer.end);
  assert_boundary (check, span.start);
  assert_boundary (check, span.end);
}

static void
cover (const Check *check,
       RemitSpan    span)
{
  g_assert_cmpuint (span.end, <=, check->length);
  if (span.start < span.end)
    memset (check->covered + span.start, 1, span.end - span.start);
}

static gboolean
is_empty (RemitSpan span)
{
  return span.start >= span.end;
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const RemitSpan *left = a;
  const RemitSpan *right = b;

  return left->start != right->start ? (left->start > right->start) - (left->start < right->start)
                                     : (left->end > right->end) - (left->end < right->end);
}

/* Siblings do not overlap, in whatever order they stand. */
static void
assert_disjoint (GArray *spans)
{
  g_array_sort (spans, compare_spans);
  for (guint i = 1; i < spans->len; i++)
    g_assert_cmpuint (g_array_index (spans, RemitSpan, i - 1).end, <=,
                      g_array_index (spans, RemitSpan, i).start);
}

/* --- strings --- */

/* Whether the bytes of a string are the string. */
static gboolean
is_verbatim (const Check       *check,
             const RemitString *string)
{
  const char *bytes = check->data + string->span.start;
  gsize length = string->span.end - string->span.start;

  return check->utf8 && memchr (bytes, '\n', length) == NULL && memchr (bytes, '\r', length) == NULL
         && memchr (bytes, '\\', length) == NULL && memchr (bytes, '\0', length) == NULL
         && memchr (bytes, '&', length) == NULL && string->form != REMIT_FORM_VIEW
         && string->form != REMIT_FORM_YAML && g_strstr_len (bytes, (gssize) length, "**") == NULL;
}

static void
check_string (const Check       *check,
              const RemitString *string,
              RemitSpan          outer)
{
  g_assert_nonnull (string->text);
  g_assert_true (g_utf8_validate (string->text, -1, NULL));
  assert_inside (check, string->span, outer);
  cover (check, string->span);
  if (is_verbatim (check, string))
    {
      g_assert_cmpuint (strlen (string->text), ==, string->span.end - string->span.start);
      g_assert_cmpmem (string->text, strlen (string->text), check->data + string->span.start,
                       string->span.end - string->span.start);
    }
  if (string->text[0] != '\0' && string->form != REMIT_FORM_ATTRIBUTE)
    g_assert_false (is_empty (string->span));
}

static void
check_optional (const Check       *check,
                const RemitString *string,
                RemitSpan          outer)
{
  if (string->text != NULL)
    check_string (check, string, outer);
}

/* --- items and blocks --- */

static void
check_item (const Check     *check,
            const RemitItem *item,
            RemitSpan        outer)
{
  gsize text = item->text.span.start;

  assert_inside (check, item->span, outer);
  check_string (check, &item->text, item->span);
  check_optional (check, &item->label, item->span);
  check_optional (check, &item->target, item->span);
  g_assert_cmpint (item->label.text != NULL, ==, item->label_style != REMIT_LABEL_NONE);
  if (item->label.text != NULL)
    {
      g_assert_cmpuint (item->label.span.end, <=, text);
      cover (check, REMIT_SPAN (item->label.span.end, MAX (item->label.span.end, text)));
    }
  if (item->target.text != NULL)
    g_assert_cmpuint (item->target.span.start, >=, item->label.span.end);
  if (item->check != REMIT_CHECK_NONE)
    {
      g_assert_cmpuint (item->check_span.end, ==, item->check_span.start + 1);
      assert_inside (check, item->check_span, item->span);
      cover (check, item->check_span);
    }
  check_blocks (check, item->blocks, item->n_blocks,
                REMIT_SPAN (MAX (text, item->text.span.end), item->span.end));
}

static void
check_items (const Check      *check,
             const RemitItems *items,
             RemitSpan         outer)
{
  gsize at = items->span.start;

  if (!items->present)
    return;
  assert_inside (check, items->span, outer);
  for (guint i = 0; i < items->n_items; i++)
    {
      check_item (check, items->items[i], REMIT_SPAN (at, items->span.end));
      at = items->items[i]->span.end;
    }
}

static void
check_row (const Check         *check,
           const RemitTableRow *row,
           RemitSpan            outer)
{
  gsize at = row->span.start;

  assert_inside (check, row->span, outer);
  for (guint i = 0; i < row->n_cells; i++)
    {
      check_string (check, &row->cells[i], REMIT_SPAN (at, row->span.end));
      at = row->cells[i].span.end;
    }
}

static void
check_table (const Check      *check,
             const RemitBlock *block)
{
  gsize at = block->columns.span.end;

  check_row (check, &block->columns, block->span);
  for (guint i = 0; i < block->n_rows; i++)
    {
      check_row (check, &block->rows[i], REMIT_SPAN (at, block->span.end));
      at = block->rows[i].span.end;
    }
}

static void
check_block (const Check      *check,
             const RemitBlock *block,
             RemitSpan         outer)
{
  assert_inside (check, block->span, outer);
  if (block->type == REMIT_BLOCK_TEXT)
    {
      check_string (check, &block->text, block->span);
      g_assert_cmpstr (block->text.text, !=, "");
    }
  else if (block->type == REMIT_BLOCK_LIST)
    {
      g_assert_true (block->list.present);
      g_assert_cmpuint (block->list.n_items, >, 0);
      check_items (check, &block->list, block->span);
    }
  else if (block->type == REMIT_BLOCK_TABLE)
    check_table (check, block);
  else if (block->type == REMIT_BLOCK_CODE)
    {
      assert_inside (check, block->text.span, block->span);
      cover (check, block->text.span);
      check_string (check, &block->info, block->span);
    }
}

static void
check_blocks (const Check       *check,
              RemitBlock *const *blocks,
              guint              n,
              RemitSpan          outer)
{
  for (guint i = 0; i < n; i++)
    {
      check_block (check, blocks[i], outer);
      outer.start = blocks[i]->span.end;
    }
}

/* --- sections --- */

static void
check_names (const Check        *check,
             const RemitSection *section)
{
  assert_inside (check, section->name_span, section->span);
  assert_inside (check, section->heading.span, section->span);
  cover (check, section->name_span);
  cover (check, section->heading.span);
  if (section->heading.text != NULL)
    g_assert_cmpstr (section->heading.text, !=, "");
  check_optional (check, &section->note, section->span);
  check_optional (check, &section->target, section->span);
  cover (check, section->parallel_span);
  cover (check, section->end_parallel_span);
  g_assert_cmpint (section->parallel, ==, !is_empty (section->parallel_span));
  g_assert_cmpint (section->level > 0, >=, section->form == REMIT_FORM_HEADING);
}

static void check_sections (const Check         *check,
                            RemitSection *const *sections,
                            guint                n,
                            RemitSpan            outer,
                            guint                depth);

/* All parts that are objects of the model, and the section's sides, are disjoint. */
static void
check_parts (const Check        *check,
             const RemitSection *section,
             guint               depth)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RemitSpan));

  check_items (check, &section->will, section->span);
  check_items (check, &section->wont, section->span);
  cover (check, section->will.label_span);
  cover (check, section->wont.label_span);
  check_blocks (check, section->blocks, section->n_blocks, section->span);
  check_sections (check, section->sections, section->n_sections, section->span, depth);
  if (section->will.present)
    g_array_append_val (spans, section->will.span);
  if (section->wont.present)
    g_array_append_val (spans, section->wont.span);
  for (guint i = 0; i < section->n_blocks; i++)
    g_array_append_val (spans, section->blocks[i]->span);
  for (guint i = 0; i < section->n_sections; i++)
    g_array_append_val (spans, section->sections[i]->span);
  assert_disjoint (spans);
}

static void
check_section (const Check        *check,
               const RemitSection *section,
               RemitSpan           outer,
               guint               depth)
{
  g_assert_cmpuint (depth, <, 64 * 8);
  assert_inside (check, section->span, outer);
  check_names (check, section);
  check_parts (check, section, depth);
  if (section->role == REMIT_ROLE_GROUP)
    {
      g_assert_cmpuint (section->n_blocks, ==, 0);
      g_assert_cmpuint (section->n_sections, >, 0);
      g_assert_null (section->note.text);
    }
  if (section->role != REMIT_ROLE_BOUNDS)
    g_assert_false (section->will.present || section->wont.present);
  if (section->n_blocks > 0)
    g_assert_cmpint (section->blocks[section->n_blocks - 1]->type, !=, REMIT_BLOCK_RULE);
}

static void
check_sections (const Check         *check,
                RemitSection *const *sections,
                guint                n,
                RemitSpan            outer,
                guint                depth)
{
  for (guint i = 0; i < n; i++)
    {
      if (sections[i]->form == REMIT_FORM_VIEW)
        {
          const RemitField *field = remit_agent_find_field (check->agent, "description");

          g_assert_nonnull (field);
          check_section (check, sections[i], field->places[0].span, depth + 1);
          continue;
        }
      check_section (check, sections[i], outer, depth + 1);
      outer.start = sections[i]->span.end;
    }
}

/* --- fields --- */

static void
check_place (const Check      *check,
             const RemitPlace *place)
{
  assert_inside (check, place->span, REMIT_SPAN (0, check->length));
  cover (check, place->span);
  g_assert_cmpint (place->form == REMIT_FORM_YAML, ==, place->entry != NULL);
  g_assert_cmpint (place->form == REMIT_FORM_YAML, ==, place->node != NULL);
  g_assert_cmpint (place->element != NULL, ==, place->attribute != NULL);
}

static void
check_fields (const Check *check)
{
  const RemitAgent *agent = check->agent;

  for (guint i = 0; i < agent->n_fields; i++)
    {
      const RemitField *field = &agent->fields[i];

      g_assert_true (remit_agent_find_field (agent, field->key) == field);
      g_assert_nonnull (field->value);
      g_assert_cmpuint (field->n_places, >, 0);
      for (guint j = 0; j < field->n_places; j++)
        check_place (check, &field->places[j]);
      if (remit_field_is_list (field->key) && JSON_NODE_HOLDS_ARRAY (field->value))
        g_assert_cmpuint (json_array_get_length (json_node_get_array (field->value)), ==,
                          field->n_items);
      for (guint j = 0; j < field->n_items; j++)
        assert_inside (check, field->items[j].span, field->places[0].span);
    }
}

/* --- nothing is lost --- */

/* Marks what only marks: tags, bullets, numbers, directives. */
static void
cover_markers (const Check     *check,
               const RemitNode *node)
{
  if (node->type == REMIT_NODE_ITEM)
    cover (check, node->as.item.marker);
  if (node->type == REMIT_NODE_DIRECTIVE)
    cover (check, node->span);
  if (node->type == REMIT_NODE_ELEMENT)
    {
      cover (check, node->as.element.tag);
      cover (check, node->as.element.close);
      for (guint i = 0; i < node->as.element.n_attributes; i++)
        {
          RemitSpan name = node->as.element.attributes[i].name;

          cover (check, name);
          if (name.end - name.start == 4 && memcmp (check->data + name.start, "type", 4) == 0)
            cover (check, node->as.element.attributes[i].value);
        }
    }
  if (node->type == REMIT_NODE_HEADING && node->as.heading.level == 1
      && g_strstr_len (check->data + node->as.heading.text.start, 8, "Persona:") != NULL)
    cover (check, node->as.heading.text);
  for (const RemitNode *child = node->first; child != NULL; child = child->next)
    cover_markers (check, child);
}

/* Every word of the body is in some node; punctuation may be a mark. */
static void
assert_nothing_lost (const Check *check)
{
  RemitSpan body = remit_scan_get_root (check->agent->scan)->span;

  cover (check, check->agent->title.span);
  cover_markers (check, remit_scan_get_root (check->agent->scan));
  for (gsize at = body.start; at < body.end; at++)
    if (at + strlen (WIDE_COLON) <= body.end
        && memcmp (check->data + at, WIDE_COLON, strlen (WIDE_COLON)) == 0)
      at += strlen (WIDE_COLON) - 1;
    else if (!check->covered[at]
        && (g_ascii_isalnum (check->data[at]) || (guchar) check->data[at] >= 0x80))
      {
        guint number = remit_text_find_line (check->agent->text, at);
        g_autofree char *line = remit_text_slice (check->agent->text,
                                                  remit_text_get_line (check->agent->text, number));

        g_error ("Lost as %s at byte %" G_GSIZE_FORMAT ": %s", check->agent->dialect->id, at, line);
      }
}

static void
check_diagnostics (const Check *check)
{
  for (guint i = 0; i < check->agent->diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (check->agent->diagnostics, i);

      g_assert_cmpuint (diagnostic->span.end, <=, check->length);
      for (guint j = 0; j < diagnostic->fixes->len; j++)
        {
          const RemitFix *fix = g_ptr_array_index (diagnostic->fixes, j);

          g_assert_true (remit_edit_list_is_valid (fix->edits, check->length));
        }
    }
}

void
check_agent (const RemitAgent *agent)
{
  gsize length = remit_text_get_length (agent->text);
  g_autofree char *covered = g_malloc0 (length + 1);
  Check check = { agent, remit_text_get_data (agent->text), length, remit_text_is_utf8 (agent->text),
                  covered };

  check_fields (&check);
  check_optional (&check, &agent->title, REMIT_SPAN (0, length));
  check_sections (&check, agent->sections, agent->n_sections,
                  REMIT_SPAN (remit_scan_get_root (agent->scan)->span.start, length), 0);
  check_diagnostics (&check);
  assert_nothing_lost (&check);
}
