/* remit-document-private.h: what the files of the document share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"
#include "remit-offset-map.h"

G_BEGIN_DECLS

enum
{
  PROP_0,
  PROP_AGENT,
  PROP_DIAGNOSTICS,
  PROP_DIALECT,
  PROP_FILE,
  PROP_TITLE,
  PROP_READ_ONLY,
  PROP_BUSY,
  PROP_CHANGED_ON_DISK,
  N_PROPS,
};

struct _RemitDocument
{
  GtkSourceBuffer parent_instance;

  /* The file. */
  GFile *file;
  char *etag;
  char *basename;
  GFileMonitor *monitor;
  RemitFolderWatch *watch; /* of the folder that it lies in */
  gboolean changed_on_disk;
  gboolean gone; /* somebody removed the file: what is here is nowhere else */
  RemitText *raw;   /* the bytes of a file that cannot be shown, else NULL */
  RemitText *saved; /* what was last loaded or saved, to know it again after undoing */

  /* What was read from the text, and of which revision. */
  guint64 revision;
  guint64 read_revision;
  RemitAgent *agent;
  RemitAgent *proven; /* what a change of the model was proved to make of the text, until that is read */
  GPtrArray *diagnostics;
  const RemitDialect *dialect;
  RemitOffsetMap *map; /* of the agent's text, made when it is first wanted */
  char *title;
  RemitKnowledge *knowledge; /* NULL where nothing is known beside the text */
  guint read_source;
  guint check_source; /* what is known has changed: to be checked again when there is time */
  gboolean reading; /* a thread is at it */

  /* What is inserted now is just what is to stand there: it is not typed. */
  gboolean exact;

  /* The step to undo that is held open. */
  char *held_label;
  guint held_source;
};

void       remit_document_notify_property (RemitDocument *self,
                                           guint          property);
void       remit_document_update_title    (RemitDocument *self);
/* The bytes of the document as they are now. (transfer full) */
RemitText *remit_document_dup_text        (RemitDocument *self);
void       remit_document_clear_file      (RemitDocument *self);
/* What the other agents of the folder say counts from now on. */
void       remit_document_watch_folder    (RemitDocument *self);
/* The text is to be checked anew, though it has not changed. */
void       remit_document_check_later     (RemitDocument *self);
/* What the document holds is what the file holds. */
void       remit_document_set_saved       (RemitDocument *self,
                                           RemitText     *text);
/* What is typed, pasted or dropped has the line ends of the document. (transfer full); NULL where it need not change */
char      *remit_document_adapt_typed     (RemitDocument *self,
                                           const char    *text,
                                           int            length);
/* Whether there are unsaved changes, by comparing with what was saved. */
void       remit_document_update_modified (RemitDocument *self);

G_END_DECLS
