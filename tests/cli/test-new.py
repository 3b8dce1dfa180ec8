#!/usr/bin/env python3
# test-new.py: what remit-cli new prints and writes, and what it refuses
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP."""
import json
import os
import sys

from cli import expect, expect_done, expect_refused, files_of, run, run_tests

DIALECTS = ['component', 'sectioned', 'prompt', 'consultant', 'persona']


def new(dialect, name='hedge-trimmer', *args, cwd=None):
    return run('new', f'--dialect={dialect}', *args, name, cwd=cwd)


def test_help_is_there(folder):
    expect_done(run('new', '--help'))
    expect(b'  new ' in run('--help').stdout, 'not among the commands')


def test_each_dialect_has_a_template_that_is_of_it(folder):
    for dialect in DIALECTS:
        result = new(dialect)
        expect_done(result)
        detected = json.loads(run('detect', '--format=json', '-', stdin=result.stdout).stdout)[0]
        expect(detected['dialect'] == dialect and detected['confidence'] > 0.5, detected)


def test_the_name_stands_wherever_a_name_does(folder):
    for dialect in DIALECTS:
        text = new(dialect).stdout
        expect(b'release-notes' not in text and b'Release Notes\n' not in text, text)
        model = json.loads(run('show', '-', stdin=text).stdout)
        expect(model['fields']['name'] == 'hedge-trimmer' and model['title'] is None, model)
        expect(model['fields']['description'], model)
    expect(b'<component name="hedge-trimmer"' in new('component').stdout, 'element')
    expect(b'\n# Hedge Trimmer\n' in new('sectioned').stdout, 'title')
    expect(b'primary: hedge-trimmer\n' in new('persona').stdout, 'agents')
    expect(b'\n# Persona: hedge-trimmer (v1.0)\n' in new('persona').stdout, 'persona')


def test_templates_pass_check(folder):
    for dialect in DIALECTS:
        expect_done(new(dialect, 'hedge-trimmer', '-o', f'{dialect}/', cwd=folder))
        result = run('check', '--format=json', '--severity=warning', f'{dialect}/hedge-trimmer.md', cwd=folder)
        expect(result.returncode == 0, result)
        expect([one['diagnostics'] for one in json.loads(result.stdout)['files']] == [[]], result.stdout)


def test_templates_are_as_an_export_writes_them(folder):
    """But for the tools of a persona: the key that its dialect has for them limits nothing."""
    for dialect in DIALECTS:
        text = new(dialect).stdout
        result = run('export', f'--dialect={dialect}', f'--to={dialect}', '-', stdin=text)
        expect_done(result)
        expect(result.stdout.replace(b'allowed-tools:', b'tools:') == text, result.stdout)


def test_a_persona_has_targets(folder):
    model = json.loads(run('show', '-', stdin=new('persona').stdout).stdout)
    groups = [group['sections'] for group in model['sections'] if group['role'] == 'group']
    principles = next(section for group in groups for section in group if section['role'] == 'principles')
    expect(all('target' in item for item in principles['blocks'][0]['items']), principles)


def test_only_the_name_is_new(folder):
    for dialect in DIALECTS:
        one, other = new(dialect, 'hedge-trimmer').stdout, new(dialect, 'release-notes').stdout
        expect(one.replace(b'hedge-trimmer', b'release-notes').replace(b'Hedge Trimmer', b'Release Notes') == other,
               one)


def test_names_that_tools_pass_over_are_refused(folder):
    for name in ('', 'Hedge Trimmer', '-', 'hedge_trimmer', '-hedge', 'Ünï', 'a\nb', '../x', 'a:b',
                 b'caf\xe9'):
        expect_refused(run('new', '--dialect=prompt', '--', name))
    expect(b'hedge-trimmer' in new('prompt', 'Hedge Trimmer!').stderr, 'no suggestion')


def test_usage_errors_are_refused(folder):
    for args in ([], ['--dialect=prompt'], ['name'], ['--dialect=html', 'name'], ['--dialect=prompt', 'a', 'b'],
                 ['--frob', 'a'], ['--dialect=', 'name']):
        expect_refused(run('new', *args))


def test_output_is_a_file_or_a_folder(folder):
    printed = new('persona').stdout.decode()
    (folder / 'there').mkdir()
    for path in ('a.md', 'there', 'new/', 'deep/er/b.md'):
        result = new('persona', 'hedge-trimmer', f'--output={path}', cwd=folder)
        expect_done(result)
        expect(result.stdout == b'', result.stdout)
    expect(files_of(folder) == dict.fromkeys(
        ('a.md', 'there/hedge-trimmer.md', 'new/hedge-trimmer.md', 'deep/er/b.md'), printed), files_of(folder))


def test_nothing_that_exists_is_written_over(folder):
    (folder / 'a.md').write_text('mine')
    os.symlink('nowhere', folder / 'link.md')
    for name in ('a.md', 'link.md'):
        expect_refused(new('prompt', 'hedge-trimmer', '-o', name, cwd=folder), (name, 1, 1))
    expect(files_of(folder) == {'a.md': 'mine'}, files_of(folder))
    expect_done(new('prompt', 'hedge-trimmer', '--force', '-o', 'a.md', cwd=folder))
    expect((folder / 'a.md').read_bytes() == new('prompt').stdout, 'not forced')


def test_what_cannot_be_written_says_where(folder):
    (folder / 'file').write_text('')
    for name in ('file/a.md', '/proc/none/a.md'):
        expect_refused(new('prompt', 'hedge-trimmer', '-o', name, cwd=folder), (name, 1, 1))


if __name__ == '__main__':
    sys.exit(run_tests('new', dict(globals())))
