/* growth.h: for tests: whether work takes time in proportion to its size
 *
 * What counts is what the thread computed, and the least of several attempts: a machine that is busy with something
 * else takes longer now and then, but never less than the work needs. What is quadratic fails all attempts.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <time.h>

/* Twice the size may take three times as long: memory beyond a cache is slower. */
#define GROWTH_FACTOR 3
#define GROWTH_ATTEMPTS 10

/*
 * GrowthMeasure:
 *
 * Does the work of @test at @size, in a unit of its own, and returns the seconds that it took (growth_get_seconds ()).
 */
typedef double (*GrowthMeasure) (gconstpointer test,
                                 gsize         size);

/* Appends @unit again and again, until it is @size bytes or more; each `%` is a number that counts up. */
static inline void
growth_fill (GString    *string,
             const char *unit,
             gsize       size)
{
  gsize end = string->len + size;

  for (guint i = 0; string->len < end; i++)
    for (const char *at = unit; *at != '\0'; at++)
      if (*at == '%')
        g_string_append_printf (string, "%u", i);
      else
        g_string_append_c (string, *at);
}

/* Seconds that this thread has computed since it began. */
static inline double
growth_get_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* Waits a little before another attempt, longer each time, for whatever keeps the machine busy to end. */
static inline void
growth_wait (guint attempt)
{
  g_usleep (attempt * G_USEC_PER_SEC / 20);
}

/* Fails the running case unless the work of @test at twice @size takes GROWTH_FACTOR times as long at most, and
 * @floor seconds besides. */
static inline void
growth_assert_linear (GrowthMeasure measure,
                      gconstpointer test,
                      gsize         size,
                      double        floor)
{
  double less = G_MAXDOUBLE, more = G_MAXDOUBLE;

  for (guint i = 0; i < GROWTH_ATTEMPTS; i++)
    {
      growth_wait (i);
      less = MIN (less, measure (test, size));
      more = MIN (more, measure (test, 2 * size));
      if (more <= GROWTH_FACTOR * less + floor)
        return;
    }
  g_test_message ("%.3f s, twice the size %.3f s", less, more);
  g_test_fail ();
}
