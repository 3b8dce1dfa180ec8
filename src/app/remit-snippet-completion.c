/* remit-snippet-completion.c: completion in the source: whole sections
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-snippet-completion.h"

#include <string.h>

#include "remit-completion.h"
#include "remit-snippets.h"

/* --- a proposal --- */

#define REMIT_TYPE_SNIPPET_PROPOSAL (remit_snippet_proposal_get_type ())
G_DECLARE_FINAL_TYPE (
    RemitSnippetProposal, remit_snippet_proposal, REMIT, SNIPPET_PROPOSAL, GObject)

struct _RemitSnippetProposal
{
  GObject parent_instance;
  const char *word;
  const char *caption;
  char *text;
  guint replaced; /* characters before the caret */
};

static void
proposal_iface_init (GtkSourceCompletionProposalInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RemitSnippetProposal,
                               remit_snippet_proposal,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_SOURCE_TYPE_COMPLETION_PROPOSAL,
                                                      proposal_iface_init))

static void
remit_snippet_proposal_finalize (GObject *object)
{
  g_free (REMIT_SNIPPET_PROPOSAL (object)->text);

  G_OBJECT_CLASS (remit_snippet_proposal_parent_class)->finalize (object);
}

static void
remit_snippet_proposal_class_init (RemitSnippetProposalClass *class)
{
  G_OBJECT_CLASS (class)->finalize = remit_snippet_proposal_finalize;
}

static void
remit_snippet_proposal_init (RemitSnippetProposal *self)
{
}

/* --- the provider --- */

struct _RemitSnippetCompletion
{
  GObject parent_instance;
  RemitDocument *document; /* unowned: its view has us */
  const RemitDialect *dialect;
  GPtrArray *snippets; /* of the dialect */
  gboolean asked;      /* until the proposals are hidden */
  gboolean filling_in; /* Tab may go from stop to stop */
};

static void provider_iface_init (GtkSourceCompletionProviderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RemitSnippetCompletion,
                               remit_snippet_completion,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_SOURCE_TYPE_COMPLETION_PROVIDER,
                                                      provider_iface_init))

static void
ensure_snippets (RemitSnippetCompletion *self)
{
  const RemitDialect *dialect = remit_document_get_agent (self->document)->dialect;

  if (self->dialect == dialect)
    return;

  g_clear_pointer (&self->snippets, g_ptr_array_unref);
  self->snippets = remit_snippets_load (dialect);
  self->dialect = dialect;
}

static void
add_proposal (GListStore *store,
              const RemitSnippet *snippet,
              const RemitDialect *dialect,
              const RemitSnippetPlace *place)
{
  g_autoptr (RemitSnippetProposal) proposal = NULL;

  if (!remit_snippet_matches (snippet, dialect, place)
      || !remit_snippet_fits (snippet, dialect, place))
    return;

  proposal = g_object_new (REMIT_TYPE_SNIPPET_PROPOSAL, NULL);
  proposal->word = remit_dialect_get_name (dialect, snippet->role);
  proposal->caption = remit_snippet_get_caption (snippet->role);
  proposal->text = remit_snippet_dup_text (snippet, dialect, place);
  proposal->replaced = (guint) g_utf8_strlen (remit_snippet_find_words (place, NULL), -1);
  g_list_store_append (store, proposal);
}

static const char *
get_line_end (RemitSnippetCompletion *self)
{
  switch (remit_text_get_line_end (remit_document_get_agent (self->document)->text))
    {
    case REMIT_LINE_END_CRLF:
      return "\r\n";
    case REMIT_LINE_END_CR:
      return "\r";
    case REMIT_LINE_END_NONE:
    case REMIT_LINE_END_LF:
    case REMIT_LINE_END_MIXED:
    default:
      return "\n";
    }
}

GListModel *
remit_snippet_completion_list (RemitSnippetCompletion *self,
                               const GtkTextIter *caret,
                               gboolean asked)
{
  GListStore *store = g_list_store_new (GTK_SOURCE_TYPE_COMPLETION_PROPOSAL);
  GtkTextIter start, end;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean marked;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self->document), &start, &end);
  before = gtk_text_iter_get_text (&start, caret);
  after = gtk_text_iter_get_text (caret, &end);

  RemitSnippetPlace place = { before, after, get_line_end (self) };

  if (remit_snippet_find_words (&place, &marked) == NULL || !(marked || asked)
      || remit_completion_is_in_frontmatter (self->document, caret))
    return G_LIST_MODEL (store);

  ensure_snippets (self);
  for (guint i = 0; i < self->snippets->len; i++)
    add_proposal (store, g_ptr_array_index (self->snippets, i), self->dialect, &place);

  return G_LIST_MODEL (store);
}

static GListModel *
populate (GtkSourceCompletionProvider *provider, GtkSourceCompletionContext *context, GError **error)
{
  RemitSnippetCompletion *self = REMIT_SNIPPET_COMPLETION (provider);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->document);
  gboolean asked = self->asked
                   || gtk_source_completion_context_get_activation (context)
                          == GTK_SOURCE_COMPLETION_ACTIVATION_USER_REQUESTED;
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));

  return remit_snippet_completion_list (self, &caret, asked);
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
  RemitSnippetProposal *self = REMIT_SNIPPET_PROPOSAL (proposal);

  switch (gtk_source_completion_cell_get_column (cell))
    {
    case GTK_SOURCE_COMPLETION_COLUMN_ICON:
      gtk_source_completion_cell_set_icon_name (cell, "completion-snippet-symbolic");
      break;
    case GTK_SOURCE_COMPLETION_COLUMN_TYPED_TEXT:
      gtk_source_completion_cell_set_text (cell, self->word);
      break;
    case GTK_SOURCE_COMPLETION_COLUMN_AFTER:
      gtk_source_completion_cell_set_text (cell, self->caption);
      break;
    case GTK_SOURCE_COMPLETION_COLUMN_BEFORE:
    case GTK_SOURCE_COMPLETION_COLUMN_COMMENT:
    case GTK_SOURCE_COMPLETION_COLUMN_DETAILS:
    default:
      gtk_source_completion_cell_set_text (cell, NULL);
      break;
    }
}

const char *
remit_snippet_completion_get_word (GtkSourceCompletionProposal *proposal)
{
  return REMIT_SNIPPET_PROPOSAL (proposal)->word;
}

void
remit_snippet_completion_accept (RemitSnippetCompletion *self,
                                 GtkSourceView *view,
                                 GtkSourceCompletionProposal *proposal)
{
  RemitSnippetProposal *chosen = REMIT_SNIPPET_PROPOSAL (proposal);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->document);
  /* The parser of snippets passes over blank lines that come first. */
  gsize blank = strspn (chosen->text, "\r\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkSourceSnippet) snippet =
      gtk_source_snippet_new_parsed (chosen->text + blank, &error);
  GtkTextIter start, end;

  if (snippet == NULL)
    {
      g_warning ("%s: %s", chosen->word, error->message);
      return;
    }

  gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
  start = end;
  gtk_text_iter_backward_chars (&start, (int) chosen->replaced);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, chosen->text, (int) blank);
  gtk_source_view_push_snippet (view, snippet, &start);
  gtk_text_buffer_end_user_action (buffer);
  self->filling_in = TRUE;
}

static void
activate (GtkSourceCompletionProvider *provider,
          GtkSourceCompletionContext *context,
          GtkSourceCompletionProposal *proposal)
{
  remit_snippet_completion_accept (REMIT_SNIPPET_COMPLETION (provider),
                                   gtk_source_completion_context_get_view (context), proposal);
}

static void
provider_iface_init (GtkSourceCompletionProviderInterface *iface)
{
  iface->populate = populate;
  iface->refilter = refilter;
  iface->display = display;
  iface->activate = activate;
}

static void
remit_snippet_completion_finalize (GObject *object)
{
  g_clear_pointer (&REMIT_SNIPPET_COMPLETION (object)->snippets, g_ptr_array_unref);

  G_OBJECT_CLASS (remit_snippet_completion_parent_class)->finalize (object);
}

static void
remit_snippet_completion_class_init (RemitSnippetCompletionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = remit_snippet_completion_finalize;
}

static void
remit_snippet_completion_init (RemitSnippetCompletion *self)
{
}

/* The view repeats what is written at a stop where else that stands, within whatever writes it. For changes that do not
 * come from typing that must have ended, which it does where the caret leaves the snippet. */
static void
end_filling_in (RemitSnippetCompletion *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->document);
  GtkTextIter caret, bound, iter;
  int caret_offset, bound_offset;

  if (!self->filling_in)
    return;

  self->filling_in = FALSE;
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_get_iter_at_mark (buffer, &bound, gtk_text_buffer_get_selection_bound (buffer));
  caret_offset = gtk_text_iter_get_offset (&caret);
  bound_offset = gtk_text_iter_get_offset (&bound);
  gtk_text_buffer_get_start_iter (buffer, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_buffer_get_end_iter (buffer, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_buffer_get_iter_at_offset (buffer, &caret, caret_offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &bound, bound_offset);
  gtk_text_buffer_select_range (buffer, &caret, &bound);
}

static void
undo_cb (GtkTextBuffer *buffer, RemitSnippetCompletion *self)
{
  end_filling_in (self);
}

static void
leave_cb (GtkEventControllerFocus *controller, RemitSnippetCompletion *self)
{
  end_filling_in (self);
}

/* Where a word was begun that nothing was proposed for, the context of that goes on when the user asks, and does not
 * know of it. */
static void
show_cb (GtkSourceView *view, RemitSnippetCompletion *self)
{
  self->asked = TRUE;
}

static void
hide_cb (GtkSourceCompletion *completion, RemitSnippetCompletion *self)
{
  self->asked = FALSE;
}

RemitSnippetCompletion *
remit_snippet_completion_new (RemitDocument *document, GtkSourceView *view)
{
  RemitSnippetCompletion *self = g_object_new (REMIT_TYPE_SNIPPET_COMPLETION, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->document = document;
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, 0);
  g_signal_connect_object (document, "undo", G_CALLBACK (undo_cb), self, 0);
  g_signal_connect_object (document, "redo", G_CALLBACK (undo_cb), self, 0);
  g_signal_connect_object (view, "show-completion", G_CALLBACK (show_cb), self, 0);
  g_signal_connect_object (gtk_source_view_get_completion (view), "hide", G_CALLBACK (hide_cb),
                           self, 0);

  return self;
}
