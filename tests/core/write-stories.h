/* write-stories.h: for tests: a text of one dialect, and how another says the same
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/*
 * WriteStory:
 * @name: the behaviour
 * @from, @to: the dialects
 * @text: a text of the one
 * @expected: the same in the other
 */
typedef struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *text;
  const char *expected;
} WriteStory;

static const WriteStory write_stories[] = {
  { "escapes/a-text-that-names-a-side-of-bounds", "sectioned", "prompt",
    "---\nname: a-b\n---\n## Boundaries\nShort.\n\nWill:\n\n\nWill Not:\n- harm\n\nLast words.\n",
    "---\nname: a-b\n---\n\n## Boundaries\nShort.\n\nWill\\:\n\nLast words.\n\n"
    "**Will Not:**\n- harm\n" },
  { "escapes/tags-in-a-section-and-in-its-child", "component", "sectioned",
    "---\nname: a-b\n---\n<component name=\"a-b\" type=\"agent\">\n  <section title=\"Part\">\n"
    "&lt;rules>\nx\n&lt;/rules>\n    <notes>\n&lt;house>\ny\n&lt;/house>\n    </notes>\n"
    "  </section>\n</component>\n",
    "---\nname: a-b\n---\n\n# A B\n\n## Part\n\\<rules>\nx\n\\</rules>\n\n### Notes\n\\<house>\ny\n"
    "\\</house>\n" },
  { "fields/tools-and-lists/consultant-to-component", "consultant", "component",
    "---\nname: tide-clerk\ntools: Read, Bash(git log, git diff)\nskills: [tides, charts]\n"
    "---\n",
    "---\nname: tide-clerk\ntools: Read, Bash(git log, git diff)\nskills: [tides, charts]\n"
    "---\n<component name=\"tide-clerk\" type=\"agent\">\n</component>\n" },
  { "fields/tools-and-lists/consultant-to-sectioned", "consultant", "sectioned",
    "---\nname: tide-clerk\ntools: Read, Bash(git log, git diff)\nskills: [tides, charts]\n"
    "---\n",
    "---\nname: tide-clerk\ntools: [Read, \"Bash(git log, git diff)\"]\n"
    "skills: [tides, charts]\n---\n\n# Tide Clerk\n" },
  { "fields/tools-and-lists/consultant-to-persona", "consultant", "persona",
    "---\nname: tide-clerk\ntools: Read, Bash(git log, git diff)\nskills: [tides, charts]\n"
    "---\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n"
    "allowed-tools: [Read, \"Bash(git log, git diff)\"]\nskills:\n- tides\n- charts\n---\n\n"
    "# Persona: tide-clerk\n\n# Tide Clerk\n" },
  { "fields/allowed-tools/persona-to-sectioned", "persona", "sectioned",
    "---\nname: tide-clerk\nversion: 1.0\nagents:\n  primary: tide-clerk\nskills:\n- tides\n"
    "allowed-tools: [Read]\n---\n\n# Persona: tide-clerk (v1.0)\n\n// turbo-all\n",
    "---\nname: tide-clerk\nversion: 1.0\nskills:\n- tides\ntools: [Read]\nturbo-all: true\n"
    "---\n\n# Tide Clerk\n" },
  { "fields/allowed-tools/persona-to-prompt", "persona", "prompt",
    "---\nname: tide-clerk\nversion: 1.0\nagents:\n  primary: tide-clerk\nskills:\n- tides\n"
    "allowed-tools: [Read]\n---\n\n# Persona: tide-clerk (v1.0)\n\n// turbo-all\n",
    "---\nname: tide-clerk\nversion: 1.0\nskills:\n- tides\ntools: Read\nturbo-all: true\n"
    "---\n" },
  { "fields/both-tool-keys/sectioned-to-persona", "sectioned", "persona",
    "---\nname: a\ntools: [Read]\nallowed-tools: [Edit]\n---\n",
    "---\nname: a\nagents:\n  primary: a\ntools: [Read]\nallowed-tools: [Edit]\n---\n\n"
    "# Persona: a\n\n# A\n" },
  { "fields/bytes-are-carried/sectioned-to-component", "sectioned", "component",
    "---\n# who\nname: 'tide-clerk'   # quoted\nteam: {a: 1,  b: [x]}\nnotes: |\n  one\n\n"
    "  two\nlater: >-\n  folded\n  text\n# the end\n---\n",
    "---\n# who\nname: 'tide-clerk'   # quoted\nteam: {a: 1,  b: [x]}\nnotes: |\n  one\n\n"
    "  two\nlater: >-\n  folded\n  text\n# the end\n---\n"
    "<component name=\"tide-clerk\" type=\"agent\">\n</component>\n" },
  { "fields/config-and-runtime/component-to-sectioned", "component", "sectioned",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\" team=\"x\">\n"
    "<config style=\"Short|Plain\" eval=\"true\"/>\n<runtime model=\"opus-4-5\"/>\n"
    "</component>\n",
    "---\nname: tide-clerk\nmodel: opus-4-5\nteam: x\nstyle: [Short, Plain]\neval: true\n"
    "---\n\n# Tide Clerk\n" },
  { "fields/config-and-runtime/component-to-component", "component", "component",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\" team=\"x\">\n"
    "<config style=\"Short|Plain\" eval=\"true\"/>\n<runtime model=\"opus-4-5\"/>\n"
    "</component>\n",
    "---\nname: tide-clerk\nteam: x\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <config style=\"Short|Plain\" eval=\"true\"/>\n  <runtime model=\"opus-4-5\"/>\n"
    "</component>\n" },
  { "fields/turbo-all/sectioned-to-persona", "sectioned", "persona",
    "---\nname: a\nturbo-all: true\n---\n",
    "---\nname: a\nagents:\n  primary: a\n---\n\n# Persona: a\n\n// turbo-all\n\n# A\n" },
  { "fields/none/sectioned-to-prompt", "sectioned", "prompt",
    "## Notes\nText.\n",
    "Notes:\nText.\n" },
  { "fields/none/sectioned-to-component", "sectioned", "component",
    "## Notes\nText.\n",
    "<component type=\"agent\">\n  <notes>Text.</notes>\n</component>\n" },
  { "fields/crlf/sectioned-to-prompt", "sectioned", "prompt",
    "---\r\nname: a\r\nnote: |\r\n  b\r\n  c\r\n---\r\n\r\nText,\r\nmore.\r\n",
    "---\nname: a\nnote: |\n  b\n  c\n---\n\nText,\nmore.\n" },
  { "fields/broken-yaml/sectioned-to-sectioned", "sectioned", "sectioned",
    "---\nname: a\ndescription: Use it: now\n---\n",
    "---\nname: a\ndescription: \"Use it: now\"\n---\n\n# A\n" },
  { "title/own/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\nversion: 2.1\n---\n\n# The Clerk of Tides\n\nYou count.\n",
    "---\nname: tide-clerk\nversion: 2.1\n---\n"
    "<component name=\"tide-clerk\" type=\"agent\" title=\"The Clerk of Tides\">\n  <role>\n"
    "    <mission>You count.</mission>\n  </role>\n</component>\n" },
  { "title/own/sectioned-to-prompt", "sectioned", "prompt",
    "---\nname: tide-clerk\nversion: 2.1\n---\n\n# The Clerk of Tides\n\nYou count.\n",
    "---\nname: tide-clerk\nversion: 2.1\n---\n\n# The Clerk of Tides\n\nYou count.\n" },
  { "title/own/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\nversion: 2.1\n---\n\n# The Clerk of Tides\n\nYou count.\n",
    "---\nname: tide-clerk\nversion: 2.1\nagents:\n  primary: tide-clerk\n---\n\n"
    "# Persona: tide-clerk (v2.1)\n\n# The Clerk of Tides\n\nYou count.\n" },
  { "title/without-the-last-colon/component-to-sectioned", "component", "sectioned",
    "<component name=\"a\" title=\"Tides:\"/>\n",
    "---\nname: a\n---\n\n# Tides\n" },
  { "title/without-the-last-colon/component-to-component", "component", "component",
    "<component name=\"a\" title=\"Tides:\"/>\n",
    "---\nname: a\n---\n<component name=\"a\" type=\"agent\" title=\"Tides\">\n</component>\n" },
  { "title/derived/component-to-sectioned", "component", "sectioned",
    "<component name=\"tide-clerk\" type=\"agent\"><role><mission>You "
    "count.</mission></role></component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\nYou count.\n" },
  { "title/derived/component-to-prompt", "component", "prompt",
    "<component name=\"tide-clerk\" type=\"agent\"><role><mission>You "
    "count.</mission></role></component>\n",
    "---\nname: tide-clerk\n---\n\nYou count.\n" },
  { "title/derived/component-to-persona", "component", "persona",
    "<component name=\"tide-clerk\" type=\"agent\"><role><mission>You "
    "count.</mission></role></component>\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\nYou count.\n" },
  { "mindset/pipes/component-to-sectioned", "component", "sectioned",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<role><mission>Count.</mission><mindset>Calm | Early</mindset></role>\n</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\nCount.\n\n## Behavioral Mindset\n- Calm\n"
    "- Early\n" },
  { "mindset/pipes/component-to-consultant", "component", "consultant",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<role><mission>Count.</mission><mindset>Calm | Early</mindset></role>\n</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n**Role**: Count.\n\n**Personality**\n"
    "- Calm\n- Early\n" },
  { "mindset/paragraph/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\nCount.\n\n## Behavioral Mindset\nCalm | early.\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n  <role>\n"
    "    <mission>Count.</mission>\n    <mindset>Calm &#124; early.</mindset>\n  </role>\n"
    "</component>\n" },
  { "mindset/paragraph/sectioned-to-consultant", "sectioned", "consultant",
    "---\nname: tide-clerk\n---\n\nCount.\n\n## Behavioral Mindset\nCalm | early.\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n**Role**: Count.\n\n"
    "**Personality**: Calm | early.\n" },
  { "mindset/paragraph/sectioned-to-prompt", "sectioned", "prompt",
    "---\nname: tide-clerk\n---\n\nCount.\n\n## Behavioral Mindset\nCalm | early.\n",
    "---\nname: tide-clerk\n---\n\nCount.\n\nMindset:\nCalm | early.\n" },
  { "triggers/pipes/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Triggers\n- when: low | high\n- `code`\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <triggers>when: low &#124; high|`code`</triggers>\n</component>\n" },
  { "triggers/paragraph-stays-one/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Triggers\nAny tide.\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <triggers>\nAny tide.\n\n---\n  </triggers>\n</component>\n" },
  { "process/labels/component-to-sectioned", "component", "sectioned",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n<process>\n"
    "1) look: the chart\n2) plan: the way in\n</process>\n</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Key Actions\n1. **look**: the chart\n"
    "2. **plan**: the way in\n" },
  { "process/labels/component-to-consultant", "component", "consultant",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n<process>\n"
    "1) look: the chart\n2) plan: the way in\n</process>\n</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Process\n1) look: the chart\n"
    "2) plan: the way in\n" },
  { "process/labels/component-to-prompt", "component", "prompt",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n<process>\n"
    "1) look: the chart\n2) plan: the way in\n</process>\n</component>\n",
    "---\nname: tide-clerk\n---\n\nYour Process:\n1. **look**: the chart\n"
    "2. **plan**: the way in\n" },
  { "process/labels/component-to-persona", "component", "persona",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n<process>\n"
    "1) look: the chart\n2) plan: the way in\n</process>\n</component>\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n## Chain-of-Thought Decision Framework\n\n"
    "1.  **look**: the chart\n2.  **plan**: the way in\n" },
  { "labels/bold-where-plain-reads-otherwise/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Focus Areas\n- **Tides, winds**: both\n"
    "- **Charts**: one\n\n## Outputs\n- **Log**: a line\n- a free item\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n  <focus>\n"
    "- **Tides, winds**: both\n- **Charts**: one\n  </focus>\n\n  <outputs>\n"
    "- **Log**: a line\n- a free item\n  </outputs>\n</component>\n" },
  { "labels/bold-where-plain-reads-otherwise/sectioned-to-consultant", "sectioned", "consultant",
    "---\nname: tide-clerk\n---\n\n## Focus Areas\n- **Tides, winds**: both\n"
    "- **Charts**: one\n\n## Outputs\n- **Log**: a line\n- a free item\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Capabilities\n"
    "- **Tides, winds**: both\n- **Charts**: one\n\n## Mandated Output Structure\n"
    "- **Log**: a line\n- a free item\n" },
  { "bounds/attributes/component-to-sectioned", "component", "sectioned",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<bounds will=\"count|log: all\" wont=\"guess\" fallback=\"Ask the harbour\"/>\n"
    "</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Boundaries\n\n**Will:**\n- count\n"
    "- log: all\n\n**Will Not:**\n- guess\n\n### Fallback\nAsk the harbour\n" },
  { "bounds/attributes/component-to-prompt", "component", "prompt",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<bounds will=\"count|log: all\" wont=\"guess\" fallback=\"Ask the harbour\"/>\n"
    "</component>\n",
    "---\nname: tide-clerk\n---\n\n## Boundaries\n\n**Will:**\n- count\n- log: all\n\n"
    "**Will Not:**\n- guess\n\n### Fallback\nAsk the harbour\n" },
  { "bounds/lists/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Boundaries\n\n**Will:**\n- count | log\n- say \"no\"\n"
    "\n**Will Not:**\n- guess\n  - not even once\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <bounds>\n    <does>\n- count | log\n- say \"no\"\n    </does>\n    <never>\n- guess\n"
    "  - not even once\n    </never>\n  </bounds>\n</component>\n" },
  { "bounds/attributes/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Boundaries\n\n**Will:**\n- count | log\n- say \"no\"\n"
    "\n**Will Not:**\n- guess\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <bounds will=\"count &#124; log|say &quot;no&quot;\" wont=\"guess\"/>\n</component>\n" },
  { "bounds/last-words-stay-last/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\n---\n\n## Boundaries\nAt sea:\n\n**Will:**\n- count\n\n**Will Not:**\n"
    "- guess\n\nAsk twice.\n\nThen go.\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n## Boundaries\n\nAt sea:\n\n**Will:**\n\n- count\n\n**Will Not:**\n\n"
    "- guess\n\nAsk twice.\n\nThen go.\n" },
  { "bounds/without-sides/sectioned-to-prompt", "sectioned", "prompt",
    "---\nname: tide-clerk\n---\n\nCount.\n\n## Constraints\n- no guess\n\n## Outputs\n- a log\n",
    "---\nname: tide-clerk\n---\n\nCount.\n\nConstraints:\n- no guess\n\nYour Outputs:\n- a log\n" },
  { "labels/a-bare-heading-makes-all-headings/sectioned-to-prompt", "sectioned", "prompt",
    "---\nname: tide-clerk\n---\n\nCount.\n\n## When to Use This Agent\n\n## Triggers\n- low\n\n"
    "## Outputs\n- a log\n",
    "---\nname: tide-clerk\n---\n\nCount.\n\n## When to Use This Agent\n\n## Use This Agent When\n- low\n\n"
    "## Your Outputs\n- a log\n" },
  { "labels/none-with-a-bare-heading-and-a-closing/prompt-to-prompt", "prompt", "prompt",
    "---\nname: tide-clerk\n---\n\nCount.\n\n## Usage\n\n## Outputs\n- a log\n\n## Closing\nGo.\n",
    "---\nname: tide-clerk\n---\n\nCount.\n\n## Usage\n\n## Your Outputs\n- a log\n\n## Closing\nGo.\n" },
  { "attributes/without-a-slot/component-to-component", "component", "component",
    "---\nname: a\n---\n<component name=\"a\" type=\"agent\">\n  <flow max=\"5\" when='x<1|\"y\"'>\n- low\n"
    "- high\n  </flow>\n  <notes by=\"hand\">Short.</notes>\n  <refs to=\"b\"/>\n</component>\n",
    "---\nname: a\n---\n<component name=\"a\" type=\"agent\">\n  <flow max=\"5\" when=\"x<1|&quot;y&quot;\">\n"
    "- low\n- high\n  </flow>\n\n  <notes by=\"hand\">Short.</notes>\n\n  <refs to=\"b\"/>\n</component>\n" },
  { "attributes/there-and-back/sectioned-to-component", "sectioned", "component",
    "---\nname: a\n---\n\n## Flow\n* **max**: 5\n\n- low\n- high\n\n## Notes\n- **by**: hand\n\n"
    "## Steps\n- **by**: hand\n- **at**: night\n\n## Outputs\n- **log**: heights\n",
    "---\nname: a\n---\n<component name=\"a\" type=\"agent\">\n  <flow max=\"5\">\n- low\n- high\n  </flow>\n\n"
    "  <notes by=\"hand\"/>\n\n  <steps>\n- by: hand\n- at: night\n  </steps>\n\n"
    "  <outputs>\n- log: heights\n  </outputs>\n</component>\n" },
  { "attributes/a-list-of-one-stays/component-to-component", "component", "component",
    "---\nname: a\n---\n<component name=\"a\" type=\"agent\">\n  <notes>\n- by: hand\n  </notes>\n</component>\n",
    "---\nname: a\n---\n<component name=\"a\" type=\"agent\">\n  <notes>\n- by: hand\n  </notes>\n</component>\n" },
  { "attributes/none-that-says-something-else/sectioned-to-component", "sectioned", "component",
    "---\nname: a\n---\n\n## Flow\n* **title**: 5\n\n- low\n\n## Notes\n* **by**: x\n* **by**: y\n\n- low\n",
    "---\nname: a\n---\n<component name=\"a\" type=\"agent\">\n  <flow>\n- title: 5\n\n* low\n  </flow>\n\n"
    "  <notes>\n- by: x\n- by: y\n\n* low\n  </notes>\n</component>\n" },
  { "labels/below-a-heading/prompt-to-prompt", "prompt", "prompt",
    "---\nname: a\n---\n\nCount.\n\n## Workflow\n\nWhen invoked:\n1. look\n\nSearch terms:\n- tide\n\n"
    "### Later\nSleep.\n\nAt night:\n- dream\n",
    "---\nname: a\n---\n\nCount.\n\n## Workflow\n\nWhen invoked:\n1. look\n\nSearch terms:\n- tide\n\n"
    "### Later\nSleep.\n\nAt night:\n- dream\n" },
  { "bold-labels/another-name-of-the-role/sectioned-to-consultant", "sectioned", "consultant",
    "---\nname: tide-clerk\n---\n\n## Triggers\n- low\n\n## Purpose\nCount the tides.\n\n"
    "## Knowledge Base\n- moons\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n**Purpose**: Count the tides.\n\n## Triggers\n- low\n\n"
    "## Knowledge Base\n- moons\n" },
  { "title/of-three-numbers-two/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\nversion: 2.10.3\n---\n",
    "---\nname: tide-clerk\nversion: 2.10.3\nagents:\n  primary: tide-clerk\n---\n\n"
    "# Persona: tide-clerk (v2.10)\n\n# Tide Clerk\n" },
  { "title/no-part-of-other-versions/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\nversion: 2.1.0-rc.1\n---\n",
    "---\nname: tide-clerk\nversion: 2.1.0-rc.1\nagents:\n  primary: tide-clerk\n---\n\n"
    "# Persona: tide-clerk (v2.1.0-rc.1)\n\n# Tide Clerk\n" },
  { "bounds/lists/sectioned-to-prompt", "sectioned", "prompt",
    "---\nname: tide-clerk\n---\n\n## Boundaries\n\n**Will:**\n- count | log\n- say \"no\"\n"
    "\n**Will Not:**\n- guess\n  - not even once\n",
    "---\nname: tide-clerk\n---\n\n**Will:**\n- count | log\n- say \"no\"\n\n**Will Not:**\n"
    "- guess\n  - not even once\n" },
  { "bounds/label-lines/prompt-to-component", "prompt", "component",
    "---\nname: tide-clerk\n---\n\nYou Will:\n- count\n\nYou Will Not:\n- guess\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <bounds will=\"count\" wont=\"guess\"/>\n</component>\n" },
  { "bounds/label-lines/prompt-to-sectioned", "prompt", "sectioned",
    "---\nname: tide-clerk\n---\n\nYou Will:\n- count\n\nYou Will Not:\n- guess\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Boundaries\n\n**Will:**\n- count\n\n"
    "**Will Not:**\n- guess\n" },
  { "bounds/empty-side/component-to-component", "component", "component",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<bounds will=\"count\" wont=\"\"/>\n</component>\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <bounds will=\"count\" wont=\"\"/>\n</component>\n" },
  { "bounds/empty-side/component-to-sectioned", "component", "sectioned",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<bounds will=\"count\" wont=\"\"/>\n</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n<bounds will=\"count\" wont=\"\">\n"
    "</bounds>\n" },
  { "mcp/servers/component-to-component", "component", "component",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<mcp servers=\"seq:think: hard|c7\"/>\n</component>\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <mcp servers=\"seq:think: hard|c7\"/>\n</component>\n" },
  { "mcp/servers/component-to-consultant", "component", "consultant",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<mcp servers=\"seq:think: hard|c7\"/>\n</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n**MCP Integration**\n"
    "- **seq**: think: hard\n- c7\n" },
  { "mcp/servers/component-to-sectioned", "component", "sectioned",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<mcp servers=\"seq:think: hard|c7\"/>\n</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## MCP Servers\n- **seq**: think: hard\n"
    "- c7\n" },
  { "handoff/words/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Handoff\n- /plan\n- /log:all\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <handoff next=\"/plan /log:all\"/>\n</component>\n" },
  { "completion/note-and-checks/persona-to-component", "persona", "component",
    "---\nname: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "## Pre-Response Validation Framework (2 Checks)\n\n**MANDATORY before any response:**\n"
    "\n- [x] **Tide**: known?\n- [ ] Wind?\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <completion_checklist note=\"MANDATORY before any response:\">\n"
    "    - [x] **Tide**: known?\n    - [ ] Wind?\n  </completion_checklist>\n</component>\n" },
  { "completion/note-and-checks/persona-to-sectioned", "persona", "sectioned",
    "---\nname: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "## Pre-Response Validation Framework (2 Checks)\n\n**MANDATORY before any response:**\n"
    "\n- [x] **Tide**: known?\n- [ ] Wind?\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Self-Check Before Completion\n"
    "**MANDATORY before any response:**\n\n- [x] **Tide**: known?\n- [ ] Wind?\n" },
  { "completion/note-and-checks/persona-to-prompt", "persona", "prompt",
    "---\nname: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "## Pre-Response Validation Framework (2 Checks)\n\n**MANDATORY before any response:**\n"
    "\n- [x] **Tide**: known?\n- [ ] Wind?\n",
    "---\nname: tide-clerk\n---\n\nBefore Completing:\n**MANDATORY before any response:**\n\n"
    "- [x] **Tide**: known?\n- [ ] Wind?\n" },
  { "completion/counted/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\n---\n\n## Self-Check Before Completion\n*All of them*\n\n1. a\n"
    "2. b\n3. c\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n## Pre-Response Validation Framework (3 Checks)\n\n"
    "*All of them*\n\n1.  a\n2.  b\n3.  c\n" },
  { "groups/parallel/persona-to-component", "persona", "component",
    "---\nname: tide-clerk\n---\n\n# Persona: tide-clerk\n\n# Tide Clerk\n\nYou count.\n\n"
    "---\n\n## Plan & Check (Parallel)\n\n// parallel\n\n### Delegation Strategy\n\n"
    "| Delegate To | When |\n|---|---|\n| mate | night |\n\n### Notes\n\nOne.\n\n"
    "// end-parallel\n\n---\n\n## Handoff\n\n- ask\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n  <role>\n"
    "    <mission>You count.</mission>\n  </role>\n\n"
    "  <section title=\"Plan & Check\" parallel=\"true\">\n    <delegation>\n"
    "| Delegate To | When |\n|-------------|------|\n| mate | night |\n    </delegation>\n"
    "    <notes>One.</notes>\n  </section>\n\n  <handoff>\n- ask\n  </handoff>\n"
    "</component>\n" },
  { "groups/parallel/persona-to-sectioned", "persona", "sectioned",
    "---\nname: tide-clerk\n---\n\n# Persona: tide-clerk\n\n# Tide Clerk\n\nYou count.\n\n"
    "---\n\n## Plan & Check (Parallel)\n\n// parallel\n\n### Delegation Strategy\n\n"
    "| Delegate To | When |\n|---|---|\n| mate | night |\n\n### Notes\n\nOne.\n\n"
    "// end-parallel\n\n---\n\n## Handoff\n\n- ask\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\nYou count.\n\n## Plan & Check\n\n"
    "// parallel\n\n### Delegation Strategy\n\n| Delegate To | When |\n"
    "|-------------|------|\n| mate | night |\n\n### Notes\nOne.\n\n// end-parallel\n\n"
    "## Handoff\n- ask\n" },
  { "groups/parallel/persona-to-prompt", "persona", "prompt",
    "---\nname: tide-clerk\n---\n\n# Persona: tide-clerk\n\n# Tide Clerk\n\nYou count.\n\n"
    "---\n\n## Plan & Check (Parallel)\n\n// parallel\n\n### Delegation Strategy\n\n"
    "| Delegate To | When |\n|---|---|\n| mate | night |\n\n### Notes\n\nOne.\n\n"
    "// end-parallel\n\n---\n\n## Handoff\n\n- ask\n",
    "---\nname: tide-clerk\n---\n\nYou count.\n\n## Plan & Check\n\n// parallel\n\n"
    "### Delegation Strategy\n\n| Delegate To | When |\n|-------------|------|\n"
    "| mate | night |\n\n### Notes\nOne.\n\n// end-parallel\n\n## When to Escalate\n- ask\n" },
  { "groups/parallel/persona-to-persona", "persona", "persona",
    "---\nname: tide-clerk\n---\n\n# Persona: tide-clerk\n\n# Tide Clerk\n\nYou count.\n\n"
    "---\n\n## Plan & Check (Parallel)\n\n// parallel\n\n### Delegation Strategy\n\n"
    "| Delegate To | When |\n|---|---|\n| mate | night |\n\n### Notes\n\nOne.\n\n"
    "// end-parallel\n\n---\n\n## Handoff\n\n- ask\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\nYou count.\n\n---\n\n## Plan & Check (Parallel)\n\n// parallel\n\n"
    "### Delegation Strategy\n\n| Delegate To | When |\n|-------------|------|\n"
    "| mate | night |\n\n### Notes\n\nOne.\n\n// end-parallel\n\n---\n\n## Handoff\n\n- ask\n" },
  { "groups/title-of-a-child/persona-to-component", "persona", "component",
    "---\nname: tide-clerk\n---\n\n## Decision Framework\n\n### Process\n\n1. go\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <section title=\"Decision Framework\">\n    <process>\n1) go\n    </process>\n"
    "  </section>\n</component>\n" },
  { "principles/targets/persona-to-component", "persona", "component",
    "---\nname: tide-clerk\n---\n\n## Constitutional AI Principles (Target: 90%)\n\n"
    "1.  **Simple (Target: 95%)**: short\n2.  **Sure (Target: 99.9%)**: twice\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <principles title=\"Guiding Principles (Target: 90%)\">\n"
    "1) Simple (Target: 95%): short\n2) Sure (Target: 99.9%): twice\n  </principles>\n"
    "</component>\n" },
  { "principles/targets/persona-to-consultant", "persona", "consultant",
    "---\nname: tide-clerk\n---\n\n## Constitutional AI Principles (Target: 90%)\n\n"
    "1.  **Simple (Target: 95%)**: short\n2.  **Sure (Target: 99.9%)**: twice\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Guiding Principles (Target: 90%)\n"
    "1) Simple (Target: 95%): short\n2) Sure (Target: 99.9%): twice\n" },
  { "principles/targets/persona-to-sectioned", "persona", "sectioned",
    "---\nname: tide-clerk\n---\n\n## Constitutional AI Principles (Target: 90%)\n\n"
    "1.  **Simple (Target: 95%)**: short\n2.  **Sure (Target: 99.9%)**: twice\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Guiding Principles (Target: 90%)\n"
    "1. **Simple (Target: 95%)**: short\n2. **Sure (Target: 99.9%)**: twice\n" },
  { "confidence/thresholds/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Confidence Protocol\n\nBefore starting:\n"
    "- **\342\211\24590%**: go\n- **<70%**: stop\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <confidence_protocol>\nBefore starting:\n- **\342\211\24590%**: go\n- **<70%**: stop\n"
    "  </confidence_protocol>\n</component>\n" },
  { "confidence/thresholds/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\n---\n\n## Confidence Protocol\n\nBefore starting:\n"
    "- **\342\211\24590%**: go\n- **<70%**: stop\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n## Confidence Protocol\n\nBefore starting:\n\n"
    "-   **\342\211\24590%**: go\n-   **<70%**: stop\n" },
  { "tables/pipes-and-ragged-rows/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Anti-Patterns\n| Anti-Pattern | Fix |\n|---|---|\n"
    "| `a\\|b` | c \\| d |\n| alone |\n| <b> | </b> |\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <anti_patterns>\n| Anti-Pattern | Fix |\n|--------------|-----|\n"
    "| `a\\|b` | c \\| d |\n| alone |\n| <b> | &lt;/b> |\n  </anti_patterns>\n</component>\n" },
  { "tables/pipes-and-ragged-rows/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\n---\n\n## Anti-Patterns\n| Anti-Pattern | Fix |\n|---|---|\n"
    "| `a\\|b` | c \\| d |\n| alone |\n| <b> | </b> |\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n## Common Anti-Patterns\n\n| Anti-Pattern | Fix |\n"
    "|--------------|-----|\n| `a\\|b` | c \\| d |\n| alone |\n| <b> | </b> |\n" },
  { "views/beside-the-description/prompt-to-component", "prompt", "component",
    "---\nname: tide-clerk\n"
    "description: \"Use this agent when: (1) a tide turns, (2) a log is due. Example: User "
    "says 'now' \342\206\222 use it.\"\n"
    "---\n\nYou count.\n",
    "---\nname: tide-clerk\n"
    "description: \"Use this agent when: (1) a tide turns, (2) a log is due. Example: User "
    "says 'now' \342\206\222 use it.\"\n"
    "---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <triggers>a tide turns|a log is due</triggers>\n\n  <role>\n"
    "    <mission>You count.</mission>\n  </role>\n\n  <examples>\n"
    "- User says 'now' \342\206\222 use it.\n  </examples>\n</component>\n" },
  { "views/beside-the-description/prompt-to-sectioned", "prompt", "sectioned",
    "---\nname: tide-clerk\n"
    "description: \"Use this agent when: (1) a tide turns, (2) a log is due. Example: User "
    "says 'now' \342\206\222 use it.\"\n"
    "---\n\nYou count.\n",
    "---\nname: tide-clerk\n"
    "description: \"Use this agent when: (1) a tide turns, (2) a log is due. Example: User "
    "says 'now' \342\206\222 use it.\"\n"
    "---\n\n# Tide Clerk\n\nYou count.\n\n## Triggers\n- a tide turns\n- a log is due\n" },
  { "views/beside-the-description/prompt-to-consultant", "prompt", "consultant",
    "---\nname: tide-clerk\n"
    "description: \"Use this agent when: (1) a tide turns, (2) a log is due. Example: User "
    "says 'now' \342\206\222 use it.\"\n"
    "---\n\nYou count.\n",
    "---\nname: tide-clerk\n"
    "description: \"Use this agent when: (1) a tide turns, (2) a log is due. Example: User "
    "says 'now' \342\206\222 use it.\"\n"
    "---\n\n# Tide Clerk\n\n**Role**: You count.\n" },
  { "views/beside-the-description/prompt-to-prompt", "prompt", "prompt",
    "---\nname: tide-clerk\n"
    "description: \"Use this agent when: (1) a tide turns, (2) a log is due. Example: User "
    "says 'now' \342\206\222 use it.\"\n"
    "---\n\nYou count.\n",
    "---\nname: tide-clerk\n"
    "description: \"Use this agent when: (1) a tide turns, (2) a log is due. Example: User "
    "says 'now' \342\206\222 use it.\"\n"
    "---\n\nYou count.\n" },
  { "views/left-to-the-description/sectioned-to-prompt", "sectioned", "prompt",
    "---\nname: tide-clerk\n"
    "description: \"Use this agent when: (1) a tide turns, (2) a log is due. Example: User "
    "says 'now' \342\206\222 use it.\"\n"
    "---\n\nYou count.\n\n## Triggers\n- a tide turns\n- a log is due\n",
    "---\nname: tide-clerk\n"
    "description: \"Use this agent when: (1) a tide turns, (2) a log is due. Example: User "
    "says 'now' \342\206\222 use it.\"\n"
    "---\n\nYou count.\n" },
  { "views/none-of-them/sectioned-to-prompt", "sectioned", "prompt",
    "---\nname: tide-clerk\n"
    "description: \"Use this agent when: (1) a tide turns, (2) a log is due. Example: User "
    "says 'now' \342\206\222 use it.\"\n"
    "---\n\nYou count.\n\n## Triggers\n- a storm comes\n",
    "---\nname: tide-clerk\n"
    "description: \"Use this agent when: (1) a tide turns, (2) a log is due. Example: User "
    "says 'now' \342\206\222 use it.\"\n"
    "---\n\nYou count.\n\nUse This Agent When:\n- a storm comes\n" },
  { "triggers/without-a-slot/sectioned-to-consultant", "sectioned", "consultant",
    "---\nname: tide-clerk\n---\n\n## Triggers\n- tide\n\n## Examples\n- one\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Triggers\n- tide\n\n## Examples\n"
    "- one\n" },
  { "closing/prompt/prompt-to-sectioned", "prompt", "sectioned",
    "---\nname: tide-clerk\n---\n\nYou count.\n\nYour Process:\n1. look\n\nYou end here.\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\nYou count.\n\n## Key Actions\n1. look\n\n"
    "## Closing\nYou end here.\n" },
  { "closing/prompt/prompt-to-persona", "prompt", "persona",
    "---\nname: tide-clerk\n---\n\nYou count.\n\nYour Process:\n1. look\n\nYou end here.\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\nYou count.\n\n---\n\n## Chain-of-Thought Decision Framework\n\n"
    "1.  look\n\n---\n\nYou end here.\n" },
  { "closing/prompt/prompt-to-component", "prompt", "component",
    "---\nname: tide-clerk\n---\n\nYou count.\n\nYour Process:\n1. look\n\nYou end here.\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n  <role>\n"
    "    <mission>You count.</mission>\n  </role>\n\n  <process>\n1) look\n  </process>\n\n"
    "  <closing>You end here.</closing>\n</component>\n" },
  { "closing/prompt/prompt-to-prompt", "prompt", "prompt",
    "---\nname: tide-clerk\n---\n\nYou count.\n\nYour Process:\n1. look\n\nYou end here.\n",
    "---\nname: tide-clerk\n---\n\nYou count.\n\nYour Process:\n1. look\n\nYou end here.\n" },
  { "closing/persona/persona-to-prompt", "persona", "prompt",
    "---\nname: tide-clerk\n---\n\n## Process\n\n1.  look\n\n---\n\nYou end here.\n",
    "---\nname: tide-clerk\n---\n\nYour Process:\n1. look\n\nYou end here.\n" },
  { "closing/persona/persona-to-consultant", "persona", "consultant",
    "---\nname: tide-clerk\n---\n\n## Process\n\n1.  look\n\n---\n\nYou end here.\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Process\n1) look\n\n## Closing\n"
    "You end here.\n" },
  { "prompt/one-heading-for-all/sectioned-to-prompt", "sectioned", "prompt",
    "---\nname: tide-clerk\n---\n\nYou count.\n\n## Key Actions\n1. look\n\n## Notes\n"
    "### Deep\n- a\n",
    "---\nname: tide-clerk\n---\n\nYou count.\n\n## Your Process\n1. look\n\n## Notes\n\n"
    "### Deep\n- a\n" },
  { "prompt/label-lines-in-text/sectioned-to-prompt", "sectioned", "prompt",
    "---\nname: tide-clerk\n---\n\nYou count.\n\n## Notes\nMind this:\nit counts.\n\n"
    "And Now:\n\n- a\n\nNot\\:\n\nlater\n",
    "---\nname: tide-clerk\n---\n\nYou count.\n\n## Notes\nMind this\\:\nit counts.\n\n"
    "And Now:\n\n- a\n\nNot\\\\:\n\nlater\n" },
  { "consultant/labels/sectioned-to-consultant", "sectioned", "consultant",
    "---\nname: tide-clerk\n---\n\nYou count.\n\n## Mindset\n- calm\n\n## MCP Servers\n"
    "- **seq**: think\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n**Role**: You count.\n\n**Personality**\n"
    "- calm\n\n**MCP Integration**\n- seq: think\n" },
  { "consultant/bold-start-in-a-paragraph/sectioned-to-consultant", "sectioned", "consultant",
    "---\nname: tide-clerk\n---\n\n**Note**: you count.\n\n## Process\n1. look\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Role\n**Note**: you count.\n\n"
    "## Process\n1) look\n" },
  { "consultant/after-headings-it-is-text/sectioned-to-consultant", "sectioned", "consultant",
    "---\nname: tide-clerk\n---\n\n## Notes\n**Note**: you count.\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Notes\n**Note**: you count.\n" },
  { "escape/tags-in-prose/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n"
    "A </component> ends it, `</component>` does not, a < b, <slug>.md and &lt; stay.\n"
    "<mission> begins a line & goes on.\n\n## Notes\n- <x>\n  <y> | `<y>`\n\n```xml\n"
    "</component>\n```\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n  <role>\n"
    "    <mission>\n"
    "A &lt;/component> ends it, `</component>` does not, a < b, <slug>.md and &amp;lt; stay.\n"
    "&lt;mission> begins a line & goes on.\n    </mission>\n  </role>\n\n  <notes>\n- <x>\n"
    "  &lt;y> | `<y>`\n\n```xml\n</component>\n```\n  </notes>\n</component>\n" },
  { "escape/entities-come-back/component-to-sectioned", "component", "sectioned",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<notes>a &lt;/notes> b, &amp;lt; and a &#124; b</notes>\n</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Notes\na </notes> b, &lt; and a | b\n" },
  { "escape/entities-come-back/component-to-component", "component", "component",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<notes>a &lt;/notes> b, &amp;lt; and a &#124; b</notes>\n</component>\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <notes>a &lt;/notes> b, &amp;lt; and a | b</notes>\n</component>\n" },
  { "escape/items-that-look-like-blocks/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Notes\n- # not a heading\n- // parallel\n"
    "- **bold** start\n- text\n  - nested\n\n    with a paragraph\n\n    ```\n    code\n\n"
    "    more\n    ```\n- [ ] task\n  1. step\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n  <notes>\n"
    "- # not a heading\n- // parallel\n- **bold** start\n- text\n  - nested\n\n"
    "    with a paragraph\n\n    ```\n    code\n\n    more\n    ```\n- [ ] task\n  1) step\n"
    "  </notes>\n</component>\n" },
  { "escape/items-that-look-like-blocks/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\n---\n\n## Notes\n- # not a heading\n- // parallel\n"
    "- **bold** start\n- text\n  - nested\n\n    with a paragraph\n\n    ```\n    code\n\n"
    "    more\n    ```\n- [ ] task\n  1. step\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n## Notes\n\n- # not a heading\n- // parallel\n- **bold** start\n"
    "- text\n  - nested\n\n    with a paragraph\n\n    ```\n    code\n\n    more\n    ```\n"
    "- [ ] task\n  1.  step\n" },
  { "escape/attribute-text-as-a-paragraph/component-to-sectioned", "component", "sectioned",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<bounds will=\"a\" fallback=\"# ask\"/>\n</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Boundaries\n\n**Will:**\n- a\n\n"
    "### Fallback\n\\# ask\n" },
  { "lists/two-of-a-kind/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\n---\n\n## Notes\n- a\n- b\n\n* c\n\n1. d\n\n1) e\n\n3. f\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n## Notes\n\n- a\n- b\n\n* c\n\n1.  d\n\n1)  e\n\n3.  f\n" },
  { "lists/two-of-a-kind/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Notes\n- a\n- b\n\n* c\n\n1. d\n\n1) e\n\n3. f\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n  <notes>\n"
    "- a\n- b\n\n* c\n\n1) d\n\n1. e\n\n3) f\n  </notes>\n</component>\n" },
  { "code/fences-in-code/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Notes\n````md\n```\nx\n```\n````\n\n~~~a`b\ny\n~~~\n\n"
    "    indented\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n  <notes>\n"
    "````md\n```\nx\n```\n````\n\n~~~a`b\ny\n~~~\n\n```\nindented\n```\n  </notes>\n"
    "</component>\n" },
  { "elements/heading-with-colon/component-to-sectioned", "component", "sectioned",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<process title=\"Steps:\">\n1) look\n</process>\n<notes>x</notes>\n</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n<process title=\"Steps:\">\n1. look\n"
    "</process>\n\n## Notes\nx\n" },
  { "elements/role-of-the-tag/component-to-persona", "component", "persona",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<process title=\"Fun\" note=\"n &quot;q&quot;\">\n1) look\n</process>\n"
    "<fun title=\"Process\">y</fun>\n</component>\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n<process title=\"Fun\" note=\"n &quot;q&quot;\">\n1.  look\n"
    "</process>\n\n---\n\n<part title=\"Process\">\ny\n</part>\n" },
  { "elements/role-of-the-tag/component-to-component", "component", "component",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "<process title=\"Fun\" note=\"n &quot;q&quot;\">\n1) look\n</process>\n"
    "<fun title=\"Process\">y</fun>\n</component>\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <process title=\"Fun\" note=\"n &quot;q&quot;\">\n1) look\n  </process>\n\n"
    "  <part title=\"Process\">y</part>\n</component>\n" },
  { "elements/unknown-tags/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Hop Patterns\nx\n\n## Hop: Patterns\ny\n\n##\nz\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <hop_patterns>x</hop_patterns>\n\n  <section title=\"Hop: Patterns\">y</section>\n\n"
    "  <section>z</section>\n</component>\n" },
  { "elements/deeper-than-headings/component-to-sectioned", "component", "sectioned",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n<l1>\n<l2>\n"
    "<l3>\n<l4>\n<l5>\n<l6>\n<l7>\ndeep\n</l7>\n</l6>\n</l5>\n</l4>\n</l3>\n</l2>\n</l1>\n"
    "</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## L1\n\n### L2\n\n#### L3\n\n##### L4\n\n"
    "###### L5\n\n<section title=\"L6\">\n\n## L7\ndeep\n</section>\n" },
  { "persona/separators/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\n---\n\n## Notes\na\n\n## More\nb\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n## Notes\n\na\n\n---\n\n## More\n\nb\n" },
  { "closing/last-in-every-dialect/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Closing\nYou end here.\n\n## Notes\na\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n"
    "  <notes>a</notes>\n\n  <closing>You end here.</closing>\n</component>\n" },
  { "closing/last-in-every-dialect/sectioned-to-consultant", "sectioned", "consultant",
    "---\nname: tide-clerk\n---\n\n## Closing\nYou end here.\n\n## Notes\na\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Notes\na\n\n## Closing\nYou end here.\n" },
  { "closing/last-in-every-dialect/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\n---\n\n## Closing\nYou end here.\n\n## Notes\na\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n## Notes\n\na\n\n---\n\nYou end here.\n" },
  { "persona/a-text-behind-a-rule-is-not-the-last/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\n---\n\n## Notes\na\n\n## More\nb\n\n---\n\nc\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n## More\n\nb\n\n---\n\nc\n\n---\n\n## Notes\n\na\n" },
  { "component/text-after-a-child-moves-before-it/component-to-component", "component", "component",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n<flow>\n"
    "before\n<step>one</step>\nafter\n</flow>\n</component>\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n  <flow>\n"
    "before\n\nafter\n    <step>one</step>\n  </flow>\n</component>\n" },
  { "completion/one-parenthesis/persona-to-persona", "persona", "persona",
    "---\nname: tide-clerk\n---\n\n## Pre-Response Validation Framework (1 Check)\n\n"
    "// parallel\n\n1.  a\n\n// end-parallel\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n## Pre-Response Validation Framework (1 Check)\n\n// parallel\n\n"
    "1.  a\n\n// end-parallel\n" },
  { "fields/the-name-comes-first/component-to-sectioned", "component", "sectioned",
    "---\ndescription: Counts tides\ncolor: blue\n---\n"
    "<component name=\"tide-clerk\" type=\"agent\">\n<config style=\"Short\"/>\n</component>\n",
    "---\nname: tide-clerk\ndescription: Counts tides\ncolor: blue\nstyle: [Short]\n---\n\n"
    "# Tide Clerk\n" },
  { "component/a-comment-that-never-ends-is-text/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Notes\n> a\n<!-- b\n> c\n\n## More\nd <!-- e\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n  <notes>\n"
    "> a\n&lt;!-- b\n> c\n  </notes>\n\n  <more>d <!-- e</more>\n</component>\n" },
  { "fields/comments-in-lists-stay/persona-to-sectioned", "persona", "sectioned",
    "---\nname: a\nskills:\n- low   # ebb\ntools:\n  - Read # charts\n---\n",
    "---\nname: a\nskills:\n- low   # ebb\ntools:\n  - Read # charts\n---\n\n# A\n" },
  { "bounds/airy/sectioned-to-persona", "sectioned", "persona",
    "---\nname: tide-clerk\n---\n\n## Boundaries\n**Will:**\n- a\n\n**Will Not:**\n- b\n",
    "---\nname: tide-clerk\nagents:\n  primary: tide-clerk\n---\n\n# Persona: tide-clerk\n\n"
    "# Tide Clerk\n\n---\n\n## Boundaries\n\n**Will:**\n\n- a\n\n**Will Not:**\n\n- b\n" },
  { "lists/under-a-bold-lead/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Notes\n**Ebb** (slow)\n\n- a\n\nText.\n\n- b\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n  <notes>\n"
    "**Ebb** (slow)\n- a\n\nText.\n\n- b\n  </notes>\n</component>\n" },
  { "triggers/too-long-for-pipes/sectioned-to-component", "sectioned", "component",
    "---\nname: tide-clerk\n---\n\n## Triggers\n"
    "- the harbour master asks for the heights of tomorrow's tides\n"
    "- a pilot asks when the bar can be crossed by a ship of some draught\n"
    "- somebody moves a gauge or doubts what it shows after a storm\n"
    "- the tables for the coming year are to be written and compared\n",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\" type=\"agent\">\n  <triggers>\n"
    "- the harbour master asks for the heights of tomorrow's tides\n"
    "- a pilot asks when the bar can be crossed by a ship of some draught\n"
    "- somebody moves a gauge or doubts what it shows after a storm\n"
    "- the tables for the coming year are to be written and compared\n"
    "  </triggers>\n</component>\n" },
  { "lists/the-longer-has-the-usual-marker/component-to-sectioned", "component", "sectioned",
    "---\nname: tide-clerk\n---\n<component name=\"tide-clerk\">\n<notes source=\"x\">\n- a\n- b\n"
    "</notes>\n</component>\n",
    "---\nname: tide-clerk\n---\n\n# Tide Clerk\n\n## Notes\n* **source**: x\n\n- a\n- b\n" },
  { "fields/only-what-is-broken-is-written-anew/persona-to-component", "persona", "component",
    "---\nname: a\ndescription: Tides: low and high\nversion: 2.0.0\nskills:\n- low # ebb\n---\n",
    "---\nname: a\ndescription: \"Tides: low and high\"\nversion: 2.0.0\nskills:\n- low # ebb\n"
    "---\n<component name=\"a\" type=\"agent\">\n</component>\n" },
  { "component/a-pair-of-tags-is-escaped-as-one/sectioned-to-component", "sectioned", "component",
    "---\nname: a\n---\n\n## Notes\n- ask <why>not</why> now\n- a <why> alone\n",
    "---\nname: a\n---\n<component name=\"a\" type=\"agent\">\n  <notes>\n"
    "- ask &lt;why>not&lt;/why> now\n- a <why> alone\n  </notes>\n</component>\n" },
  { "mcp/purposes-that-are-sentences/consultant-to-component", "consultant", "component",
    "---\nname: a\n---\n\n**MCP Integration**\n"
    "- tide: heights of the next days at all gauges of the harbour\n"
    "- moon: phases, and what they do to the tides at the bar\n",
    "---\nname: a\n---\n<component name=\"a\" type=\"agent\">\n  <mcp>\n"
    "- tide: heights of the next days at all gauges of the harbour\n"
    "- moon: phases, and what they do to the tides at the bar\n  </mcp>\n</component>\n" },
};
