/* remit-coverage-bar.h: what a list of confidence thresholds covers of 0 to 100
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RemitCoverageRange:
 * @low: where it begins, in percent
 * @high: where it ends, in percent
 */
typedef struct
{
  double low;
  double high;
} RemitCoverageRange;

/**
 * RemitCoveragePiece:
 * @low: where it begins, in percent
 * @high: where it ends, in percent
 * @layers: how many ranges cover it: 0 is a gap, more than 1 an overlap
 */
typedef struct
{
  double low;
  double high;
  guint  layers;
} RemitCoveragePiece;

#define REMIT_TYPE_COVERAGE_BAR (remit_coverage_bar_get_type ())
G_DECLARE_FINAL_TYPE (RemitCoverageBar, remit_coverage_bar, REMIT, COVERAGE_BAR, GtkWidget)

/**
 * remit_coverage_pieces:
 * @ranges: (array length=n_ranges): ranges in any order, also beyond 0 and 100
 * @n_ranges: how many
 *
 * Cuts 0 to 100 where a range begins or ends. Bounds that lie at most one apart meet, since people
 * write `70-89` and `90-100`.
 *
 * Returns: (transfer full) (element-type RemitCoveragePiece): pieces from 0 to 100; none where
 *   there are no ranges
 */
GArray    *remit_coverage_pieces         (const RemitCoverageRange *ranges,
                                          gsize                     n_ranges);

/**
 * remit_coverage_bar_new:
 *
 * Returns: (transfer floating): a bar; hidden until it has ranges
 */
GtkWidget *remit_coverage_bar_new        (void);

/**
 * remit_coverage_bar_set_ranges:
 * @self: a bar
 * @ranges: (array length=n_ranges) (nullable): what the thresholds cover, in any order
 * @n_ranges: how many; leave out what could not be read as numbers
 *
 * Draws one hue, deeper where the confidence is higher; gaps are hatched, overlaps marked. The
 * same is said in words to assistive technology and in the tooltip.
 */
void       remit_coverage_bar_set_ranges (RemitCoverageBar         *self,
                                          const RemitCoverageRange *ranges,
                                          gsize                     n_ranges);

G_END_DECLS
