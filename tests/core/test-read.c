/* test-read.c: what a body says in any dialect: titles, headings, blocks, items, labels, bounds
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "read-stories.h"

static const ReadStory stories[] = {
  { "title/first-h1", "sectioned", "title",
    "---\nname: data-keeper\n---\n# Keeper of Data\n\nText.\n",
    "'Keeper of Data'" },
  { "title/derived-from-the-name-is-null", "sectioned", "title",
    "---\nname: data-keeper\n---\n# Data Keeper\n\nText.\n",
    "null" },
  { "title/persona-line-of-the-name-is-passed-over/title", "persona", "title",
    "---\nname: data-keeper\n---\n# Persona: data-keeper (v1.2)\n\n// turbo-all\n\n# Keeper\n",
    "'Keeper'" },
  { "title/persona-line-of-the-name-is-passed-over/sections", "persona", "sections",
    "---\nname: data-keeper\n---\n# Persona: data-keeper (v1.2)\n\n// turbo-all\n\n# Keeper\n",
    "[]" },
  { "title/persona-line-without-version", "prompt", "title",
    "---\nname: data-keeper\n---\n# Persona: data-keeper\n# Keeper\n",
    "'Keeper'" },
  { "title/persona-line-of-another-name-is-a-title", "persona", "title",
    "---\nname: data-keeper\n---\n# Persona: other (v1)\n",
    "'Persona: other (v1)'" },
  { "title/only-directives-comments-and-rules-before-it/title", "sectioned", "title",
    "<!-- c -->\n\n---\n\n// turbo-all\n\n# T\n\nText.\n",
    "'T'" },
  { "title/only-directives-comments-and-rules-before-it/sections", "sectioned", "sections",
    "<!-- c -->\n\n---\n\n// turbo-all\n\n# T\n\nText.\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'<!-- c -->'},{'type':'rule'},"
    "{'type':'text','text':'Text.'}]}]" },
  { "title/none-behind-text/title", "sectioned", "title",
    "Text.\n\n# Late\n\nMore.\n",
    "null" },
  { "title/none-behind-text/sections", "sectioned", "sections",
    "Text.\n\n# Late\n\nMore.\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'Text.'}]},{'role':'section',"
    "'heading':'Late','blocks':[{'type':'text','text':'More.'}]}]" },
  { "title/none-where-the-first-heading-is-deeper/title", "sectioned", "title",
    "## Triggers\n- a\n\n# Late\n",
    "null" },
  { "title/none-where-the-first-heading-is-deeper/sections", "sectioned", "sections",
    "## Triggers\n- a\n\n# Late\n",
    "[{'role':'triggers','blocks':[{'type':'list','items':[{'text':'a'}]}]},{'role':'section',"
    "'heading':'Late'}]" },
  { "title/later-h1-is-a-section/title", "persona", "title",
    "# One\n\n# Two\n\nText.\n",
    "'One'" },
  { "title/later-h1-is-a-section/sections", "persona", "sections",
    "# One\n\n# Two\n\nText.\n",
    "[{'role':'section','heading':'Two','blocks':[{'type':'text','text':'Text.'}]}]" },
  { "title/bold-and-colon-are-no-part", "sectioned", "title",
    "# **T**:\n",
    "'T'" },
  { "title/attribute-of-the-component/title", "component", "title",
    "<component name=\"a\" title=\"The &quot;A&quot;\">\n</component>\n",
    "'The \\'A\\''" },
  { "title/attribute-of-the-component/fields", "component", "fields",
    "<component name=\"a\" title=\"The &quot;A&quot;\">\n</component>\n",
    "{'name':'a'}" },
  { "title/derived-attribute-is-null", "component", "title",
    "<component name=\"data-keeper\" title=\"Data Keeper\"></component>\n",
    "null" },
  { "heading/names-are-null", "sectioned", "sections",
    "## Behavioral Mindset\na\n\n## **Your Process**:\nb\n\n## KEY_ACTIONS\nc\n",
    "[{'role':'mindset','blocks':[{'type':'text','text':'a'}]},{'role':'process',"
    "'blocks':[{'type':'text','text':'b'}]},{'role':'process','blocks':[{'type':'text',"
    "'text':'c'}]}]" },
  { "heading/alias-emoji-number-parenthesis-stay", "sectioned", "sections",
    "## 🎯 Your Core Mission (v2)\na\n\n## 2. Process\nb\n\n## Workflow\nc\n\n"
    "## Outputs (draft)\nd\n",
    "[{'role':'mission','heading':'🎯 Your Core Mission (v2)','blocks':[{'type':'text',"
    "'text':'a'}]},{'role':'process','heading':'2. Process','blocks':[{'type':'text',"
    "'text':'b'}]},{'role':'process','heading':'Workflow','blocks':[{'type':'text',"
    "'text':'c'}]},{'role':'outputs','heading':'Outputs (draft)','blocks':[{'type':'text',"
    "'text':'d'}]}]" },
  { "heading/unknown-is-a-section", "sectioned", "sections",
    "## Local Customs\na\n",
    "[{'role':'section','heading':'Local Customs','blocks':[{'type':'text','text':'a'}]}]" },
  { "heading/patterns", "prompt", "sections",
    "When Reviewing Code:\n- a\n\nWhen invoked:\n1. b\n\nSecurity Checklist:\n- c\n",
    "[{'role':'checklist','heading':'When Reviewing Code','blocks':[{'type':'list',"
    "'items':[{'text':'a'}]}]},{'role':'process','heading':'When invoked',"
    "'blocks':[{'type':'list','ordered':true,'items':[{'text':'b'}]}]},{'role':'checklist',"
    "'heading':'Security Checklist','blocks':[{'type':'list','items':[{'text':'c'}]}]}]" },
  { "heading/empty-is-null", "sectioned", "sections",
    "##\n\ntext\n",
    "[{'role':'section','blocks':[{'type':'text','text':'text'}]}]" },
  { "heading/setext", "sectioned", "sections",
    "Triggers\n--------\n- a\n",
    "[{'role':'triggers','blocks':[{'type':'list','items':[{'text':'a'}]}]}]" },
  { "heading/levels-nest", "sectioned", "sections",
    "## A\n#### B\n### C\n## D\n",
    "[{'role':'group','heading':'A','sections':[{'role':'section','heading':'B'},"
    "{'role':'section','heading':'C'}]},{'role':'section','heading':'D'}]" },
  { "heading/target", "persona", "sections",
    "### Speed (Target: 90%)\na\n\n### Care (Target: high)\nb\n",
    "[{'role':'section','heading':'Speed','target':'90%','blocks':[{'type':'text',"
    "'text':'a'}]},{'role':'section','heading':'Care (Target: high)','blocks':[{'type':'text',"
    "'text':'b'}]}]" },
  { "preamble/is-the-mission", "sectioned", "sections",
    "You are a keeper.\n\n- one\n\n## Triggers\n- a\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'You are a keeper.'},{'type':'list',"
    "'items':[{'text':'one'}]}]},{'role':'triggers','blocks':[{'type':'list',"
    "'items':[{'text':'a'}]}]}]" },
  { "rule/that-ends-blocks-is-a-separator", "persona", "sections",
    "## A\n\na\n\n---\n\nb\n\n---\n\n### C\n\nc\n\n---\n",
    "[{'role':'section','heading':'A','blocks':[{'type':'text','text':'a'},{'type':'rule'},"
    "{'type':'text','text':'b'}],'sections':[{'role':'section','heading':'C',"
    "'blocks':[{'type':'text','text':'c'}]}]}]" },
  { "note/emphasis", "sectioned", "sections",
    "## Completion Checklist\n*MUST complete all*\n\n- [ ] a\n\n## Focus Areas\n_all of it_\n\n"
    "- b\n",
    "[{'role':'completion','note':'MUST complete all','blocks':[{'type':'list',"
    "'items':[{'text':'a','checked':false}]}]},{'role':'focus','note':'all of it',"
    "'blocks':[{'type':'list','items':[{'text':'b'}]}]}]" },
  { "note/strong-with-colon-in-checks-only", "persona", "sections",
    "## Checklist\n**MANDATORY before any response:**\n\n1. a\n\n## Focus Areas\n"
    "**First of all:**\n\n- b\n\n## Checklist\n**No colon**\n",
    "[{'role':'checklist','note':'MANDATORY before any response:','blocks':[{'type':'list',"
    "'ordered':true,'items':[{'text':'a'}]}]},{'role':'focus','blocks':[{'type':'text',"
    "'text':'**First of all:**'},{'type':'list','items':[{'text':'b'}]}]},{'role':'checklist',"
    "'blocks':[{'type':'text','text':'**No colon**'}]}]" },
  { "note/not-in-the-preamble", "sectioned", "sections",
    "*All of it is emphasis.*\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'*All of it is emphasis.*'}]}]" },
  { "note/attribute-first", "component", "sections",
    "<component name=\"a\">\n<checklist note=\"all\">\n*each*\n- a\n</checklist>\n"
    "<mission>*m*</mission>\n</component>\n",
    "[{'role':'checklist','note':'all','blocks':[{'type':'text','text':'*each*'},"
    "{'type':'list','items':[{'text':'a'}]}]},{'role':'mission','blocks':[{'type':'text',"
    "'text':'*m*'}]}]" },
  { "parallel/belongs-to-the-heading-above", "persona", "sections",
    "## A (Parallel)\n\n// parallel\n\n### B\n- b\n\n### C\n- c\n\n// end-parallel\n\n## D\nd\n",
    "[{'role':'group','heading':'A','parallel':true,'sections':[{'role':'section',"
    "'heading':'B','blocks':[{'type':'list','items':[{'text':'b'}]}]},{'role':'section',"
    "'heading':'C','blocks':[{'type':'list','items':[{'text':'c'}]}]}]},{'role':'section',"
    "'heading':'D','blocks':[{'type':'text','text':'d'}]}]" },
  { "parallel/suffix-without-directive-stays", "persona", "sections",
    "## A (Parallel)\na\n",
    "[{'role':'section','heading':'A (Parallel)','blocks':[{'type':'text','text':'a'}]}]" },
  { "parallel/without-heading-above-goes-to-those-below", "sectioned", "sections",
    "// parallel\n## A\na\n## B\nb\n// end-parallel\n## C\nc\n",
    "[{'role':'section','heading':'A','parallel':true,'blocks':[{'type':'text','text':'a'}]},"
    "{'role':'section','heading':'B','parallel':true,'blocks':[{'type':'text','text':'b'}]},"
    "{'role':'section','heading':'C','blocks':[{'type':'text','text':'c'}]}]" },
  { "parallel/attribute", "component", "sections",
    "<component name=\"a\">\n<hop_rules parallel=\"true\">x</hop_rules>\n"
    "<hop_rules parallel=\"no\">y</hop_rules>\n</component>\n",
    "[{'role':'section','heading':'Hop Rules','parallel':true,'blocks':[{'type':'text',"
    "'text':'x'}]},{'role':'section','heading':'Hop Rules','blocks':[{'type':'list',"
    "'items':[{'text':'no','label':'parallel'}]},{'type':'text','text':'y'}]}]" },
  { "parallel/read-in-every-dialect", "consultant", "sections",
    "## A\n// parallel\na\n// end-parallel\n",
    "[{'role':'section','heading':'A','parallel':true,'blocks':[{'type':'text','text':'a'}]}]" },
  { "group/only-children", "persona", "sections",
    "## Quality Assurance\n\n### Anti-Patterns\n- a\n\n### Checklist\n- b\n",
    "[{'role':'group','heading':'Quality Assurance','sections':[{'role':'antipatterns',"
    "'blocks':[{'type':'list','items':[{'text':'a'}]}]},{'role':'checklist',"
    "'blocks':[{'type':'list','items':[{'text':'b'}]}]}]}]" },
  { "group/alias-over-a-child-of-its-role", "persona", "sections",
    "## Decision Framework\n\n### Chain-of-Thought Decision Framework\n1. a\n",
    "[{'role':'group','heading':'Decision Framework','sections':[{'role':'process',"
    "'blocks':[{'type':'list','ordered':true,'items':[{'text':'a'}]}]}]}]" },
  { "group/own-name-keeps-its-role", "persona", "sections",
    "## Process\n\n### Process\n1. a\n",
    "[{'role':'process','sections':[{'role':'process','blocks':[{'type':'list','ordered':true,"
    "'items':[{'text':'a'}]}]}]}]" },
  { "group/none-with-blocks", "persona", "sections",
    "## Local Matters\na\n\n### Checklist\n- b\n",
    "[{'role':'section','heading':'Local Matters','blocks':[{'type':'text','text':'a'}],"
    "'sections':[{'role':'checklist','blocks':[{'type':'list','items':[{'text':'b'}]}]}]}]" },
  { "checks/count-is-derived", "persona", "sections",
    "### Pre-Response Validation Framework (2 Checks)\n\n1. a\n2. b\n",
    "[{'role':'completion','blocks':[{'type':'list','ordered':true,'items':[{'text':'a'},"
    "{'text':'b'}]}]}]" },
  { "checks/other-count-stays", "persona", "sections",
    "### Pre-Response Validation Framework (3 Checks)\n\n1. a\n2. b\n",
    "[{'role':'completion','heading':'Pre-Response Validation Framework (3 Checks)',"
    "'blocks':[{'type':'list','ordered':true,'items':[{'text':'a'},{'text':'b'}]}]}]" },
  { "bounds/bold-paragraphs", "sectioned", "sections",
    "## Boundaries\n\n**Will:**\n- a\n- b\n\n**Will Not:**\n- c\n",
    "[{'role':'bounds','will':[{'text':'a'},{'text':'b'}],'wont':[{'text':'c'}]}]" },
  { "bounds/intro-stays-a-block", "sectioned", "sections",
    "## Boundaries\nIntro.\n\n**Do**:\n- a\n\n**Don't**:\n- b\n",
    "[{'role':'bounds','will':[{'text':'a'}],'wont':[{'text':'b'}],'blocks':[{'type':'text',"
    "'text':'Intro.'}]}]" },
  { "bounds/prose-is-one-item", "sectioned", "sections",
    "## Boundaries\n\n**Will:** keep data.\n\n**Will Not:**\n\nlose any,\never.\n",
    "[{'role':'bounds','will':[{'text':'keep data.'}],'wont':[{'text':'lose any,\\never.'}]}]" },
  { "bounds/prose-before-a-list-is-none", "sectioned", "sections",
    "## Boundaries\n\n**Will:**\n\nAlways:\n- a\n",
    "[{'role':'bounds','blocks':[{'type':'text','text':'**Will:**'},{'type':'text',"
    "'text':'Always:'},{'type':'list','items':[{'text':'a'}]}]}]" },
  { "bounds/child-headings", "sectioned", "sections",
    "## Boundaries\n### Should\n- a\n### Avoid\n- b\n### Fallback\n- c\n",
    "[{'role':'bounds','will':[{'text':'a'}],'wont':[{'text':'b'}],"
    "'sections':[{'role':'section','heading':'Fallback','blocks':[{'type':'list',"
    "'items':[{'text':'c'}]}]}]}]" },
  { "bounds/attributes", "component", "sections",
    "<component name=\"a\">\n<bounds will=\"x|y &#124; z\" wont=\"\" fallback=\"ask|stop\"/>\n"
    "</component>\n",
    "[{'role':'bounds','will':[{'text':'x'},{'text':'y | z'}],'wont':[],"
    "'sections':[{'role':'section','heading':'Fallback','blocks':[{'type':'list',"
    "'items':[{'text':'ask'},{'text':'stop'}]}]}]}]" },
  { "bounds/elements", "component", "sections",
    "<component name=\"a\">\n<bounds>\n<does>keep data, always</does>\n<never>\n- lose it\n"
    "</never>\n<fallback>ask</fallback>\n</bounds>\n<bounds><will>a|b</will></bounds>\n"
    "</component>\n",
    "[{'role':'bounds','will':[{'text':'keep data, always'}],'wont':[{'text':'lose it'}],"
    "'sections':[{'role':'section','heading':'Fallback','blocks':[{'type':'text',"
    "'text':'ask'}]}]},{'role':'bounds','will':[{'text':'a'},{'text':'b'}]}]" },
  { "bounds/labels-of-a-prompt", "prompt", "sections",
    "**Will:**\n- a\n\n**Will Not:**\n- b\n",
    "[{'role':'bounds','will':[{'text':'a'}],'wont':[{'text':'b'}]}]" },
  { "bounds/labels-below-a-label", "prompt", "sections",
    "Boundaries:\n**Will:**\n- a\n\n**Will Not:**\n- b\n",
    "[{'role':'bounds','will':[{'text':'a'}],'wont':[{'text':'b'}]}]" },
  { "bounds/without-sides", "sectioned", "sections",
    "## Boundaries\n- a\n",
    "[{'role':'bounds','blocks':[{'type':'list','items':[{'text':'a'}]}]}]" },
  { "block/text-lines", "sectioned", "sections",
    "  one\n    two \n  three  \nfour\t\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'one\\n  two\\nthree  \\nfour'}]}]" },
  { "block/quote-and-comment", "sectioned", "sections",
    "> quoted\n> more\n\n<!-- a\nb -->\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'> quoted\\n> more'},{'type':'text',"
    "'text':'<!-- a\\nb -->'}]}]" },
  { "block/list-start", "sectioned", "sections",
    "3. a\n4. b\n\n- c\n\n* d\n",
    "[{'role':'mission','blocks':[{'type':'list','ordered':true,'start':3,"
    "'items':[{'text':'a'},{'text':'b'}]},{'type':'list','items':[{'text':'c'}]},"
    "{'type':'list','items':[{'text':'d'}]}]}]" },
  { "block/table", "sectioned", "sections",
    "| A | B |\n|---|:-:|\n| 1 \\| 2 | `x` |\n| only |\n| a | b | c |\n",
    "[{'role':'mission','blocks':[{'type':'table','columns':['A','B'],'rows':[['1 | 2','`x`'],"
    "['only'],['a','b','c']]}]}]" },
  { "block/table-without-delimiter-is-text", "sectioned", "sections",
    "| A | B |\n| 1 | 2 |\n\n| A | B |\n|---|\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'| A | B |\\n| 1 | 2 |'},"
    "{'type':'text','text':'| A | B |\\n|---|'}]}]" },
  { "block/code", "sectioned", "sections",
    "```yaml title\na:\n  - <b>\n\n```\n\n    indented\n",
    "[{'role':'mission','blocks':[{'type':'code','info':'yaml title','text':'a:\\n  - <b>\\n'},"
    "{'type':'code','info':'','text':'indented'}]}]" },
  { "block/rule-between-blocks", "sectioned", "sections",
    "## A\na\n\n***\n\nb\n",
    "[{'role':'section','heading':'A','blocks':[{'type':'text','text':'a'},{'type':'rule'},"
    "{'type':'text','text':'b'}]}]" },
  { "block/list-with-any-indent", "sectioned", "sections",
    "text\n      - a\n        - b\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'text'},{'type':'list',"
    "'items':[{'text':'a','blocks':[{'type':'list','items':[{'text':'b'}]}]}]}]}]" },
  { "item/children-and-blocks", "sectioned", "sections",
    "- a\n  more\n\n  second\n\n  - b\n    1. c\n- d\n  ```\n  x\n  ```\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'a\\nmore',"
    "'blocks':[{'type':'text','text':'second'},{'type':'list','items':[{'text':'b',"
    "'blocks':[{'type':'list','ordered':true,'items':[{'text':'c'}]}]}]}]},{'text':'d',"
    "'blocks':[{'type':'code','info':'','text':'x'}]}]}]}]" },
  { "item/checked", "sectioned", "sections",
    "- [ ] a\n- [x] b\n- [X] **L**: c\n- [~] d\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'a','checked':false},"
    "{'text':'b','checked':true},{'text':'c','label':'L','checked':true},{'text':'[~] d'}]}]}]" },
  { "item/empty-and-text-below-the-marker", "sectioned", "sections",
    "-\n- b\n-\n  c\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':''},{'text':'b'},"
    "{'text':'c'}]}]}]" },
  { "label/bold", "sectioned", "sections",
    "- **L**: a\n- **L:** b\n- __L__: c\n- **a: b**: d\n- **L**： e\n- f\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'a','label':'L'},{'text':'b',"
    "'label':'L'},{'text':'c','label':'L'},{'text':'d','label':'a: b'},{'text':'e',"
    "'label':'L'},{'text':'f'}]}]}]" },
  { "label/bold-without-colon-is-text", "sectioned", "sections",
    "- **X** - a\n- **Y** b\n- **Z**:c\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'**X** - a'},"
    "{'text':'**Y** b'},{'text':'**Z**:c'}]}]}]" },
  { "label/plain-where-every-item-has-one", "sectioned", "sections",
    "- a: 1\n- b c: 2\n- **d**: 3\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'1','label':'a'},{'text':'2',"
    "'label':'b c'},{'text':'3','label':'d'}]}]}]" },
  { "label/plain-not-where-one-has-none", "sectioned", "sections",
    "- a: 1\n- b\n- **c**: 2\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'a: 1'},{'text':'b'},"
    "{'text':'2','label':'c'}]}]}]" },
  { "label/plain-no-sentence/too-many-words", "sectioned", "sections",
    "- one two three four five six: t\n",
    "[{'role':'mission','blocks':[{'type':'list',"
    "'items':[{'text':'one two three four five six: t'}]}]}]" },
  { "label/plain-no-sentence/too-long", "sectioned", "sections",
    "- abcdefghijklmnopqrstuvwxyz-abcdefghijklmn: t\n",
    "[{'role':'mission','blocks':[{'type':'list',"
    "'items':[{'text':'abcdefghijklmnopqrstuvwxyz-abcdefghijklmn: t'}]}]}]" },
  { "label/plain-no-sentence/question", "sectioned", "sections",
    "- What?: t\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'What?: t'}]}]}]" },
  { "label/plain-no-sentence/quote", "sectioned", "sections",
    "- the \"x\": t\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'the \\'x\\': t'}]}]}]" },
  { "label/plain-no-sentence/full-stop", "sectioned", "sections",
    "- One. Two: t\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'One. Two: t'}]}]}]" },
  { "label/plain-no-sentence/dash", "sectioned", "sections",
    "- a - b: t\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'a - b: t'}]}]}]" },
  { "label/plain-no-sentence/arrow", "sectioned", "sections",
    "- a → b: t\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'a → b: t'}]}]}]" },
  { "label/plain-no-sentence/ticks", "sectioned", "sections",
    "- a `b: t\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'a `b: t'}]}]}]" },
  { "label/plain-no-sentence/comma", "sectioned", "sections",
    "- a, b: t\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'a, b: t'}]}]}]" },
  { "label/plain-no-sentence/semicolon", "sectioned", "sections",
    "- a; b: t\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'a; b: t'}]}]}]" },
  { "label/plain-may-have", "sectioned", "sections",
    "- v1.2 `a: b`: t\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'v1.2 `a: b`: t'}]}]}]" },
  { "label/plain-may-be", "sectioned", "sections",
    "- a.b/c (d): t\n- ✅ **Clear**: u\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'t','label':'a.b/c (d)'},"
    "{'text':'u','label':'✅ Clear'}]}]}]" },
  { "label/plain-of-nothing-is-text", "sectioned", "sections",
    "- a: 1\n- b:\n- c:\n  - d\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'1','label':'a'},"
    "{'text':'b:'},{'text':'','label':'c','blocks':[{'type':'list',"
    "'items':[{'text':'d'}]}]}]}]}]" },
  { "label/text-on-the-next-line", "sectioned", "sections",
    "- **L**:\n  a\n  b\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'a\\nb','label':'L'}]}]}]" },
  { "target/in-a-label", "persona", "sections",
    "1. **Simple (Target: 95%)**: a\n2. **Safe (Target: 99.9 %):** b\n"
    "3. **Fast (Target: soon)**: c\n4. **(Target: 5%)**: d\n",
    "[{'role':'mission','blocks':[{'type':'list','ordered':true,'items':[{'text':'a',"
    "'label':'Simple','target':'95%'},{'text':'b','label':'Safe','target':'99.9 %'},"
    "{'text':'c','label':'Fast (Target: soon)'},{'text':'d','label':'(Target: 5%)'}]}]}]" },
  { "target/in-a-plain-label", "sectioned", "sections",
    "- Simple (Target: 95%): a\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'a','label':'Simple',"
    "'target':'95%'}]}]}]" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  read_stories_add (stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
