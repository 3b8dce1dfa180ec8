#!/usr/bin/env python3
# test-languages.py: what remit-cli writes for files and programs is the same in every language
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP. Files, ids and places may not change with the language of the user; words for people do."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

CLI = os.environ['REMIT_CLI']
FIXTURES = pathlib.Path(os.environ['REMIT_FIXTURES'])
DIALECTS = ['component', 'sectioned', 'prompt', 'consultant', 'persona']
LANGUAGES = ['de', 'zh_CN']

# Members of JSON that hold words for people: messages, titles of fixes, reasons, and in SARIF what rules are about.
WORDS = {'message', 'title', 'reasons', 'text', 'error'}


def run(language, *args, stdin=None):
    return subprocess.run([CLI, *args], input=stdin, capture_output=True, cwd=FIXTURES,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': language})


def without_words(node):
    if isinstance(node, dict):
        return {key: '' if key in WORDS else without_words(value) for key, value in node.items()}
    return [without_words(value) for value in node] if isinstance(node, list) else node


def fixtures():
    for dialect in DIALECTS:
        yield from sorted(path.relative_to(FIXTURES).as_posix() for path in (FIXTURES / dialect).glob('*.md'))


def broken():
    return sorted(path.relative_to(FIXTURES).as_posix() for path in (FIXTURES / 'broken').glob('*.md'))


def differences(language, commands, parse):
    """@parse makes of a result what must be the same; a command that prints nothing at all proves nothing."""
    for command in commands:
        before, after = parse(run('C', *command)), parse(run(language, *command))
        if before != after or not any(before):
            yield f'{command}: {after!r}, {before!r} in English'


def bytes_of(result):
    return result.stdout, result.returncode


def report_of(result):
    return result.stdout, without_words(json.loads(result.stderr)), result.returncode


def json_of(result):
    return without_words(json.loads(result.stdout)), result.returncode


def check_spoken(language):
    """Without this the rest would prove nothing."""
    for command in ['--help'], ['check', *broken()], ['check', '--explain=all']:
        if run(language, *command).stdout == run('C', *command).stdout:
            yield f'{command} is English'


def check_exports(language):
    commands = [['export', f'--to={dialect}', '--report=json', name] for name in fixtures() for dialect in DIALECTS]
    return differences(language, commands, report_of)


def check_templates(language):
    return differences(language, [['new', f'--dialect={dialect}', 'tea-taster'] for dialect in DIALECTS], bytes_of)


def check_models(language):
    return differences(language, [['show', '--spans', name] for name in fixtures()], bytes_of)


def check_findings(language):
    names = [*broken(), *fixtures()]
    return differences(language, [['check', f'--format={form}', *names] for form in ('json', 'sarif')], json_of)


def check_detection(language):
    return differences(language, [['detect', '--format=json', *fixtures()]], json_of)


def check_fixes(language):
    """What a fix writes is a part of the file."""
    texts = {}
    for spoken in ('C', language):
        with tempfile.TemporaryDirectory() as folder:
            for name in broken():
                (pathlib.Path(folder) / pathlib.Path(name).name).write_bytes((FIXTURES / name).read_bytes())
            run(spoken, 'check', '--fix', folder)
            texts[spoken] = {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}
    if texts['C'] == {pathlib.Path(name).name: (FIXTURES / name).read_bytes() for name in broken()}:
        yield 'nothing was mended'
    for name in texts['C']:
        if texts['C'][name] != texts[language][name]:
            yield f'{name} is mended otherwise'


def check_page(language):
    """The page of rules is written once, in English."""
    return differences(language, [['check', '--explain=all', '--format=markdown']], bytes_of)


CHECKS = [('spoken', check_spoken), ('exports', check_exports), ('templates', check_templates), ('models', check_models),
          ('findings', check_findings), ('detection', check_detection), ('fixes', check_fixes), ('page', check_page)]


def main():
    charmap = subprocess.run(['locale', 'charmap'], capture_output=True, text=True, env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    if charmap.stdout.strip() != 'UTF-8':
        print('1..0 # SKIP there is no locale C.UTF-8, and without one nothing is translated')
        return 0
    print(f'1..{len(CHECKS) * len(LANGUAGES)}')
    number = failures = 0
    for language in LANGUAGES:
        for name, check in CHECKS:
            found = list(check(language))
            for message in found[:5]:
                print(f'# {message[:600]}')
            number += 1
            failures += bool(found)
            print(f'{"not ok" if found else "ok"} {number} /languages/{language}/{name}')
    return int(failures > 0)


if __name__ == '__main__':
    sys.exit(main())
