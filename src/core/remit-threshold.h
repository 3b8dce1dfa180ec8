/* remit-threshold.h: the ranges of a confidence protocol: `≥90%`, `70-89%`, `<70%`
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RemitThreshold:
 * @low: the lowest percentage that it covers, 0 to 100
 * @high: where the next begins, 0 to 100: `70-89%` covers 70 up to 90
 */
typedef struct
{
  double low;
  double high;
} RemitThreshold;

/**
 * remit_threshold_parse:
 * @label: the label of a threshold's item
 * @threshold: (out): its range
 *
 * Reads `≥90%`, `>=90`, `90%+`, `>90%`, `<70%`, `≤69%`, `70-89%`, `70–89%` and `0.7-0.89`, also inside more words
 * (`High (≥90%)`). Whole percentages end where the next begins.
 *
 * Returns: FALSE where @label holds no range
 */
gboolean remit_threshold_parse (const char     *label,
                                RemitThreshold *threshold);

G_END_DECLS
