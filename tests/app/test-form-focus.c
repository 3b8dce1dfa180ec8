/* test-form-focus.c: where the focus goes when what had it goes away
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form-keeper.h"

/* The toolkit moves a focus that was lost only after the next frame. */
static void
wait_for_frames (Form *form)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 3;

  while (g_get_monotonic_time () < end)
    {
      settle (form);
      g_usleep (5000);
    }
}

static RemitEditor *
find_card (Form       *form,
           const char *label)
{
  GtkWidget *card =
    gtk_widget_get_ancestor (GTK_WIDGET (find_field (form, label)), REMIT_TYPE_SECTION_CARD);

  return REMIT_EDITOR (card);
}

/* In the card, and not in a text: a key would change nothing. */
static void
assert_harmless_in (Form        *form,
                    RemitEditor *card)
{
  GtkWidget *focus = gtk_window_get_focus (form->window);

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (card)));
  g_assert_false (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));
}

static void
test_undo_takes_card (Form         *form,
                      gconstpointer data)
{
  edit_source (form, "## Lore\n", "## News\n\nToday.\n\n## Lore\n");
  focus_field (form, "News");
  undo (form);
  wait_for_frames (form);
  assert_text (form, agent_text);
  assert_harmless_in (form, find_card (form, "Lore, heading"));
}

static void
test_undo_takes_last_card (Form         *form,
                           gconstpointer data)
{
  edit_source (form, "- Keep bytes\n", "- Keep bytes\n\n## News\n\nToday.\n");
  focus_field (form, "News");
  undo (form);
  wait_for_frames (form);
  assert_text (form, agent_text);
  assert_harmless_in (form, find_card (form, "Will, item 1"));
}

static void
test_undo_takes_block (Form         *form,
                       gconstpointer data)
{
  edit_source (form, "Keep every byte.", "Keep every byte.\n\n| A | B |\n|---|---|\n| c | d |");
  focus_field (form, "A, row 1");
  undo (form);
  wait_for_frames (form);
  assert_text (form, agent_text);
  assert_harmless_in (form, find_card (form, "Mission"));
}

static void
test_removed_section (Form         *form,
                      gconstpointer data)
{
  GtkWidget *card = GTK_WIDGET (find_card (form, "Lore, heading"));

  focus_field (form, "Lore");
  g_assert_true (gtk_widget_activate_action (card, "section.remove", NULL));
  wait_for_frames (form);
  assert_no_field (form, "Lore, heading");
  assert_harmless_in (form, find_card (form, "Delegation Strategy, heading"));
}

static void
test_undo_takes_field (Form         *form,
                       gconstpointer data)
{
  edit_source (form, "model: sonnet\n", "model: sonnet\nx-new: 1\n");
  focus_field (form, "x-new");
  undo (form);
  wait_for_frames (form);
  assert_text (form, agent_text);

  GtkWidget *focus = gtk_window_get_focus (form->window);
  g_assert_true (focus != NULL && !GTK_IS_TEXT_VIEW (focus) && !GTK_IS_EDITABLE (focus));
}

static void
test_undo_takes_item (Form         *form,
                      gconstpointer data)
{
  g_signal_emit_by_name (focus_field (form, "Key Actions, item 2"), "activate-below");
  settle (form);
  type_in (form, find_field (form, "Key Actions, item 3"), "Sleep");
  undo (form);
  wait_for_frames (form);
  assert_text (form, agent_text);

  RemitGrowText *field = find_field (form, "Key Actions, item 2");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (field)));
  g_assert_cmpint (remit_grow_text_get_caret (field), ==, strlen ("Before you write"));
}

/* --- */

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("focus/card-that-undo-takes-leaves-it-to-the-next", test_undo_takes_card);
  ADD ("focus/last-card-leaves-it-to-the-one-before", test_undo_takes_last_card);
  ADD ("focus/block-leaves-it-to-its-card", test_undo_takes_block);
  ADD ("focus/removed-section-leaves-it-to-the-next", test_removed_section);
  ADD ("focus/field-leaves-it-to-the-form", test_undo_takes_field);
  ADD ("focus/item-leaves-it-to-the-one-above", test_undo_takes_item);

  return g_test_run ();
}
