/* remit-window-private.h: what the window's files share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-narrow-bin.h"
#include "remit-opener.h"
#include "remit-title-button.h"
#include "remit-welcome.h"
#include "remit-window.h"

G_BEGIN_DECLS

struct _RemitWindow
{
  AdwApplicationWindow parent_instance;

  RemitNarrowBin *narrow_bin;
  AdwToastOverlay *toasts;
  AdwHeaderBar *header;
  GtkStack *title_stack;
  GtkWidget *plain_title;
  RemitTitleButton *title_button;
  AdwSplitButton *open_button;
  GtkWidget *new_button;
  GtkWidget *export_button;
  GtkWidget *problems_button;
  GtkImage *problems_icon;
  GtkLabel *problems_label;
  GtkWidget *view_switch;
  GMenu *recent_menu;
  GMenu *new_menu;
  GtkStack *stack;
  RemitWelcome *welcome;
  GtkWidget *tabs;
  AdwTabView *tab_view;
  GtkRevealer *progress_revealer;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  GtkWidget *drop_veil;

  GSettings *settings;
  RemitKnowledge *knowledge; /* of all documents; NULL where nothing is known */
  GSignalGroup *document_signals; /* of the selected page's document */
  RemitOpener *opener;
  gboolean select_next; /* the first of the files that were asked for is shown */
  gboolean closing; /* the user has answered for all tabs */
  gboolean quitting; /* with all other windows: what is open is kept already */
};

/* remit-window-files.c: opening, dropping, what could not be opened */
void           remit_window_init_files   (RemitWindow   *self);
void           remit_window_install_files_actions
                                         (GtkWidgetClass *class);

/* Keeps for remit_window_restore() what is open in all windows but one that is closing; of the last one to close, what
 * was open in it. */
void           remit_window_keep_files   (GtkApplication *application,
                                          RemitWindow    *closing);

/* A tab that is not selected. */
AdwTabPage    *remit_window_append       (RemitWindow   *self,
                                          RemitDocument *document);

/* The page a document is in, or NULL. */
RemitPage     *remit_window_get_page     (RemitWindow   *self);
/* A document that knows what the window's documents know. */
RemitDocument *remit_window_make_document (RemitWindow  *self);

G_END_DECLS
