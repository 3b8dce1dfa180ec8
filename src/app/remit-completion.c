/* remit-completion.c: completion in the source: keys, known values, names of sections
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-completion.h"

#include <string.h>

#include "remit-completion-words.h"

/* --- a proposal --- */

#define REMIT_TYPE_PROPOSAL (remit_proposal_get_type ())
G_DECLARE_FINAL_TYPE (RemitProposal, remit_proposal, REMIT, PROPOSAL, GObject)

struct _RemitProposal
{
  GObject parent_instance;
  char *word;
  char *caption;
  char *after;
  guint back;
  guint replaced; /* characters before the caret */
};

static void
proposal_iface_init (GtkSourceCompletionProposalInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RemitProposal,
                               remit_proposal,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_SOURCE_TYPE_COMPLETION_PROPOSAL,
                                                      proposal_iface_init))

static void
remit_proposal_finalize (GObject *object)
{
  RemitProposal *self = REMIT_PROPOSAL (object);

  g_free (self->word);
  g_free (self->caption);
  g_free (self->after);

  G_OBJECT_CLASS (remit_proposal_parent_class)->finalize (object);
}

static void
remit_proposal_class_init (RemitProposalClass *class)
{
  G_OBJECT_CLASS (class)->finalize = remit_proposal_finalize;
}

static void
remit_proposal_init (RemitProposal *self)
{
}

static RemitProposal *
make_proposal (const RemitCompletionWord *word, const char *prefix)
{
  RemitProposal *self = g_object_new (REMIT_TYPE_PROPOSAL, NULL);

  self->word = g_strdup (word->word);
  self->caption = g_strdup (word->caption);
  self->after = g_strdup (word->after);
  self->back = word->back;
  self->replaced = (guint) g_utf8_strlen (prefix, -1);

  return self;
}

/* --- the provider --- */

struct _RemitCompletion
{
  GObject parent_instance;
  RemitDocument *document; /* unowned: its view has us */
};

static void provider_iface_init (GtkSourceCompletionProviderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RemitCompletion,
                               remit_completion,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_SOURCE_TYPE_COMPLETION_PROVIDER,
                                                      provider_iface_init))

/* As far as the text is read: a line that came since then moves the border until the next frame. */
gboolean
remit_completion_is_in_frontmatter (RemitDocument *document, const GtkTextIter *caret)
{
  const RemitAgent *agent = remit_document_get_agent (document);
  gsize body = remit_yaml_get_body_start (agent->yaml);

  return body > 0
         && (guint) gtk_text_iter_get_line (caret) + 1 < remit_text_find_line (agent->text, body);
}

GListModel *
remit_completion_list (RemitCompletion *self, const GtkTextIter *caret)
{
  GListStore *store = g_list_store_new (GTK_SOURCE_TYPE_COMPLETION_PROPOSAL);
  gboolean frontmatter = remit_completion_is_in_frontmatter (self->document, caret);
  GtkTextIter start = *caret;
  g_autofree char *before = NULL;
  g_auto (RemitCompletionPlace) place = { 0 };
  g_autoptr (GPtrArray) words = NULL;

  if (frontmatter)
    gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self->document), &start);
  else
    gtk_text_iter_set_line_offset (&start, 0);
  before = gtk_text_iter_get_text (&start, caret);
  if (!remit_completion_find_place (before, frontmatter, &place))
    return G_LIST_MODEL (store);

  words = remit_completion_list_words (&place, remit_document_get_agent (self->document),
                                       remit_document_get_known (self->document));
  for (guint i = 0; i < words->len; i++)
    {
      g_autoptr (RemitProposal) proposal =
          make_proposal (g_ptr_array_index (words, i), place.prefix);

      g_list_store_append (store, proposal);
    }

  return G_LIST_MODEL (store);
}

static GListModel *
populate (GtkSourceCompletionProvider *provider, GtkSourceCompletionContext *context, GError **error)
{
  GtkTextIter start, caret;

  gtk_source_completion_context_get_bounds (context, &start, &caret);
  gtk_text_buffer_get_iter_at_mark (
      gtk_text_iter_get_buffer (&caret), &caret,
      gtk_text_buffer_get_insert (gtk_text_iter_get_buffer (&caret)));

  return remit_completion_list (REMIT_COMPLETION (provider), &caret);
}

static void
refilter (GtkSourceCompletionProvider *provider,
          GtkSourceCompletionContext *context,
          GListModel *model)
{
  g_autoptr (GListModel) list = populate (provider, context, NULL);

  gtk_source_completion_context_set_proposals_for_provider (context, provider, list);
}

static void
display (GtkSourceCompletionProvider *provider,
         GtkSourceCompletionContext *context,
         GtkSourceCompletionProposal *proposal,
         GtkSourceCompletionCell *cell)
{
  RemitProposal *self = REMIT_PROPOSAL (proposal);

  if (gtk_source_completion_cell_get_column (cell) == GTK_SOURCE_COMPLETION_COLUMN_TYPED_TEXT)
    gtk_source_completion_cell_set_text (cell, self->word);
  else if (gtk_source_completion_cell_get_column (cell) == GTK_SOURCE_COMPLETION_COLUMN_AFTER)
    gtk_source_completion_cell_set_text (cell, self->caption);
  else
    gtk_source_completion_cell_set_text (cell, NULL);
}

void
remit_completion_accept (RemitCompletion *self, GtkSourceCompletionProposal *proposal)
{
  RemitProposal *chosen = REMIT_PROPOSAL (proposal);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->document);
  g_autofree char *text = g_strconcat (chosen->word, chosen->after, NULL);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
  start = end;
  gtk_text_iter_backward_chars (&start, (int) chosen->replaced);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (buffer);

  gtk_text_iter_backward_chars (&start, (int) chosen->back);
  gtk_text_buffer_place_cursor (buffer, &start);
}

static void
activate (GtkSourceCompletionProvider *provider,
          GtkSourceCompletionContext *context,
          GtkSourceCompletionProposal *proposal)
{
  remit_completion_accept (REMIT_COMPLETION (provider), proposal);
}

static gboolean
is_trigger (GtkSourceCompletionProvider *provider, const GtkTextIter *iter, gunichar character)
{
  return character == '<';
}

static void
provider_iface_init (GtkSourceCompletionProviderInterface *iface)
{
  iface->populate = populate;
  iface->refilter = refilter;
  iface->display = display;
  iface->activate = activate;
  iface->is_trigger = is_trigger;
}

static void
remit_completion_class_init (RemitCompletionClass *class)
{
}

static void
remit_completion_init (RemitCompletion *self)
{
}

RemitCompletion *
remit_completion_new (RemitDocument *document)
{
  RemitCompletion *self = g_object_new (REMIT_TYPE_COMPLETION, NULL);

  self->document = document;

  return self;
}
