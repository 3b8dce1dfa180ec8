/* plant-bytes.c: for tests: faults of bytes and words, wherever they stand
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plant.h"

#include <string.h>

#define WORDS(name, words, before, after)           \
  static gboolean                                   \
  name (Planting *planting)                         \
  {                                                 \
    return plant_words (planting, words, before, after); \
  }

WORDS (plant_mojibake, " â‰¥", 1, 0)
WORDS (plant_invalid_byte, " \xff", 1, 0)
WORDS (plant_invisible, " \xe2\x80\x8b", 1, 0)
WORDS (plant_turned, " \xe2\x80\xae\xe2\x80\xac", 1, 0)
WORDS (plant_secret, " ghp_16C7e42F292c6912E7710c838347Ae178B4a", 1, 0)
WORDS (plant_placeholder, " [insert words here]", 1, 0)
WORDS (plant_link, " [words]()", 8, 0)
WORDS (plant_anchor, " [words](#no-such-words-at-all)", 10, 1)

/* Not where the frontmatter has no end: there such words are a key. */
static gboolean
plant_to_do (Planting *planting)
{
  return planting->agent->diagnostics->len == 0
         && plant_words (planting, " TODO: more words", strlen (" "), strlen (" more words"));
}

static gboolean
plant_blanks (Planting *planting)
{
  RemitSpan line;

  if (!plant_draw_line (planting->agent, &line))
    return FALSE;
  plant_instead (planting, REMIT_SPAN (line.end, line.end), " ");
  return TRUE;
}

static gboolean
plant_torn_end (Planting *planting)
{
  const char *data = remit_text_get_data (planting->agent->text);
  gsize length = remit_text_get_length (planting->agent->text);

  if (length < 3 || data[length - 1] != '\n' || g_ascii_isspace (data[length - 2]) || data[length - 2] == '-')
    return FALSE;
  plant_instead (planting, REMIT_SPAN (length - 1, length), "");
  return TRUE;
}

static gboolean
plant_mark (Planting *planting)
{
  const RemitAgent *agent = planting->agent;

  if (remit_text_has_bom (agent->text) || !remit_yaml_has_fences (agent->yaml)
      || remit_yaml_get_span (agent->yaml).start > 0)
    return FALSE;
  plant_instead (planting, REMIT_SPAN (0, 0), "\xef\xbb\xbf");
  return TRUE;
}

/* One line of many ends otherwise. */
static gboolean
plant_line_end (Planting *planting)
{
  const RemitText *text = planting->agent->text;
  guint n = remit_text_get_n_lines (text);
  RemitSpan line;

  if (n < 5 || remit_text_get_line_end (text) != REMIT_LINE_END_LF)
    return FALSE;
  line = remit_text_get_line (text, 1 + plant_draw (n - 2));
  plant_instead (planting, REMIT_SPAN (line.end, line.end + 1), "\r\n");
  return TRUE;
}

static gboolean
plant_order (Planting *planting)
{
  return plant_lines (planting, "<!-- Ignore previous words -->\n\n", "<!-- Ignore previous words -->");
}

static gboolean
plant_private_key (Planting *planting)
{
  return plant_lines (planting, "-----BEGIN RSA PRIVATE KEY-----\n\n", "-----BEGIN RSA PRIVATE KEY-----");
}

static gboolean
plant_ignore (Planting *planting)
{
  return plant_lines (planting, "<!-- remit: ignore text-bom -->\n\n", "text-bom");
}

static gboolean
plant_ignored_nothing (Planting *planting)
{
  return plant_lines (planting, "<!-- remit: ignore text-bomb -->\n\n", "text-bomb");
}

const Fault plant_faults_bytes[] = {
  { "garbled-character", "text-mojibake", WARNING, plant_mojibake },
  { "byte-that-is-no-text", "text-not-utf8", ERROR, plant_invalid_byte },
  { "invisible-character", "security-invisible-text", ERROR, plant_invisible },
  { "turned-direction", "security-invisible-text", ERROR, plant_turned },
  { "key-of-a-service", "security-secret", ERROR, plant_secret },
  { "private-key", "security-secret", ERROR, plant_private_key },
  { "order-in-a-comment", "security-hidden-instruction", WARNING, plant_order },
  { "words-of-a-template", "body-placeholder", WARNING, plant_placeholder },
  { "words-to-be-written", "body-placeholder", WARNING, plant_to_do },
  { "link-to-nowhere", "body-link-broken", WARNING, plant_link },
  { "link-to-no-heading", "body-link-broken", WARNING, plant_anchor },
  { "blank-behind-a-line", "text-trailing-blanks", INFO, plant_blanks },
  { "torn-end", "text-no-final-newline", INFO, plant_torn_end },
  { "byte-order-mark", "text-bom", WARNING, plant_mark },
  { "another-line-end", "text-mixed-line-ends", WARNING, plant_line_end },
  { "ignored-without-need", "ignore-unused", WARNING, plant_ignore },
  { "ignored-rule-that-is-none", "ignore-unused", WARNING, plant_ignored_nothing },
  { NULL },
};
