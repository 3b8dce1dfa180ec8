/* field-name.c: the agent's name: there, well formed, and the same in all its places
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "field-private.h"

#include <string.h>

#include "remit-dialect.h"
#include "remit-name.h"

#define NAME "name"

/* (nullable) (transfer full): the file's name without its folder and `.md` */
static char *
get_file_name (const RemitInspection *inspection)
{
  g_autofree char *base = NULL;

  if (inspection->context->path == NULL)
    return NULL;
  base = g_path_get_basename (inspection->context->path);
  if (g_str_has_suffix (base, ".md"))
    base[strlen (base) - strlen (".md")] = '\0';
  return g_steal_pointer (&base);
}

/* --- field-name-missing --- */

static gboolean
is_empty (const RemitYamlEntry *entry)
{
  return entry->value->type == REMIT_YAML_NULL || g_strcmp0 (entry->value->text, "") == 0;
}

/* Offers to write @name behind the key that is there without one, or with a key. */
static void
offer_name (RemitInspection      *inspection,
            RemitDiagnostic      *diagnostic,
            const RemitYamlEntry *entry,
            const char           *name)
{
  const RemitYaml *yaml = inspection->agent->yaml;
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), name);
  g_autofree char *title = g_strdup_printf (_("Add “name: %s”"), name);

  if (entry != NULL ? remit_yaml_edit_replace (yaml, entry, entry->value, value, edits, NULL)
                    : remit_yaml_edit_add_key (yaml, 0, NAME, value, '\0', edits, NULL))
    remit_diagnostic_add_fix (diagnostic, title, edits);
}

/* A name that stands only on the element is read by house tools; the others look into the frontmatter. */
void
remit_field_check_name_missing (RemitInspection *inspection)
{
  const char *name = remit_agent_get_string (inspection->agent, NAME);
  const RemitYamlEntry *entry = remit_yaml_find (inspection->agent->yaml, NAME);
  g_autofree char *file_name = get_file_name (inspection);
  g_autofree char *made = NULL;
  RemitDiagnostic *diagnostic;

  if ((entry != NULL && !is_empty (entry)) || !remit_yaml_has_fences (inspection->agent->yaml))
    return;
  if (name != NULL && *name != '\0')
    {
      diagnostic = remit_inspection_report (
          inspection, remit_field_span (remit_agent_find_field (inspection->agent, NAME)),
          _("The name stands only here; tools look for it in the frontmatter"));
      diagnostic->severity = REMIT_SEVERITY_INFO;
    }
  else
    diagnostic = remit_inspection_report (
        inspection, entry != NULL ? entry->key_span : remit_field_absent_span (inspection),
        _("The agent has no name, so tools skip the file without a word; add “name:”"));
  made = remit_name_suggest (name != NULL && *name != '\0' ? name : file_name != NULL ? file_name : "");
  if (*made != '\0')
    offer_name (inspection, diagnostic, entry, made);
}

/* --- field-name-format --- */

void
remit_field_check_name_format (RemitInspection *inspection)
{
  const RemitField *field = remit_agent_find_field (inspection->agent, NAME);
  const char *name = remit_agent_get_string (inspection->agent, NAME);
  g_autofree char *made = NULL;
  g_autofree char *title = NULL;
  RemitDiagnostic *diagnostic;

  if (field == NULL || JSON_NODE_HOLDS_NULL (field->value)
      || (name != NULL && (*name == '\0' || remit_name_is_valid (name))))
    return;
  if (name == NULL)
    {
      remit_inspection_report (inspection, remit_field_span (field),
                               _("A name is a word, such as “code-reviewer”"));
      return;
    }
  diagnostic = remit_inspection_report (
      inspection, remit_field_span (field),
      _("“%s” is no name for tools: use lower-case letters, digits and hyphens"), name);
  made = remit_name_suggest (name);
  if (*made == '\0')
    return;
  title = g_strdup_printf (_("Rename to “%s”"), made);
  remit_field_offer_value (inspection, diagnostic, title, &field->places[0], made);
}

/* --- field-name-mismatch --- */

/* Whether a place says the name, in a heading also in words: `Backend Architect` for `backend-architect`. */
static gboolean
says_name (const RemitPlace *place,
           const char       *here,
           const char       *name)
{
  g_autofree char *made = NULL;

  if (g_str_equal (here, name))
    return TRUE;
  if (place->form != REMIT_FORM_HEADING)
    return FALSE;
  made = remit_name_suggest (here);
  return g_str_equal (made, name);
}

static RemitDiagnostic *
report_other (RemitInspection *inspection,
              RemitSpan        span,
              const char      *here,
              const char      *name)
{
  return remit_inspection_report (inspection, span, _("Here the agent is called “%s”, in its first place “%s”"),
                                  here, name);
}

static void
check_place (RemitInspection  *inspection,
             const RemitPlace *place,
             const char       *name)
{
  g_autofree char *here = remit_text_slice (inspection->text, place->span);
  g_autofree char *title = NULL;
  RemitDiagnostic *diagnostic;

  if (place->form == REMIT_FORM_YAML && place->node != NULL && place->node->text != NULL)
    {
      g_free (here);
      here = g_strdup (place->node->text);
    }
  if (says_name (place, here, name))
    return;
  diagnostic = report_other (inspection, place->span, here, name);
  title = g_strdup_printf (_("Change to “%s”"), name);
  remit_field_offer_value (inspection, diagnostic, title, place, name);
}

/* A title line such as `# Persona: NAME (v1)` that has another name is read as a title, so it is no place of the field. */
static void
check_title (RemitInspection *inspection,
             const char      *name)
{
  const RemitString *title = &inspection->agent->title;
  const char *prefix = inspection->agent->dialect->style.name_title;
  g_autofree char *here = NULL;
  g_autofree char *made = NULL;
  g_autofree char *fix = NULL;
  char *version;
  gsize start;

  if (prefix == NULL || title->text == NULL || !g_str_has_prefix (title->text, prefix))
    return;
  start = title->span.start + strlen (prefix);
  here = remit_text_slice (inspection->text, REMIT_SPAN (MIN (start, title->span.end), title->span.end));
  version = strstr (here, " (v");
  if (version != NULL)
    *version = '\0';
  made = remit_name_suggest (here);
  if (g_str_equal (made, name))
    return;
  fix = g_strdup_printf (_("Change to “%s”"), name);
  remit_inspection_offer (report_other (inspection, REMIT_SPAN (start, start + strlen (here)), here, name), fix,
                          REMIT_SPAN (start, start + strlen (here)), name);
}

/* Tools do not mind another file name; people do. */
static void
check_file_name (RemitInspection  *inspection,
                 const RemitField *field,
                 const char       *name)
{
  g_autofree char *file_name = get_file_name (inspection);
  g_autofree char *made = file_name != NULL ? remit_name_suggest (file_name) : NULL;
  RemitDiagnostic *diagnostic;

  if (file_name == NULL || g_str_equal (file_name, name) || g_str_equal (made, name))
    return;
  diagnostic = remit_inspection_report (
      inspection, remit_field_span (field), _("The file is called “%s.md”, the agent “%s”"), file_name, name);
  diagnostic->severity = REMIT_SEVERITY_INFO;
}

void
remit_field_check_name_mismatch (RemitInspection *inspection)
{
  const RemitField *field = remit_agent_find_field (inspection->agent, NAME);
  const char *name = remit_agent_get_string (inspection->agent, NAME);

  if (field == NULL || name == NULL || *name == '\0')
    return;
  for (guint i = 1; i < field->n_places; i++)
    check_place (inspection, &field->places[i], name);
  check_title (inspection, name);
  check_file_name (inspection, field, name);
}
