/* test-read-dialects.c: what each dialect has of its own: elements, labels, views, fields
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "read-stories.h"

/* 31 back-ticks: one more, and they open no code span. */
#define LONGEST_RUN "```````````````````````````````"

static const ReadStory stories[] = {
  { "component/sections-and-fields/fields", "component", "fields",
    "---\nname: a\nmodel: opus\n---\n<component name=\"a\" type=\"agent\" team=\"x\">\n"
    "<config style=\"Short|Plain\" eval=\"true\" mode=\"true\"/>\n<runtime model=\"haiku\"/>\n"
    "<role><mission>M &lt;b&gt; `&lt;`</mission><mindset>a | b</mindset></role>\n</component>\n",
    "{'name':'a','model':'opus','team':'x','style':['Short','Plain'],'eval':true,'mode':'true'}" },
  { "component/sections-and-fields/sections", "component", "sections",
    "---\nname: a\nmodel: opus\n---\n<component name=\"a\" type=\"agent\" team=\"x\">\n"
    "<config style=\"Short|Plain\" eval=\"true\" mode=\"true\"/>\n<runtime model=\"haiku\"/>\n"
    "<role><mission>M &lt;b&gt; `&lt;`</mission><mindset>a | b</mindset></role>\n</component>\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'M <b> `&lt;`'}]},{'role':'mindset',"
    "'blocks':[{'type':'list','items':[{'text':'a'},{'text':'b'}]}]}]" },
  { "component/model-of-the-runtime", "component", "fields",
    "<component name=\"a\"><runtime model=\"opus-4-5\"/></component>\n",
    "{'name':'a','model':'opus-4-5'}" },
  { "component/mindset-without-pipe-is-text", "component", "sections",
    "<component "
    "name=\"a\"><role><mindset>calm</mindset></role><triggers>one</triggers></component>\n",
    "[{'role':'mindset','blocks':[{'type':'text','text':'calm'}]},{'role':'triggers',"
    "'blocks':[{'type':'list','items':[{'text':'one'}]}]}]" },
  { "component/pipes-over-lines", "component", "sections",
    "<component name=\"a\">\n<triggers>\na|b\n c: d |\ne &#124; f\n</triggers>\n</component>\n",
    "[{'role':'triggers','blocks':[{'type':'list','items':[{'text':'a'},{'text':'b c: d'},"
    "{'text':'e | f'}]}]}]" },
  { "component/labelled-pipes", "component", "sections",
    "<component name=\"a\"><triggers>a: b|c: d</triggers></component>\n",
    "[{'role':'triggers','blocks':[{'type':'list','items':[{'text':'b','label':'a'},"
    "{'text':'d','label':'c'}]}]}]" },
  { "component/servers", "component", "sections",
    "<component name=\"a\"><mcp servers=\"seq:think: hard|c7|:x\" mode=\"fast\"/></component>\n",
    "[{'role':'mcp','blocks':[{'type':'list','items':[{'text':'think: hard','label':'seq'},"
    "{'text':'c7'},{'text':':x'}]},{'type':'list','items':[{'text':'fast','label':'mode'}]}]}]" },
  { "component/next", "component", "sections",
    "<component name=\"a\"><handoff next=\"/plan @b\"/><handoff "
    "next=\"ask me!|/b\">- c</handoff></component>\n",
    "[{'role':'handoff','blocks':[{'type':'list','items':[{'text':'/plan'},{'text':'@b'}]}]},"
    "{'role':'handoff','blocks':[{'type':'list','items':[{'text':'ask me!'},{'text':'/b'}]},"
    "{'type':'list','items':[{'text':'c'}]}]}]" },
  { "component/attributes-are-items", "component", "sections",
    "<component name=\"a\"><hop_patterns max=\"5\" note=\"n\" "
    "when=\"a<b\">- c</hop_patterns></component>\n",
    "[{'role':'section','heading':'Hop Patterns','note':'n','blocks':[{'type':'list',"
    "'items':[{'text':'5','label':'max'},{'text':'a<b','label':'when'}]},{'type':'list',"
    "'items':[{'text':'c'}]}]}]" },
  { "component/unknown-and-alias-tags", "component", "sections",
    "<component "
    "name=\"a\"><hop_patterns>a</hop_patterns><HopX>b"
    "</HopX><actions>c</actions><quality_gates>d</q"
    "uality_gates><my-rules>e</my-rules></component>\n",
    "[{'role':'section','heading':'Hop Patterns','blocks':[{'type':'text','text':'a'}]},"
    "{'role':'section','heading':'HopX','blocks':[{'type':'text','text':'b'}]},"
    "{'role':'process','blocks':[{'type':'text','text':'c'}]},{'role':'checklist',"
    "'blocks':[{'type':'text','text':'d'}]},{'role':'section','heading':'My-rules',"
    "'blocks':[{'type':'text','text':'e'}]}]" },
  { "component/section-title", "component", "sections",
    "<component name=\"a\"><section title=\"Local "
    "Ways\">a</section><section "
    "title=\"Workflow\">b</section><section>c</section><process "
    "title=\"The Steps\">1. d</process><process title=\"Key "
    "Actions\">1. e</process></component>\n",
    "[{'role':'section','heading':'Local Ways','blocks':[{'type':'text','text':'a'}]},"
    "{'role':'process','heading':'Workflow','blocks':[{'type':'text','text':'b'}]},"
    "{'role':'section','blocks':[{'type':'text','text':'c'}]},{'role':'process',"
    "'heading':'The Steps','blocks':[{'type':'list','ordered':true,'items':[{'text':'d'}]}]},"
    "{'role':'process','blocks':[{'type':'list','ordered':true,'items':[{'text':'e'}]}]}]" },
  { "component/text-around-children", "component", "sections",
    "<component name=\"a\">\n<flow>before\n<step>one</step>\nafter</flow>\nbetween\n"
    "</component>\n",
    "[{'role':'section','heading':'Flow','blocks':[{'type':'text','text':'before'},"
    "{'type':'text','text':'after'}],'sections':[{'role':'section','heading':'Step',"
    "'blocks':[{'type':'text','text':'one'}]}]},{'role':'section','blocks':[{'type':'text',"
    "'text':'between'}]}]" },
  { "component/text-in-the-wrapper", "component", "sections",
    "<component name=\"a\"><role>\nPlain words.\n<mindset>a|b</mindset></role></component>\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'Plain words.'}]},{'role':'mindset',"
    "'blocks':[{'type':'list','items':[{'text':'a'},{'text':'b'}]}]}]" },
  { "component/attribute-given-twice-is-not-lost", "component", "fields",
    "<component name=\"a\" title=\"One\" title=\"Two\"/>\n",
    "{\"name\":\"a\",\"title\":\"Two\"}" },
  { "component/without-root", "component", "sections",
    "Words.\n\n<triggers>a|b</triggers>\n\nMore.\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'Words.'}]},{'role':'triggers',"
    "'blocks':[{'type':'list','items':[{'text':'a'},{'text':'b'}]}]},{'role':'section',"
    "'blocks':[{'type':'text','text':'More.'}]}]" },
  { "component/unclosed-elements-are-text", "component", "sections",
    "<component name=\"a\">\n<process>\n1) a\n</component>\n",
    "[{'role':'section','blocks':[{'type':'text','text':'<process>'},{'type':'list',"
    "'ordered':true,'items':[{'text':'a'}]}]}]" },
  { "component/entities", "component", "sections",
    "<component name=\"a\"><focus>\n- a &amp; b: c &#124; d &apos;\n- e: `&amp;`\n"
    "</focus></component>\n",
    "[{'role':'focus','blocks':[{'type':'list','items':[{'text':'c | d &apos;',"
    "'label':'a & b'},{'text':'`&amp;`','label':'e'}]}]}]" },
  { "component/code-between-long-runs", "component", "sections",
    "<component name=\"a\"><mission>\n" LONGEST_RUN "&lt;" LONGEST_RUN " `" LONGEST_RUN "&lt;`"
    LONGEST_RUN "\n</mission></component>\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'" LONGEST_RUN "&lt;" LONGEST_RUN " `"
    LONGEST_RUN "<`" LONGEST_RUN "'}]}]" },
  { "component/headings-inside", "component", "sections",
    "<component name=\"a\"><context>\n## Triggers\n- a\n</context></component>\n",
    "[{'role':'group','heading':'Context','sections':[{'role':'triggers',"
    "'blocks':[{'type':'list','items':[{'text':'a'}]}]}]}]" },
  { "component/cells-are-decoded", "component", "sections",
    "<component name=\"a\"><examples>\n| A | B |\n|---|---|\n| a &lt; b | c &#124; d |\n"
    "</examples></component>\n",
    "[{'role':'examples','blocks':[{'type':'table','columns':['A','B'],'rows':[['a < b',"
    "'c | d']]}]}]" },
  { "component/code-is-not-decoded", "component", "sections",
    "<component name=\"a\"><x_y>\n```\n&lt;\n```\n</x_y></component>\n",
    "[{'role':'section','heading':'X Y','blocks':[{'type':'code','info':'','text':'&lt;'}]}]" },
  { "element/alone-is-a-section", "sectioned", "sections",
    "<hop_rules>\n- a\n</hop_rules>\n\n<details>\nb\n</details>\n",
    "[{'role':'section','heading':'Hop Rules','blocks':[{'type':'list',"
    "'items':[{'text':'a'}]}]},{'role':'section','blocks':[{'type':'text',"
    "'text':'<details>\\nb\\n</details>'}]}]" },
  { "element/over-its-own-heading-is-one", "prompt", "sections",
    "<core_workflow>\n\n## Core Workflow\n\n1. a\n\n### Sub\nb\n</core_workflow>\n",
    "[{'role':'section','heading':'Core Workflow','blocks':[{'type':'list','ordered':true,"
    "'items':[{'text':'a'}]}],'sections':[{'role':'section','heading':'Sub',"
    "'blocks':[{'type':'text','text':'b'}]}]}]" },
  { "element/over-another-heading-is-two", "sectioned", "sections",
    "<core_workflow>\n## Triggers\n- a\n</core_workflow>\n",
    "[{'role':'group','heading':'Core Workflow','sections':[{'role':'triggers',"
    "'blocks':[{'type':'list','items':[{'text':'a'}]}]}]}]" },
  { "element/stands-below-its-heading", "sectioned", "sections",
    "## Examples\n<example>\na\n</example>\nb\n",
    "[{'role':'examples','blocks':[{'type':'text','text':'b'}],'sections':[{'role':'examples',"
    "'blocks':[{'type':'text','text':'a'}]}]}]" },
  { "element/inline-is-text", "sectioned", "sections",
    "a <b_c>x</b_c> d\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'a <b_c>x</b_c> d'}]}]" },
  { "element/entities-stay", "sectioned", "sections",
    "<x_y>\na &lt; b\n</x_y>\n",
    "[{'role':'section','heading':'X Y','blocks':[{'type':'text','text':'a &lt; b'}]}]" },
  { "label-line/over-a-list", "prompt", "sections",
    "You are.\n\nYour Core Responsibilities:\n- a\n\nbare\n\n**Your Process**:\n1. b\n\n"
    "**Communication Style:**\ntext\nmore\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'You are.'}]},{'role':'focus',"
    "'blocks':[{'type':'list','items':[{'text':'a'}]},{'type':'text','text':'bare'}]},"
    "{'role':'process','blocks':[{'type':'list','ordered':true,'items':[{'text':'b'}]}]},"
    "{'role':'communication','blocks':[{'type':'text','text':'text\\nmore'}]}]" },
  { "label-line/needs-its-content-on-the-next-line", "prompt", "sections",
    "Your Process:\n\n1. a\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'Your Process:'},{'type':'list',"
    "'ordered':true,'items':[{'text':'a'}]}]}]" },
  { "label-line/not/eight-words", "prompt", "sections",
    "One two three four five six seven eight:\n- a\n",
    "[{'role':'mission','blocks':[{'type':'text',"
    "'text':'One two three four five six seven eight:'},{'type':'list',"
    "'items':[{'text':'a'}]}]}]" },
  { "label-line/not/long", "prompt", "sections",
    "Abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdefgh:\n- a\n",
    "[{'role':'mission','blocks':[{'type':'text',"
    "'text':'Abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdefgh:'},{'type':'list',"
    "'items':[{'text':'a'}]}]}]" },
  { "label-line/not/mark", "prompt", "sections",
    "Hello, you:\n- a\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'Hello, you:'},{'type':'list',"
    "'items':[{'text':'a'}]}]}]" },
  { "label-line/not/dot", "prompt", "sections",
    "Node.js Rules:\n- a\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'Node.js Rules:'},{'type':'list',"
    "'items':[{'text':'a'}]}]}]" },
  { "label-line/not/lower-case", "prompt", "sections",
    "where:\n- a\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'where:'},{'type':'list',"
    "'items':[{'text':'a'}]}]}]" },
  { "label-line/not/quote", "prompt", "sections",
    "> Quote:\n- a\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'> Quote:'},{'type':'list',"
    "'items':[{'text':'a'}]}]}]" },
  { "label-line/not/code", "prompt", "sections",
    "Use `x`:\n- a\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'Use `x`:'},{'type':'list',"
    "'items':[{'text':'a'}]}]}]" },
  { "label-line/over-table-and-code", "prompt", "sections",
    "Delegation Strategy:\n| A | B |\n|---|---|\n| a | b |\n\nSome Code:\n```\nx\n```\n",
    "[{'role':'delegation','blocks':[{'type':'table','columns':['A','B'],'rows':[['a','b']]}]},"
    "{'role':'section','heading':'Some Code','blocks':[{'type':'code','info':'','text':'x'}]}]" },
  { "label-line/below-the-nearest-heading", "prompt", "sections",
    "## Work\n\nYour Process:\n1. a\n\n### Deep\nOutputs:\n- b\n",
    "[{'role':'group','heading':'Work','sections':[{'role':'process','blocks':[{'type':'list',"
    "'ordered':true,'items':[{'text':'a'}]}]},{'role':'group','heading':'Deep',"
    "'sections':[{'role':'outputs','blocks':[{'type':'list','items':[{'text':'b'}]}]}]}]}]" },
  { "label-line/not-in-other-dialects", "sectioned", "sections",
    "Your Process:\n1. a\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'Your Process:'},{'type':'list',"
    "'ordered':true,'items':[{'text':'a'}]}]}]" },
  { "label-line/not-in-items", "prompt", "sections",
    "- a\n\n  Rules:\n  - b\n",
    "[{'role':'mission','blocks':[{'type':'list','items':[{'text':'a','blocks':[{'type':'text',"
    "'text':'Rules:'},{'type':'list','items':[{'text':'b'}]}]}]}]}]" },
  { "label-line/escaped", "prompt", "sections",
    "Your Process\\:\nnot a label\n\n**Bold\\:**\ntext\n\nTwo\\\\:\nx\n\nnot, this\\:\ny\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'Your Process:\\nnot a label'},"
    "{'type':'text','text':'**Bold:**\\ntext'},{'type':'text','text':'Two\\\\:\\nx'},"
    "{'type':'text','text':'not, this\\\\:\\ny'}]}]" },
  { "label-line/in-an-element", "prompt", "sections",
    "<context>\nYour Process:\n1. a\n</context>\n",
    "[{'role':'group','heading':'Context','sections':[{'role':'process',"
    "'blocks':[{'type':'list','ordered':true,'items':[{'text':'a'}]}]}]}]" },
  { "closing/text-behind-the-last-list", "prompt", "sections",
    "Your Process:\n1. a\n\nYou end here.\n\nReally.\n",
    "[{'role':'process','blocks':[{'type':'list','ordered':true,'items':[{'text':'a'}]}]},"
    "{'role':'closing','blocks':[{'type':'text','text':'You end here.'},{'type':'text',"
    "'text':'Really.'}]}]" },
  { "closing/none-behind-text", "prompt", "sections",
    "Your Process:\na\n\nb\n",
    "[{'role':'process','blocks':[{'type':'text','text':'a'},{'type':'text','text':'b'}]}]" },
  { "closing/none-under-a-heading", "prompt", "sections",
    "## Process\n1. a\n\nb\n",
    "[{'role':'process','blocks':[{'type':'list','ordered':true,'items':[{'text':'a'}]},"
    "{'type':'text','text':'b'}]}]" },
  { "closing/behind-bounds", "prompt", "sections",
    "Will:\n- a\n\nWill Not:\n- b\n\nEnd.\n",
    "[{'role':'bounds','will':[{'text':'a'}],'wont':[{'text':'b'}]},{'role':'closing',"
    "'blocks':[{'type':'text','text':'End.'}]}]" },
  { "closing/code-behind-bounds", "prompt", "sections",
    "Will:\n- a\n\nWill Not:\n- b\n\nEnd.\n\n```text\nwords\n",
    "[{'role':'bounds','will':[{'text':'a'}],'wont':[{'text':'b'}]},{'role':'closing',"
    "'blocks':[{'type':'text','text':'End.'},{'type':'code','info':'text','text':'words'}]}]" },
  { "closing/a-rule-behind-bounds", "prompt", "sections",
    "Will Not:\n- b\n\n---\n\nEnd.\n",
    "[{'role':'bounds','wont':[{'text':'b'}]},{'role':'closing',"
    "'blocks':[{'type':'text','text':'End.'}]}]" },
  { "closing/no-list-behind-bounds", "prompt", "sections",
    "Will Not:\n- b\n\n* c\n",
    "[{'role':'section','heading':'Will Not','blocks':[{'type':'list','items':[{'text':'b'}]},"
    "{'type':'list','items':[{'text':'c'}]}]}]" },
  { "closing/behind-bounds-under-a-heading", "prompt", "sections",
    "## Boundaries\n**Will:**\n- a\n\n**Will Not:**\n- b\n\nEnd.\n",
    "[{'role':'bounds','will':[{'text':'a'}],'wont':[{'text':'b'}]},{'role':'closing',"
    "'blocks':[{'type':'text','text':'End.'}]}]" },
  { "closing/behind-a-separator", "persona", "sections",
    "You.\n\n## Process\n1. a\n\n---\n\nEnd.\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'You.'}]},{'role':'process',"
    "'blocks':[{'type':'list','ordered':true,'items':[{'text':'a'}]}]},{'role':'closing',"
    "'blocks':[{'type':'text','text':'End.'}]}]" },
  { "closing/not-without-a-separator", "persona", "sections",
    "## Process\n1. a\n\nEnd.\n",
    "[{'role':'process','blocks':[{'type':'list','ordered':true,'items':[{'text':'a'}]},"
    "{'type':'text','text':'End.'}]}]" },
  { "closing/named", "sectioned", "sections",
    "## Closing\nEnd.\n",
    "[{'role':'closing','blocks':[{'type':'text','text':'End.'}]}]" },
  { "bold-label/opens-sections-before-the-first-heading", "consultant", "sections",
    "# T\n\nintro\n\n**Role**: one\ntwo\n**Personality:** calm\n\n**MCP Integration**\n"
    "- c7: docs\n\n**Odd Matter**: x\n\n**Strong words**\n\n## Process\n**Role**: text\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'intro'}]},{'role':'mission',"
    "'blocks':[{'type':'text','text':'one\\ntwo'}]},{'role':'mindset','blocks':[{'type':'text',"
    "'text':'calm'}]},{'role':'mcp','blocks':[{'type':'list','items':[{'text':'docs',"
    "'label':'c7'}]}]},{'role':'section','heading':'Odd Matter','blocks':[{'type':'text',"
    "'text':'x'},{'type':'text','text':'**Strong words**'}]},{'role':'process',"
    "'blocks':[{'type':'text','text':'**Role**: text'}]}]" },
  { "bold-label/not-in-other-dialects", "sectioned", "sections",
    "**Role**: one\n",
    "[{'role':'mission','blocks':[{'type':'text','text':'**Role**: one'}]}]" },
  { "view/numbered-clauses", "prompt", "sections",
    "---\n"
    "description: \"Use when: (1) a b,\\n(2) c, and (3) d e. More. "
    "Example: f → g. Example: h\"\n---\n",
    "[{'role':'triggers','in':'description','blocks':[{'type':'list','items':[{'text':'a b'},"
    "{'text':'c'},{'text':'d e'}]}]},{'role':'examples','in':'description',"
    "'blocks':[{'type':'list','items':[{'text':'f → g.'},{'text':'h'}]}]}]" },
  { "view/backslash-n-is-a-blank", "prompt", "sections",
    "---\n"
    "description: \"Use: (1) a\\\\nb; (2) c.\\\\n\\\\n<example>\\\\nuser: "
    "x\\\\n</example>\\\\n<example>y</example>\"\n---\n",
    "[{'role':'triggers','in':'description','blocks':[{'type':'list','items':[{'text':'a b'},"
    "{'text':'c'}]}]},{'role':'examples','in':'description','blocks':[{'type':'list',"
    "'items':[{'text':'user: x'},{'text':'y'}]}]}]" },
  { "view/folded", "prompt", "sections",
    "---\ndescription: >\n  Use: (1) a\n  b, or (2) c!\n  Examples: d\n---\n",
    "[{'role':'triggers','in':'description','blocks':[{'type':'list','items':[{'text':'a b'},"
    "{'text':'c!'}]}]},{'role':'examples','in':'description','blocks':[{'type':'list',"
    "'items':[{'text':'d'}]}]}]" },
  { "view/one-number-is-none", "prompt", "sections",
    "---\ndescription: Use (1) a. (3) b\n---\n",
    "[]" },
  { "view/only-where-the-dialect-has-views", "sectioned", "sections",
    "---\ndescription: \"Use (1) a, (2) b.\"\n---\n",
    "[]" },
  { "view/behind-the-other-sections", "prompt", "sections",
    "---\ndescription: \"Use (1) a, (2) b.\"\n---\nProcess:\n1. a\n\nEnd.\n",
    "[{'role':'process','blocks':[{'type':'list','ordered':true,'items':[{'text':'a'}]}]},"
    "{'role':'closing','blocks':[{'type':'text','text':'End.'}]},{'role':'triggers',"
    "'in':'description','blocks':[{'type':'list','items':[{'text':'a'},{'text':'b'}]}]}]" },
  { "field/list-fields-in-any-spelling", "sectioned", "fields",
    "---\ntools: Read, Bash(a, b)\ndisallowedTools: [Write, \"E, F\"]\nskills:\n- a\n-  b\n"
    "style: X|Y\n---\n",
    "{'tools':['Read','Bash(a, b)'],'disallowedTools':['Write','E, F'],'skills':['a','b'],"
    "'style':['X','Y']}" },
  { "field/empty-list", "sectioned", "fields",
    "---\ntools:\nskills: []\n---\n",
    "{'tools':[],'skills':[]}" },
  { "field/version-as-written", "persona", "fields",
    "---\nversion: 1.10\nname: a\n---\n",
    "{'version':'1.10','name':'a'}" },
  { "field/core-schema", "sectioned", "fields",
    "---\na: no\nb: 2024-01-02\nc: true\nd: 7\ne: ~\nf: {g: [1, x]}\n---\n",
    "{'a':'no','b':'2024-01-02','c':true,'d':7,'e':null,'f':{'g':[1,'x']}}" },
  { "field/allowed-tools-is-tools", "persona", "fields",
    "---\nallowed-tools: [Read]\n---\n",
    "{'tools':['Read']}" },
  { "field/both-tools-stay", "persona", "fields",
    "---\nallowed-tools: [Read]\ntools: A, B\n---\n",
    "{'allowed-tools':['Read'],'tools':['A','B']}" },
  { "field/agents-of-the-name-is-derived", "persona", "fields",
    "---\nname: a\nagents:\n  primary: a\n---\n",
    "{'name':'a'}" },
  { "field/other-agents-stay", "persona", "fields",
    "---\nname: a\nagents:\n  primary: b\n---\n",
    "{'name':'a','agents':{'primary':'b'}}" },
  { "field/turbo-all/fields", "component", "fields",
    "<component name=\"a\">\n// turbo-all\n<process>1) a</process>\n</component>\n",
    "{'name':'a','turbo-all':true}" },
  { "field/turbo-all/sections", "component", "sections",
    "<component name=\"a\">\n// turbo-all\n<process>1) a</process>\n</component>\n",
    "[{'role':'process','blocks':[{'type':'list','ordered':true,'items':[{'text':'a'}]}]}]" },
  { "field/tools-map-stays", "sectioned", "fields",
    "---\ntools:\n  write: false\n---\n",
    "{'tools':{'write':false}}" },
  { "field/repeated-key", "sectioned", "fields",
    "---\nname: a\nname: b\n---\n",
    "{'name':'b'}" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  read_stories_add (stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
