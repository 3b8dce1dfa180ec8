/* command.h: what a command of remit-cli is, and what all of them share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "remit-agent.h"
#include "remit-dialect.h"

G_BEGIN_DECLS

/**
 * RemitExit:
 * @REMIT_EXIT_DONE: it was done
 * @REMIT_EXIT_FINDINGS: it was done, and there are errors (check) or losses (export --fail-on-loss)
 * @REMIT_EXIT_FAILED: it could not be done; standard error says why, and nothing was written
 */
typedef enum
{
  REMIT_EXIT_DONE = 0,
  REMIT_EXIT_FINDINGS = 1,
  REMIT_EXIT_FAILED = 2,
} RemitExit;

/**
 * RemitCommand:
 * @name: what is typed
 * @usage: its options and arguments, untranslated
 * @help: one line for people; mark it with N_()
 * @run: does it; @argv starts with the command's name
 *
 * A command is a file that defines one of these and a line in main.c.
 */
typedef struct _RemitCommand RemitCommand;
struct _RemitCommand
{
  const char *name;
  const char *usage;
  const char *help;
  RemitExit (*run) (const RemitCommand *command,
                    int                 argc,
                    char              **argv);
};

/**
 * remit_cli_parse:
 * @command: the command
 * @entries: its options
 * @argc, @argv: (inout): its arguments, of which the options are taken out
 * @min, @max: how many file arguments it takes; @max 0 means any number
 *
 * Parses the options of a command; `--help` prints and ends the program.
 *
 * Returns: FALSE, with a message printed, where they are wrong
 */
gboolean remit_cli_parse (const RemitCommand *command,
                          const GOptionEntry *entries,
                          int                *argc,
                          char             ***argv,
                          guint               min,
                          guint               max);

/* Prints `remit-cli: message`. */
void remit_cli_fail (const char *format,
                     ...) G_GNUC_PRINTF (1, 2);

/* Prints `remit-cli: FILE:LINE:COLUMN: message`; the place is that of byte @offset of @text, or the file's start where
 * @text is NULL. Columns are characters. */
void remit_cli_fail_at (const char      *name,
                        const RemitText *text,
                        gsize            offset,
                        const char      *message);

/* Finds a dialect by its id; prints what is wrong and returns FALSE where there is none. NULL is any dialect. */
gboolean remit_cli_find_dialect (const char          *id,
                                 const RemitDialect **dialect);

/* Tells which of two formats was asked for; NULL is @first. Prints what is wrong where it is neither. */
gboolean remit_cli_find_format (const char *format,
                                const char *first,
                                const char *second,
                                gboolean   *is_second);

/* Loads a file, or standard input for `-`; prints what is wrong. @etag: (out) (optional) (transfer full) (nullable) */
RemitText *remit_cli_load (const char *name,
                           char      **etag);

/* The name of a file as messages have it: `-` is standard input. */
const char *remit_cli_display_name (const char *name);

/* Writes to standard output; prints what is wrong. */
gboolean remit_cli_write (const char *data,
                          gsize       length);

/* Prints JSON to standard output. */
gboolean remit_cli_write_json (JsonNode *node);

extern const RemitCommand remit_cli_command_detect;
extern const RemitCommand remit_cli_command_show;
extern const RemitCommand remit_cli_command_patch;

G_END_DECLS
