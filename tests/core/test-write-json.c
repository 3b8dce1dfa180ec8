/* test-write-json.c: what an export cost, as JSON, byte by byte
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-json.h"
#include "remit-write-json.h"

static char *
print (RemitLoss *losses,
       guint      n_losses)
{
  g_autoptr (GPtrArray) array = g_ptr_array_new ();
  g_autoptr (JsonNode) json = NULL;

  for (guint i = 0; i < n_losses; i++)
    g_ptr_array_add (array, &losses[i]);
  json = remit_losses_to_json (array);
  return remit_json_print (json);
}

static void
test_losses_are_objects_in_their_order (void)
{
  RemitLoss losses[] = {
    { .path = (char *) "/fields/tools",
      .disposition = REMIT_DISPOSITION_RENAMED,
      .target = (char *) "allowed-tools",
      .message = (char *) "No longer a limit.",
      .widens = TRUE },
    { .path = (char *) "/sections/0",
      .role = "triggers",
      .disposition = REMIT_DISPOSITION_DROPPED,
      .message = (char *) "There is no “place”." },
  };
  g_autofree char *printed = print (losses, G_N_ELEMENTS (losses));

  g_assert_cmpstr (printed, ==,
                   "[\n"
                   "  {\n"
                   "    \"path\": \"/fields/tools\",\n"
                   "    \"role\": null,\n"
                   "    \"disposition\": \"renamed\",\n"
                   "    \"target\": \"allowed-tools\",\n"
                   "    \"message\": \"No longer a limit.\",\n"
                   "    \"widens\": true\n"
                   "  },\n"
                   "  {\n"
                   "    \"path\": \"/sections/0\",\n"
                   "    \"role\": \"triggers\",\n"
                   "    \"disposition\": \"dropped\",\n"
                   "    \"target\": null,\n"
                   "    \"message\": \"There is no “place”.\"\n"
                   "  }\n"
                   "]\n");
}

static void
test_no_losses_are_an_empty_array (void)
{
  g_autofree char *printed = print (NULL, 0);

  g_assert_cmpstr (printed, ==, "[]\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/write-json/losses-are-objects-in-their-order",
                   test_losses_are_objects_in_their_order);
  g_test_add_func ("/write-json/no-losses-are-an-empty-array", test_no_losses_are_an_empty_array);
  return g_test_run ();
}
