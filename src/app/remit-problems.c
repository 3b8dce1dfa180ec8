/* remit-problems.c: what is wrong with a document, a row each
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-problems.h"

#include <glib/gi18n-lib.h>

#include "remit-naming.h"
#include "remit-problem-match.h"
#include "remit-problem-row.h"
#include "widgets/remit-widget-util.h"

/* Nobody reads more rows than these; mending some brings the next. */
#define MAX_ROWS 300
#define N_SEVERITIES (REMIT_SEVERITY_ERROR + 1)

struct _RemitProblems
{
  GtkWidget parent_instance;
  GtkToggleButton *errors_button;
  GtkToggleButton *warnings_button;
  GtkToggleButton *notes_button;
  GtkWidget *head;
  GtkWidget *scroller;
  GtkListBox *list;

  RemitDocument *document;
  GPtrArray *rows; /* RemitProblemRow, in order; the list has them */
  RemitText *text; /* the one that the rows are about */
  GArray *offsets; /* gsize: where the problem of each row begins in it */
};

G_DEFINE_FINAL_TYPE (RemitProblems, remit_problems, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  FIX,
  FIX_ALL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- what the user does --- */

static void
fix_cb (RemitProblemRow *row, guint fix, RemitProblems *self)
{
  g_signal_emit (self, signals[FIX], 0, remit_problem_row_get_index (row), fix);
}

static void
fix_all_cb (RemitProblemRow *row, RemitProblems *self)
{
  g_signal_emit (self, signals[FIX_ALL], 0, remit_problem_row_get_rule (row));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, RemitProblems *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, remit_problem_row_get_index (REMIT_PROBLEM_ROW (row)));
}

/* --- which are listed --- */

static GtkToggleButton *
get_button (RemitProblems *self, RemitSeverity severity)
{
  GtkToggleButton *const buttons[] = {
    [REMIT_SEVERITY_INFO] = self->notes_button,
    [REMIT_SEVERITY_WARNING] = self->warnings_button,
    [REMIT_SEVERITY_ERROR] = self->errors_button,
  };

  return buttons[severity];
}

static void
update_buttons (RemitProblems *self)
{
  guint counts[N_SEVERITIES];
  guint n_kinds = 0;
  gboolean all = TRUE;

  remit_diagnostics_count (remit_document_get_diagnostics (self->document), counts);
  for (guint i = 0; i < N_SEVERITIES; i++)
    {
      GtkButton *button = GTK_BUTTON (get_button (self, i));
      g_autofree char *words = remit_severity_dup_count (i, counts[i]);

      n_kinds += counts[i] > 0;
      all = all && (counts[i] == 0 || gtk_toggle_button_get_active (get_button (self, i)));
      gtk_widget_set_visible (GTK_WIDGET (button), counts[i] > 0);
      if (g_strcmp0 (gtk_button_get_label (button), words) != 0)
        gtk_button_set_label (button, words);
    }
  /* Where one kind is all there is, and is listed, there is nothing to choose. */
  gtk_widget_set_visible (self->head, n_kinds > 1 || !all);
}

static gboolean
is_listed (RemitProblems *self, const RemitDiagnostic *diagnostic)
{
  return gtk_toggle_button_get_active (get_button (self, diagnostic->severity));
}

/* (transfer full) (element-type guint): the diagnostics that get a row */
static GArray *
list_indices (RemitProblems *self)
{
  const GPtrArray *diagnostics = remit_document_get_diagnostics (self->document);
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < diagnostics->len && indices->len < MAX_ROWS; i++)
    if (is_listed (self, g_ptr_array_index (diagnostics, i)))
      g_array_append_val (indices, i);

  return indices;
}

/* --- keeping rows --- */

static GArray *
list_old_keys (RemitProblems *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (RemitProblemKey));

  for (guint i = 0; i < self->rows->len; i++)
    {
      RemitProblemRow *row = g_ptr_array_index (self->rows, i);
      RemitProblemKey key = { remit_problem_row_get_rule (row), remit_problem_row_get_message (row),
                              g_array_index (self->offsets, gsize, i) };

      g_array_append_val (keys, key);
    }

  return keys;
}

static GArray *
list_new_keys (const GPtrArray *diagnostics, const GArray *indices)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (RemitProblemKey));

  for (guint i = 0; i < indices->len; i++)
    {
      const RemitDiagnostic *diagnostic =
          g_ptr_array_index (diagnostics, g_array_index (indices, guint, i));
      RemitProblemKey key = { diagnostic->rule, diagnostic->message, diagnostic->span.start };

      g_array_append_val (keys, key);
    }

  return keys;
}

static RemitProblemRow *
make_row (RemitProblems *self)
{
  GtkWidget *row = remit_problem_row_new ();

  g_signal_connect (row, "fix", G_CALLBACK (fix_cb), self);
  g_signal_connect (row, "fix-all", G_CALLBACK (fix_all_cb), self);

  return REMIT_PROBLEM_ROW (row);
}

/* The index of the row that has the focus, -1 for none. */
static int
find_focus (RemitProblems *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, REMIT_TYPE_PROBLEM_ROW) : NULL;
  guint index;

  if (row == NULL || !g_ptr_array_find (self->rows, row, &index))
    return -1;

  return (int) index;
}

static void
place_rows (RemitProblems *self, const GArray *found)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->rows);
  guint next = 0;

  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < found->len; i++)
    {
      int kept = g_array_index (found, int, i);
      RemitProblemRow *row;

      for (; kept >= 0 && next < (guint) kept; next++)
        gtk_list_box_remove (self->list, g_ptr_array_index (old, next));
      if (kept >= 0)
        {
          row = g_ptr_array_index (old, next++);
        }
      else
        {
          row = make_row (self);
          gtk_list_box_insert (self->list, GTK_WIDGET (row), (int) i);
        }
      g_ptr_array_add (self->rows, row);
    }
  for (; next < old->len; next++)
    gtk_list_box_remove (self->list, g_ptr_array_index (old, next));
}

/* Whoever mends one row after the other stays in the list. */
static void
keep_focus (RemitProblems *self, int focused)
{
  if (focused < 0 || find_focus (self) >= 0 || self->rows->len == 0)
    return;

  gtk_widget_grab_focus (
      g_ptr_array_index (self->rows, MIN ((guint) focused, self->rows->len - 1)));
}

static void
match_rows (RemitProblems *self, const GArray *indices)
{
  const GPtrArray *diagnostics = remit_document_get_diagnostics (self->document);
  RemitText *text = remit_document_get_agent (self->document)->text;
  g_autoptr (GArray) old = list_old_keys (self);
  g_autoptr (GArray) new = list_new_keys (diagnostics, indices);
  g_autoptr (GArray) found =
      remit_problem_match (self->text != NULL ? self->text : text, old, text, new);
  int focused = find_focus (self);

  place_rows (self, found);
  keep_focus (self, focused);

  remit_text_ref (text);
  g_clear_pointer (&self->text, remit_text_unref);
  self->text = text;
  g_array_set_size (self->offsets, 0);
  for (guint i = 0; i < new->len; i++)
    g_array_append_val (self->offsets, g_array_index (new, RemitProblemKey, i).offset);
}

/* --- showing --- */

/* (element-type utf8 guint): how many that can be mended each rule has found */
static GHashTable *
count_rules (const GPtrArray *diagnostics)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, diagnostic->rule));

      if (diagnostic->fixes->len > 0)
        g_hash_table_insert (counts, (gpointer) diagnostic->rule, GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

static void
update (RemitProblems *self)
{
  const GPtrArray *diagnostics = remit_document_get_diagnostics (self->document);
  const char *name = remit_document_get_basename (self->document);
  g_autoptr (GArray) indices = list_indices (self);
  g_autoptr (GHashTable) counts = count_rules (diagnostics);

  update_buttons (self);
  match_rows (self, indices);
  for (guint i = 0; i < indices->len; i++)
    {
      guint index = g_array_index (indices, guint, i);
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, index);
      RemitPosition position = remit_text_locate (self->text, diagnostic->span.start);
      g_autofree char *place =
          g_strdup_printf ("%s:%u:%" G_GSIZE_FORMAT, name, position.line, position.character);

      remit_problem_row_set (
          g_ptr_array_index (self->rows, i), index, diagnostic, place,
          GPOINTER_TO_UINT (g_hash_table_lookup (counts, diagnostic->rule)));
    }
  gtk_widget_set_visible (self->scroller, indices->len > 0);
}

static void
changed_cb (RemitDocument *document, GParamSpec *pspec, RemitProblems *self)
{
  update (self);
}

static void
toggled_cb (GtkToggleButton *button, RemitProblems *self)
{
  if (self->document != NULL)
    update (self);
}

int
remit_problems_get_focused (RemitProblems *self)
{
  int row;

  g_return_val_if_fail (REMIT_IS_PROBLEMS (self), -1);

  row = find_focus (self);

  return row >= 0 ? (int) remit_problem_row_get_index (g_ptr_array_index (self->rows, row)) : -1;
}

/* --- object --- */

static void
remit_problems_dispose (GObject *object)
{
  RemitProblems *self = REMIT_PROBLEMS (object);

  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_PROBLEMS);
  remit_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (remit_problems_parent_class)->dispose (object);
}

static void
remit_problems_finalize (GObject *object)
{
  RemitProblems *self = REMIT_PROBLEMS (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->offsets);
  g_clear_pointer (&self->text, remit_text_unref);

  G_OBJECT_CLASS (remit_problems_parent_class)->finalize (object);
}

static void
remit_problems_class_init (RemitProblemsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_problems_dispose;
  G_OBJECT_CLASS (class)->finalize = remit_problems_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", REMIT_TYPE_PROBLEMS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[FIX] = g_signal_new ("fix", REMIT_TYPE_PROBLEMS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[FIX_ALL] = g_signal_new ("fix-all", REMIT_TYPE_PROBLEMS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/remit_editor/Remit/remit-problems.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitProblems, errors_button);
  gtk_widget_class_bind_template_child (widget_class, RemitProblems, warnings_button);
  gtk_widget_class_bind_template_child (widget_class, RemitProblems, notes_button);
  gtk_widget_class_bind_template_child (widget_class, RemitProblems, head);
  gtk_widget_class_bind_template_child (widget_class, RemitProblems, scroller);
  gtk_widget_class_bind_template_child (widget_class, RemitProblems, list);
}

static void
remit_problems_init (RemitProblems *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->rows = g_ptr_array_new ();
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (guint i = 0; i < N_SEVERITIES; i++)
    g_signal_connect (get_button (self, i), "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

GtkWidget *
remit_problems_new (RemitDocument *document, GSettings *settings)
{
  RemitProblems *self = g_object_new (REMIT_TYPE_PROBLEMS, NULL);

  self->document = g_object_ref (document);
  g_settings_bind (settings, "show-notes", self->notes_button, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (document, "notify::agent", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (changed_cb), self, 0);
  update (self);

  return GTK_WIDGET (self);
}
