/* demo-widgets.c: all widgets of the form in one window, to look at them
 *
 * demo-widgets [--dark] [--style FILE] [--icons FOLDER]
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "widgets/remit-bounds.h"
#include "widgets/remit-card.h"
#include "widgets/remit-chips.h"
#include "widgets/remit-choice.h"
#include "widgets/remit-coverage-bar.h"
#include "widgets/remit-field-row.h"
#include "widgets/remit-grid.h"
#include "widgets/remit-group-title.h"
#include "widgets/remit-item-list.h"
#include "widgets/remit-reorder.h"
#include "widgets/remit-widget-util.h"

static gboolean dark;
static char    *style;
static char    *icons;

static const GOptionEntry options[] = {
  { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, "Dark", NULL },
  { "style", 0, 0, G_OPTION_ARG_FILENAME, &style, "Style sheet", "FILE" },
  { "icons", 0, 0, G_OPTION_ARG_FILENAME, &icons, "Icons", "FOLDER" },
  { NULL },
};

typedef struct
{
  const char *label;
  const char *text;
  const char *target;
} Item;

static const Item steps[] = {
  { "understand", "requirements, constraints, success criteria", NULL },
  { "risk_scan", "integrity/security/reliability risks, failure modes", NULL },
  { "design", "architecture, data model, API contracts, invariants", NULL },
  { "validate", "edge cases, consistency, operational readiness", NULL },
};
static const Item focus[] = {
  { "API Design", "RESTful services, GraphQL, proper error handling, validation", NULL },
  { "Performance Optimization", "Caching strategies, connection pooling, scaling", NULL },
  { NULL, "p95 under 200 ms, and say at which load", NULL },
};
static const Item principles[] = {
  { "Simplicity", "Simplest architecture, <10 min to explain.", "95%" },
  { "Resilience", "Timeouts/retries everywhere, graceful degradation.", "99.9%" },
};
static const Item thresholds[] = {
  { "â‰¥90%", "Proceed with architecture design", NULL },
  { "70-89%", "Present architecture options and trade-offs", NULL },
  { "<70%", "STOP - research patterns, consult documentation, ask clarifying questions", NULL },
};
static const Item tasks[] = {
  { NULL, "API spec with error handling defined", NULL },
  { NULL, "Auth/authz flows specified", NULL },
};
static const Item examples[] = {
  { "“design REST API for orders”", "OpenAPI spec + error codes + rate limiting", NULL },
  { "“database schema for users”", "ERD + constraints + indexes + migration plan", NULL },
};
static const Item will[] = {
  { NULL, "Design fault-tolerant backend systems with comprehensive error handling", NULL },
  { NULL, "Create secure APIs", NULL },
};

static void
fill (RemitItemList *list, const Item *items, guint n)
{
  remit_item_list_set_n (list, n);
  for (guint i = 0; i < n; i++)
    {
      RemitItemRow *row = remit_item_list_get_row (list, i);

      remit_item_row_set_label (row, items[i].label);
      remit_item_row_set_text (row, items[i].text);
      remit_item_row_set_target (row, items[i].target);
    }
  remit_item_list_update_columns (list);
}

static GtkWidget *
list_of (const char *prefix, RemitMarker marker, const Item *items, guint n)
{
  GtkWidget *list = remit_item_list_new (prefix, marker);

  remit_item_list_set_first_prompt (REMIT_ITEM_LIST (list), "Add the First Item");
  fill (REMIT_ITEM_LIST (list), items, n);
  return list;
}

static RemitReorder *reorder;

static GtkWidget *
card (GtkWidget *column, const char *heading, const char *role, const char *add, GtkWidget *body)
{
  GtkWidget *widget = remit_card_new (heading);
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, "Rename", "card.rename");
  remit_card_set_role (REMIT_CARD (widget), role);
  remit_card_set_add_tip (REMIT_CARD (widget), add);
  remit_card_set_menu (REMIT_CARD (widget), G_MENU_MODEL (menu));
  gtk_box_append (remit_card_get_body (REMIT_CARD (widget)), body);
  gtk_box_append (GTK_BOX (column), widget);
  remit_reorder_add (reorder, widget, remit_card_get_handle (REMIT_CARD (widget)));
  return widget;
}

static GtkWidget *
text (const char *label, const char *words)
{
  GtkWidget *field = remit_grow_text_new (label);

  remit_grow_text_set_text (REMIT_GROW_TEXT (field), words);
  gtk_widget_set_hexpand (field, TRUE);
  return field;
}

static const RemitKnownValue colors[] = {
  { "red", NULL, "red" },       { "blue", NULL, "blue" },     { "green", NULL, "green" },
  { "yellow", NULL, "yellow" }, { "purple", NULL, "purple" }, { "orange", NULL, "orange" },
  { "pink", NULL, "pink" },     { "cyan", NULL, "cyan" },
};
static const RemitKnownValue words[] = {
  { "observability", "in 12 agents", NULL },
  { "observers", "in 2 agents", NULL },
  { "api", "in 4 agents", NULL },
};

static GtkWidget *
choice (const char *label, const char *value)
{
  GtkWidget *widget = remit_choice_new (label);

  remit_choice_set_known (REMIT_CHOICE (widget), colors, G_N_ELEMENTS (colors));
  remit_choice_set_text (REMIT_CHOICE (widget), value);
  return widget;
}

static GtkWidget *
chips (const char *label, const char *const *shown)
{
  GtkWidget *widget = remit_chips_new (label);

  remit_chips_set_words (REMIT_CHIPS (widget), shown);
  remit_chips_set_known (REMIT_CHIPS (widget), words, G_N_ELEMENTS (words));
  return widget;
}

static void
add_agent (GtkWidget *column)
{
  static const char *const tools[] = { "Read", "Write", "Bash", "MultiEdit", "Grep", "Glob", NULL };
  GtkWidget     *name = remit_field_row_new ("Name", text ("Name", "backend-architect"));
  GtkWidget     *about = remit_field_row_new (
    "Description", text ("Description", "Design reliable backend systems with focus on data "
                                                "integrity, security, and fault tolerance"));
  GtkWidget     *tool_chips = chips ("Tools", tools);
  GtkWidget     *color = remit_field_row_new ("Color", choice ("Color", "blue"));
  GtkWidget     *model = remit_field_row_new ("Color", choice ("Other Color", "indigo"));
  GtkWidget     *none = chips ("Skills", NULL);
  GtkWidget     *agent = card (column, "Agent", NULL, NULL, name);
  GtkBox        *body = remit_card_get_body (REMIT_CARD (agent));
  RemitMessages *messages = remit_field_row_get_messages (REMIT_FIELD_ROW (model));

  remit_card_set_menu (REMIT_CARD (agent), NULL);
  remit_card_set_heading_editable (REMIT_CARD (agent), FALSE);
  remit_field_row_set_caption (REMIT_FIELD_ROW (about), "91 characters · ≈ 18 tokens");
  remit_chips_set_warning (REMIT_CHIPS (tool_chips), 3, TRUE);
  remit_chips_set_placeholder (REMIT_CHIPS (none), "All tools");
  remit_messages_set_n (messages, 1);
  remit_messages_set (messages, 0, REMIT_SEVERITY_WARNING,
                      "“indigo” is not one of the eight colors",
                      (const char *[]){ "Use “blue”", NULL });
  gtk_box_append (body, about);
  gtk_box_append (body, remit_field_row_new ("Tools", tool_chips));
  gtk_box_append (body, remit_field_row_new ("Skills", none));
  gtk_box_append (body, color);
  gtk_box_append (body, model);
}

static void
add_confidence (GtkWidget *column)
{
  static const RemitCoverageRange ranges[] = { { 70, 89 }, { 0, 70 } };
  GtkWidget     *bar = remit_coverage_bar_new ();
  GtkWidget     *list = list_of ("Confidence", REMIT_MARKER_BULLET, thresholds, 3);
  GtkWidget     *widget = card (column, "Confidence Protocol", NULL, "Add Threshold", bar);
  RemitMessages *messages
    = remit_item_row_get_messages (remit_item_list_get_row (REMIT_ITEM_LIST (list), 0));

  remit_coverage_bar_set_ranges (REMIT_COVERAGE_BAR (bar), ranges, 2);
  remit_messages_set_n (messages, 1);
  remit_messages_set (messages, 0, REMIT_SEVERITY_WARNING,
                      "“â‰¥” is a garbled “≥”, so nothing covers 90 to 100",
                      (const char *[]){ "Use “≥”", NULL });
  gtk_box_append (remit_card_get_body (REMIT_CARD (widget)), list);
}

static void
add_table (GtkWidget *column)
{
  static const char *const cells[][2] = {
    { "database-architect", "Database schema design" },
    { "cloud-architect", "Infrastructure provisioning" },
    { "security-auditor", "Security audits, pentesting" },
  };
  GtkWidget *grid = remit_grid_new ("Delegation");

  remit_grid_set_size (REMIT_GRID (grid), 3, 2);
  remit_grid_set_header (REMIT_GRID (grid), 0, "Delegate To");
  remit_grid_set_header (REMIT_GRID (grid), 1, "When");
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 2; j++)
      remit_grid_set_cell (REMIT_GRID (grid), i, j, cells[i][j]);
  remit_grid_set_link (REMIT_GRID (grid), 0, "Open database-architect");
  remit_grid_set_link (REMIT_GRID (grid), 2, "Open security-auditor");
  card (column, "Delegation Strategy", "Delegation", "Add Row", grid);
}

static void
add_bounds (GtkWidget *column)
{
  GtkWidget *bounds = remit_bounds_new ();

  fill (remit_bounds_get_list (REMIT_BOUNDS (bounds), TRUE), will, 2);
  fill (remit_bounds_get_list (REMIT_BOUNDS (bounds), FALSE), will, 2);
  card (column, "Boundaries", "Bounds", NULL, bounds);
}

static GtkWidget *
new_column (void)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (column, "form");
  gtk_widget_set_hexpand (column, TRUE);
  reorder = remit_reorder_new (column);
  g_object_set_data_full (G_OBJECT (column), "reorder", reorder, g_object_unref);
  return column;
}

static GtkWidget *
left_column (void)
{
  GtkWidget *column = new_column ();
  GtkWidget *list = list_of ("Process", REMIT_MARKER_NUMBER, steps, 4);
  GtkWidget *nested = list_of ("Focus", REMIT_MARKER_BULLET, focus, 3);

  card (column, "Process", NULL, "Add Step", list);
  remit_set_marked (GTK_WIDGET (remit_item_row_get_text_field (
                      remit_item_list_get_row (REMIT_ITEM_LIST (list), 2))),
                    TRUE);
  remit_item_row_set_level (remit_item_list_get_row (REMIT_ITEM_LIST (nested), 2), 1);
  card (column, "Focus Areas", "Focus", "Add Item", nested);
  card (column, "Handoff", NULL, NULL, list_of ("Handoff", REMIT_MARKER_BULLET, NULL, 0));
  add_confidence (column);
  add_table (column);
  add_bounds (column);
  return column;
}

static GtkWidget *
right_column (void)
{
  static const char *const triggers[] = { "backend", "api", "database", NULL };
  GtkWidget *column = new_column ();
  GtkWidget *list = list_of ("Checks", REMIT_MARKER_TASK, tasks, 2);
  GtkWidget *pairs = list_of ("Examples", REMIT_MARKER_NONE, examples, 2);
  GtkWidget *group = remit_group_title_new ("Strategy & Validation");
  GtkWidget *empty = remit_chips_new ("Triggers");
  GtkWidget *adding = chips ("More Triggers", triggers);
  GtkWidget *noted;

  remit_item_row_set_checked (remit_item_list_get_row (REMIT_ITEM_LIST (list), 0), TRUE);
  add_agent (column);
  remit_group_title_set_parallel (REMIT_GROUP_TITLE (group), TRUE, TRUE);
  gtk_box_append (GTK_BOX (column), group);
  noted = card (column, "Completion Checklist", "Completion", "Add Task", list);
  remit_card_set_note (REMIT_CARD (noted), "MUST complete all");
  card (column, "Principles", NULL, "Add", list_of ("Principles", REMIT_MARKER_NUMBER, principles, 2));
  remit_item_list_set_arrow (REMIT_ITEM_LIST (pairs), TRUE);
  card (column, "Examples", NULL, "Add Example", pairs);
  card (column, "Triggers", NULL, NULL, empty);
  card (column, "More Triggers", NULL, NULL, adding);
  return column;
}

static void
load_style (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();

  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11",
                "gtk-enable-animations", FALSE, "gtk-xft-antialias", 1, "gtk-xft-hinting", 1,
                "gtk-xft-hintstyle", "hintslight", "gtk-xft-rgba", "none", NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  if (icons)
    gtk_icon_theme_add_search_path (gtk_icon_theme_get_for_display (display), icons);
  if (style)
    gtk_css_provider_load_from_path (css, style);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  load_style ();
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  gtk_box_append (GTK_BOX (columns), left_column ());
  gtk_box_append (GTK_BOX (columns), right_column ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), columns);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 1000);
  gtk_window_maximize (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application
    = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_application_add_main_option_entries (G_APPLICATION (application), options);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
