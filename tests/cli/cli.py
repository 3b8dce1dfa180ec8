# cli.py: for tests: runs remit-cli, and runs test functions with a folder each, speaking TAP
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib
import re
import subprocess
import tempfile

CLI = os.environ['REMIT_CLI']
PLACE = re.compile(r'^remit-cli: (.+):([1-9]\d*):([1-9]\d*): (.+)$')


class Skip(Exception):
    """What a test raises that cannot be run here, with the reason."""


def run(*args, stdin='', cwd=None, before=(), **options):
    """@before: a command that runs remit-cli; @options: others of subprocess.run()."""
    data = stdin if isinstance(stdin, bytes) else stdin.encode()
    return subprocess.run([*before, CLI, *args], input=data, capture_output=True, cwd=cwd,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8'}, **options)


def read_terminal(master):
    """All that a pseudo-terminal is shown until the programs on it are over: it comes in pieces."""
    shown = b''
    try:
        while part := os.read(master, 65536):
            shown += part
    except OSError:
        pass  # nobody writes to it any more
    os.close(master)
    return shown.decode()


def expect(condition, message):
    if not condition:
        raise AssertionError(message)


def expect_done(result, stderr=''):
    """Exit 0, and nothing on standard error but @stderr."""
    expect(result.returncode == 0, f'exit {result.returncode}: {result.stderr.decode()}')
    expect(result.stderr.decode() == stderr, result.stderr.decode())


def expect_refused(result, place=None):
    """Exit 2, one line on standard error, nothing on standard output; @place is file, line, column."""
    error = result.stderr.decode()
    expect(result.returncode == 2, f'exit {result.returncode}: {error}')
    expect(result.stdout == b'', f'printed {result.stdout!r}')
    expect(error.count('\n') == 1 and error.startswith('remit-cli: '), error)
    if place is not None:
        found = PLACE.match(error.rstrip('\n'))
        expect(found and (found[1], int(found[2]), int(found[3])) == place, f'{error!r} is not at {place}')


def files_of(folder):
    """The files below a folder, by their paths from there."""
    root = pathlib.Path(folder)
    return {path.relative_to(root).as_posix(): path.read_text() for path in root.rglob('*') if path.is_file()}


def run_tests(suite, functions, set_up=None):
    """Runs the test_… of a module's globals, each in a folder of its own; returns the exit code."""
    tests = [(name[5:].replace('_', '-'), test) for name, test in functions.items() if name.startswith('test_')]
    failures = 0
    print(f'1..{len(tests)}')
    for number, (name, test) in enumerate(tests, 1):
        with tempfile.TemporaryDirectory() as folder:
            if set_up:
                set_up(pathlib.Path(folder))
            try:
                test(pathlib.Path(folder))
                print(f'ok {number} /{suite}/{name}')
            except Skip as reason:
                print(f'ok {number} /{suite}/{name} # SKIP {reason}')
            except Exception as error:
                failures += 1
                for line in repr(error).splitlines():
                    print(f'# {line}')
                print(f'not ok {number} /{suite}/{name}')
    return int(failures > 0)
