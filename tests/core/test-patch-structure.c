/* test-patch-structure.c: what one key does to the structure: duplicate, split, join, nest
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-stories.h"

#include "remit-patch-structure.h"

/* The operations make exactly @after of the agent's text. */
static void
check_operations (const RemitAgent *agent,
                  GPtrArray        *operations,
                  const char       *after)
{
  g_autoptr (GPtrArray) owned = operations;
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitEditList) edits = NULL;
  g_autoptr (RemitText) text = NULL;

  g_assert_nonnull (operations);
  edits = remit_patch_translate (agent, operations, &error);
  g_assert_no_error (error);
  text = remit_edit_list_apply (edits, agent->text);
  g_assert_cmpstr (remit_text_get_data (text), ==, after);
}

static void
check_duplicate (const char *dialect,
                 const char *before,
                 const char *pointer,
                 const char *after)
{
  g_autoptr (RemitAgent) agent = read_as (dialect, before);

  check_operations (agent, remit_patch_duplicate (agent, pointer, NULL), after);
}

static void
check_split_item (const char *before,
                  const char *pointer,
                  gsize       offset,
                  const char *after)
{
  g_autoptr (RemitAgent) agent = read_as ("sectioned", before);

  check_operations (agent, remit_patch_split_item (agent, pointer, offset, NULL), after);
}

static void
check_join_item (const char *dialect,
                 const char *before,
                 const char *pointer,
                 const char *after)
{
  g_autoptr (RemitAgent) agent = read_as (dialect, before);

  check_operations (agent, remit_patch_join_item (agent, pointer, NULL), after);
}

static void
check_split_text (const char *before,
                  const char *pointer,
                  gsize       offset,
                  const char *after)
{
  g_autoptr (RemitAgent) agent = read_as ("sectioned", before);

  check_operations (agent, remit_patch_split_text (agent, pointer, offset, NULL), after);
}

static void
check_join_text (const char *before,
                 const char *pointer,
                 const char *after)
{
  g_autoptr (RemitAgent) agent = read_as ("sectioned", before);

  check_operations (agent, remit_patch_join_text (agent, pointer, NULL), after);
}

static void
test_duplicate (void)
{
  check_duplicate ("sectioned", OUTPUTS ("1. a\n   - x\n2. b\n"), ITEMS "/0",
                   OUTPUTS ("1. a\n   - x\n2. a\n   - x\n3. b\n"));
  check_duplicate ("sectioned", OUTPUTS ("Text\n\n- a\n"), "/sections/0/blocks/0",
                   OUTPUTS ("Text\n\nText\n\n- a\n"));
  check_duplicate ("sectioned", OUTPUTS ("| a | b |\n|---|---|\n| 1 | 2 |\n"),
                   "/sections/0/blocks/0/rows/0",
                   OUTPUTS ("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 |\n"));
  check_duplicate ("sectioned", OUTPUTS ("- a\n"), "/sections/0",
                   OUTPUTS ("- a\n") "\n## Outputs\n\n- a\n");
  check_duplicate ("component", COMPONENT ("  <triggers>a | b</triggers>\n"), ITEMS "/0",
                   COMPONENT ("  <triggers>a | a | b</triggers>\n"));
}

static void
test_split_item (void)
{
  check_split_item (OUTPUTS ("- one two\n- b\n"), ITEMS "/0", 3,
                    OUTPUTS ("- one\n- two\n- b\n"));
  check_split_item (OUTPUTS ("1. one two\n2. b\n"), ITEMS "/0", 4,
                    OUTPUTS ("1. one\n2. two\n3. b\n"));
  check_split_item (OUTPUTS ("* [x] one two\n"), ITEMS "/0", 3,
                    OUTPUTS ("* [x] one\n* [ ] two\n"));
  check_split_item (OUTPUTS ("- **L**: one two\n"), ITEMS "/0", 3,
                    OUTPUTS ("- **L**: one\n- two\n"));
  check_split_item (OUTPUTS ("- один два\n"), ITEMS "/0", strlen ("один"),
                    OUTPUTS ("- один\n- два\n"));
}

static void
test_split_item_takes_its_blocks_along (void)
{
  check_split_item (OUTPUTS ("- one two\n  - x\n- b\n"), ITEMS "/0", 3,
                    OUTPUTS ("- one\n- two\n  - x\n- b\n"));
  check_split_item (OUTPUTS ("- one\n  - x\n- b\n"), ITEMS "/0", 3,
                    OUTPUTS ("- one\n  - x\n-\n- b\n"));
}

static void
test_split_item_at_its_ends (void)
{
  check_split_item (OUTPUTS ("- one\n"), ITEMS "/0", 3, OUTPUTS ("- one\n-\n"));
  check_split_item (OUTPUTS ("- one\n"), ITEMS "/0", 0, OUTPUTS ("-\n- one\n"));
}

static void
test_join_item (void)
{
  check_join_item ("sectioned", OUTPUTS ("- a\n- b\n- c\n"), ITEMS "/1",
                   OUTPUTS ("- a b\n- c\n"));
  check_join_item ("sectioned", OUTPUTS ("1. a\n2. b\n3. c\n"), ITEMS "/2",
                   OUTPUTS ("1. a\n2. b c\n"));
  check_join_item ("sectioned", OUTPUTS ("- [ ] a\n- [x] b\n"), ITEMS "/1",
                   OUTPUTS ("- [ ] a b\n"));
  check_join_item ("sectioned", OUTPUTS ("- a\n-\n"), ITEMS "/1", OUTPUTS ("- a\n"));
  check_join_item ("sectioned", OUTPUTS ("- a\n- b\n  - x\n"), ITEMS "/1",
                   OUTPUTS ("- a b\n  - x\n"));
  check_join_item ("component", COMPONENT ("  <triggers>a | b | c</triggers>\n"), ITEMS "/1",
                   COMPONENT ("  <triggers>a b | c</triggers>\n"));
}

static void
test_join_item_with_a_label (void)
{
  check_join_item ("sectioned", OUTPUTS ("- a\n- **L**: b\n- c\n"), ITEMS "/1",
                   OUTPUTS ("- a **L**: b\n- c\n"));
  check_join_item ("sectioned", OUTPUTS ("- **K:** a\n- **L (Target: 5%):** b\n"), ITEMS "/1",
                   OUTPUTS ("- **K:** a **L (Target: 5%):** b\n"));
  check_join_item ("sectioned", OUTPUTS ("- K: a\n- L: b\n"), ITEMS "/1",
                   OUTPUTS ("- K: a L: b\n"));
}

static void
test_split_text (void)
{
  check_split_text (OUTPUTS ("One. Two.\n\n- a\n"), "/sections/0/blocks/0", 4,
                    OUTPUTS ("One.\n\nTwo.\n\n- a\n"));
  check_split_text (OUTPUTS ("One.\nTwo.\n"), "/sections/0/blocks/0", 5,
                    OUTPUTS ("One.\n\nTwo.\n"));
  check_split_text (OUTPUTS ("> One. Two.\n"), "/sections/0/blocks/0", 6,
                    OUTPUTS ("> One.\n\n> Two.\n"));
  check_split_text (OUTPUTS ("- a\n\n  One. Two.\n"), ITEMS "/0/blocks/0", 4,
                    OUTPUTS ("- a\n\n  One.\n\n  Two.\n"));
}

static void
test_join_text (void)
{
  check_join_text (OUTPUTS ("One.\n\nTwo.\n\n- a\n"), "/sections/0/blocks/1",
                   OUTPUTS ("One. Two.\n\n- a\n"));
  check_join_text (OUTPUTS ("> One.\n\n> Two.\n"), "/sections/0/blocks/1",
                   OUTPUTS ("> One.\n> Two.\n"));
}

static void
check_add_text (const char *before,
                const char *pointer,
                const char *text,
                const char *rest,
                const char *after)
{
  g_autoptr (RemitAgent) agent = read_as ("sectioned", before);

  check_operations (agent, remit_patch_add_text (agent, pointer, text, rest, NULL), after);
}

static void
test_add_text (void)
{
  check_add_text (OUTPUTS ("One.\n\n- a\n"), "/sections/0/blocks/0", "One.", "Two.",
                  OUTPUTS ("One.\n\nTwo.\n\n- a\n"));
  check_add_text (OUTPUTS ("One.\n"), "/sections/0/blocks/0", "Another.", "Two.",
                  OUTPUTS ("Another.\n\nTwo.\n"));
  check_add_text (OUTPUTS ("- a\n\n  One.\n- b\n"), ITEMS "/0/blocks/0", "One.", "Two.",
                  OUTPUTS ("- a\n\n  One.\n\n  Two.\n- b\n"));
}

/* The item at @pointer is at @place afterwards. */
static void
check_nest (const char *before,
            const char *pointer,
            const char *place,
            const char *after)
{
  g_autoptr (RemitAgent) agent = read_as ("sectioned", before);
  g_autofree char *target = NULL;

  check_operations (agent, remit_patch_nest_item (agent, pointer, &target, NULL), after);
  g_assert_cmpstr (target, ==, place);
  check_operations (agent, remit_patch_nest_item (agent, pointer, NULL, NULL), after);
}

static void
check_unnest (const char *before,
              const char *pointer,
              const char *place,
              const char *after)
{
  g_autoptr (RemitAgent) agent = read_as ("sectioned", before);
  g_autofree char *target = NULL;

  check_operations (agent, remit_patch_unnest_item (agent, pointer, &target, NULL), after);
  g_assert_cmpstr (target, ==, place);
  check_operations (agent, remit_patch_unnest_item (agent, pointer, NULL, NULL), after);
}

static void
test_nest_item (void)
{
  check_nest (OUTPUTS ("- a\n- b\n- c\n"), ITEMS "/1", ITEMS "/0/blocks/0/items/0",
              OUTPUTS ("- a\n  - b\n- c\n"));
  check_nest (OUTPUTS ("1. a\n2. b\n3. c\n"), ITEMS "/1", ITEMS "/0/blocks/0/items/0",
              OUTPUTS ("1. a\n   1. b\n2. c\n"));
  check_nest (OUTPUTS ("- a\n- **L**: b\n"), ITEMS "/1", ITEMS "/0/blocks/0/items/0",
              OUTPUTS ("- a\n  - **L**: b\n"));
}

static void
test_nest_item_in_a_list (void)
{
  check_nest (OUTPUTS ("- a\n  - x\n- b\n"), ITEMS "/1", ITEMS "/0/blocks/0/items/1",
              OUTPUTS ("- a\n  - x\n  - b\n"));
  check_nest (OUTPUTS ("- a\n  - x\n  - y\n- b\n"), ITEMS "/0/blocks/0/items/1",
              ITEMS "/0/blocks/0/items/0/blocks/0/items/0",
              OUTPUTS ("- a\n  - x\n    - y\n- b\n"));
}

static void
test_nest_item_takes_its_blocks_along (void)
{
  check_nest (OUTPUTS ("- a\n- b\n  - x\n- c\n"), ITEMS "/1", ITEMS "/0/blocks/0/items/0",
              OUTPUTS ("- a\n  - b\n    - x\n- c\n"));
}

static void
test_nest_item_behind_a_text (void)
{
  check_nest (OUTPUTS ("- a\n\n  One.\n- b\n"), ITEMS "/1", ITEMS "/0/blocks/1/items/0",
              OUTPUTS ("- a\n\n  One.\n\n  - b\n"));
}

static void
test_unnest_item (void)
{
  check_unnest (OUTPUTS ("- a\n  - x\n  - y\n- b\n"), ITEMS "/0/blocks/0/items/1", ITEMS "/1",
                OUTPUTS ("- a\n  - x\n- y\n- b\n"));
  check_unnest (OUTPUTS ("- a\n  - x\n  - y\n"), ITEMS "/0/blocks/0/items/0", ITEMS "/1",
                OUTPUTS ("- a\n  - y\n- x\n"));
  check_unnest (OUTPUTS ("- a\n  - x\n    - y\n"), ITEMS "/0/blocks/0/items/0/blocks/0/items/0",
                ITEMS "/0/blocks/0/items/1", OUTPUTS ("- a\n  - x\n  - y\n"));
}

static void
test_unnest_only_item (void)
{
  check_unnest (OUTPUTS ("- a\n  - x\n- b\n"), ITEMS "/0/blocks/0/items/0", ITEMS "/1",
                OUTPUTS ("- a\n- x\n- b\n"));
  check_unnest (OUTPUTS ("1. a\n   1. x\n      - y\n2. b\n"), ITEMS "/0/blocks/0/items/0",
                ITEMS "/1", OUTPUTS ("1. a\n2. x\n   - y\n3. b\n"));
}

/* --- what there is nothing to do with --- */

static void
check_refused (GPtrArray  *operations,
               GError     *error,
               int         code,
               const char *message)
{
  g_assert_null (operations);
  g_assert_error (error, REMIT_PATCH_ERROR, code);
  g_assert_nonnull (strstr (error->message, message));
  g_error_free (error);
}

#define REFUSED(call, code, message) \
  G_STMT_START \
    { \
      GError *error = NULL; \
      GPtrArray *operations = call; \
\
      check_refused (operations, error, REMIT_PATCH_ERROR_##code, message); \
    } \
  G_STMT_END

static void
test_refused (void)
{
  g_autoptr (RemitAgent) agent
    = read_as ("sectioned", OUTPUTS ("- a\n  - x\n- b\n\nOne\n\n> Two\n\n<!-- c -->\n"));

  REFUSED (remit_patch_join_item (agent, ITEMS "/0", &error), PLACE, "before the first");
  REFUSED (remit_patch_join_item (agent, ITEMS "/1", &error), PLACE, "blocks of its own");
  REFUSED (remit_patch_join_item (agent, ITEMS "/2", &error), PATH, "nothing of the kind");
  REFUSED (remit_patch_split_item (agent, ITEMS "/1", 2, &error), VALUE, "offset");
  REFUSED (remit_patch_split_item (agent, "/sections/0", 0, &error), PATH, "nothing of the kind");
  REFUSED (remit_patch_split_text (agent, "/sections/0/blocks/1", 0, &error), PLACE, "words");
  REFUSED (remit_patch_split_text (agent, "/sections/0/blocks/0", 0, &error), PLACE, "only text");
  REFUSED (remit_patch_split_text (agent, "/sections/0/blocks/3", 5, &error), PLACE, "comment");
  REFUSED (remit_patch_join_text (agent, "/sections/0/blocks/1", &error), PLACE, "right before");
  REFUSED (remit_patch_join_text (agent, "/sections/0/blocks/2", &error), PLACE, "quotes quotes");
  REFUSED (remit_patch_add_text (agent, ITEMS "/0", "a", "b", &error), PATH, "nothing of the kind");
  REFUSED (remit_patch_add_text (agent, "/sections/0/blocks/0", "a", "b", &error), PLACE,
           "only text");
  REFUSED (remit_patch_duplicate (agent, "/fields/name", &error), PATH, "twice");
  REFUSED (remit_patch_duplicate (agent, ITEMS "/-", &error), PATH, "twice");
}

static void
test_nesting_refused (void)
{
  g_autoptr (RemitAgent) agent = read_as ("sectioned", OUTPUTS ("- a\n  - x\n- b\n"));
  char *target = (char *) "";

  REFUSED (remit_patch_nest_item (agent, ITEMS "/0", &target, &error), PLACE, "before the first");
  g_assert_null (target);
  REFUSED (remit_patch_nest_item (agent, ITEMS "/2", NULL, &error), PATH, "nothing of the kind");
  REFUSED (remit_patch_nest_item (agent, "/sections/0", NULL, &error), PATH,
           "nothing of the kind");
  REFUSED (remit_patch_unnest_item (agent, ITEMS "/1", &target, &error), PLACE, "below another");
  g_assert_null (target);
  REFUSED (remit_patch_unnest_item (agent, "", NULL, &error), PATH, "nothing of the kind");
}

static void
test_change_role (void)
{
  g_autoptr (RemitAgent) agent = read_as ("sectioned", OUTPUTS ("- a\n"));
  g_autoptr (RemitAgent) other = read_as ("sectioned", FRONT "## Something\n\n- a\n");

  check_operations (agent, remit_patch_change_role (agent, "/sections/0", REMIT_ROLE_TRIGGERS, NULL),
                    FRONT "## Triggers\n\n- a\n");
  check_operations (other, remit_patch_change_role (other, "/sections/0", REMIT_ROLE_GOTCHAS, NULL),
                    FRONT "## Gotchas\n\n- a\n");
}

#define TABLE(rows) FRONT "## Examples\n\n" rows
#define RAGGED TABLE ("| a | b |\n|---|---|\n| 1 |\n| 2 | 3 | 4 |\n")
#define BLOCK "/sections/0/blocks/0"

static void
test_columns (void)
{
  g_autoptr (RemitAgent) agent = read_as ("sectioned", RAGGED);
  g_autoptr (RemitAgent) narrow = read_as ("sectioned", TABLE ("| a |\n|---|\n| 1 |\n"));
  g_autoptr (GPtrArray) last = remit_patch_remove_column (narrow, BLOCK, 0, NULL);
  g_autoptr (GError) error = NULL;

  check_operations (agent, remit_patch_add_column (agent, BLOCK, 0, NULL),
                    TABLE ("|  | a | b |\n|--|---|---|\n|  | 1 |\n|  | 2 | 3 | 4 |\n"));
  check_operations (agent, remit_patch_add_column (agent, BLOCK, 2, NULL),
                    TABLE ("| a | b |  |\n|---|---|--|\n| 1 |\n| 2 | 3 |  | 4 |\n"));
  check_operations (agent, remit_patch_remove_column (agent, BLOCK, 1, NULL),
                    TABLE ("| a |\n|---|\n| 1 |\n| 2 | 4 |\n"));
  check_operations (agent, remit_patch_remove_column (agent, BLOCK, 2, NULL),
                    TABLE ("| a | b |\n|---|---|\n| 1 |\n| 2 | 3 |\n"));
  g_assert_null (remit_patch_translate (narrow, last, NULL));
  g_assert_null (remit_patch_remove_column (agent, BLOCK, 3, &error));
  g_assert_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_null (remit_patch_add_column (agent, "/sections/0", 0, &error));
  g_assert_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PATH);
}

static void
test_cells_of_ragged_rows (void)
{
  g_autoptr (RemitAgent) agent = read_as ("sectioned", RAGGED);
  g_autoptr (GError) error = NULL;

  check_operations (agent, remit_patch_set_cell (agent, BLOCK, 0, 2, "x", NULL),
                    TABLE ("| a | b |\n|---|---|\n| 1 |   | x |\n| 2 | 3 | 4 |\n"));
  check_operations (agent, remit_patch_set_cell (agent, BLOCK, 1, 1, "x", NULL),
                    TABLE ("| a | b |\n|---|---|\n| 1 |\n| 2 | x | 4 |\n"));
  g_assert_null (remit_patch_set_cell (agent, BLOCK, 2, 0, "x", &error));
  g_assert_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_VALUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patch/structure/duplicate", test_duplicate);
  g_test_add_func ("/patch/structure/split-item", test_split_item);
  g_test_add_func ("/patch/structure/split-item/blocks", test_split_item_takes_its_blocks_along);
  g_test_add_func ("/patch/structure/split-item/at-its-ends", test_split_item_at_its_ends);
  g_test_add_func ("/patch/structure/join-item", test_join_item);
  g_test_add_func ("/patch/structure/join-item/label", test_join_item_with_a_label);
  g_test_add_func ("/patch/structure/split-text", test_split_text);
  g_test_add_func ("/patch/structure/join-text", test_join_text);
  g_test_add_func ("/patch/structure/add-text", test_add_text);
  g_test_add_func ("/patch/structure/nest-item", test_nest_item);
  g_test_add_func ("/patch/structure/nest-item/in-a-list", test_nest_item_in_a_list);
  g_test_add_func ("/patch/structure/nest-item/blocks", test_nest_item_takes_its_blocks_along);
  g_test_add_func ("/patch/structure/nest-item/behind-a-text", test_nest_item_behind_a_text);
  g_test_add_func ("/patch/structure/unnest-item", test_unnest_item);
  g_test_add_func ("/patch/structure/unnest-item/the-only-one", test_unnest_only_item);
  g_test_add_func ("/patch/structure/refused", test_refused);
  g_test_add_func ("/patch/structure/refused/nesting", test_nesting_refused);
  g_test_add_func ("/patch/structure/change-role", test_change_role);
  g_test_add_func ("/patch/structure/columns", test_columns);
  g_test_add_func ("/patch/structure/cells-of-ragged-rows", test_cells_of_ragged_rows);

  return g_test_run ();
}
