/* test-scan.c: what a body's blocks and elements are, rule by rule
 *
 * Each case is a body and the outline of its tree:
 * `h2'…'` heading, `p'…'` text, `c'…'` comment, `code'…'`, `hr` rule, `//0` directive, `ul[…]` and
 * `ol[…]` lists (`ol3[` starts at 3, `ul~[` is loose) of items `{…}` (`{x …}` is a task),
 * `table(a,b|c,d)`, `<tag name=value>…</>` element.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-scan.h"

#include <string.h>

#define ALONE REMIT_SCAN_ELEMENTS_ALONE
#define ANYWHERE REMIT_SCAN_ELEMENTS_ANYWHERE

typedef struct
{
  const char       *path;
  RemitScanElements elements;
  const char       *body;
  const char       *outline;
} Case;

static const Case cases[] = {
  /* Headings */
  { "/scan/heading-has-one-to-six-hashes", ALONE,
    "# a\n###### b\n####### c", "h1'a' h6'b' p'####### c'" },
  { "/scan/heading-needs-a-blank-after-its-hashes", ALONE, "#a", "p'#a'" },
  { "/scan/heading-drops-closing-hashes", ALONE,
    "## a b ##  \n# c#\n## ##", "h2'a b' h1'c#' h2''" },
  { "/scan/heading-may-be-indented-by-three", ALONE, "   # a\n\n    # b", "h1'a' code'# b'" },
  { "/scan/heading-ends-a-paragraph", ALONE, "a\n# b\nc", "p'a' h1'b' p'c'" },
  { "/scan/heading-may-be-underlined", ALONE, "a\n==\n\nb\n---", "h1'a' h2'b'" },
  { "/scan/a-single-dash-underlines-nothing", ALONE, "a\n=", "p'a\n='" },
  { "/scan/two-lines-of-text-are-not-underlined", ALONE, "a\nb\n---", "p'a\nb' hr" },

  /* Paragraphs */
  { "/scan/paragraph-ends-at-a-blank-line", ALONE, "a\nb\n \t\nc", "p'a\nb' p'c'" },
  { "/scan/paragraph-keeps-indent-past-its-first-line", ALONE, "  a\n    b\nc", "p'a\n  b\nc'" },
  { "/scan/one-blank-at-a-line-end-is-dropped", ALONE, "a \nb", "p'a\nb'" },
  { "/scan/two-blanks-at-a-line-end-are-a-hard-break", ALONE, "a  \nb  ", "p'a  \nb'" },
  { "/scan/tabs-at-a-line-end-are-dropped", ALONE, "a\t\nb", "p'a\nb'" },
  { "/scan/quote-is-a-paragraph", ALONE, "> # a\n>\n> - b", "p'> # a\n>\n> - b'" },
  { "/scan/every-line-end-ends-a-line", ALONE, "# a\r\n# b\r# c\n# d", "h1'a' h1'b' h1'c' h1'd'" },

  /* Comments */
  { "/scan/comment-goes-to-its-end", ALONE, "<!-- a\n\n# b\n-->\nc", "c'<!-- a\n\n# b\n-->' p'c'" },
  { "/scan/unclosed-comment-is-a-line-of-text", ALONE, "<!-- a\nb", "p'<!-- a' p'b'" },
  { "/scan/comment-hides-tags", ALONE, "<!--\n<a1>\n</a1>\n-->", "c'<!--\n<a1>\n</a1>\n-->'" },
  { "/scan/comment-on-a-line-hides-tags", ANYWHERE,
    "<a><!-- </a> --></a>", "<a>c'<!-- </a> -->'</>" },

  /* Rules and directives */
  { "/scan/rule-is-three-marks", ALONE, "---\n***\n_ _ _\n--", "hr hr hr p'--'" },
  { "/scan/rule-comes-before-list", ALONE, "- - -\n* * *", "hr hr" },
  { "/scan/directive-has-its-line", ALONE,
    "// parallel\n  //turbo-all \n// end-parallel", "//0 //2 //1" },
  { "/scan/directive-ends-a-paragraph-and-a-list", ALONE, "a\n// parallel\n- b\n// end-parallel",
    "p'a' //0 ul[{p'b'}] //1" },
  { "/scan/directive-is-exact", ALONE,
    "// parallel x\n// Parallel", "p'// parallel x\n// Parallel'" },
  { "/scan/directive-in-code-is-code", ALONE, "```\n// parallel\n```", "code'// parallel'" },
  { "/scan/directive-in-an-item-is-its-text", ALONE,
    "- a\n\n  // parallel", "ul[{p'a' p'// parallel'}]" },

  /* Code */
  { "/scan/fence-hides-everything", ALONE,
    "```yaml\n# a\n- b\n\n<c1>\n```", "code:yaml'# a\n- b\n\n<c1>'" },
  { "/scan/fence-closes-with-its-own-mark-and-length", ALONE,
    "````\n```\n~~~~\n`````", "code'```\n~~~~'" },
  { "/scan/fence-of-tildes", ALONE, "~~~ a `b`\nc\n~~~", "code:a `b`'c'" },
  { "/scan/back-ticks-in-the-info-make-no-fence", ALONE, "```a```\nb", "p'```a```\nb'" },
  { "/scan/fence-takes-its-indent-off-its-lines", ALONE,
    "  ```\n    a\n b\n  ```", "code'  a\nb'" },
  { "/scan/unclosed-fence-goes-to-the-end", ALONE, "```\na\n\nb\n\n", "code'a\n\nb'" },
  { "/scan/unclosed-fence-in-an-item-ends-with-it", ALONE, "- ```\n  a\nb", "ul[{code'a'}] p'b'" },
  { "/scan/fence-in-a-nested-item-closes-there", ALONE, "- a\n  - ```\n    b\n    ```\n- c",
    "ul[{p'a' ul[{code'b'}]} {p'c'}]" },
  { "/scan/four-blanks-are-code", ALONE, "    a\n\n      b\n\nc", "code'a\n\n  b' p'c'" },
  { "/scan/a-tab-is-four-blanks", ALONE, "\ta", "code'a'" },
  { "/scan/code-does-not-end-a-paragraph", ALONE, "a\n    b", "p'a\n    b'" },
  { "/scan/no-indented-code-in-items", ALONE, "- a\n\n      b", "ul[{p'a' p'b'}]" },

  /* Lists */
  { "/scan/bullets-are-dash-star-plus", ALONE,
    "- a\n\n* b\n\n+ c", "ul[{p'a'}] ul[{p'b'}] ul[{p'c'}]" },
  { "/scan/numbers-end-in-dot-or-parenthesis", ALONE,
    "1. a\n2. b\n\n3) c", "ol[{p'a'} {p'b'}] ol3[{p'c'}]" },
  { "/scan/another-bullet-starts-a-new-list", ALONE, "- a\n* b", "ul[{p'a'}] ul[{p'b'}]" },
  { "/scan/item-two-columns-right-is-a-child", ALONE,
    "1. a\n  - b\n10. c", "ol[{p'a' ul[{p'b'}]} {p'c'}]" },
  { "/scan/item-one-column-right-is-a-sibling", ALONE,
    "- a\n - b\n- c", "ul[{p'a'} {p'b'} {p'c'}]" },
  { "/scan/item-left-of-the-list-starts-another", ALONE, "   - a\n - b", "ul[{p'a'}] ul[{p'b'}]" },
  { "/scan/list-starts-at-any-indent", ALONE,
    "a:\n\n      - b\n      - c", "p'a:' ul[{p'b'} {p'c'}]" },
  { "/scan/list-ends-a-paragraph", ALONE, "a\n- b\n\nc\n1. d", "p'a' ul[{p'b'}] p'c' ol[{p'd'}]" },
  { "/scan/only-the-number-one-ends-a-paragraph", ALONE, "a\n2. b", "p'a\n2. b'" },
  { "/scan/an-empty-item-ends-no-paragraph", ALONE, "a\n-\n\n-\n  b", "p'a\n-' ul[{p'b'}]" },
  { "/scan/marker-needs-a-blank", ALONE, "-a\n1.b", "p'-a\n1.b'" },
  { "/scan/number-has-nine-digits-at-most", ALONE, "123456789. a\n\n1234567890. b",
    "ol123456789[{p'a'}] p'1234567890. b'" },
  { "/scan/marker-takes-up-to-four-blanks", ALONE, "1.  a\n\n    b\n-   c\n\n    d",
    "ol[{p'a' p'b'}] ul[{p'c' p'd'}]" },
  { "/scan/items-apart-are-loose", ALONE, "- a\n\n- b", "ul~[{p'a'} {p'b'}]" },
  { "/scan/a-blank-inside-an-item-is-not-loose", ALONE,
    "- a\n\n  b\n- c", "ul[{p'a' p'b'} {p'c'}]" },
  { "/scan/item-holds-blocks", ALONE,
    "- a\n\n  > b\n\n  ```\n  c\n  ```\n\n  d | e\n  --|--\n  f | g",
    "ul[{p'a' p'> b' code'c' table(d,e|f,g)}]" },
  { "/scan/item-holds-no-heading", ALONE, "- a\n  # b", "ul[{p'a' p'# b'}]" },
  { "/scan/text-goes-on-at-a-lesser-indent", ALONE, "- a\nb\n  c", "ul[{p'a\nb\nc'}]" },
  { "/scan/a-label-does-not-go-on", ALONE, "- a\n**B:** c\n- a\n**B**\n- a\nb:\n",
    "ul[{p'a'}] p'**B:** c' ul[{p'a'}] p'**B**' ul[{p'a'}] p'b:'" },
  { "/scan/a-quote-does-not-go-on", ALONE, "- a\n> b", "ul[{p'a'}] p'> b'" },
  { "/scan/a-tag-does-not-go-on", ALONE, "- a\n<b1> c", "ul[{p'a'}] p'<b1> c'" },
  { "/scan/a-rule-ends-a-list", ALONE, "- a\n---\n- b", "ul[{p'a'}] hr ul[{p'b'}]" },
  { "/scan/items-nest-on-one-line", ALONE, "- 1. a", "ul[{ol[{p'a'}]}]" },

  /* Tasks */
  { "/scan/task-marks", ALONE, "- [ ] a\n- [x] b\n1. [X] c", "ul[{  p'a'} {x p'b'}] ol[{X p'c'}]" },
  { "/scan/odd-task-marks-are-text", ALONE,
    "- [~] a\n- [x]b\n- [xx] c", "ul[{p'[~] a'} {p'[x]b'} {p'[xx] c'}]" },
  { "/scan/an-empty-task-is-one", ALONE, "- [ ]", "ul[{  }]" },

  /* Tables */
  { "/scan/table-has-header-and-rows", ALONE, "| a | b |\n|---|:-:|\n| c | d |\n\n| e |",
    "table(a,b|c,d) p'| e |'" },
  { "/scan/table-needs-no-outer-pipes", ALONE, "a | b\n--|--\nc | d", "table(a,b|c,d)" },
  { "/scan/delimiter-row-has-the-header's-count", ALONE,
    "| a | b |\n|---|\n", "p'| a | b |\n|---|'" },
  { "/scan/header-alone-is-text", ALONE, "| a | b |\n| c | d |", "p'| a | b |\n| c | d |'" },
  { "/scan/rows-may-be-ragged", ALONE, "|a|b|\n|-|-|\n|c|\n|d|e|f|", "table(a,b|c|d,e,f)" },
  { "/scan/escaped-pipe-is-a-pipe", ALONE,
    "|a\\|b|c|\n|-|-|\n|`d\\|e`|f\\\\|g|", "table(a|b,c|`d|e`,f\\|g)" },
  { "/scan/pipe-in-a-code-span-does-not-split", ALONE, "|a|b|\n|-|-|\n|`c|d`|``e`|``|",
    "table(a,b|`c|d`,``e`|``)" },
  { "/scan/a-lone-back-tick-opens-nothing", ALONE,
    "|a|b|\n|-|-|\n|`c|d|\n|\\`e|f`|", "table(a,b|`c,d|\\`e,f`)" },
  { "/scan/empty-cells-are-cells", ALONE, "|a||c|\n|-|-|-|\n||  ||", "table(a,,c|,,)" },
  { "/scan/table-rows-may-have-other-indents", ALONE, "  |a|\n|-|\n      |b|", "table(a|b)" },
  { "/scan/table-ends-where-another-block-starts", ALONE,
    "|a|b|\n|-|-|\n- c | d\n", "table(a,b) ul[{p'c | d'}]" },
  { "/scan/text-without-a-pipe-ends-a-table", ALONE, "|a|\n|-|\n|b|\nc", "table(a|b) p'c'" },
  { "/scan/table-ends-a-paragraph", ALONE, "a\n|b|\n|-|", "p'a' table(b)" },

  /* Elements with their tags alone */
  { "/scan/alone/tag-on-its-own-line", ALONE, "<a1>\nb\n</a1>\nc", "<a1>p'b'</> p'c'" },
  { "/scan/alone/tag-beside-text-is-text", ALONE, "<a1>b</a1>\n<a1> b\n</a1>",
    "p'<a1>b</a1>\n<a1> b\n</a1>'" },
  { "/scan/alone/html-is-text", ALONE, "<div>\na\n</div>\n<BR>", "p'<div>\na\n</div>\n<BR>'" },
  { "/scan/alone/self-closing-tag-is-text", ALONE, "<a1/>\n\n<a1>\n</a1>", "p'<a1/>' <a1></>" },
  { "/scan/alone/attributes-are-fine", ALONE, "<a1 b=\"c\">\n</a1>", "<a1 b=c></>" },
  { "/scan/alone/elements-nest", ALONE, "<a1>\n<b1>\nc\n</b1>\n</a1>", "<a1><b1>p'c'</></>" },
  { "/scan/alone/tags-in-code-are-code", ALONE,
    "<a1>\n```\n</a1>\n```\n</a1>", "<a1>code'</a1>'</>" },
  { "/scan/alone/unclosed-fence-ends-before-the-close-around-it", ALONE,
    "<a1>\n```\n</a1>\n# b", "<a1>code''</> h1'b'" },
  { "/scan/alone/unclosed-tag-is-text", ALONE, "<a1>\nb", "p'<a1>\nb'" },

  /* Elements anywhere */
  { "/scan/anywhere/tags-on-one-line", ANYWHERE, "<a>b</a><c>d</c>", "<a>p'b'</> <c>p'd'</>" },
  { "/scan/anywhere/elements-nest", ANYWHERE, "<a>\n  <b>c</b>\n  <d><e>f</e></d>\n</a>",
    "<a><b>p'c'</> <d><e>p'f'</></></>" },
  { "/scan/anywhere/self-closing", ANYWHERE, "<a/><b c=\"d\" />", "<a></> <b c=d></>" },
  { "/scan/anywhere/both-quotes", ANYWHERE,
    "<a b='c \"d\"' e = \"f'g\"/>", "<a b=c \"d\" e=f'g></>" },
  { "/scan/anywhere/brackets-in-a-value", ANYWHERE, "<a b=\"<1 > 2\"/>", "<a b=<1 > 2></>" },
  { "/scan/anywhere/brackets-in-text", ANYWHERE,
    "<a>b < c <7 days, x<y</a>", "<a>p'b < c <7 days, x<y'</>" },
  { "/scan/anywhere/a-tag-ends-on-its-line", ANYWHERE,
    "<a b=\"c\n\">d</a>", "p'<a b=\"c\n\">d</a>'" },
  { "/scan/anywhere/opening-tag-in-running-text-is-text", ANYWHERE,
    "<a>b <c>d</c></a>", "<a>p'b <c>d</c>'</>" },
  { "/scan/anywhere/closing-tag-counts-after-text", ANYWHERE,
    "<a>b\nc</a> d", "<a>p'b\nc'</> p'd'" },
  { "/scan/anywhere/tags-in-code-spans-are-text", ANYWHERE, "<a>`</a>` ``<b>`` c</a>",
    "<a>p'`</a>` ``<b>`` c'</>" },
  { "/scan/anywhere/fences-hide-tags", ANYWHERE,
    "<a>\n  ```\n  </a>\n  ```\n- ```\n  <b>\n  ```\n</a>",
    "<a>code'</a>' ul[{code'<b>'}]</>" },
  { "/scan/anywhere/lines-are-dedented-by-their-own-least-indent", ANYWHERE,
    "<a>\n        - b\n          - c\n\n      d\n</a>", "<a>ul[{p'b' ul[{p'c'}]}] p'd'</>" },
  { "/scan/anywhere/each-chunk-is-dedented-for-itself", ANYWHERE,
    "<a>\n    b\n\n    <c/>\n        # d\n</a>",
    "<a>p'b' <c></> h1'd'</>" },
  { "/scan/anywhere/the-document-is-not-dedented", ANYWHERE, "    a", "code'a'" },
  { "/scan/anywhere/table-in-an-element", ANYWHERE,
    "<a>\n  | b |\n  |---|\n  | <c |\n</a>", "<a>table(b|<c)</>" },
  { "/scan/anywhere/unclosed-tag-is-text", ANYWHERE, "<a>\n<b>c\n</a>", "<a>p'<b>c'</>" },
  { "/scan/anywhere/stray-close-is-text", ANYWHERE, "<a>b</c></a>", "<a>p'b</c>'</>" },
  { "/scan/anywhere/placeholder-is-text", ANYWHERE,
    "<slug>.md is a <name>", "p'<slug>.md is a <name>'" },
  { "/scan/anywhere/nearest-tag-of-the-name-is-closed", ANYWHERE,
    "<a>\n<a>b</a>", "p'<a>' <a>p'b'</>" },
  { "/scan/anywhere/unclosed-fence-ends-before-the-close-around-it", ANYWHERE,
    "<a>\n```\n<b>\n</a>\n<c>d</c>",
    "<a>code'<b>'</> <c>p'd'</>" },
  { "/scan/anywhere/unclosed-fence-outside-hides-the-rest", ANYWHERE,
    "```\n<c>d</c>", "code'<c>d</c>'" },
  { "/scan/anywhere/names-may-hold-dashes-and-letters-of-any-script", ANYWHERE,
    "<a-b_1é>c</a-b_1é>",
    "<a-b_1é>p'c'</>" },
  { "/scan/anywhere/escaped-tag-is-text", ANYWHERE, "<a>b \\</a> c</a>", "<a>p'b \\</a> c'</>" },
};

static void outline_children (const RemitScan *scan,
                              const RemitNode *node,
                              GString         *out);

static void
append_span (const RemitScan *scan,
             RemitSpan        span,
             GString         *out)
{
  g_string_append_len (out, remit_text_get_data (remit_scan_get_text (scan)) + span.start,
                       (gssize) (span.end - span.start));
}

static void
outline_row (const RemitScan *scan,
             const RemitRow  *row,
             GString         *out)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      remit_scan_append_cell (scan, &row->cells[i], out);
    }
}

static void
outline_table (const RemitScan *scan,
               const RemitNode *table,
               GString         *out)
{
  g_string_append (out, "table(");
  outline_row (scan, &table->as.table.header, out);
  for (guint i = 0; i < table->as.table.n_rows; i++)
    {
      g_string_append_c (out, '|');
      outline_row (scan, &table->as.table.rows[i], out);
    }
  g_string_append_c (out, ')');
}

static void
outline_list (const RemitScan *scan,
              const RemitNode *list,
              GString         *out)
{
  g_string_append (out, list->as.list.ordered ? "ol" : "ul");
  if (list->as.list.start != 1)
    g_string_append_printf (out, "%u", list->as.list.start);
  g_string_append (out, list->as.list.loose ? "~[" : "[");
  outline_children (scan, list, out);
  g_string_append_c (out, ']');
}

static void
outline_item (const RemitScan *scan,
              const RemitNode *item,
              GString         *out)
{
  g_string_append_c (out, '{');
  if (item->as.item.task != 0)
    g_string_append_printf (out, "%c ", item->as.item.task);
  outline_children (scan, item, out);
  g_string_append_c (out, '}');
}

static void
outline_element (const RemitScan *scan,
                 const RemitNode *element,
                 GString         *out)
{
  g_string_append_c (out, '<');
  append_span (scan, element->as.element.tag, out);
  for (guint i = 0; i < element->as.element.n_attributes; i++)
    {
      g_string_append_c (out, ' ');
      append_span (scan, element->as.element.attributes[i].name, out);
      g_string_append_c (out, '=');
      append_span (scan, element->as.element.attributes[i].value, out);
    }
  g_string_append_c (out, '>');
  outline_children (scan, element, out);
  g_string_append (out, "</>");
}

static void
outline_text (const RemitScan *scan,
              const RemitNode *node,
              const char      *name,
              GString         *out)
{
  g_string_append (out, name);
  if (node->type == REMIT_NODE_CODE && node->as.code.info.start < node->as.code.info.end)
    {
      g_string_append_c (out, ':');
      append_span (scan, node->as.code.info, out);
    }
  g_string_append_c (out, '\'');
  remit_scan_append_text (scan, node, out);
  g_string_append_c (out, '\'');
}

static void
outline_heading (const RemitScan *scan,
                 const RemitNode *heading,
                 GString         *out)
{
  g_string_append_printf (out, "h%u'", heading->as.heading.level);
  append_span (scan, heading->as.heading.text, out);
  g_string_append_c (out, '\'');
}

static void
outline_node (const RemitScan *scan,
              const RemitNode *node,
              GString         *out)
{
  switch (node->type)
    {
    case REMIT_NODE_DOCUMENT:
      outline_children (scan, node, out);
      break;
    case REMIT_NODE_ELEMENT:
      outline_element (scan, node, out);
      break;
    case REMIT_NODE_HEADING:
      outline_heading (scan, node, out);
      break;
    case REMIT_NODE_PARAGRAPH:
      outline_text (scan, node, "p", out);
      break;
    case REMIT_NODE_COMMENT:
      outline_text (scan, node, "c", out);
      break;
    case REMIT_NODE_LIST:
      outline_list (scan, node, out);
      break;
    case REMIT_NODE_ITEM:
      outline_item (scan, node, out);
      break;
    case REMIT_NODE_TABLE:
      outline_table (scan, node, out);
      break;
    case REMIT_NODE_CODE:
      outline_text (scan, node, "code", out);
      break;
    case REMIT_NODE_RULE:
      g_string_append (out, "hr");
      break;
    case REMIT_NODE_DIRECTIVE:
      g_string_append_printf (out, "//%d", (int) node->as.directive);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
outline_children (const RemitScan *scan,
                  const RemitNode *node,
                  GString         *out)
{
  for (const RemitNode *child = node->first; child != NULL; child = child->next)
    {
      if (child != node->first)
        g_string_append_c (out, ' ');
      outline_node (scan, child, out);
    }
}

static RemitScan *
scan_string (const char       *body,
             RemitScanElements elements)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (body, -1);

  return remit_scan_new (text, REMIT_SPAN (0, strlen (body)), elements);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (RemitScan) scan = scan_string (test->body, test->elements);
  g_autoptr (GString) out = g_string_new (NULL);

  outline_node (scan, remit_scan_get_root (scan), out);
  g_assert_cmpstr (out->str, ==, test->outline);
}

/* The first node of a type in document order. */
static const RemitNode *
find_node (const RemitNode *node,
           RemitNodeType    type)
{
  if (node->type == type)
    return node;
  for (const RemitNode *child = node->first; child != NULL; child = child->next)
    {
      const RemitNode *found = find_node (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
assert_span (const RemitScan *scan,
             RemitSpan        span,
             const char      *expected)
{
  g_autofree char *slice = remit_text_slice ((RemitText *) remit_scan_get_text (scan), span);

  g_assert_cmpstr (slice, ==, expected);
}

static void
test_item_says_where_its_parts_are (void)
{
  g_autoptr (RemitScan) scan = scan_string ("x\n\n  10.  [x] a\n       b  \n\n", ALONE);
  const RemitNode *item = find_node (remit_scan_get_root (scan), REMIT_NODE_ITEM);

  assert_span (scan, item->span, "10.  [x] a\n       b  ");
  assert_span (scan, item->as.item.marker, "10.");
  assert_span (scan, item->as.item.check, "x");
  g_assert_cmpuint (item->indent, ==, 2);
  g_assert_cmpuint (item->as.item.content, ==, 7);
  assert_span (scan, item->first->span, "a\n       b  ");
  g_assert_cmpuint (item->first->indent, ==, 11);
}

static void
test_columns_count_from_the_line_start (void)
{
  g_autoptr (RemitScan) scan = scan_string ("<a>\n    - b\n\t- c\n</a>", ANYWHERE);
  const RemitNode *item = find_node (remit_scan_get_root (scan), REMIT_NODE_ITEM);

  g_assert_cmpuint (item->indent, ==, 4);
  g_assert_cmpuint (item->as.item.content, ==, 6);
  g_assert_cmpuint (item->next->indent, ==, 4);
}

static void
test_element_says_where_its_parts_are (void)
{
  g_autoptr (RemitScan) scan = scan_string (" <a  b = 'c' d=\"\" >e</a> f", ANYWHERE);
  const RemitNode *element = find_node (remit_scan_get_root (scan), REMIT_NODE_ELEMENT);
  const RemitAttribute *attribute = element->as.element.attributes;

  assert_span (scan, element->span, "<a  b = 'c' d=\"\" >e</a>");
  assert_span (scan, element->as.element.tag, "a");
  assert_span (scan, element->as.element.open, "<a  b = 'c' d=\"\" >");
  assert_span (scan, element->as.element.close, "</a>");
  g_assert_cmpuint (element->as.element.n_attributes, ==, 2);
  assert_span (scan, attribute[0].span, "b = 'c'");
  assert_span (scan, attribute[0].name, "b");
  assert_span (scan, attribute[0].value, "c");
  g_assert_cmpint (attribute[0].quote, ==, '\'');
  assert_span (scan, attribute[1].span, "d=\"\"");
  g_assert_cmpint (attribute[1].quote, ==, '"');
  g_assert_cmpuint (element->indent, ==, 1);
  g_assert_cmpuint (element->next->indent, ==, 25);
}

static void
test_table_says_where_its_parts_are (void)
{
  g_autoptr (RemitScan) scan = scan_string (" | a | b |  \n |---|---|\n | c ||\n", ALONE);
  const RemitNode *table = find_node (remit_scan_get_root (scan), REMIT_NODE_TABLE);
  const RemitRow *row = table->as.table.rows;

  assert_span (scan, table->span, "| a | b |  \n |---|---|\n | c ||");
  assert_span (scan, table->as.table.header.span, "| a | b |");
  assert_span (scan, table->as.table.delimiter, "|---|---|");
  assert_span (scan, row->cells[0].span, "c");
  assert_span (scan, row->cells[0].outer, " c ");
  g_assert_cmpuint (row->n_cells, ==, 2);
  g_assert_cmpuint (row->cells[1].span.start, ==, row->cells[0].outer.end + 1);
  assert_span (scan, row->cells[1].outer, "");
}

static void
test_an_empty_cell_is_behind_a_blank (void)
{
  g_autoptr (RemitScan) scan = scan_string ("|a|b|\n|-|-|\n|   |  |", ALONE);
  const RemitRow *row = find_node (remit_scan_get_root (scan), REMIT_NODE_TABLE)->as.table.rows;

  g_assert_cmpuint (row->cells[0].span.start, ==, row->cells[0].outer.start + 1);
  g_assert_cmpuint (row->cells[0].span.end, ==, row->cells[0].span.start);
}

static void
test_code_says_where_its_parts_are (void)
{
  g_autoptr (RemitScan) scan = scan_string ("- a\n\n  ~~~~ sh  \n  b\n  ~~~~~ \n", ALONE);
  const RemitNode *code = find_node (remit_scan_get_root (scan), REMIT_NODE_CODE);

  assert_span (scan, code->span, "~~~~ sh  \n  b\n  ~~~~~ ");
  assert_span (scan, code->as.code.open, "~~~~ sh");
  assert_span (scan, code->as.code.info, "sh");
  assert_span (scan, code->as.code.close, "~~~~~");
  g_assert_cmpint (code->as.code.fence, ==, '~');
  g_assert_cmpuint (code->as.code.fence_length, ==, 4);
  g_assert_cmpuint (code->n_lines, ==, 1);
  assert_span (scan, REMIT_SPAN (code->lines[0].start, code->lines[0].end), "b");
}

static void
test_a_half_cut_tab_leaves_pad (void)
{
  g_autoptr (RemitScan) scan = scan_string ("- a\n\n  ```\n\tb\n  ```", ALONE);
  const RemitNode *code = find_node (remit_scan_get_root (scan), REMIT_NODE_CODE);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_cmpuint (code->lines[0].pad, ==, 2);
  remit_scan_append_text (scan, code, text);
  g_assert_cmpstr (text->str, ==, "  b");
}

static void
test_a_body_is_a_part_of_its_text (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ("\xef\xbb\xbf---\n---\n# a\n# b\n", -1);
  g_autoptr (RemitScan) scan = remit_scan_new (text, REMIT_SPAN (11, 15), ALONE);
  const RemitNode *root = remit_scan_get_root (scan);

  assert_span (scan, root->first->span, "# a");
  g_assert_true (root->first == root->last);
}

/* How deep nodes of a type nest. */
static guint
count_levels (const RemitNode *node,
              RemitNodeType    type)
{
  guint most = 0;

  for (const RemitNode *child = node->first; child != NULL; child = child->next)
    {
      guint levels = count_levels (child, type);

      most = MAX (most, levels);
    }
  return most + (node->type == type);
}

static void
test_lists_nest_forty_deep (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (RemitScan) scan = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (body, "%*s- a\n", 2 * i, "");
  scan = scan_string (body->str, ALONE);
  g_assert_cmpuint (count_levels (remit_scan_get_root (scan), REMIT_NODE_LIST), ==, 40);
}

static void
test_elements_nest_sixty_four_deep (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (RemitScan) scan = NULL;
  g_autoptr (GPtrArray) diagnostics = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (body, "<box>\n");
  for (guint i = 0; i < 100; i++)
    g_string_append (body, "</box>\n");
  scan = scan_string (body->str, ALONE);
  diagnostics = remit_scan_get_diagnostics (scan);
  g_assert_cmpuint (count_levels (remit_scan_get_root (scan), REMIT_NODE_ELEMENT), ==, 64);
  g_assert_cmpuint (diagnostics->len, ==, 0);
}

static void
test_an_empty_body_is_empty (void)
{
  g_autoptr (RemitScan) scan = scan_string ("", ANYWHERE);
  g_autoptr (RemitScan) blank = scan_string (" \n\t\r\n", ANYWHERE);

  g_assert_null (remit_scan_get_root (scan)->first);
  g_assert_null (remit_scan_get_root (blank)->first);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  g_test_add_func ("/scan/parts/item", test_item_says_where_its_parts_are);
  g_test_add_func ("/scan/parts/columns-count-from-the-line-start",
                   test_columns_count_from_the_line_start);
  g_test_add_func ("/scan/parts/element", test_element_says_where_its_parts_are);
  g_test_add_func ("/scan/parts/table", test_table_says_where_its_parts_are);
  g_test_add_func ("/scan/parts/an-empty-cell-is-behind-a-blank",
                   test_an_empty_cell_is_behind_a_blank);
  g_test_add_func ("/scan/parts/code", test_code_says_where_its_parts_are);
  g_test_add_func ("/scan/parts/a-half-cut-tab-leaves-pad", test_a_half_cut_tab_leaves_pad);
  g_test_add_func ("/scan/a-body-is-a-part-of-its-text", test_a_body_is_a_part_of_its_text);
  g_test_add_func ("/scan/lists-nest-forty-deep", test_lists_nest_forty_deep);
  g_test_add_func ("/scan/elements-nest-sixty-four-deep", test_elements_nest_sixty_four_deep);
  g_test_add_func ("/scan/an-empty-body-is-empty", test_an_empty_body_is_empty);
  return g_test_run ();
}
