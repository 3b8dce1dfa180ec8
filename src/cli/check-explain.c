/* check-explain.c: remit-cli check --explain: what the rules are about
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check.h"
#include "command.h"

#include <glib/gi18n.h>
#include <string.h>

/* --- one rule --- */

static void
explain_rule (const RemitRule *rule)
{
  g_print ("%s (%s)\n%s\n\n%s\n", rule->id, remit_severity_to_string (rule->severity), _(rule->title),
           _(rule->help));
  if (rule->fixes)
    g_print ("\n%s\n", _("It can be mended by --fix."));
}

/* --- all --- */

typedef void (*PrintRule) (const RemitRule *rule);

static void
list_rule (const RemitRule *rule)
{
  g_print ("%-28s %-7s %s\n", rule->id, remit_severity_to_string (rule->severity), _(rule->title));
}

static void
print_each (const RemitRuleFamily *family,
            PrintRule              print)
{
  for (guint i = 0; i < family->n_rules; i++)
    print (&family->rules[i]);
}

/* --- the page --- */

/* Words as they are: `<component>` is no element, `*` no emphasis. */
static void
print_words (const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (strchr ("<*_`[\\", *p) != NULL)
        g_print ("\\");
      g_print ("%c", *p);
    }
}

static void
print_section (const RemitRule *rule)
{
  g_print ("\n### `%s`\n\n*%s%s%s%s*\n\n**", rule->id, remit_severity_to_string (rule->severity),
           rule->fixes ? ", with a fix" : "", rule->dialects != NULL ? ", only in: " : "",
           rule->dialects != NULL ? rule->dialects : "");
  print_words (rule->title);
  g_print (".** ");
  print_words (rule->help);
  g_print ("\n");
}

static void
print_page (void)
{
  g_print ("# Rules\n\n"
           "<!-- Made by `remit-cli check --explain=all --format=markdown`; a test compares. -->\n\n"
           "What `remit-cli check` and the window look for. A rule finds things of its severity, or less bad ones where it\n"
           "says so: an *error* keeps the agent from working, a *warning* from working as was meant, an *info* is worth\n"
           "knowing. What has a fix is mended by `--fix`, or by a click.\n\n"
           "A comment `<!-- remit: ignore RULE -->` silences a rule for the next line, a list `remit-ignore:` in the\n"
           "frontmatter for the whole file. Known tools, models, colors and keys are in `data/known-values.yaml`;\n"
           "`$XDG_CONFIG_HOME/remit/known-values.yaml` adds to them.\n");
  for (const RemitRuleFamily *const *family = remit_rule_families (); *family != NULL; family++)
    {
      g_print ("\n## %s\n", (*family)->name);
      print_each (*family, print_section);
    }
}

gboolean
remit_cli_explain (const char *id,
                   const char *format)
{
  const RemitRule *rule = remit_rule_find (id);

  if (format != NULL && strcmp (format, "text") != 0 && (rule != NULL || strcmp (format, "markdown") != 0))
    {
      remit_cli_fail (_("There is no format “%s”; there are: %s"), format, rule != NULL ? "text" : "text, markdown");
      return FALSE;
    }
  if (rule != NULL)
    explain_rule (rule);
  else if (strcmp (id, "all") != 0)
    {
      remit_cli_fail (_("There is no rule “%s”; “%s check --explain=all” lists them"), id, "remit-cli");
      return FALSE;
    }
  else if (g_strcmp0 (format, "markdown") == 0)
    print_page ();
  else
    for (const RemitRuleFamily *const *family = remit_rule_families (); *family != NULL; family++)
      print_each (*family, list_rule);
  return TRUE;
}
