#!/usr/bin/env python3
# test-commands.py: what remit-cli detect, show and patch print, and what they refuse
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP."""
import json
import os
import pathlib
import re
import subprocess
import sys

from cli import CLI, PLACE, expect, expect_refused, run, run_tests

AGENT = '''---
name: tester   # ours
tools: Read, Write
---

# Tester

You test.

## Focus Areas
*   **Units**: small
*   **Flows**: whole

## Notes
Text
'''


def operation(op, path, *value):
    return json.dumps([{'op': op, 'path': path, **({'value': value[0]} if value else {})}])


# --- commands ---

def test_help_and_version_succeed(folder):
    for args in (['--help'], ['--version'], ['detect', '--help'], ['show', '--help'], ['patch', '--help']):
        result = run(*args)
        expect(result.returncode == 0 and result.stdout and not result.stderr, args)
    expect(re.fullmatch(rb'remit-cli \d+\.\d+\.\d+\n', run('--version').stdout), 'version')
    for name in (b'detect', b'show', b'patch'):
        expect(b'  ' + name + b' ' in run('--help').stdout, name)


def test_usage_errors_are_refused(folder):
    for args in ([], ['frobnicate'], ['show'], ['show', 'a', 'b'], ['show', '--frob', 'a'], ['patch'],
                 ['patch', 'a', 'b', 'c'], ['patch', '-'], ['patch', '--in-place', '-', 'a'], ['detect'],
                 ['show', '--format=xml', 'a.md'], ['show', '--dialect=html', 'a.md'],
                 ['detect', '--dialect=', 'a.md'], ['detect', '--format=yaml', 'a.md']):
        expect_refused(run(*args, cwd=folder))


def test_missing_files_and_folders_are_refused(folder):
    for command in ('detect', 'show', 'patch'):
        expect_refused(run(command, 'no.md', cwd=folder, stdin='[]'), ('no.md', 1, 1))
        expect_refused(run(command, '.', cwd=folder, stdin='[]'), ('.', 1, 1))


# --- detect ---

def test_detect_prints_dialect_confidence_and_reasons(folder):
    lines = run('detect', 'a.md', cwd=folder).stdout.decode().splitlines()
    expect(re.fullmatch(r'a\.md: sectioned 0\.\d\d', lines[0]), lines)
    expect(len(lines) > 1 and all(line.startswith('  ') for line in lines[1:]), lines)


def test_detect_prints_json(folder):
    result = json.loads(run('detect', '--format=json', 'a.md', '-', cwd=folder, stdin='Text\n').stdout)
    expect([one['file'] for one in result] == ['a.md', '-'], result)
    expect([one['dialect'] for one in result] == ['sectioned', 'prompt'], result)
    expect(all(0 <= one['confidence'] <= 1 and one['reasons'] for one in result), result)


def test_detect_goes_on_after_a_bad_file(folder):
    result = run('detect', 'no.md', 'a.md', cwd=folder)
    expect(result.returncode == 2, result)
    expect(result.stdout.startswith(b'a.md: sectioned'), result)
    expect(result.stderr.startswith(b'remit-cli: no.md:1:1: '), result)


def test_detect_obeys_the_user(folder):
    expect(run('detect', '--dialect=persona', 'a.md', cwd=folder).stdout.startswith(b'a.md: persona 1.00\n'), '')


# --- show ---

def test_show_prints_the_model(folder):
    model = json.loads(run('show', 'a.md', cwd=folder).stdout)
    expect(list(model) == ['format', 'dialect', 'fields', 'title', 'sections'], model)
    expect(model['fields'] == {'name': 'tester', 'tools': ['Read', 'Write']}, model)
    expect([section['role'] for section in model['sections']] == ['mission', 'focus', 'section'], model)


def test_show_reads_standard_input(folder):
    from_file = run('show', 'a.md', cwd=folder).stdout
    expect(run('show', '-', stdin=AGENT).stdout == from_file, 'differs')
    expect(run('show', '--format=json', '--', 'a.md', cwd=folder).stdout == from_file, 'differs')


def test_show_spans_point_into_the_file(folder):
    model = json.loads(run('show', '--spans', 'a.md', cwd=folder).stdout)
    start, end = model['sections'][1]['blocks'][0]['items'][1]['span']
    expect(AGENT.encode()[start:end] == b'*   **Flows**: whole', AGENT.encode()[start:end])
    expect(model['span'] == [0, len(AGENT.encode())], model['span'])


def test_show_prints_an_outline(folder):
    lines = run('show', '--format=outline', 'a.md', cwd=folder).stdout.decode().splitlines()
    expect(lines[0].startswith('sectioned tester'), lines)
    expect(lines[2] == '  focus (2 items)', lines)
    expect(lines[3].startswith('  section “Notes”'), lines)


def test_show_obeys_the_dialect(folder):
    model = json.loads(run('show', '--dialect=prompt', '-', stdin='Your Process:\n- a\n').stdout)
    expect((model['dialect'], model['sections'][0]['role']) == ('prompt', 'process'), model)
    model = json.loads(run('show', '--dialect=sectioned', '-', stdin='Your Process:\n- a\n').stdout)
    expect(model['sections'][0]['role'] == 'mission', model)


def test_show_reads_any_bytes(folder):
    for data in (b'', b'\xff\xfe\x00', b'---\n', b'\xef\xbb\xbf---\nname: a\n---\n', b'<component', b'```'):
        result = run('show', '-', stdin=data)
        expect(result.returncode == 0, data)
        json.loads(result.stdout)


# --- patch ---

def test_patch_changes_one_place(folder):
    result = run('patch', 'a.md', cwd=folder, stdin=operation('replace', '/sections/2/heading', 'Remarks'))
    expect(result.returncode == 0, result)
    expect(result.stdout.decode() == AGENT.replace('## Notes', '## Remarks'), result.stdout.decode())
    expect(pathlib.Path(folder, 'a.md').read_text() == AGENT, 'the file was written')


def test_patch_keeps_the_title_that_follows_the_name(folder):
    result = run('patch', 'a.md', cwd=folder, stdin=operation('replace', '/fields/name', 'checker'))
    expected = AGENT.replace('name: tester', 'name: checker').replace('# Tester', '# Checker')
    expect(result.stdout.decode() == expected, result.stdout.decode())


def test_patch_from_a_file(folder):
    pathlib.Path(folder, 'p.json').write_text(operation('replace', '/sections/1/blocks/0/items/0/text', 'tiny'))
    expected = AGENT.replace('**Units**: small', '**Units**: tiny')
    expect(run('patch', 'a.md', 'p.json', cwd=folder).stdout.decode() == expected, 'differs')
    expect(run('patch', '-', 'p.json', cwd=folder, stdin=AGENT).stdout.decode() == expected, 'differs')


def test_patch_in_place(folder):
    path = pathlib.Path(folder, 'a.md')
    path.chmod(0o640)
    result = run('patch', '--in-place', 'a.md', cwd=folder, stdin=operation('remove', '/sections/1/blocks/0/items/0'))
    expect(result.returncode == 0 and result.stdout == b'', result)
    expect(path.read_text() == AGENT.replace('*   **Units**: small\n', ''), path.read_text())
    expect(path.stat().st_mode & 0o777 == 0o640, 'mode')
    expect(sorted(os.listdir(folder)) == ['a.md'], os.listdir(folder))


def test_patch_without_operations_changes_nothing(folder):
    data = AGENT.replace('\n', '\r\n').encode() + b'  '
    expect(run('patch', '-', 'p.json', cwd=folder, stdin=data).returncode == 2, 'no patch')
    pathlib.Path(folder, 'p.json').write_text('[]')
    expect(run('patch', '-', 'p.json', cwd=folder, stdin=data).stdout == data, 'differs')


def test_refused_patches_say_where_and_write_nothing(folder):
    path = pathlib.Path(folder, 'a.md')
    before = path.stat().st_mtime_ns
    cases = [(operation('test', '/sections/1/blocks/0/items/1/text', 'x'), ('a.md', 12, 1)),
             (operation('replace', '/sections/9/heading', 'x'), ('a.md', 1, 1)),
             (operation('replace', '/fields/color', 'red'), ('a.md', 1, 1)),
             (operation('replace', '/fields/name/x', 'red'), ('a.md', 2, 1)),
             (operation('add', '/sections/1/blocks/0/items/0/body', 'x'), ('a.md', 11, 1))]
    for patch, place in cases:
        for option in ([], ['--in-place']):
            expect_refused(run('patch', *option, 'a.md', cwd=folder, stdin=patch), place)
    expect(path.read_text() == AGENT and path.stat().st_mtime_ns == before, 'the file was written')


def test_all_operations_apply_or_none(folder):
    patch = json.dumps([{'op': 'replace', 'path': '/fields/name', 'value': 'x'},
                        {'op': 'test', 'path': '/sections/2/role', 'value': 'focus'}])
    expect_refused(run('patch', '--in-place', 'a.md', cwd=folder, stdin=patch), ('a.md', 14, 1))
    expect(pathlib.Path(folder, 'a.md').read_text() == AGENT, 'the file was written')


def test_bad_patches_say_where(folder):
    pathlib.Path(folder, 'p.json').write_text('[\n  {"op": }\n]\n')
    result = run('patch', 'a.md', 'p.json', cwd=folder)
    expect_refused(result)
    found = PLACE.match(result.stderr.decode().rstrip('\n'))
    expect(found and (found[1], found[2]) == ('p.json', '2'), result.stderr)
    for patch in ('', '{}', '[{"op": "frob", "path": ""}]', '[{"op": "add", "path": "/title"}]', '[1]'):
        expect_refused(run('patch', 'a.md', cwd=folder, stdin=patch), ('(standard input)', 1, 1))


def test_what_is_not_utf8_is_not_rewritten(folder):
    path = pathlib.Path(folder, 'b.md')
    path.write_bytes(b'---\nname: a\n---\n\ncaf\xe9\n')
    for option in ([], ['--in-place']):
        expect_refused(run('patch', *option, 'b.md', cwd=folder, stdin='[]'), ('b.md', 5, 4))


def test_links_are_patched_at_their_target(folder):
    os.symlink('a.md', pathlib.Path(folder, 'link.md'))
    expect(run('patch', '--in-place', 'link.md', cwd=folder,
               stdin=operation('replace', '/fields/name', 'x')).returncode == 0, 'exit')
    expect(pathlib.Path(folder, 'link.md').is_symlink(), 'link')
    expect('name: x ' in pathlib.Path(folder, 'a.md').read_text(), 'target')


def test_a_full_disk_is_a_failure(folder):
    with open('/dev/full', 'wb') as full:
        result = subprocess.run([CLI, 'show', 'a.md'], stdout=full, stderr=subprocess.PIPE, cwd=folder)
    expect(result.returncode == 2 and result.stderr.startswith(b'remit-cli: '), result)


def set_up(folder):
    (folder / 'a.md').write_text(AGENT)


if __name__ == '__main__':
    sys.exit(run_tests('commands', dict(globals()), set_up))
