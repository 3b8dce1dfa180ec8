/* remit-write-losses.c: the report: what became of each field and each section
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_loss (gpointer data)
{
  RemitLoss *loss = data;

  g_free (loss->path);
  g_free (loss->target);
  g_free (loss->message);
  g_free (loss);
}

/* --- sections --- */

/* Targets without a name of their own: data in the report, words for people in the window. */
static const char *const start_target = N_("text at the start");
static const char *const end_target = N_("text at the end");

static gboolean
is_short (const RemitItems *items)
{
  return items->present && items->form != REMIT_FORM_MARKDOWN && items->form != REMIT_FORM_ELEMENT;
}

/* Whether a list of the section is no Markdown: pipes, words, an attribute, a clause. */
static gboolean
has_short_list (const RemitSection *section)
{
  for (guint i = 0; i < section->n_blocks; i++)
    if (section->blocks[i]->type == REMIT_BLOCK_LIST && is_short (&section->blocks[i]->list))
      return TRUE;
  return is_short (&section->will) || is_short (&section->wont);
}

/* Text after a child element moves before it. */
static gboolean
has_text_after_child (const RemitSection *section)
{
  return section->n_blocks > 0 && section->n_sections > 0
         && section->sections[0]->form == REMIT_FORM_ELEMENT
         && section->blocks[section->n_blocks - 1]->span.start > section->sections[0]->span.start;
}

static gboolean
is_reshaped (const RemitWriteNode *node)
{
  const RemitSection *section = node->section;

  if (node->differs || node->read == NULL)
    return node->differs;
  if (has_text_after_child (section) || section->form == REMIT_FORM_VIEW)
    return TRUE;
  return has_short_list (section) != has_short_list (node->read)
         || (section->form == REMIT_FORM_PREAMBLE) != (node->read->form == REMIT_FORM_PREAMBLE);
}

/* A name without what only the dialect gives it: case, underscores, a leading Your, marks. */
static char *
get_plain_name (const RemitText *text,
                RemitSpan        span)
{
  g_autofree char *words = remit_text_slice (text, span);
  g_autofree char *plain = g_utf8_make_valid (words, -1);
  char *name;

  g_strdelimit (plain, "_*:#", ' ');
  g_strstrip (plain);
  name = g_utf8_casefold (plain, -1);
  if (g_str_has_prefix (name, "your "))
    memmove (name, name + 5, strlen (name + 5) + 1);
  return name;
}

/* Whether the section goes by another of its role's names. A heading of its own it keeps in any
   dialect. */
static gboolean
is_renamed (const RemitWriter    *writer,
            const RemitWriteNode *node,
            const RemitAgent     *read)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (node->read == NULL || node->section->heading.text != NULL
      || node->section->role >= REMIT_ROLE_GROUP)
    return FALSE;
  before = get_plain_name (writer->agent->text, node->section->heading.span);
  after = get_plain_name (read->text, node->read->heading.span);
  return strcmp (before, after) != 0;
}

static RemitDisposition
get_section_disposition (const RemitWriter    *writer,
                         const RemitWriteNode *node,
                         const RemitAgent     *read)
{
  const RemitSlot *slot = node->section->role < REMIT_ROLE_GROUP
                            ? remit_dialect_get_slot (writer->dialect, node->section->role) : NULL;

  if (node->form == REMIT_FORM_NONE)
    return REMIT_DISPOSITION_DROPPED;
  if (node->form == REMIT_FORM_VIEW)
    return node->section->form == REMIT_FORM_VIEW ? REMIT_DISPOSITION_KEPT
                                                  : REMIT_DISPOSITION_RESHAPED;
  if (node->differs)
    return REMIT_DISPOSITION_RESHAPED;
  if (slot != NULL && slot->form == REMIT_FORM_NONE)
    return REMIT_DISPOSITION_CARRIED;
  if (is_reshaped (node))
    return REMIT_DISPOSITION_RESHAPED;
  return is_renamed (writer, node, read) ? REMIT_DISPOSITION_RENAMED : REMIT_DISPOSITION_KEPT;
}

static char *
get_section_target (const RemitWriteNode *node)
{
  if (node->form == REMIT_FORM_NONE)
    return NULL;
  if (node->form == REMIT_FORM_VIEW)
    return g_strdup ("description");
  if (node->target != NULL)
    return g_strdup (node->target);
  return g_strdup (node->section->role == REMIT_ROLE_CLOSING ? end_target : start_target);
}

const char *
remit_loss_get_place (const RemitLoss *loss)
{
  if (g_strcmp0 (loss->target, start_target) == 0 || g_strcmp0 (loss->target, end_target) == 0)
    return _(loss->target);
  return loss->target;
}

/* What of the form changed: the name, the list, or the place. */
static char *
get_reshaped_message (const RemitWriteNode *node,
                      const char           *target)
{
  const RemitSection *section = node->section;

  if (section->form == REMIT_FORM_VIEW)
    return g_strdup_printf (_("What the description says stands as %s as well."), target);
  if (section->form == REMIT_FORM_PREAMBLE && node->form != REMIT_FORM_PREAMBLE)
    return g_strdup_printf (_("It had no heading; here it is %s."), target);
  if (section->form != REMIT_FORM_PREAMBLE && node->form == REMIT_FORM_PREAMBLE)
    return g_strdup (section->role == REMIT_ROLE_CLOSING
                         ? _("It has no heading here: it is the text at the end.")
                         : _("It has no heading here: it is the text at the start."));
  if (has_text_after_child (section))
    return g_strdup_printf (_("The text behind its parts moves before them, as %s."), target);
  if (has_short_list (section))
    return g_strdup_printf (_("What stood in one line is a list of lines, as %s."), target);
  return g_strdup_printf (_("Its list stands in one line, as %s."), target);
}

/* @carried: as in add_section() */
static char *
get_section_message (const RemitWriter    *writer,
                     const RemitWriteNode *node,
                     RemitDisposition      disposition,
                     gboolean              carried,
                     const char           *target)
{
  const char *dialect = writer->dialect->name;

  if (node->form == REMIT_FORM_VIEW)
    return g_strdup (_("The description says it."));
  if (node->differs && disposition == REMIT_DISPOSITION_RESHAPED)
    return g_strdup_printf (_("Written as %s, but it does not read back the same."), target);
  switch (disposition)
    {
    case REMIT_DISPOSITION_KEPT:
      return g_strdup_printf (_("Written as %s."), target);
    case REMIT_DISPOSITION_RENAMED:
      return g_strdup_printf (_("%s calls it %s."), _(dialect), target);
    case REMIT_DISPOSITION_RESHAPED:
      return get_reshaped_message (node, target);
    case REMIT_DISPOSITION_CARRIED:
      if (carried)
        return g_strdup_printf (_("It goes along with the section around it, as %s."), target);
      return g_strdup_printf (_("%s has no place of its own for it, so it stands under its title: %s."),
                              _(dialect), target);
    case REMIT_DISPOSITION_DROPPED:
    default:
      return g_strdup_printf (_("Left out: %s has no place for it."), _(dialect));
    }
}

/* --- fields --- */

/* What limits an agent. */
static gboolean
is_limit (const char *key)
{
  static const char *const keys[]
      = { "tools", "disallowedTools", "permissionMode", "maxTurns", "isolation", "hooks" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (strcmp (keys[i], key) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a frontmatter key is one that nothing obeys in an agent (`allowed-tools`). */
static gboolean
is_idle (const char *written)
{
  const RemitDialect *const *list = remit_dialect_list ();

  for (guint i = 0; list[i] != NULL; i++)
    for (guint j = 0; j < list[i]->n_fields; j++)
      if (list[i]->fields[j].idle && g_strcmp0 (list[i]->fields[j].written, written) == 0)
        return TRUE;
  return FALSE;
}

/* A limit counts where it is a frontmatter key that is obeyed. An agent may do more than before
   where its limit counted in the source and does not in the new text: it was left out, or its
   key is idle. A limit that was idle already never held anybody back. */
static gboolean
widens (const RemitWriteField *field)
{
  const RemitField *source = field->field;

  if (!is_limit (source->key) || source->places[0].form != REMIT_FORM_YAML
      || is_idle (source->written))
    return FALSE;
  return field->place != REMIT_FORM_YAML || is_idle (field->key);
}

/* The other way round: the source's limit held nobody back, the new one does. */
static gboolean
narrows (const RemitWriteField *field)
{
  return is_limit (field->field->key) && is_idle (field->field->written)
         && field->place == REMIT_FORM_YAML && !is_idle (field->key);
}

static RemitDisposition
get_field_disposition (const RemitWriter     *writer,
                       const RemitWriteField *field)
{
  RemitForm form = field->field->places[0].form;

  if (field->place == REMIT_FORM_NONE)
    return REMIT_DISPOSITION_DROPPED;
  if (!remit_write_is_native_field (writer, field->field->key))
    return REMIT_DISPOSITION_CARRIED;
  if (field->place == REMIT_FORM_YAML && strcmp (field->key, field->field->written) != 0)
    return REMIT_DISPOSITION_RENAMED;
  if ((form == REMIT_FORM_YAML) != (field->place == REMIT_FORM_YAML) || field->reshaped
      || field->mended)
    return REMIT_DISPOSITION_RESHAPED;
  return REMIT_DISPOSITION_KEPT;
}

static char *
get_field_target (const RemitWriteField *field)
{
  if (field->place == REMIT_FORM_NONE)
    return NULL;
  if (field->place == REMIT_FORM_ATTRIBUTE)
    return g_strdup_printf ("%s@%s", field->slot->element, field->slot->attribute);
  if (field->place == REMIT_FORM_DIRECTIVE)
    return g_strdup_printf ("// %s", field->key);
  return g_strdup (field->key);
}

/* What of the form changed: the place or the spelling. */
static char *
get_moved_message (const RemitWriteField *field,
                   const char            *target)
{
  gboolean frontmatter = field->field->places[0].form == REMIT_FORM_YAML;

  if (field->place == REMIT_FORM_YAML && !frontmatter)
    return g_strdup_printf (_("Moved to the frontmatter as %s."), target);
  if (field->place != REMIT_FORM_YAML && frontmatter)
    return g_strdup_printf (_("Moved out of the frontmatter to %s."), target);
  if (field->mended)
    return g_strdup_printf (_("Written as %s, in a spelling that YAML can read."), target);
  return g_strdup_printf (_("Written as %s, its list in another spelling."), target);
}

static char *
get_field_message (const RemitWriter     *writer,
                   const RemitWriteField *field,
                   RemitDisposition       disposition,
                   const char            *target)
{
  const char *dialect = _(writer->dialect->name);

  if (widens (field) && target != NULL)
    return g_strdup_printf (
        _("Written as %s, which limits nothing: the agent may do more than before."), target);
  if (narrows (field))
    return g_strdup_printf (_("Written as %s, which limits the agent; %s did not."), target,
                            field->field->written);
  switch (disposition)
    {
    case REMIT_DISPOSITION_KEPT:
      return g_strdup_printf (_("Written as %s."), target);
    case REMIT_DISPOSITION_RENAMED:
      return g_strdup_printf (_("%s calls it %s."), dialect, target);
    case REMIT_DISPOSITION_RESHAPED:
      return get_moved_message (field, target);
    case REMIT_DISPOSITION_CARRIED:
      return g_strdup_printf (_("%s does not know it; it stays in the frontmatter as %s."),
                              dialect, target);
    case REMIT_DISPOSITION_DROPPED:
    default:
      return g_strdup_printf (_("Left out: %s has no place for it."), dialect);
    }
}

/* --- all of them --- */

/* A key as a part of a JSON Pointer. */
static char *
escape_key (const char *key)
{
  GString *escaped = g_string_new (key);

  g_string_replace (escaped, "~", "~0", 0);
  g_string_replace (escaped, "/", "~1", 0);
  return g_string_free (escaped, FALSE);
}

static void
add_field (const RemitWriter     *writer,
           GHashTable            *read,
           const RemitWriteField *field,
           GPtrArray             *losses)
{
  RemitLoss *loss = g_new0 (RemitLoss, 1);
  const RemitField *found = g_hash_table_lookup (read, field->field->key);
  g_autofree char *key = escape_key (field->field->key);

  loss->path = g_strconcat ("/fields/", key, NULL);
  loss->disposition = get_field_disposition (writer, field);
  loss->target = get_field_target (field);
  loss->message = get_field_message (writer, field, loss->disposition, loss->target);
  loss->widens = widens (field);
  loss->source = field->field->span;
  if (found != NULL && field->place != REMIT_FORM_NONE)
    loss->span = found->span;
  g_ptr_array_add (losses, loss);
}

/* The title has an entry only where it does not come back. */
static void
add_title (const RemitWriter *writer,
           const RemitAgent  *read,
           GPtrArray         *losses)
{
  const char *title = writer->agent->title.text;
  RemitLoss *loss;

  if (g_strcmp0 (title, read->title.text) == 0)
    return;
  loss = g_new0 (RemitLoss, 1);
  loss->path = g_strdup ("/title");
  loss->disposition = REMIT_DISPOSITION_RESHAPED;
  loss->target = g_strdup_printf ("# %s", read->title.text != NULL ? read->title.text : "");
  loss->message = g_strdup (_("The title does not read back the same."));
  loss->source = writer->agent->title.span;
  loss->span = read->title.span;
  g_ptr_array_add (losses, loss);
}

/* Where the description stands, for what it says. */
static RemitSpan
get_description (const RemitAgent *read)
{
  const RemitField *description = remit_agent_find_field (read, "description");

  return description != NULL ? description->span : REMIT_SPAN (0, 0);
}

/* @carried: whether a section around it has no slot, so that this one goes along with it */
static void
add_section (const RemitWriter    *writer,
             const RemitAgent     *read,
             const RemitWriteNode *node,
             const char           *path,
             gboolean              carried,
             GPtrArray            *losses)
{
  RemitLoss *loss = g_new0 (RemitLoss, 1);

  loss->path = g_strdup (path);
  loss->role = remit_role_get_id (node->section->role);
  loss->disposition = get_section_disposition (writer, node, read);
  if (carried && !node->differs && loss->disposition != REMIT_DISPOSITION_DROPPED)
    loss->disposition = REMIT_DISPOSITION_CARRIED;
  loss->target = get_section_target (node);
  loss->message = get_section_message (writer, node, loss->disposition, carried,
                                       remit_loss_get_place (loss));
  loss->source = node->section->span;
  loss->span = node->form == REMIT_FORM_VIEW ? get_description (read)
               : node->form == REMIT_FORM_NONE ? REMIT_SPAN (0, 0) : node->span;
  /* Blank lines at the end of all were taken off again. */
  loss->span.end = MIN (loss->span.end, remit_text_get_length (read->text));
  loss->span.start = MIN (loss->span.start, loss->span.end);
  g_ptr_array_add (losses, loss);
  for (guint i = 0; i < node->n_children; i++)
    {
      g_autofree char *child = g_strdup_printf ("%s/sections/%u", path, i);

      add_section (writer, read, &node->children[i], child,
                   loss->disposition == REMIT_DISPOSITION_CARRIED, losses);
    }
}

GPtrArray *
remit_write_losses (const RemitWriter *writer,
                    const RemitAgent  *read)
{
  GPtrArray *losses = g_ptr_array_new_with_free_func (free_loss);
  g_autoptr (GHashTable) fields = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < read->n_fields; i++)
    g_hash_table_insert (fields, (gpointer) read->fields[i].key, &read->fields[i]);
  for (guint i = 0; i < writer->agent->n_fields; i++)
    add_field (writer, fields, &writer->fields[i], losses);
  add_title (writer, read, losses);
  for (guint i = 0; i < writer->n_nodes; i++)
    {
      g_autofree char *path = g_strdup_printf ("/sections/%u", i);

      add_section (writer, read, &writer->nodes[i], path, FALSE, losses);
    }
  return losses;
}
