/* test-docs.c: docs/dialects.md says what the tables of the dialects say
 *
 * The table of roles stands between two comments in docs/dialects.md. REMIT_ACCEPT=1 writes it anew.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-dialect.h"

#include <string.h>

#define BEGIN "<!-- The table of roles; a test compares it with the program's. -->\n"
#define END "<!-- End of the table of roles. -->\n"

static char *
print_attributes (const RemitSlot *slot)
{
  if (slot->role == REMIT_ROLE_BOUNDS)
    return g_strdup_printf ("`<%s will= wont=>`", slot->name);
  return g_strdup_printf ("`<%s %s=>`", slot->name, slot->attribute);
}

/* How a section of the role is written, as short as a cell of a table asks for. */
static char *
print_place (RemitForm   form,
             RemitRole   role,
             const char *name)
{
  switch ((int) form)
    {
    case REMIT_FORM_NONE:
      return g_strdup ("–");
    case REMIT_FORM_HEADING:
      return g_strdup_printf ("`## %s`", name);
    case REMIT_FORM_LABEL_LINE:
      return g_strdup_printf ("`%s:`", name);
    case REMIT_FORM_BOLD_LABEL:
      return g_strdup_printf ("`**%s**:`", name);
    case REMIT_FORM_ELEMENT:
      return g_strdup_printf ("`<%s>`", name);
    case REMIT_FORM_PREAMBLE:
      return g_strdup (role == REMIT_ROLE_CLOSING ? "the text at the end" : "the text at the start");
    case REMIT_FORM_BOLD_PARAGRAPH:
      return g_strdup ("`**Will:**`, `**Will Not:**`");
    case REMIT_FORM_VIEW:
      return g_strdup_printf ("the description, else `%s:`", name);
    default:
      return g_strdup_printf ("form %d", form);
    }
}

static char *
print_slot (const RemitDialect *dialect,
            RemitRole           role)
{
  const RemitSlot *slot = remit_dialect_get_slot (dialect, role);
  g_autofree char *place = NULL;

  if (slot == NULL)
    return print_place (dialect->form, role, remit_dialect_get_name (dialect, role));
  if (slot->attribute != NULL || slot->list == REMIT_FORM_ATTRIBUTE_PIPES)
    return print_attributes (slot);
  place = print_place (slot->form, role, slot->name);
  return slot->list == REMIT_FORM_PIPES ? g_strconcat (place, " a \\| b", NULL) : g_steal_pointer (&place);
}

static char *
print_table (void)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  GString *table = g_string_new (BEGIN "| role |");

  for (guint i = 0; dialects[i] != NULL; i++)
    g_string_append_printf (table, " %s |", dialects[i]->id);
  g_string_append (table, "\n|---|");
  for (guint i = 0; dialects[i] != NULL; i++)
    g_string_append (table, "---|");
  for (RemitRole role = 0; role < REMIT_ROLE_GROUP; role++)
    {
      g_string_append_printf (table, "\n| %s |", remit_role_get_id (role));
      for (guint i = 0; dialects[i] != NULL; i++)
        {
          g_autofree char *slot = print_slot (dialects[i], role);

          g_string_append_printf (table, " %s |", slot);
        }
    }
  g_string_append (table, "\n");
  return g_string_free (table, FALSE);
}

static void
test_table_of_roles (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "dialects.md", NULL);
  g_autofree char *page = NULL;
  g_autofree char *table = print_table ();
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;
  const char *begin, *end;

  g_assert_true (g_file_get_contents (path, &page, NULL, &error));
  begin = strstr (page, BEGIN);
  end = strstr (page, END);
  g_assert_true (begin != NULL && end > begin);
  found = g_strndup (begin, end - begin);
  if (g_getenv ("REMIT_ACCEPT") != NULL)
    {
      g_autofree char *before = g_strndup (page, begin - page);
      g_autofree char *after = g_strconcat (before, table, end, NULL);

      g_assert_true (g_file_set_contents (path, after, -1, &error));
      return;
    }
  g_assert_cmpstr (found, ==, table);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docs/table-of-roles", test_table_of_roles);
  return g_test_run ();
}
