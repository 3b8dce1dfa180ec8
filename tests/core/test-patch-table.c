/* test-patch-table.c: cells, rows and columns in the layout of their table
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-stories.h"

static void
test_cells (void)
{
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         REPLACE ("/sections/0/blocks/0/rows/0/0", "\"xyz\""),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| xyz     | b      |\n"
                   "| c       | d      |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         REPLACE ("/sections/0/blocks/0/rows/0/0", "\"much longer\""),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| much longer | b      |\n"
                   "| c       | d      |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         REPLACE ("/sections/0/blocks/0/rows/0/1", "\"\""),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| a       |        |\n"
                   "| c       | d      |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         REPLACE ("/sections/0/blocks/0/columns/0", "\"Cue\""),
         EXAMPLES ("| Cue     | Output |\n|---------|:------:|\n| a       | b      |\n"
                   "| c       | d      |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         REPLACE ("/sections/0/blocks/0/rows/0/0", "\"x|y\""),
         EXAMPLES ("| a | b |\n|---|---|\n| x\\|y | 2 |\n| 3 | 4 |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         REPLACE ("/sections/0/blocks/0/rows/0/0", "\"`x|y`\""),
         EXAMPLES ("| a | b |\n|---|---|\n| `x|y` | 2 |\n| 3 | 4 |\n"));
  check ("sectioned", EXAMPLES ("|a|b|\n|-|-|\n|1|2|\n"),
         REPLACE ("/sections/0/blocks/0/rows/0/0", "\"x\""),
         EXAMPLES ("|a|b|\n|-|-|\n|x|2|\n"));
  check ("sectioned", EXAMPLES ("a | b\n--- | ---\n1 | 2\n"),
         REPLACE ("/sections/0/blocks/0/rows/0/0", "\"x\""),
         EXAMPLES ("a | b\n--- | ---\nx | 2\n"));
  check ("sectioned", EXAMPLES ("a | b\n--- | ---\n1 | 2\n"),
         REPLACE ("/sections/0/blocks/0/rows/0/1", "\"x\""),
         EXAMPLES ("a | b\n--- | ---\n1 | x\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 |\n"),
         ADD ("/sections/0/blocks/0/rows/0/1", "\"2\""),
         EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n"),
         REMOVE ("/sections/0/blocks/0/rows/0/2"),
         EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         REMOVE ("/sections/0/blocks/0/rows/0/1"),
         EXAMPLES ("| a | b |\n|---|---|\n| 1 |\n| 3 | 4 |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         ADD ("/sections/0/blocks/0/rows/0/-", "\"z\""),
         EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 | z |\n| 3 | 4 |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         ADD ("/sections/0/blocks/0/rows/0/0", "\"z\""),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| z | a       | b      |\n"
                   "| c       | d      |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         MOVE ("/sections/0/blocks/0/rows/0/0", "/sections/0/blocks/0/rows/0/1"),
         EXAMPLES ("| a | b |\n|---|---|\n| 2 | 1 |\n| 3 | 4 |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         MOVE ("/sections/0/blocks/0/rows/0/0", "/sections/0/blocks/0/rows/1/0"),
         EXAMPLES ("| a | b |\n|---|---|\n| 2 |\n| 1 | 3 | 4 |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         COPY ("/sections/0/blocks/0/rows/0/0", "/sections/0/blocks/0/rows/0/1"),
         EXAMPLES ("| a | b |\n|---|---|\n| 1 | 1 | 2 |\n| 3 | 4 |\n"));
}

static void
test_rows (void)
{
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         ADD ("/sections/0/blocks/0/rows/0", "[\"x\", \"y\"]"),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| x       | y      |\n"
                   "| a       | b      |\n| c       | d      |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         ADD ("/sections/0/blocks/0/rows/-", "[\"much longer\", \"y\"]"),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| a       | b      |\n"
                   "| c       | d      |\n| much longer | y      |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         REMOVE ("/sections/0/blocks/0/rows/0"),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| c       | d      |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         REPLACE ("/sections/0/blocks/0/rows/0", "[\"x\", \"b\"]"),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| x       | b      |\n"
                   "| c       | d      |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         REPLACE ("/sections/0/blocks/0/rows/0", "[\"x\"]"),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| x       |\n"
                   "| c       | d      |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         COPY ("/sections/0/blocks/0/rows/0", "/sections/0/blocks/0/rows/2"),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| a       | b      |\n"
                   "| c       | d      |\n| a       | b      |\n"));
  check ("sectioned", EXAMPLES ("|a|b|\n|-|-|\n|1|2|\n"),
         ADD ("/sections/0/blocks/0/rows/-", "[\"x\", \"y\"]"),
         EXAMPLES ("|a|b|\n|-|-|\n|1|2|\n|x|y|\n"));
  check ("sectioned", EXAMPLES ("a | b\n--- | ---\n1 | 2\n"),
         ADD ("/sections/0/blocks/0/rows/-", "[\"x\", \"y\"]"),
         EXAMPLES ("a | b\n--- | ---\n1 | 2\nx | y\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n"),
         ADD ("/sections/0/blocks/0/rows/-", "[\"x\", \"y\"]"),
         EXAMPLES ("| a | b |\n|---|---|\n| x | y |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n"),
         REMOVE ("/sections/0/blocks/0/rows/0"),
         EXAMPLES ("| a | b |\n|---|---|\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         ADD ("/sections/0/blocks/0/rows/-", "[\"x\"]"),
         EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| x |\n"));
  refuse ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
          ADD ("/sections/0/blocks/0/rows/-", "[]"),
          "cell");
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         ADD ("/sections/0/blocks/0/rows/-", "[\"\", \"\"]"),
         EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n|   |   |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         ADD ("/sections/0/blocks/0/rows/-", "[\"\", \"\"]"),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| a       | b      |\n"
                   "| c       | d      |\n|         |        |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         MOVE ("/sections/0/blocks/0/rows/0", "/sections/0/blocks/0/rows/1"),
         EXAMPLES ("| a | b |\n|---|---|\n| 3 | 4 |\n| 1 | 2 |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n| a | b |\n"
                                "|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         MOVE ("/sections/0/blocks/0/rows/0", "/sections/0/blocks/1/rows/0"),
         EXAMPLES ("| a | b |\n|---|---|\n| 3 | 4 |\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
                   "| 1 | 2 |\n| 3 | 4 |\n"));
}

static void
test_columns (void)
{
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         "[{\"op\": \"add\", \"path\": \"/sections/0/blocks/0/columns/1\", \"value\": \"n\"},"
         " {\"op\": \"add\", \"path\": \"/sections/0/blocks/0/rows/0/1\", \"value\": \"x\"},"
         " {\"op\": \"add\", \"path\": \"/sections/0/blocks/0/rows/1/1\", \"value\": \"y\"}]",
         EXAMPLES ("| a | n | b |\n|---|---|---|\n| 1 | x | 2 |\n| 3 | y | 4 |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         "[{\"op\": \"add\", \"path\": \"/sections/0/blocks/0/columns/-\", \"value\": \"n\"},"
         " {\"op\": \"add\", \"path\": \"/sections/0/blocks/0/rows/0/-\", \"value\": \"\"},"
         " {\"op\": \"add\", \"path\": \"/sections/0/blocks/0/rows/1/-\", \"value\": \"\"}]",
         EXAMPLES ("| a | b | n |\n|---|---|---|\n| 1 | 2 |   |\n| 3 | 4 |   |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         "[{\"op\": \"remove\", \"path\": \"/sections/0/blocks/0/columns/0\"},"
         " {\"op\": \"remove\", \"path\": \"/sections/0/blocks/0/rows/0/0\"},"
         " {\"op\": \"remove\", \"path\": \"/sections/0/blocks/0/rows/1/0\"}]",
         EXAMPLES ("| b |\n|---|\n| 2 |\n| 4 |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         "[{\"op\": \"remove\", \"path\": \"/sections/0/blocks/0/columns/1\"},"
         " {\"op\": \"remove\", \"path\": \"/sections/0/blocks/0/rows/0/1\"},"
         " {\"op\": \"remove\", \"path\": \"/sections/0/blocks/0/rows/1/1\"}]",
         EXAMPLES ("| Trigger |\n|---------|\n| a       |\n| c       |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         "[{\"op\": \"add\", \"path\": \"/sections/0/blocks/0/columns/1\", \"value\": \"Name\"},"
         " {\"op\": \"add\", \"path\": \"/sections/0/blocks/0/rows/0/1\", \"value\": \"x\"},"
         " {\"op\": \"add\", \"path\": \"/sections/0/blocks/0/rows/1/1\", \"value\": \"y\"}]",
         EXAMPLES ("| Trigger | Name | Output |\n|---------|------|:------:|\n"
                   "| a       | x    | b      |\n| c       | y    | d      |\n"));
  check ("sectioned", EXAMPLES ("|a|b|\n|-|-|\n|1|2|\n"),
         "[{\"op\": \"add\", \"path\": \"/sections/0/blocks/0/columns/0\", \"value\": \"n\"},"
         " {\"op\": \"add\", \"path\": \"/sections/0/blocks/0/rows/0/0\", \"value\": \"x\"}]",
         EXAMPLES ("|n|a|b|\n|-|-|-|\n|x|1|2|\n"));
  check ("sectioned", EXAMPLES ("a | b\n--- | ---\n1 | 2\n"),
         "[{\"op\": \"add\", \"path\": \"/sections/0/blocks/0/columns/-\", \"value\": \"n\"},"
         " {\"op\": \"add\", \"path\": \"/sections/0/blocks/0/rows/0/-\", \"value\": \"x\"}]",
         EXAMPLES ("a | b | n\n--- | --- | ---\n1 | 2 | x\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         "[{\"op\": \"move\", \"from\": \"/sections/0/blocks/0/columns/0\", \"path\": "
         "\"/sections/0/blocks/0/columns/1\"},"
         "{\"op\": \"move\", \"from\": \"/sections/0/blocks/0/rows/0/0\", \"path\": "
         "\"/sections/0/blocks/0/rows/0/1\"},"
         "{\"op\": \"move\", \"from\": \"/sections/0/blocks/0/rows/1/0\", \"path\": "
         "\"/sections/0/blocks/0/rows/1/1\"}]",
         EXAMPLES ("| Output | Trigger |\n|:------:|---------|\n| b      | a       |\n"
                   "| d      | c       |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         REMOVE ("/sections/0/blocks/0/columns/1"),
         EXAMPLES ("| a |\n|---|\n| 1 | 2 |\n| 3 | 4 |\n"));
  refuse ("sectioned", EXAMPLES ("| a |\n|---|\n| 1 |\n"),
          REMOVE ("/sections/0/blocks/0/columns/0"),
          "at least one column");
}

static void
test_whole_tables (void)
{
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         REPLACE ("/sections/0/blocks/0",
                  "{\"type\": \"table\", \"columns\": [\"Trigger\", \"Output\"], \"rows\": "
                  "[[\"a\", \"b\"], [\"x\", \"d\"]]}"),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| a       | b      |\n"
                   "| x       | d      |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         REPLACE ("/sections/0/blocks/0/rows",
                  "[[\"a\", \"b\"], [\"x\", \"y\"], [\"c\", \"d\"]]"),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n| a       | b      |\n"
                   "| x       | y      |\n| c       | d      |\n"));
  check ("sectioned", EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"
                                "| a       | b      |\n| c       | d      |\n"),
         REPLACE ("/sections/0/blocks/0/rows", "[]"),
         EXAMPLES ("| Trigger | Output |\n|---------|:------:|\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         REPLACE ("/sections/0/blocks/0",
                  "{\"type\": \"table\", \"columns\": [\"a\", \"n\", \"b\"], \"rows\": [[\"1\", "
                  "\"x\", \"2\"], [\"3\", \"y\", \"4\"]]}"),
         EXAMPLES ("| a | n | b |\n|---|---|---|\n| 1 | x | 2 |\n| 3 | y | 4 |\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         REPLACE ("/sections/0/blocks/0/columns", "[\"x\", \"y\"]"),
         EXAMPLES ("| x | y |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"));
  check ("sectioned", EXAMPLES ("Text\n"),
         ADD ("/sections/0/blocks/1",
              "{\"type\": \"table\", \"columns\": [\"x\", \"y\"], \"rows\": [[\"1\", \"a|b\"]]}"),
         EXAMPLES ("Text\n\n| x | y |\n|---|---|\n| 1 | a\\|b |\n"));
  check ("sectioned", EXAMPLES ("|a|b|\n|-|-|\n|1|2|\n\nText\n"),
         ADD ("/sections/0/blocks/2",
              "{\"type\": \"table\", \"columns\": [\"x\", \"y\"], \"rows\": [[\"1\", \"2\"]]}"),
         EXAMPLES ("|a|b|\n|-|-|\n|1|2|\n\nText\n\n|x|y|\n|-|-|\n|1|2|\n"));
  check ("sectioned", EXAMPLES ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"),
         REMOVE ("/sections/0/blocks/0"),
         FRONT "## Examples\n");
}

#define WIDE \
  "| 委派给 | 何时          |\n|--------|---------------|\n| 工程师 | 表盘是空的    |\n| smith  | spring breaks |\n"

/* Chinese characters take two columns, and tables are aligned by those, or by characters. */
static void
test_wide_characters (void)
{
  check ("sectioned", EXAMPLES (WIDE), ADD ("/sections/0/blocks/0/rows/-", "[\"猫\", \"meow\"]"),
         EXAMPLES (WIDE "| 猫     | meow          |\n"));
  check ("sectioned", EXAMPLES (WIDE), REPLACE ("/sections/0/blocks/0/rows/0/0", "\"me\""),
         EXAMPLES ("| 委派给 | 何时          |\n|--------|---------------|\n| me     | 表盘是空的    |\n"
                   "| smith  | spring breaks |\n"));
  check ("sectioned", EXAMPLES (WIDE), ADD ("/sections/0/blocks/0/columns/-", "\"原因\""),
         EXAMPLES ("| 委派给 | 何时          | 原因 |\n|--------|---------------|------|\n"
                   "| 工程师 | 表盘是空的    |\n| smith  | spring breaks |\n"));
  check ("sectioned", EXAMPLES ("| 工程师    | b |\n|--------|---|\n| smith  | y |\n"),
         ADD ("/sections/0/blocks/0/rows/-", "[\"猫\", \"z\"]"),
         EXAMPLES ("| 工程师    | b |\n|--------|---|\n| smith  | y |\n| 猫      | z |\n"));
}

static void
test_rows_without_outer_pipes (void)
{
  check ("sectioned", EXAMPLES ("To | When\n---|---\na | b\n"),
         ADD ("/sections/0/blocks/0/rows/-", "[\"n\", \"m\"]"),
         EXAMPLES ("To | When\n---|---\na | b\nn | m\n"));
  check ("sectioned", EXAMPLES ("To|When\n---|---\na|b\n"),
         ADD ("/sections/0/blocks/0/rows/0", "[\"n\", \"m\"]"),
         EXAMPLES ("To|When\n---|---\nn|m\na|b\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patch/table/cells", test_cells);
  g_test_add_func ("/patch/table/rows", test_rows);
  g_test_add_func ("/patch/table/columns", test_columns);
  g_test_add_func ("/patch/table/whole-tables", test_whole_tables);
  g_test_add_func ("/patch/table/wide-characters", test_wide_characters);
  g_test_add_func ("/patch/table/rows-without-outer-pipes", test_rows_without_outer_pipes);

  return g_test_run ();
}
