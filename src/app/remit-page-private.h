/* remit-page-private.h: what the page and its actions share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "form/remit-form-pane.h"
#include "remit-banner.h"
#include "remit-outline.h"
#include "remit-page.h"
#include "remit-problems.h"
#include "remit-source-pane.h"

G_BEGIN_DECLS

/* Outline, form, source, problems. */
#define REMIT_PAGE_N_PANES 4

struct _RemitPage
{
  GtkWidget parent_instance;

  RemitBanner *banner;
  GtkWidget *wide;
  AdwBin *outline_bin;
  GtkPaned *paned;
  AdwBin *wide_form;
  AdwBin *wide_source;
  AdwBin *wide_problems;
  GtkWidget *narrow_box;
  AdwViewStack *stack;
  AdwViewStackPage *form_page;
  AdwViewStackPage *problems_page;
  AdwBin *narrow_form;
  AdwBin *narrow_source;
  AdwBin *narrow_problems;

  RemitDocument *document;
  GSettings *settings;
  GSimpleActionGroup *actions;
  gboolean narrow;
  int split; /* where we last put it, 0 before that */

  /* Made when the page is first shown. */
  RemitOutline *outline;
  RemitFormPane *form;
  RemitSourcePane *source;
  RemitProblems *problems;
  char *focused_pointer; /* what the form's focused field edits */
  GWeakRef last_focus[REMIT_PAGE_N_PANES];
  gboolean entered; /* it has had the focus */
};

/* Adds the actions and keeps them enabled as the document allows. */
void     remit_page_add_actions    (RemitPage  *self);
/* Makes the panes where that has not been done. */
void     remit_page_ensure_panes   (RemitPage  *self);
void     remit_page_tell           (RemitPage  *self,
                                    const char *text);
/* Shows a section in all panes. */
void     remit_page_show_pointer   (RemitPage  *self,
                                    const char *pointer);
/* Shows a place of the text, in the source where that is visible, else in the form. */
void     remit_page_show_span      (RemitPage  *self,
                                    RemitSpan   span);
/* Makes the source visible, whatever is shown. */
void     remit_page_reveal_source  (RemitPage  *self);
/* remit-page-focus.c: F6 goes from pane to pane */
void     remit_page_add_focus_keys (RemitPage  *self);
void     remit_page_clear_focus    (RemitPage  *self);
/* remit-page-problems.c: applies a fix of a diagnostic, as one step to undo */
gboolean remit_page_fix            (RemitPage  *self,
                                    guint       index,
                                    guint       fix);
/* Mends what the focus or the caret is at, or offers the ways to mend it. */
void     remit_page_fix_here       (RemitPage  *self);
void     remit_page_go_to_problem  (RemitPage  *self,
                                    gboolean    forward);
void     remit_page_make_problems  (RemitPage  *self);
void     remit_page_update_badge   (RemitPage  *self);

G_END_DECLS
