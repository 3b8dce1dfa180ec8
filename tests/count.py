#!/usr/bin/env python3
# count.py: counts the test cases that ran, from the logs that meson leaves
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""count.py LOG…: prints "N passed, N failed" for meson's testlog.json files, below what failed.

A test that speaks TAP counts as many cases as it reported, any other counts as one. A test that
came to a bad end without a failed case (a crash, a leak, a timeout) counts one failure more, and
so does a log that is not there.
Exits 1 when anything failed or nothing ran.
"""
import json
import re
import sys

CASE = re.compile(r'(not )?ok\b(?:[^#\\]|\\.|#(?! *(?:skip|todo)))*(?:# *(skip|todo))?', re.I)
GOOD = {'OK', 'EXPECTEDFAIL', 'SKIP'}

# How many lines a failed test may say for itself.
SAID = 8


def count_cases(output):
    """Counts (passed, failed, skipped) in what a test printed; None where it is no TAP."""
    if not re.search(r'^1\.\.\d+', output, re.M):
        return None
    passed = failed = skipped = 0
    for line in output.splitlines():
        case = CASE.match(line)
        if not case:
            continue
        if case[2] and case[2].lower() == 'skip':
            skipped += 1
        elif case[1] and not case[2]:
            failed += 1
        else:
            passed += 1
    return passed, failed, skipped


def count_test(test):
    """Counts (passed, failed, skipped) of one line of the log."""
    good = test['result'] in GOOD
    cases = count_cases(test.get('stdout') or '')
    if cases is None:
        if test['result'] == 'SKIP':
            return 0, 0, 1
        return int(good), int(not good), 0
    passed, failed, skipped = cases
    if not good and failed == 0:
        failed = 1
    return passed, failed, skipped


def tell(test, path):
    """Prints which test failed, how it ended, its failed cases and the last that it said."""
    seconds = test.get('duration', 0)
    print(f'FAILED {test["name"]}: {test["result"]} after {seconds:.0f} s ({path})')
    lines = (test.get('stdout') or '').splitlines()
    for number, line in enumerate(lines):
        case = CASE.match(line)
        if case and case[1] and not case[2]:
            print('\n'.join(f'  {said}' for said in lines[max(0, number - SAID):number + SAID // 2]))
    for stream in lines, (test.get('stderr') or '').splitlines():
        print('\n'.join(f'  … {said}' for said in stream[-SAID:]))


def count_log(path):
    """Yields (passed, failed, skipped) of each test in a log, and tells of those that failed."""
    try:
        with open(path, encoding='utf-8') as log:
            for line in log:
                test = json.loads(line)
                counts = count_test(test)
                if counts[1]:
                    tell(test, path)
                yield counts
    except FileNotFoundError:
        print(f'no tests ran: {path} is missing', file=sys.stderr)
        yield 0, 1, 0


def main():
    passed = failed = skipped = 0
    for path in sys.argv[1:]:
        for p, f, s in count_log(path):
            passed, failed, skipped = passed + p, failed + f, skipped + s
    print(f'{passed} passed, {failed} failed' + (f', {skipped} skipped' if skipped else ''))
    return int(failed > 0 or passed == 0)


if __name__ == '__main__':
    sys.exit(main())
