/* test-snippets.c: sections that completion writes are what they say, in every dialect
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <string.h>

#include "remit-section-name.h"
#include "remit-snippet-completion.h"
#include "remit-snippets.h"
#include "remit-source-pane.h"

#define FRONTMATTER                                                                                \
  "---\nname: lamp-keeper\ndescription: Keeps lamps. Use when a lamp is out.\ntools: [Read]\n---\n"

/* The least that is a file of the dialect: a section is added at @. */
typedef struct
{
  const char *id;
  const char *opening; /* for what comes first: the mission */
  const char *file;
} Base;

static const Base bases[] = {
  { "component",
    FRONTMATTER "<component name=\"lamp-keeper\" type=\"agent\">\n  @\n</component>\n",
    FRONTMATTER "<component name=\"lamp-keeper\" type=\"agent\">\n"
                "  <mission>Keep lamps lit</mission>\n  @\n</component>\n" },
  { "sectioned", FRONTMATTER "\n# Lamp Keeper\n\n@",
    FRONTMATTER "\n# Lamp Keeper\n\nYou keep lamps lit.\n\n@" },
  { "prompt", FRONTMATTER "\n@",
    FRONTMATTER "\nYou keep lamps lit.\n\nQuality:\n- Every lamp is clean.\n\n@" },
  { "consultant", FRONTMATTER "\n# Lamp Keeper\n\n@",
    FRONTMATTER "\n# Lamp Keeper\n\n**Role**: Keeper of lamps.\n\n@" },
  { "persona", FRONTMATTER "\n# Persona: lamp-keeper\n\n# Lamp Keeper\n\n@",
    FRONTMATTER "\n# Persona: lamp-keeper\n\n# Lamp Keeper\n\nYou keep lamps lit.\n\n---\n\n"
                "## Craft\n\n-   Every lamp is clean.\n\n@" },
};

/* --- a document in a view --- */

typedef struct
{
  RemitDocument *document;
  GtkWidget *window;
  GtkSourceView *view;
  RemitSnippetCompletion *completion;
} Fixture;

static char *
replace (const char *text, const char *old, const char *new)
{
  g_auto (GStrv) parts = g_strsplit (text, old, -1);

  return g_strjoinv (new, parts);
}

/* The caret is put where @text has its @. */
static void
set_up (Fixture *fixture, const char *text, const RemitDialect *dialect)
{
  const char *at = strchr (text, '@');
  g_autofree char *contents = replace (text, "@", "");
  g_autoptr (RemitText) bytes = remit_text_new_from_string (contents, -1);
  GtkTextIter caret;

  fixture->document = remit_document_new ();
  remit_document_set_contents (fixture->document, bytes);
  remit_document_set_dialect (fixture->document, dialect);
  remit_document_ensure_read (fixture->document);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window),
                        remit_source_pane_new (fixture->document));
  fixture->view = remit_source_pane_get_view (
      REMIT_SOURCE_PANE (gtk_window_get_child (GTK_WINDOW (fixture->window))));
  fixture->completion = remit_snippet_completion_new (fixture->document, fixture->view);
  remit_document_get_iter_at_byte (fixture->document, &caret, (gsize) (at - text));
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (fixture->document), &caret);
}

static void
tear_down (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->completion);
  g_object_unref (fixture->document);
}

static GListModel *
list (Fixture *fixture, gboolean asked)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->document);
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));

  return remit_snippet_completion_list (fixture->completion, &caret, asked);
}

/* (transfer full) (nullable): the proposal of that name. */
static GtkSourceCompletionProposal *
find (Fixture *fixture, const char *word)
{
  g_autoptr (GListModel) proposals = list (fixture, TRUE);

  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (GtkSourceCompletionProposal) proposal = g_list_model_get_item (proposals, i);

      if (g_str_equal (remit_snippet_completion_get_word (proposal), word))
        return g_steal_pointer (&proposal);
    }

  return NULL;
}

static char *
dup_text (Fixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (fixture->document), &start, &end);

  return gtk_text_iter_get_text (&start, &end);
}

/* (transfer full): what is there when that section was chosen. */
static char *
accept (Fixture *fixture, const char *word)
{
  g_autoptr (GtkSourceCompletionProposal) proposal = find (fixture, word);

  if (proposal == NULL)
    g_error ("“%s” is not proposed", word);
  remit_snippet_completion_accept (fixture->completion, fixture->view, proposal);
  remit_document_ensure_read (fixture->document);

  return dup_text (fixture);
}

/* --- what they are --- */

static void
add_roles (GString *roles, RemitSection *const *sections, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (roles, "%s\n", remit_role_get_id (sections[i]->role));
      add_roles (roles, sections[i]->sections, sections[i]->n_sections);
    }
}

static char *
dup_roles (Fixture *fixture)
{
  const RemitAgent *agent = remit_document_get_agent (fixture->document);
  GString *roles = g_string_new (NULL);

  add_roles (roles, agent->sections, agent->n_sections);

  return g_string_free (roles, FALSE);
}

/* What is wrong is told, and counted: but not what so small a file lacks. */
static guint
count_diagnostics (Fixture *fixture)
{
  static const char *const lacks[] = { "dialect-missing-section", "role-triggers-missing", NULL };
  const GPtrArray *diagnostics = remit_document_get_diagnostics (fixture->document);
  guint n = 0;

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (g_strv_contains (lacks, diagnostic->rule))
        continue;
      g_test_message ("%s: %s", diagnostic->rule, diagnostic->message);
      n++;
    }

  return n;
}

static const char *
get_base (const RemitDialect *dialect, RemitRole role)
{
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    if (g_str_equal (bases[i].id, dialect->id))
      return role == REMIT_ROLE_MISSION ? bases[i].opening : bases[i].file;

  g_error ("no file of the dialect %s to begin with", dialect->id);
}

static guint
count_snippets (const RemitDialect *dialect, RemitRole role)
{
  g_autoptr (GPtrArray) snippets = remit_snippets_load (dialect);
  guint n = 0;

  for (guint i = 0; i < snippets->len; i++)
    n += ((const RemitSnippet *) g_ptr_array_index (snippets, i))->role == role;

  return n;
}

static void
test_all_places (gconstpointer data)
{
  const RemitDialect *dialect = data;

  for (guint role = 0; role < REMIT_N_ROLES; role++)
    {
      gboolean wanted = role < REMIT_ROLE_GROUP && remit_dialect_has_place (dialect, role);

      g_test_message ("%s", remit_role_get_id (role));
      g_assert_cmpuint (count_snippets (dialect, role), ==, wanted ? 1 : 0);
      g_assert_true (!wanted || remit_snippet_get_caption (role) != NULL);
    }
}

static void
assert_section (const RemitDialect *dialect, RemitRole role)
{
  Fixture fixture = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autofree char *text = NULL;

  set_up (&fixture, get_base (dialect, role), dialect);
  before = dup_roles (&fixture);
  text = accept (&fixture, remit_dialect_get_name (dialect, role));
  expected = g_strdup_printf ("%s%s\n", before, remit_role_get_id (role));
  found = dup_roles (&fixture);
  g_test_message ("%s", text + strlen (FRONTMATTER));

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (count_diagnostics (&fixture), ==, 0);
  tear_down (&fixture);
}

/* What is added is one section, of that role. Nothing else becomes another section by it, and nothing is wrong with it,
 * not even that its words are still those of the snippet. */
static void
test_section (gconstpointer data)
{
  const RemitDialect *dialect = data;

  for (guint role = 0; role < REMIT_ROLE_GROUP; role++)
    if (remit_dialect_has_place (dialect, role))
      assert_section (dialect, role);
}

static void
test_undo (gconstpointer data)
{
  const RemitDialect *dialect = data;

  for (guint role = 0; role < REMIT_ROLE_GROUP; role++)
    {
      Fixture fixture = { 0 };
      g_autofree char *before = NULL;
      g_autofree char *changed = NULL;
      g_autofree char *after = NULL;

      if (!remit_dialect_has_place (dialect, role))
        continue;

      set_up (&fixture, get_base (dialect, role), dialect);
      before = dup_text (&fixture);
      changed = accept (&fixture, remit_dialect_get_name (dialect, role));
      g_assert_cmpstr (changed, !=, before);
      gtk_text_buffer_undo (GTK_TEXT_BUFFER (fixture.document));
      after = dup_text (&fixture);
      g_assert_cmpstr (after, ==, before);
      g_assert_false (gtk_text_buffer_get_can_undo (GTK_TEXT_BUFFER (fixture.document)));
      tear_down (&fixture);
    }
}

/* The same text, whatever its lines end in and however the place is indented. */
static void
test_line_ends (gconstpointer data)
{
  static const char *const line_ends[] = { "\r\n", "\r" };
  const RemitDialect *dialect = data;

  for (guint role = 0; role < REMIT_ROLE_GROUP; role++)
    for (guint i = 0; i < G_N_ELEMENTS (line_ends) && remit_dialect_has_place (dialect, role); i++)
      {
        const char *base = get_base (dialect, role);
        const char *word = remit_dialect_get_name (dialect, role);
        g_autofree char *other = replace (base, "\n", line_ends[i]);
        g_autofree char *expected = NULL;
        g_autofree char *plain = NULL;
        g_autofree char *text = NULL;
        Fixture fixture = { 0 };

        set_up (&fixture, base, dialect);
        plain = accept (&fixture, word);
        tear_down (&fixture);
        expected = replace (plain, "\n", line_ends[i]);
        set_up (&fixture, other, dialect);
        text = accept (&fixture, word);
        tear_down (&fixture);
        g_assert_cmpstr (text, ==, expected);
      }
}

/* --- where they are offered --- */

static void
assert_accepted (const char *id, const char *text, const char *word, const char *expected)
{
  const RemitDialect *dialect = remit_dialect_find (id);
  g_autofree char *whole = g_strconcat (FRONTMATTER, text, NULL);
  g_autofree char *wanted = g_strconcat (FRONTMATTER, expected, NULL);
  g_autofree char *found = NULL;
  Fixture fixture = { 0 };

  set_up (&fixture, whole, dialect);
  found = accept (&fixture, word);
  g_assert_cmpstr (found, ==, wanted);
  tear_down (&fixture);
}

static guint
count_whole (const char *id, const char *text, gboolean asked)
{
  g_autoptr (GListModel) proposals = NULL;
  Fixture fixture = { 0 };
  guint n;

  set_up (&fixture, text, remit_dialect_find (id));
  proposals = list (&fixture, asked);
  n = g_list_model_get_n_items (proposals);
  tear_down (&fixture);

  return n;
}

static guint
count (const char *id, const char *text, gboolean asked)
{
  g_autofree char *whole = g_strconcat (FRONTMATTER, text, NULL);

  return count_whole (id, whole, asked);
}

static void
test_replaces_words (void)
{
  static const char process[] = "## Key Actions\n1. **Look**: What to find out first\n"
                                "2. **Do**: What to do then\n"
                                "3. **Check**: How to know that it worked\n";
  g_autofree char *expected = g_strconcat ("\n# Lamp\n\nLamps.\n\n", process, NULL);

  assert_accepted ("sectioned", "\n# Lamp\n\nLamps.\n\n## Key@\n", "Key Actions", expected);
  assert_accepted ("sectioned", "\n# Lamp\n\nLamps.\n\nproc@\n", "Key Actions", expected);
  assert_accepted ("sectioned", "\n# Lamp\n\nLamps.\n\n@\n", "Key Actions", expected);
  assert_accepted ("component", "<component name=\"lamp-keeper\">\n\t<miss@\n</component>\n",
                   "mission",
                   "<component name=\"lamp-keeper\">\n"
                   "\t<mission>What the agent is for, in one sentence</mission>\n</component>\n");
}

/* As the lines around are indented. */
static void
test_indents (void)
{
  assert_accepted ("component", "<component name=\"lamp-keeper\">\n\t@\n</component>\n", "usage",
                   "<component name=\"lamp-keeper\">\n\t<usage>\n"
                   "\t- A situation that calls for it\n\t- Another one\n\t</usage>\n</component>\n");
}

static void
test_keeps_apart (void)
{
  assert_accepted ("sectioned", "\n# Lamp\n\n## Triggers\n- out\n@\n## Gotchas\n- wind\n",
                   "Communication Style",
                   "\n# Lamp\n\n## Triggers\n- out\n\n## Communication Style\n"
                   "- How it speaks\n- What it leaves out\n\n## Gotchas\n- wind\n");
  assert_accepted ("persona", "\n# Lamp\n\nYou keep lamps.\n\n@\n\n## Gotchas\n\n- wind\n",
                   "Communication Style",
                   "\n# Lamp\n\nYou keep lamps.\n\n---\n\n## Communication Style\n\n"
                   "- How it speaks\n- What it leaves out\n\n---\n\n## Gotchas\n\n- wind\n");
  assert_accepted ("persona", "\n# Lamp\n\n## Core\n\n### comm@\n", "Communication Style",
                   "\n# Lamp\n\n## Core\n\n### Communication Style\n\n"
                   "- How it speaks\n- What it leaves out\n");
}

static void
test_leaves_prose_alone (void)
{
  g_assert_cmpuint (count ("sectioned", "\n# Lamp\n\nLamps.\n\nProcess@\n", FALSE), ==, 0);
  g_assert_cmpuint (count ("sectioned", "\n# Lamp\n\nLamps.\n\n@\n", FALSE), ==, 0);
  g_assert_cmpuint (count ("sectioned", "\n# Lamp\n\nLamps.\n\n## Pro@\n", FALSE), ==, 1);
  g_assert_cmpuint (count ("component", "<component name=\"lamp\">\n<pro@\n</component>\n", FALSE),
                    ==, 1);
  g_assert_cmpuint (count ("consultant", "\n# Lamp\n\n**Ro@\n", FALSE), ==, 1);
}

/* Where a section would be none, there is nothing to choose. */
static void
test_offers_what_fits (void)
{
  g_assert_cmpuint (count ("sectioned", "\n# Lamp\n\nLamps.\n\n```\n@\n```\n", TRUE), ==, 0);
  g_assert_cmpuint (count ("sectioned", "\n# Lamp\n\nLamps of iron, @\n", TRUE), ==, 0);
  g_assert_cmpuint (count ("sectioned", "\n# Lamp\n\n@ and more\n", TRUE), ==, 0);
  g_assert_cmpuint (count ("component", "<component name=\"lamp\">\n<!--\n@\n-->\n</component>\n",
                           TRUE),
                    ==, 0);
  g_assert_cmpuint (count_whole ("sectioned", "---\nname: lamp\n@\n---\n\n# Lamp\n", TRUE), ==, 0);
  /* Bold labels open sections only above the first heading. */
  g_assert_cmpuint (count ("consultant", "\n# Lamp\n\nrole@\n", TRUE), ==, 1);
  g_assert_cmpuint (count ("consultant", "\n# Lamp\n\n## Gotchas\n- wind\n\nrole@\n", TRUE), ==, 0);
}

/* What the author fills in is marked at once. */
static void
test_selects_the_first_stop (void)
{
  Fixture fixture = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *selected = NULL;
  GtkTextIter start, end;

  set_up (&fixture, bases[1].file, remit_dialect_find ("sectioned"));
  text = accept (&fixture, "Focus Areas");
  g_assert_true (gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (fixture.document), &start,
                                                       &end));
  selected = gtk_text_iter_get_text (&start, &end);
  g_assert_cmpstr (selected, ==, "Area");
  tear_down (&fixture);
}

static gboolean
press (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }

  return handled;
}

static char *
dup_selected (Fixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (fixture->document), &start, &end);

  return gtk_text_iter_get_text (&start, &end);
}

/* From one place to fill in to the next, and the text of those that were left stays. */
static void
test_goes_on (void)
{
  GtkTextBuffer *buffer;
  Fixture fixture = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *third = NULL;

  set_up (&fixture, bases[1].file, remit_dialect_find ("sectioned"));
  before = accept (&fixture, "Focus Areas");
  buffer = GTK_TEXT_BUFFER (fixture.document);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "w", 1, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "ick", 3, TRUE);
  remit_document_ensure_read (fixture.document);
  g_assert_true (press (GTK_WIDGET (fixture.view), GDK_KEY_Tab));
  after = dup_selected (&fixture);
  g_assert_cmpstr (after, ==, "What it covers");
  g_assert_true (press (GTK_WIDGET (fixture.view), GDK_KEY_Tab));
  third = dup_selected (&fixture);
  g_assert_cmpstr (third, ==, "Other area");
  tear_down (&fixture);
}

/* All the way, also where something was filled in. */
static void
test_undoes_what_was_filled_in (void)
{
  GtkTextBuffer *buffer;
  Fixture fixture = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *filled = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  guint n_steps = 0;

  set_up (&fixture, bases[1].file, remit_dialect_find ("sectioned"));
  before = dup_text (&fixture);
  g_free (accept (&fixture, "Focus Areas"));
  buffer = GTK_TEXT_BUFFER (fixture.document);
  for (guint i = 0; i < 2; i++)
    {
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
      gtk_text_buffer_insert_interactive_at_cursor (buffer, "w", 1, TRUE);
      gtk_text_buffer_end_user_action (buffer);
      g_assert_true (press (GTK_WIDGET (fixture.view), GDK_KEY_Tab));
    }
  filled = dup_text (&fixture);
  g_assert_nonnull (strstr (filled, "- **w**: w\n"));

  for (; gtk_text_buffer_get_can_undo (buffer); n_steps++)
    gtk_text_buffer_undo (buffer);
  after = dup_text (&fixture);
  g_assert_cmpstr (after, ==, before);
  while (n_steps-- > 0)
    gtk_text_buffer_redo (buffer);
  again = dup_text (&fixture);
  g_assert_cmpstr (again, ==, filled);
  tear_down (&fixture);
}

static void
add (const char *name, const RemitDialect *dialect, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/snippets/%s/%s", name, dialect->id);

  g_test_add_data_func (path, dialect, test);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  gtk_source_init ();

  for (const RemitDialect *const *dialect = remit_dialect_list (); *dialect != NULL; dialect++)
    {
      add ("has-one-for-each-place", *dialect, test_all_places);
      add ("reads-back-as-its-section", *dialect, test_section);
      add ("is-one-step-to-undo", *dialect, test_undo);
      add ("ends-lines-as-the-file-does", *dialect, test_line_ends);
    }
  g_test_add_func ("/snippets/replaces-what-was-begun", test_replaces_words);
  g_test_add_func ("/snippets/indents-as-the-file-does", test_indents);
  g_test_add_func ("/snippets/keeps-sections-apart", test_keeps_apart);
  g_test_add_func ("/snippets/leaves-running-text-alone", test_leaves_prose_alone);
  g_test_add_func ("/snippets/offers-what-fits", test_offers_what_fits);
  g_test_add_func ("/snippets/selects-the-first-stop", test_selects_the_first_stop);
  g_test_add_func ("/snippets/goes-from-stop-to-stop", test_goes_on);
  g_test_add_func ("/snippets/undoes-what-was-filled-in", test_undoes_what_was_filled_in);

  return g_test_run ();
}
