/* checks.h: for tests: what holds for any text, whatever reads it; each check ends the program where it does not
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-read.h"
#include "remit-scan.h"
#include "remit-yaml.h"

G_BEGIN_DECLS

/* Scans @text: the tree's spans nest, lie on character boundaries and cover all of the body but blanks. */
void check_scan     (RemitText         *text,
                     RemitSpan          body,
                     RemitScanElements  elements);

/* Entries and values lie in their places and in order, and can be mapped and printed. */
void check_yaml     (const RemitYaml   *yaml);

/* Of an edit: @removed, an entry of @before, and @inserted, one of @after, are what it was about (G_MAXUINT:
 * none); all others say the same in the same order, and the body has the same bytes. */
void check_others   (const RemitYaml   *before,
                     const RemitYaml   *after,
                     guint              removed,
                     guint              inserted);

/* Spans nest and say what the model says, and nothing of the body is lost. */
void check_agent    (const RemitAgent  *agent);

/* What is printed is JSON, and reads back as what was to be printed; spans nest and are disjoint there too. */
void check_json     (const RemitAgent  *agent);

/* @n places of the text, its ends among them, have either no pointer or one that leads somewhere. */
void check_pointers (const RemitAgent  *agent,
                     guint              n);

G_END_DECLS
