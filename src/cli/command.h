/* command.h: what a command of remit-cli is, and what all of them share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "remit-agent.h"
#include "remit-dialect.h"
#include "remit-known-values.h"

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

/* Whether a name is standard input or another open file of the program: its bytes come once, and it is in no folder. */
gboolean remit_cli_is_stream (const char *name);

/* Loads a file, or standard input for `-`. @etag: (out) (optional) (transfer full) (nullable) */
RemitText *remit_cli_read (const char *name,
                           char      **etag,
                           GError    **error);

/* The same, and prints what is wrong. */
RemitText *remit_cli_load (const char *name,
                           char      **etag);

/* Loads the table of known values, the user's part included; prints why that was not read.
 * Returns: (transfer full) */
RemitKnownValues *remit_cli_load_known_values (void);

/* Refuses a text that is no UTF-8 and so cannot be written again; @offset is where it is not. */
gboolean remit_cli_check_utf8 (const RemitText *text,
                               gsize           *offset,
                               GError         **error);

/**
 * remit_cli_find_files:
 * @names: (array zero-terminated=1): files, folders, `-`
 * @any_folder: (out): whether one of them is a folder
 * @n_failed: (out): how many folders cannot be read or have no such files; it is printed what is wrong with them
 *
 * Puts the `*.md` below each folder in its place, as names that begin with the folder's as it was given.
 *
 * Returns: (transfer full): the names of files
 */
GStrv remit_cli_find_files (char    **names,
                            gboolean *any_folder,
                            guint    *n_failed);

/* The name of a file as messages have it: `-` is standard input. */
const char *remit_cli_display_name (const char *name);

/**
 * remit_cli_save:
 * @name: the name of a file; the folder it is in is made where it is not there
 * @text: what to write
 * @force: whether to write over a file that is there
 *
 * Writes a file: all of it, or nothing.
 *
 * Returns: FALSE with @error where it could not be written, G_IO_ERROR_EXISTS where @name is there and not to be
 *   written over
 */
gboolean remit_cli_save (const char      *name,
                         const RemitText *text,
                         gboolean         force,
                         GError         **error);

/* Whether a name is that of a folder: one that is there, or says so by its last character. */
gboolean remit_cli_is_folder (const char *name);

/* A text as one line that a terminal prints and does not obey: valid UTF-8, control characters as blanks.
 * Returns: (transfer full) */
char *remit_cli_clean_line (const char *line);

/**
 * RemitCliProgress:
 * @terminal: whether there is someone to tell, and something to tell of
 * @shown: whether a line of progress stands on the terminal
 * @next: when the line may change, in microseconds of the monotonic time
 * @n_steps: how many steps there are
 * @n_begun: how many of them were begun
 *
 * How far long work has come. Where all members are zero, nothing is told.
 */
typedef struct
{
  gboolean terminal;
  gboolean shown;
  gint64   next;
  guint    n_steps;
  guint    n_begun;
} RemitCliProgress;

/* Work that takes no longer, in microseconds, is not worth a line. */
#define REMIT_CLI_PROGRESS_DELAY (G_USEC_PER_SEC / 2)

/* @delay: for how many microseconds nothing is told: what takes no longer needs no telling. */
void remit_cli_progress_init (RemitCliProgress *progress,
                              guint             n_steps,
                              gint64            delay);

/* Begins the next step; @words say which. */
void remit_cli_progress_begin (RemitCliProgress *progress,
                               const char       *words);

/* Takes the line away, so that something else can be printed. */
void remit_cli_progress_clear (RemitCliProgress *progress);

/* Writes to standard output. */
gboolean remit_cli_print (const char *data,
                          gsize       length,
                          GError    **error);

/* The same, and prints what is wrong. */
gboolean remit_cli_write (const char *data,
                          gsize       length);

/* Prints JSON to standard output. */
gboolean remit_cli_write_json (JsonNode *node);

extern const RemitCommand remit_cli_command_detect;
extern const RemitCommand remit_cli_command_show;
extern const RemitCommand remit_cli_command_check;
extern const RemitCommand remit_cli_command_patch;
extern const RemitCommand remit_cli_command_export;
extern const RemitCommand remit_cli_command_new;
extern const RemitCommand remit_cli_command_stats;

G_END_DECLS
