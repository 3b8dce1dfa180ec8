/* plant.h: for tests: what puts a fault into a file without it, and where that must be found
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-check.h"

G_BEGIN_DECLS

#define INFO REMIT_SEVERITY_INFO
#define WARNING REMIT_SEVERITY_WARNING
#define ERROR REMIT_SEVERITY_ERROR

/* The agent that shares the folder with each file. */
#define PLANT_OTHER "far-bystander"
#define PLANT_OTHER_FORMAT "---\nname: %s\ndescription: Use when it rains\ntools: Read\n---\n\nYou help.\n%s"

/*
 * Planting:
 * @agent: the file without the fault
 * @edits: what puts the fault into it
 * @span: what is to be found, in the text with the fault
 * @severity: how bad it is
 * @path: (transfer full): the name of the file
 * @other: (nullable) (transfer full): what the other file of the folder says now
 * @n_others: how many files of the folder say that
 */
typedef struct
{
  const RemitAgent *agent;
  RemitEditList    *edits;
  RemitSpan         span;
  RemitSeverity     severity;
  char             *path;
  char             *other;
  guint             n_others;
} Planting;

/*
 * Fault:
 * @rule: what finds it
 * @severity: how bad it is, unless @plant says otherwise
 * @plant: puts it in a place drawn at random; FALSE where the file has no place for it
 * @also: (nullable): rules that may find something as well, with blanks between: the same words are wrong in two ways, or
 *   what mends it is to be filled in
 */
typedef struct
{
  const char   *name;
  const char   *rule;
  RemitSeverity severity;
  gboolean    (*plant) (Planting *planting);
  const char   *also;
} Fault;

/* All kinds of faults, each table up to one without a name. */
extern const Fault plant_faults_bytes[];
extern const Fault plant_faults_yaml[];
extern const Fault plant_faults_fields[];
extern const Fault plant_faults_body[];
extern const Fault plant_faults_sections[];

/* --- plant.c: places that are drawn at random, and what is put there --- */

/* A number from 0 to @n - 1. */
guint               plant_draw          (guint             n);

/* A line of the body that is a paragraph's text and nothing else. */
gboolean            plant_draw_line     (const RemitAgent *agent,
                                         RemitSpan        *line);

/* Puts @words behind a word of such a line; what is to be found are the bytes but @before and @after. */
gboolean            plant_words         (Planting         *planting,
                                         const char       *words,
                                         gsize             before,
                                         gsize             after);

/* One of the sections under `##` at the top of a body that is read by its headings; NULL where there are none. */
const RemitSection *plant_draw_section  (const RemitAgent *agent);

/* Puts lines in front of such a section; the first @needle in them is what is to be found. */
gboolean            plant_lines         (Planting         *planting,
                                         const char       *lines,
                                         const char       *needle);

/* The same for a section whose role the file does not have yet. */
gboolean            plant_section       (Planting         *planting,
                                         RemitRole         role,
                                         const char       *lines,
                                         const char       *needle);

/* Whether the file has a section of that role, views aside. */
gboolean            plant_has_role      (const RemitAgent *agent,
                                         RemitRole         role);

/* The frontmatter's entry of that key, where the frontmatter is in order and the entry starts a line; NULL elsewhere. */
const RemitYamlEntry *
                    plant_find_entry    (const RemitAgent *agent,
                                         const char       *key);

/* Puts an entry that is not there behind the frontmatter's last; what is to be found is its key or its value. */
gboolean            plant_entry         (Planting         *planting,
                                         const char       *key,
                                         const char       *value,
                                         gboolean          at_key);

/* Takes the lines of an entry out. */
gboolean            plant_without_entry (Planting         *planting,
                                         const char       *key);

/* Puts @string in the place of @span; that is what is to be found. */
void                plant_instead       (Planting         *planting,
                                         RemitSpan         span,
                                         const char       *string);

/* A random one of all blocks of a type that @suits, those of items aside; NULL where there are none. */
const RemitBlock   *plant_draw_block    (const RemitAgent *agent,
                                         gboolean        (*suits) (const RemitAgent   *agent,
                                                                   const RemitSection *section,
                                                                   const RemitBlock   *block));

G_END_DECLS
