#!/usr/bin/env python3
# test-count.py: the line that ends a test run tells the truth
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import pathlib
import subprocess
import sys
import tempfile

COUNT = pathlib.Path(__file__).resolve().parent.parent / 'count.py'


def test(result, stdout='', stderr=''):
    return {'name': 'some test', 'result': result, 'stdout': stdout, 'stderr': stderr, 'duration': 3.2}


# A name, the tests of a log (None: no log), the line and the exit code that must come out.
CASES = [
    ('cases-not-programs', [test('OK', '1..2\nok 1 /a\n# a remark\nok 2 /b\n'), test('OK', 'fine\n')],
     '3 passed, 0 failed', 0),
    ('plan-at-the-end', [test('OK', 'ok 1 /a\nok 2 /b\n1..2\n')], '2 passed, 0 failed', 0),
    ('failed-case', [test('FAIL', '1..2\nnot ok 1 /a\nok 2 /b\n')], '1 passed, 1 failed', 1),
    ('failed-program', [test('FAIL'), test('OK')], '1 passed, 1 failed', 1),
    ('skipped-case', [test('OK', '1..2\nok 1 /a # SKIP no corpus\nok 2 /b\n')],
     '1 passed, 0 failed, 1 skipped', 0),
    ('skipped-program', [test('SKIP'), test('OK')], '1 passed, 0 failed, 1 skipped', 0),
    ('word-skip-in-a-name', [test('OK', '1..1\nok 1 /a/skip\n')], '1 passed, 0 failed', 0),
    ('crash-after-good-cases', [test('ERROR', '1..3\nok 1 /a\n')], '1 passed, 1 failed', 1),
    ('leak-found-at-exit', [test('FAIL', '1..1\nok 1 /a\n')], '1 passed, 1 failed', 1),
    ('timeout', [test('TIMEOUT', '1..2\nok 1 /a\n')], '1 passed, 1 failed', 1),
    ('nothing-ran', [], '0 passed, 0 failed', 1),
    ('only-skipped', [test('OK', '1..1\nok 1 /a # SKIP no corpus\n')],
     '0 passed, 0 failed, 1 skipped', 1),
    ('no-log', None, '0 passed, 1 failed', 1),
]


def run(tests):
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / 'testlog.json'
        if tests is not None:
            log.write_text(''.join(json.dumps(t) + '\n' for t in tests))
        done = subprocess.run([sys.executable, COUNT, log], capture_output=True, text=True)
    return done.stdout, done.returncode


# A name, the tests of a log, and the lines that must stand above the count.
TOLD = [
    ('names-failed-cases', [test('OK', '1..1\nok 1 /a\n'),
                            test('FAIL', '1..2\n# too slow\nnot ok 1 /b\nok 2 /c\n')],
     ['FAILED some test: FAIL after 3 s', '  # too slow', '  not ok 1 /b', '  … ok 2 /c']),
    ('names-crashed-programs', [test('ERROR', '1..2\nok 1 /a\n', 'stack smashed\n')],
     ['FAILED some test: ERROR after 3 s', '  … ok 1 /a', '  … stack smashed']),
    ('says-nothing-of-good-ones', [test('OK', '1..1\nok 1 /a\n')], []),
]


def check(number, name, found, expected):
    """Prints the line of a case; whether it failed."""
    if found != expected:
        print(f'# found {found}, expected {expected}')
    print(f'{"ok" if found == expected else "not ok"} {number} /harness/count/{name}')
    return found != expected


def main():
    failures = 0
    print(f'1..{len(CASES) + len(TOLD)}')
    for number, (name, tests, line, code) in enumerate(CASES, 1):
        printed, status = run(tests)
        failures += check(number, name, (printed.splitlines()[-1], status), (line, code))
    for number, (name, tests, lines) in enumerate(TOLD, len(CASES) + 1):
        told = run(tests)[0].splitlines()[:-1]
        missing = [line for line in lines if not any(said.startswith(line) for said in told)]
        failures += check(number, name, (missing, bool(told)), ([], bool(lines)))
    return int(failures > 0)


if __name__ == '__main__':
    sys.exit(main())
