/* test-read-places.c: where in the text each part of the model stands, and how it is written there
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read.h"

#include <string.h>

static const char persona[]
    = "---\nname: data-keeper\nversion: 2.0.0\nagents:\n  primary: data-keeper\n"
      "allowed-tools: [Read, \"Task\"]\n---\n\n"
      "# Persona: data-keeper (v2.0)\n\n// turbo-all\n\n# Data Keeper\n\nYou keep.\n\n---\n\n"
      "## Checks (Parallel)\n\n// parallel\n\n"
      "### Pre-Response Validation Framework (1 Check)\n\n**ALL of it:**\n\n"
      "1.  [x] **Safe (Target: 95%)**: kept\n    twice\n\n// end-parallel\n";

static const char component[]
    = "<component name=\"a\" title=\"T\">\n<config style=\"A | B\"/>\n"
      "<triggers>one |\n two &amp; three</triggers>\n"
      "<mcp servers=\"s: t|u\"/>\n<handoff next=\"/a /b\" when=\"now\"/>\n"
      "<bounds will=\"x|y\" wont=\"z\" fallback=\"ask\"/>\n"
      "<hop_rules note=\"n\">\n## Deep **matters**:\ntext\n</hop_rules>\n</component>\n";

static const char prompt[]
    = "---\ndescription: 'Use it''s: (1) it''s  a\n  b, (2) c. Example: d: e'\n---\n"
      "You.\n\n**Your Process:**\nFirst\n  second\n\nWill:\n- a\n\nWill Not:\n- b\n\nEnd.\n";

static RemitAgent *
read_agent (const char *string,
            const char *dialect)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);

  return remit_agent_read (text, remit_dialect_find (dialect));
}

static void
assert_span (const RemitAgent *agent,
             RemitSpan         span,
             const char       *expected)
{
  g_autofree char *bytes = remit_text_slice (agent->text, span);

  g_assert_cmpstr (bytes, ==, expected);
}

static void
assert_string (const RemitAgent  *agent,
               const RemitString *string,
               const char        *text,
               const char        *bytes,
               RemitForm          form)
{
  g_assert_cmpstr (string->text, ==, text);
  assert_span (agent, string->span, bytes);
  g_assert_cmpint (string->form, ==, form);
}

static void
test_all_places_of_the_name (void)
{
  g_autoptr (RemitAgent) agent = read_agent (persona, "persona");
  const RemitField *name = remit_agent_find_field (agent, "name");
  const char *const places[] = { "data-keeper", "data-keeper", "data-keeper", "Data Keeper" };

  g_assert_cmpuint (name->n_places, ==, G_N_ELEMENTS (places));
  for (guint i = 0; i < name->n_places; i++)
    assert_span (agent, name->places[i].span, places[i]);
  g_assert_cmpint (name->places[0].form, ==, REMIT_FORM_YAML);
  g_assert_cmpstr (name->places[0].entry->key, ==, "name");
  g_assert_cmpstr (name->places[1].entry->key, ==, "agents");
  g_assert_true (name->places[1].node != name->places[1].entry->value);
  g_assert_cmpint (name->places[2].form, ==, REMIT_FORM_HEADING);
  g_assert_cmpint (name->places[3].form, ==, REMIT_FORM_HEADING);
  g_assert_cmpuint (name->places[3].span.start, ==, agent->title.span.start);
  assert_string (agent, &agent->title, NULL, "Data Keeper", REMIT_FORM_HEADING);
}

static void
test_places_of_other_fields (void)
{
  g_autoptr (RemitAgent) agent = read_agent (persona, "persona");
  const RemitField *version = remit_agent_find_field (agent, "version");
  const RemitField *tools = remit_agent_find_field (agent, "tools");
  const RemitField *turbo = remit_agent_find_field (agent, "turbo-all");

  g_assert_cmpuint (version->n_places, ==, 2);
  assert_span (agent, version->places[0].span, "2.0.0");
  assert_span (agent, version->places[1].span, "2.0");
  g_assert_cmpstr (tools->written, ==, "allowed-tools");
  g_assert_cmpint (tools->separator, ==, 0);
  g_assert_cmpuint (tools->n_items, ==, 2);
  assert_string (agent, &tools->items[1], "Task", "\"Task\"", REMIT_FORM_YAML);
  g_assert_cmpint (turbo->places[0].form, ==, REMIT_FORM_DIRECTIVE);
  assert_span (agent, turbo->span, "// turbo-all");
}

static void
test_places_in_attributes (void)
{
  g_autoptr (RemitAgent) agent = read_agent (component, "component");
  const RemitField *name = remit_agent_find_field (agent, "name");
  const RemitField *style = remit_agent_find_field (agent, "style");

  g_assert_cmpint (name->places[0].form, ==, REMIT_FORM_ATTRIBUTE);
  assert_span (agent, name->places[0].span, "a");
  assert_span (agent, name->places[0].attribute->span, "name=\"a\"");
  assert_span (agent, name->places[0].element->as.element.tag, "component");
  g_assert_cmpint (style->places[0].form, ==, REMIT_FORM_ATTRIBUTE_PIPES);
  g_assert_cmpint (style->separator, ==, '|');
  assert_span (agent, style->places[0].span, "A | B");
  assert_string (agent, &style->items[1], "B", "B", REMIT_FORM_ATTRIBUTE_PIPES);
  assert_string (agent, &agent->title, "T", "T", REMIT_FORM_ATTRIBUTE);
}

static void
test_heading_with_derived_ends (void)
{
  g_autoptr (RemitAgent) agent = read_agent (persona, "persona");
  const RemitSection *group = agent->sections[1];
  const RemitSection *checks = group->sections[0];

  g_assert_cmpint (group->form, ==, REMIT_FORM_HEADING);
  g_assert_cmpuint (group->level, ==, 2);
  assert_string (agent, &group->heading, "Checks", "Checks", REMIT_FORM_HEADING);
  assert_span (agent, group->name_span, "Checks (Parallel)");
  assert_span (agent, group->parallel_span, "// parallel");
  assert_span (agent, group->end_parallel_span, "// end-parallel");
  g_assert_true (g_str_has_prefix (persona + group->span.start, "## Checks"));
  g_assert_cmpuint (group->span.end, ==, group->end_parallel_span.end);
  assert_string (agent, &checks->heading, NULL, "Pre-Response Validation Framework",
                 REMIT_FORM_HEADING);
  assert_span (agent, checks->name_span, "Pre-Response Validation Framework (1 Check)");
  assert_string (agent, &checks->note, "ALL of it:", "ALL of it:", REMIT_FORM_MARKDOWN);
  g_assert_cmpuint (checks->span.end, ==, checks->blocks[0]->span.end);
}

static void
test_parts_of_an_item (void)
{
  g_autoptr (RemitAgent) agent = read_agent (persona, "persona");
  const RemitBlock *list = agent->sections[1]->sections[0]->blocks[0];
  const RemitItem *item = list->list.items[0];

  g_assert_true (list->list.node == list->node && list->node->type == REMIT_NODE_LIST);
  g_assert_true (item->node == list->node->first);
  assert_span (agent, item->span, "1.  [x] **Safe (Target: 95%)**: kept\n    twice");
  assert_span (agent, item->check_span, "x");
  assert_string (agent, &item->label, "Safe", "Safe", REMIT_FORM_MARKDOWN);
  assert_string (agent, &item->target, "95%", "95%", REMIT_FORM_MARKDOWN);
  assert_string (agent, &item->text, "kept\ntwice", "kept\n    twice", REMIT_FORM_MARKDOWN);
  g_assert_cmpuint (item->text.column, ==, 4);
  g_assert_cmpint (item->label_style, ==, REMIT_LABEL_BOLD);
  g_assert_cmpint (item->label_quote, ==, '*');
}

static void
test_pipes_and_words (void)
{
  g_autoptr (RemitAgent) agent = read_agent (component, "component");
  const RemitItems *triggers = &agent->sections[0]->blocks[0]->list;
  const RemitItems *servers = &agent->sections[1]->blocks[0]->list;
  const RemitItems *next = &agent->sections[2]->blocks[0]->list;
  const RemitItem *attribute = agent->sections[2]->blocks[1]->list.items[0];

  g_assert_cmpint (triggers->form, ==, REMIT_FORM_PIPES);
  g_assert_cmpint (triggers->node->type, ==, REMIT_NODE_ELEMENT);
  assert_string (agent, &triggers->items[1]->text, "two & three", "two &amp; three",
                 REMIT_FORM_PIPES);
  g_assert_true (triggers->items[1]->text.entities);
  g_assert_cmpint (servers->form, ==, REMIT_FORM_ATTRIBUTE_PIPES);
  assert_span (agent, servers->attribute->name, "servers");
  assert_span (agent, servers->span, "s: t|u");
  assert_string (agent, &servers->items[0]->label, "s", "s", REMIT_FORM_ATTRIBUTE_PIPES);
  g_assert_cmpint (next->form, ==, REMIT_FORM_ATTRIBUTE_WORDS);
  assert_span (agent, next->items[1]->span, "/b");
  g_assert_cmpint (attribute->form, ==, REMIT_FORM_ATTRIBUTE_ITEM);
  assert_span (agent, attribute->span, "when=\"now\"");
  assert_string (agent, &attribute->label, "when", "when", REMIT_FORM_ATTRIBUTE);
}

static void
test_bounds_in_attributes (void)
{
  g_autoptr (RemitAgent) agent = read_agent (component, "component");
  const RemitSection *bounds = agent->sections[3];
  const RemitSection *fallback = bounds->sections[0];

  g_assert_cmpint (bounds->will.form, ==, REMIT_FORM_ATTRIBUTE_PIPES);
  assert_span (agent, bounds->will.span, "x|y");
  assert_span (agent, bounds->will.label_span, "will");
  g_assert_true (bounds->will.node == bounds->node);
  assert_span (agent, bounds->wont.attribute->span, "wont=\"z\"");
  g_assert_cmpint (fallback->form, ==, REMIT_FORM_ATTRIBUTE);
  assert_span (agent, fallback->span, "fallback=\"ask\"");
  assert_span (agent, fallback->name_span, "fallback");
  assert_string (agent, &fallback->blocks[0]->text, "ask", "ask", REMIT_FORM_ATTRIBUTE);
}

static void
test_elements_and_headings_in_them (void)
{
  g_autoptr (RemitAgent) agent = read_agent (component, "component");
  const RemitSection *rules = agent->sections[4];
  const RemitSection *deep = rules->sections[0];

  g_assert_cmpint (rules->form, ==, REMIT_FORM_ELEMENT);
  assert_string (agent, &rules->heading, "Hop Rules", "hop_rules", REMIT_FORM_ELEMENT);
  assert_string (agent, &rules->note, "n", "n", REMIT_FORM_ATTRIBUTE);
  assert_string (agent, &deep->heading, "Deep **matters**", "Deep **matters**",
                 REMIT_FORM_HEADING);
  assert_span (agent, deep->span, "## Deep **matters**:\ntext");
}

static void
test_label_lines_share_a_paragraph_with_their_text (void)
{
  g_autoptr (RemitAgent) agent = read_agent (prompt, "prompt");
  const RemitSection *process = agent->sections[1];

  g_assert_cmpint (agent->sections[0]->form, ==, REMIT_FORM_PREAMBLE);
  g_assert_cmpint (process->form, ==, REMIT_FORM_LABEL_LINE);
  assert_string (agent, &process->heading, NULL, "Your Process", REMIT_FORM_LABEL_LINE);
  assert_span (agent, process->span, "**Your Process:**\nFirst\n  second");
  g_assert_true (process->blocks[0]->node == process->node);
  assert_string (agent, &process->blocks[0]->text, "First\n  second", "First\n  second",
                 REMIT_FORM_MARKDOWN);
}

static void
test_bounds_of_two_label_lines (void)
{
  g_autoptr (RemitAgent) agent = read_agent (prompt, "prompt");
  const RemitSection *bounds = agent->sections[2];

  g_assert_cmpint (bounds->role, ==, REMIT_ROLE_BOUNDS);
  assert_span (agent, bounds->span, "Will:\n- a\n\nWill Not:\n- b");
  assert_span (agent, bounds->will.label_span, "Will:");
  assert_span (agent, bounds->wont.label_span, "Will Not:");
  assert_span (agent, bounds->wont.span, "- b");
  assert_span (agent, agent->sections[3]->span, "End.");
}

static void
test_views_stand_in_the_description (void)
{
  g_autoptr (RemitAgent) agent = read_agent (prompt, "prompt");
  const RemitSection *triggers = agent->sections[4];
  const RemitItem *first = triggers->blocks[0]->list.items[0];
  const RemitItem *example = agent->sections[5]->blocks[0]->list.items[0];

  g_assert_cmpint (triggers->form, ==, REMIT_FORM_VIEW);
  assert_string (agent, &first->text, "it's a b", "it''s  a\n  b", REMIT_FORM_VIEW);
  assert_span (agent, triggers->span, "it''s  a\n  b, (2) c");
  assert_string (agent, &example->label, "d", "d", REMIT_FORM_VIEW);
  assert_string (agent, &example->text, "e", "e", REMIT_FORM_VIEW);
}

static void
test_text_that_reads_as_an_escape_keeps_its_place (void)
{
  g_autoptr (RemitAgent) agent = read_agent ("Not One\\:\ntext\n", "prompt");

  assert_string (agent, &agent->sections[0]->blocks[0]->text, "Not One:\ntext",
                 "Not One\\:\ntext", REMIT_FORM_MARKDOWN);
}

static void
test_invalid_bytes_are_named (void)
{
  static const char string[] = "---\nname: a\n---\na \xff b \xc3\n";
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);
  g_autoptr (RemitAgent) agent = remit_agent_read (text, NULL);
  const RemitDiagnostic *last = g_ptr_array_index (agent->diagnostics, agent->diagnostics->len - 1);

  g_assert_cmpstr (last->rule, ==, "text-not-utf8");
  g_assert_cmpuint (last->span.start, ==, 18);
  g_assert_nonnull (strstr (last->message, "18, 22"));
  g_assert_true (g_utf8_validate (agent->sections[0]->blocks[0]->text.text, -1, NULL));
}

static void
test_diagnostics_frontmatter_first (void)
{
  g_autoptr (RemitAgent) agent = read_agent ("---\nname: a: b\n---\n<x_y>\n\n```\n", "component");

  g_assert_cmpuint (agent->diagnostics->len, ==, 3);
  g_assert_cmpstr (((RemitDiagnostic *) agent->diagnostics->pdata[0])->rule, ==, "yaml-invalid");
  g_assert_cmpstr (((RemitDiagnostic *) agent->diagnostics->pdata[1])->rule, ==,
                   "dialect-unclosed-element");
  g_assert_cmpstr (((RemitDiagnostic *) agent->diagnostics->pdata[2])->rule, ==,
                   "body-fence-unclosed");
}

static void
test_detection_chooses_the_dialect (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (component, -1);
  g_autoptr (RemitAgent) detected = remit_agent_read (text, NULL);
  g_autoptr (RemitAgent) chosen = remit_agent_read (text, remit_dialect_find ("prompt"));

  g_assert_cmpstr (detected->dialect->id, ==, "component");
  g_assert_cmpfloat (detected->confidence, >, 0.5);
  g_assert_cmpstr (chosen->dialect->id, ==, "prompt");
  g_assert_cmpfloat (chosen->confidence, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/read/places/name", test_all_places_of_the_name);
  g_test_add_func ("/read/places/other-fields", test_places_of_other_fields);
  g_test_add_func ("/read/places/attributes", test_places_in_attributes);
  g_test_add_func ("/read/places/heading-with-derived-ends", test_heading_with_derived_ends);
  g_test_add_func ("/read/places/parts-of-an-item", test_parts_of_an_item);
  g_test_add_func ("/read/places/pipes-and-words", test_pipes_and_words);
  g_test_add_func ("/read/places/bounds-in-attributes", test_bounds_in_attributes);
  g_test_add_func ("/read/places/elements", test_elements_and_headings_in_them);
  g_test_add_func ("/read/places/label-lines", test_label_lines_share_a_paragraph_with_their_text);
  g_test_add_func ("/read/places/bounds-of-two-label-lines", test_bounds_of_two_label_lines);
  g_test_add_func ("/read/places/views", test_views_stand_in_the_description);
  g_test_add_func ("/read/places/escaped-label-line",
                   test_text_that_reads_as_an_escape_keeps_its_place);
  g_test_add_func ("/read/invalid-bytes-are-named", test_invalid_bytes_are_named);
  g_test_add_func ("/read/diagnostics-frontmatter-first", test_diagnostics_frontmatter_first);
  g_test_add_func ("/read/detection-chooses-the-dialect", test_detection_chooses_the_dialect);
  return g_test_run ();
}
