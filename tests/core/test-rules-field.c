/* test-rules-field.c: what the rules about fields find, what they leave alone, and what mends it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"

#define BODY "\nYou help.\n"
#define WITH(line) "---\nname: a-b\ndescription: Use when it rains\n" line "\n---\n" BODY
#define NAME(line) "---\n" line "\ndescription: Use when it rains\ntools: Read\n---\n" BODY
#define DESCRIPTION(line) "---\nname: a-b\n" line "\ntools: Read\n---\n" BODY

#define X10 "word word word word word word word word word word "
#define X100 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10
#define X1000 X100 X100 X100 X100 X100 X100 X100 X100 X100 X100

static const CheckStory stories[] = {
  { "absent", "field-name-missing", "«---»\ndescription: Use when it rains\ntools: Read\n---\n" BODY, ERROR,
    "no name|skip", .from = "---\n", .to = "---\nname: a-b\n" },
  { "made-of-the-file-name", "field-name-missing", "«---»\ndescription: Use when it rains\ntools: Read\n---\n" BODY, ERROR,
    "no name", .from = "---\n", .to = "---\nname: my-agent\n", .path = "x/My Agent.md" },
  { "empty", "field-name-missing", NAME ("«name»:"), ERROR, "no name", .from = "name:", .to = "name: a-b" },
  { "empty-in-quotes", "field-name-missing", NAME ("«name»: ''"), ERROR, "no name", .from = "''", .to = "'a-b'" },
  { "only-on-the-element", "field-name-missing",
    "---\ndescription: Use when it rains\ntools: Read\n---\n\n<component name=\"«a-b»\" type=\"agent\">\n"
    "<role>\n<mission>\nHelp\n</mission>\n</role>\n</component>\n",
    INFO, "only here|frontmatter", .from = "---\n", .to = "---\nname: a-b\n" },
  { "there", "field-name-missing", FRONT BODY },
  { "no-frontmatter-is-another-fault", "field-name-missing", "You help.\n" },

  { "capitals-and-blanks", "field-name-format", NAME ("name: «Code Reviewer»"), ERROR, "Code Reviewer|lower-case",
    .from = "Code Reviewer", .to = "code-reviewer", .path = "code-reviewer.md" },
  { "colon", "field-name-format", NAME ("name: «a:b»"), ERROR, "a:b", .from = "a:b", .to = "a-b" },
  { "leading-hyphen", "field-name-format", NAME ("name: «-a»"), ERROR, "-a", .from = "-a", .to = "a", .path = "a.md" },
  { "quotes-stay", "field-name-format", NAME ("name: «'A B'»  # mine"), ERROR, "A B", .from = "A B", .to = "a-b" },
  { "nothing-of-it-can-stay", "field-name-format", NAME ("name: «助手»"), ERROR, "助手" },
  { "no-string", "field-name-format", NAME ("name: «[a, b]»"), ERROR, "word" },
  { "nothing-is-another-fault", "field-name-format", NAME ("name: \"\"") },
  { "digits-and-hyphens", "field-name-format", NAME ("name: a-2-b"), .path = "a-2-b.md" },

  { "title-of-a-persona", "field-name-mismatch", FRONT "\n# Persona: «b-a» (v1)\n\nYou help.\n", WARNING, "b-a|a-b",
    .from = "b-a", .to = "a-b", .dialect = "persona" },
  { "element", "field-name-mismatch",
    FRONT "\n<component name=\"«b-a»\" type=\"agent\">\n<role>\n<mission>\nHelp\n</mission>\n</role>\n</component>\n",
    WARNING, "b-a|a-b", .from = "b-a", .to = "a-b" },
  { "primary-agent-may-be-another", "field-name-mismatch", WITH ("agents:\n  primary: b-a\ntools: Read"),
    .dialect = "persona" },
  { "file-in-words", "field-name-mismatch", FRONT BODY, .path = "A B.md" },
  { "title-of-another-dialect", "field-name-mismatch", FRONT "\n# Persona: b-a (v1)\n\nYou help.\n",
    .dialect = "sectioned" },
  { "file", "field-name-mismatch", NAME ("name: «b-a»"), INFO, "a-b.md|b-a" },
  { "title-in-words", "field-name-mismatch", FRONT "\n# Persona: A B (v1)\n\nYou help.\n", .dialect = "persona" },
  { "everywhere-the-same", "field-name-mismatch",
    FRONT "\n<component name=\"a-b\" type=\"agent\">\n<role>\n<mission>\nHelp\n</mission>\n</role>\n</component>\n" },

  { "absent", "field-description-missing", "«---»\nname: a-b\ntools: Read\n---\n" BODY, ERROR, "no description|skip" },
  { "empty", "field-description-missing", DESCRIPTION ("«description:»"), ERROR, "no description" },
  { "empty-in-quotes", "field-description-missing", DESCRIPTION ("description: «\"\"»"), ERROR, "no description" },
  { "block-scalar", "field-description-missing", DESCRIPTION ("description: >-\n  Use when\n  it rains") },

  { "endless", "field-description-length", DESCRIPTION ("description: «Use when " X1000 X1000 "x»"), WARNING, "tokens" },
  { "two-words", "field-description-length", DESCRIPTION ("description: «Rain agent»"), INFO, "too short" },
  { "wide-characters-are-words", "field-description-length", DESCRIPTION ("description: 当下雨时使用") },
  { "a-few-sentences", "field-description-length", DESCRIPTION ("description: Use when " X100) },

  { "nothing-says-when", "field-description-no-trigger",
    "---\nname: a-b\ndescription: «Expert in rain»\ntools: Read\n---\n\n## Triggers\n\n- clouds\n- thunder\n", INFO,
    "when to use", .from = "Expert in rain", .to = "\"Expert in rain. Use for: clouds, thunder.\"",
    .dialect = "sectioned" },
  { "no-triggers-to-write", "field-description-no-trigger", DESCRIPTION ("description: «Expert in rain»"), INFO,
    "when to use" },
  { "use-when", "field-description-no-trigger", DESCRIPTION ("description: Expert in rain. Use it when it rains.") },
  { "other-languages", "field-description-no-trigger", DESCRIPTION ("description: 下雨时使用的助手") },

  { "slip", "field-tool-unknown", WITH ("tools: Read, «Gerp», Bash(git *)"), WARNING, "Gerp|Grep", .from = "Gerp",
    .to = "Grep" },
  { "case", "field-tool-unknown", WITH ("tools: [Read, «bash»]"), WARNING, "bash|Bash", .from = "bash", .to = "Bash" },
  { "argument-stays", "field-tool-unknown", WITH ("tools: Read, «Bsh(git *)»"), WARNING, "Bsh|Bash",
    .from = "Bsh(git *)", .to = "Bash(git *)" },
  { "what-was-meant-is-there", "field-tool-unknown", WITH ("tools: Grep, «Gerp», Read"), WARNING, "Gerp|Grep",
    .from = "Gerp, ", .to = "" },
  { "another-word", "field-tool-unknown", WITH ("tools:\n  - Read\n  - «Perplexity»\n  - Grep"), INFO, "Perplexity" },
  { "denied", "field-tool-unknown", WITH ("disallowedTools: «Wrote»"), WARNING, "Wrote|Write", .from = "Wrote",
    .to = "Write" },
  { "comma-string", "field-tool-unknown", WITH ("tools: Read, Write,Edit, Bash(git *)") },
  { "servers-and-patterns", "field-tool-unknown", WITH ("tools: mcp__github__search, mcp__x__*, '*'") },
  { "retired-is-another-fault", "field-tool-unknown", WITH ("tools: Read, MultiEdit") },
  { "never-given-is-another-fault", "field-tool-unknown", WITH ("tools: Read, ScheduleWakeup") },

  { "two-of-them", "field-tool-retired", WITH ("tools: Read, «MultiEdit», «LS»"), WARNING, "MultiEdit|Edit",
    .from = "MultiEdit", .to = "Edit" },
  { "what-replaces-it-is-there", "field-tool-retired", WITH ("tools: Edit, «MultiEdit», Read"), WARNING,
    "MultiEdit|Edit", .from = ", MultiEdit", .to = "" },
  { "tools-of-today", "field-tool-retired", WITH ("tools: Read, Edit, Glob") },

  { "never-given", "field-tool-withheld", WITH ("tools: Read, «AskUserQuestion»"), INFO, "AskUserQuestion|subagent",
    .from = ", AskUserQuestion", .to = "" },
  { "denied-is-no-matter", "field-tool-withheld", WITH ("disallowedTools: AskUserQuestion") },

  { "twice", "field-tool-duplicate", WITH ("tools: Read, Grep, «Read»"), WARNING, "Read|twice", .from = ", Read\n",
    .to = "\n" },
  { "twice-in-a-list", "field-tool-duplicate", WITH ("tools:\n  - Read\n  - «Read»\n  - Grep"), WARNING, "Read",
    .from = "  - Read\n  - Read\n", .to = "  - Read\n" },
  { "other-arguments", "field-tool-duplicate", WITH ("tools: Bash(git *), Bash(ls *)") },

  { "allowed-and-denied", "field-tools-conflict", WITH ("tools: Read, «Write»\ndisallowedTools: Write"), WARNING,
    "Write|disallowedTools" },
  { "different", "field-tools-conflict", WITH ("tools: Read\ndisallowedTools: Write") },

  { "slip", "field-model-unknown", WITH ("model: «sonet»\ntools: Read"), WARNING, "sonet|sonnet", .from = "sonet",
    .to = "sonnet" },
  { "no-model", "field-model-unknown", WITH ("model: «clever»\ntools: Read"), WARNING, "clever", .from = "clever",
    .to = "inherit" },
  { "on-an-element", "field-model-unknown",
    FRONT "\n<component name=\"a-b\" type=\"agent\">\n<runtime model=\"«clever»\"/>\n<role>\n<mission>\nHelp\n</mission>\n"
    "</role>\n</component>\n",
    INFO, "clever" },
  { "full-id", "field-model-unknown", WITH ("model: claude-opus-4-1-20250805\ntools: Read") },
  { "inherit", "field-model-unknown", WITH ("model: inherit\ntools: Read") },

  { "indigo", "field-color-unknown", WITH ("color: «indigo»\ntools: Read"), WARNING, "indigo|red, blue",
    .from = "indigo", .to = "blue" },
  { "hexadecimal", "field-color-unknown", WITH ("color: «'#00ff10'»\ntools: Read"), WARNING, "#00ff10",
    .from = "#00ff10", .to = "green" },
  { "grey-is-near-none", "field-color-unknown", WITH ("color: «'#808080'»\ntools: Read"), WARNING, "#808080",
    .from = "color: '#808080'\n", .to = "" },
  { "known", "field-color-unknown", WITH ("color: cyan\ntools: Read") },

  { "words", "field-version-format", WITH ("version: «latest»\ntools: Read"), INFO, "latest" },
  { "prerelease", "field-version-format", WITH ("version: v1.2.0-rc.1\ntools: Read") },

  { "mode", "field-value-invalid", WITH ("permissionMode: «acceptedits»\ntools: Read"), WARNING,
    "permissionMode|acceptedits|acceptEdits", .from = "acceptedits", .to = "acceptEdits" },
  { "no-mode", "field-value-invalid", WITH ("permissionMode: «yolo»\ntools: Read"), WARNING, "yolo|plan",
    .from = "permissionMode: yolo\n", .to = "" },
  { "memory", "field-value-invalid", WITH ("memory: «projct»\ntools: Read"), WARNING, "memory|project", .from = "projct",
    .to = "project" },
  { "effort", "field-value-invalid", WITH ("effort: «hihg»\ntools: Read"), WARNING, "effort|high", .from = "hihg",
    .to = "high" },
  { "isolation", "field-value-invalid", WITH ("isolation: «worktre»\ntools: Read"), WARNING, "worktree",
    .from = "worktre", .to = "worktree" },
  { "no-turns", "field-value-invalid", WITH ("maxTurns: «0»\ntools: Read"), WARNING, "maxTurns",
    .from = "maxTurns: 0\n", .to = "" },
  { "turns-in-quotes", "field-value-invalid", WITH ("maxTurns: «\"12\"»\ntools: Read"), WARNING, "maxTurns",
    .from = "\"12\"", .to = "12" },
  { "background", "field-value-invalid", WITH ("background: «\"yes\"»\ntools: Read"), WARNING, "background|true",
    .from = "\"yes\"", .to = "true" },
  { "all-right", "field-value-invalid",
    WITH ("permissionMode: plan\nmemory: user\neffort: high\nisolation: worktree\nmaxTurns: 3\nbackground: true") },

  { "slip", "field-unknown", WITH ("«permisionMode»: plan\ntools: Read"), INFO, "permisionMode|permissionMode",
    .from = "permisionMode", .to = "permissionMode" },
  { "of-another-program", "field-unknown", WITH ("«barometer»: low\ntools: Read"), INFO, "barometer" },
  { "of-a-house", "field-unknown", WITH ("version: 1.0.0\ncategory: weather\ntools: Read") },
  { "skills", "field-unknown", WITH ("skills: [a, b]\ntools: Read") },
  { "keys-of-the-dialect", "field-unknown", WITH ("allowed-tools: [Read]\nversion: 1.0.0\nagents:\n  primary: a-b"),
    .dialect = "persona" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  check_stories_add ("field", stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
