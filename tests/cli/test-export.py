#!/usr/bin/env python3
# test-export.py: what remit-cli export writes, where it writes it, and what it tells of it
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP."""
import json
import os
import pty
import re
import subprocess
import sys

from cli import CLI, PLACE, expect, expect_done, expect_refused, files_of, read_terminal, run, run_tests

DIALECTS = ['component', 'sectioned', 'prompt', 'consultant', 'persona']
DISPOSITIONS = {'kept', 'renamed', 'reshaped', 'carried', 'dropped'}
AGENT = '''---
name: {name}
description: Trims hedges. Use when a hedge is too high.
team: garden
---

# {title}

You trim hedges.

## Focus Areas
- **Edges**: straight
- **Tops**: level

## Weather
Not in the rain.
'''


def agent(name='hedge-trimmer'):
    return AGENT.format(name=name, title=name.replace('-', ' ').title())


def model(text, *args):
    return json.loads(run('show', *args, '-', stdin=text).stdout)


def set_up(folder):
    (folder / 'a.md').write_text(agent())


def put(folder, **files):
    for path, text in files.items():
        path = folder / (path.replace('__', '/') + '.md')
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


# --- one file ---

def test_help_is_there(folder):
    expect_done(run('export', '--help'))
    expect(b'  export ' in run('--help').stdout, 'not among the commands')


def test_usage_errors_are_refused(folder):
    for args in ([], ['a.md'], ['--to=persona'], ['--to=html', 'a.md'], ['--to=', 'a.md'], ['--frob', 'a.md'],
                 ['--to=persona', '--report=xml', 'a.md'], ['--to=persona', '--dialect=html', 'a.md'],
                 ['--to=persona', 'a.md', 'a.md'], ['--to=all', 'a.md'], ['--to=persona', '.'],
                 ['--to=persona', '--output=out', '-', '-']):
        expect_refused(run('export', *args, cwd=folder))
    expect(list(files_of(folder)) == ['a.md'], files_of(folder))


def test_one_file_goes_to_standard_output(folder):
    for dialect in DIALECTS:
        result = run('export', f'--to={dialect}', 'a.md', cwd=folder)
        expect_done(result)
        found = model(result.stdout, f'--dialect={dialect}')
        expect(found['fields'] == model(agent())['fields'], found)
        expect({section['role'] for section in found['sections']} == {'mission', 'focus', 'section'}, found)
        for args in (['-'], ['--output=-', '-'], ['--', '-']):
            expect(run('export', f'--to={dialect}', *args, stdin=agent()).stdout == result.stdout, args)
    expect(list(files_of(folder)) == ['a.md'], files_of(folder))


def test_the_user_says_what_to_read(folder):
    text = '---\nname: a\n---\n\n**Role**: words\n'
    for dialect, role in (('consultant', 'mission'), ('persona', 'mission')):
        result = run('export', '--to=component', f'--dialect={dialect}', '-', stdin=text)
        expect_done(result)
        before, after = model(text, f'--dialect={dialect}'), model(result.stdout, '--dialect=component')
        expect(before['sections'] == after['sections'], (before, after))


def test_output_is_a_file_or_a_folder(folder):
    (folder / 'there').mkdir()
    printed = run('export', '--to=persona', 'a.md', cwd=folder).stdout.decode()
    for path in ('b.md', 'there', 'new/', 'deep/er/c.md'):
        result = run('export', '--to=persona', f'--output={path}', 'a.md', cwd=folder)
        expect_done(result)
        expect(result.stdout == b'', result.stdout)
    expect(files_of(folder) == {'a.md': agent(), **dict.fromkeys(
        ('b.md', 'there/hedge-trimmer.md', 'new/hedge-trimmer.md', 'deep/er/c.md'), printed)}, files_of(folder))


def test_what_cannot_be_read_is_refused(folder):
    (folder / 'latin.md').write_bytes(b'---\nname: a\n---\n\ncaf\xe9\n')
    expect_refused(run('export', '--to=persona', 'no.md', cwd=folder), ('no.md', 1, 1))
    expect_refused(run('export', '--to=persona', 'latin.md', cwd=folder), ('latin.md', 5, 4))
    expect_refused(run('export', '--to=persona', '-o', 'b.md', 'latin.md', cwd=folder), ('latin.md', 5, 4))
    expect(not (folder / 'b.md').exists(), 'written')


def test_nothing_that_exists_is_written_over(folder):
    (folder / 'b.md').write_text('mine')
    os.symlink('nowhere', folder / 'link.md')
    for name in ('b.md', 'link.md', 'a.md'):
        expect_refused(run('export', '--to=persona', '-o', name, 'a.md', cwd=folder), (name, 1, 1))
    expect(files_of(folder) == {'a.md': agent(), 'b.md': 'mine'}, files_of(folder))


def test_force_writes_over(folder):
    (folder / 'b.md').write_text('mine')
    (folder / 'b.md').chmod(0o640)
    printed = run('export', '--to=persona', 'a.md', cwd=folder).stdout
    for name in ('b.md', 'a.md'):
        expect_done(run('export', '--to=persona', '--force', '-o', name, 'a.md', cwd=folder))
        expect((folder / name).read_bytes() == printed, name)
    expect((folder / 'b.md').stat().st_mode & 0o777 == 0o640, 'mode')
    expect(sorted(os.listdir(folder)) == ['a.md', 'b.md'], os.listdir(folder))


def test_what_cannot_be_written_says_where(folder):
    for name in ('a.md/b.md', '/proc/none/a.md'):
        expect_refused(run('export', '--to=persona', '-o', name, 'a.md', cwd=folder), (name, 1, 1))
        expect_refused(run('export', '--to=persona', '--force', '-o', name, 'a.md', cwd=folder), (name, 1, 1))


def test_a_full_disk_is_a_failure(folder):
    with open('/dev/full', 'wb') as full:
        result = subprocess.run([CLI, 'export', '--to=persona', 'a.md'], stdout=full, stderr=subprocess.PIPE,
                                cwd=folder)
    expect(result.returncode == 2 and result.stderr.startswith(b'remit-cli: '), result)


def test_the_user_s_known_values_count(folder):
    text = agent().replace('team: garden', 'model: gardener')
    written = run('export', '--to=component', '-', stdin=text).stdout.decode()
    expect('<runtime model="gardener"/>' in written and '\nmodel:' not in written, written)
    (folder / 'remit').mkdir()
    (folder / 'remit/known-values.yaml').write_text('model: [gardener]\n')
    os.environ['XDG_CONFIG_HOME'] = str(folder)
    try:
        written = run('export', '--to=component', '-', stdin=text).stdout.decode()
    finally:
        del os.environ['XDG_CONFIG_HOME']
    expect('<runtime' not in written and '\nmodel: gardener\n' in written, written)


# --- many files ---

def test_many_files_go_to_a_folder(folder):
    put(folder, b=agent('bed-weeder'))
    result = run('export', '--to=persona', '--output=out', 'a.md', 'b.md', '-', stdin=agent('leaf-raker'),
                 cwd=folder)
    expect_done(result, '3 files written\n')
    expect(sorted(files_of(folder / 'out')) == ['bed-weeder.md', 'hedge-trimmer.md', 'leaf-raker.md'],
           files_of(folder))
    for name, text in (('hedge-trimmer', agent()), ('bed-weeder', agent('bed-weeder'))):
        expect(files_of(folder / 'out')[f'{name}.md'].encode()
               == run('export', '--to=persona', '-', stdin=text).stdout, name)


def test_all_makes_a_folder_for_each_dialect(folder):
    expect_done(run('export', '--to=all', '--output=out', 'a.md', cwd=folder), '5 files written\n')
    expect(sorted(files_of(folder / 'out')) == sorted(f'{dialect}/hedge-trimmer.md' for dialect in DIALECTS),
           files_of(folder))
    for dialect in DIALECTS:
        expect(files_of(folder / 'out')[f'{dialect}/hedge-trimmer.md'].encode()
               == run('export', f'--to={dialect}', 'a.md', cwd=folder).stdout, dialect)


def test_folders_are_walked_without_following_links_out(folder):
    put(folder, in__b=agent('bed-weeder'), in__deep__er__c=agent('leaf-raker'), out_of_it__d=agent('not-this'))
    (folder / 'in/notes.txt').write_text('no agent')
    os.symlink('../out_of_it', folder / 'in/link')
    os.symlink('../a.md', folder / 'in/link.md')
    expect_done(run('export', '--to=prompt', '-o', 'out', 'in', cwd=folder), '2 files written\n')
    expect(sorted(files_of(folder / 'out')) == ['bed-weeder.md', 'leaf-raker.md'], files_of(folder))


def test_a_folder_with_nothing_in_it_is_a_failure(folder):
    (folder / 'empty').mkdir()
    result = run('export', '--to=prompt', '-o', 'out', 'empty', 'a.md', cwd=folder)
    expect(result.returncode == 2 and b'remit-cli: empty:1:1: ' in result.stderr, result)
    expect(list(files_of(folder / 'out')) == ['hedge-trimmer.md'], files_of(folder))


def test_names_are_safe_and_unique(folder):
    names = ['"../../up"', '/abs', 'con', 'Con', '.hidden', '"a/b"', 'a-b', 'A-B', '"\\e[31mred"', '""']
    for number, name in enumerate(names):
        (folder / f'f{number}.md').write_text(f'---\nname: {name}\n---\n\nText\n')
    (folder / 'in').mkdir()
    result = run('export', '--to=prompt', '-o', 'in/out', *(f'f{number}.md' for number in range(len(names))), cwd=folder)
    expect_done(result, f'{len(names)} files written\n')
    expect(sorted(files_of(folder / 'in')) == sorted(f'out/{name}.md' for name in (
        'up', 'abs', 'agent-con', 'agent-Con-2', 'hidden', 'a-b', 'a-b-2', 'A-B-3', '[31mred', 'f9')),
        files_of(folder / 'in'))
    expect(len(os.listdir(folder)) == len(names) + 2, os.listdir(folder))


def test_a_failure_does_not_stop_the_others(folder):
    put(folder, z=agent('bed-weeder'))
    (folder / 'latin.md').write_bytes(b'caf\xe9\n')
    (folder / 'out').mkdir()
    (folder / 'out/hedge-trimmer.md').write_text('mine')
    result = run('export', '--to=prompt', '-o', 'out', 'no.md', 'latin.md', 'a.md', 'z.md', cwd=folder)
    lines = result.stderr.decode().splitlines()
    expect(result.returncode == 2 and result.stdout == b'', result)
    expect([PLACE.match(line)[1] for line in lines[:3]] == ['no.md', 'latin.md', 'out/hedge-trimmer.md'], lines)
    expect(lines[3:] == ['1 file written, 3 failed'], lines)
    expect(sorted(files_of(folder / 'out')) == ['bed-weeder.md', 'hedge-trimmer.md'], os.listdir(folder / 'out'))
    expect((folder / 'out/hedge-trimmer.md').read_text() == 'mine', 'written over')


def test_no_file_is_written_over_before_it_is_read(folder):
    put(folder, b=agent('c'), c=agent('b'))
    for args in (['b.md', 'c.md'], ['.'], ['./c.md', 'b.md']):
        result = run('export', '--to=persona', '--force', '-o', '.', *args, cwd=folder)
        expect(result.returncode == 2 and b'2 failed' in result.stderr, result)
        expect((folder / 'b.md').read_text() == agent('c') and (folder / 'c.md').read_text() == agent('b'),
               'written over')


# --- what it cost ---

def test_what_is_named_twice_is_exported_once(folder):
    put(folder, agents__one=agent('one'), agents__two=agent('two'))
    os.symlink('one.md', folder / 'agents' / 'link.md')
    result = run('export', '--to=prompt', '-o', 'out', 'agents', 'agents/one.md', './agents/two.md', cwd=folder)
    expect_done(result, '2 files written\n')
    expect(sorted(files_of(folder / 'out')) == ['one.md', 'two.md'], files_of(folder))


def test_what_a_run_wrote_is_no_source_of_the_next(folder):
    put(folder, agents__one=agent('one'), agents__deep__two=agent('two'))
    for _ in range(2):
        expect_done(run('export', '--to=all', '--force', '-o', 'agents/out', 'agents', cwd=folder), '10 files written\n')
    expect(len(files_of(folder / 'agents')) == 12, files_of(folder))
    result = run('export', '--to=prompt', '-o', 'agents/out', 'agents', 'agents/out/persona/one.md', cwd=folder)
    expect_done(result, '3 files written\n')
    result = run('export', '--to=prompt', '--force', '-o', 'agents', 'agents', cwd=folder)
    expect_done(result, '15 files written\n')


def test_the_report_is_json_on_standard_error(folder):
    for dialect in DIALECTS:
        plain = run('export', f'--to={dialect}', 'a.md', cwd=folder)
        result = run('export', f'--to={dialect}', '--report=json', 'a.md', cwd=folder)
        losses = json.loads(result.stderr)
        expect(result.returncode == 0 and result.stdout == plain.stdout, result)
        expect([loss['path'] for loss in losses] == ['/fields/name', '/fields/description', '/fields/team',
                                                     '/sections/0', '/sections/1', '/sections/2'], losses)
        for loss in losses:
            expect([key for key in loss if key != 'widens'] == ['path', 'role', 'disposition', 'target', 'message'],
                   loss)
            expect(loss['disposition'] in DISPOSITIONS and loss['message'], loss)
            expect((loss['role'] is None) == loss['path'].startswith('/fields/'), loss)
            expect((loss['target'] is None) == (loss['disposition'] == 'dropped'), loss)
            expect(loss.get('widens', True) is True, loss)


def test_the_report_of_many_files_names_them(folder):
    result = run('export', '--to=all', '--report=json', '-o', 'out', 'a.md', 'no.md', cwd=folder)
    first, rest = result.stderr.decode().split('\n', 1)
    report = json.loads(rest)
    expect(result.returncode == 2 and PLACE.match(first)[1] == 'no.md', result)
    expect([one.get('to') for one in report] == DIALECTS + [None], report)
    expect([list(one) for one in report] == [['file', 'from', 'to', 'output', 'losses']] * 5 + [['file', 'error']],
           report)
    for one in report[:5]:
        expect((one['file'], one['from'], one['output']) == ('a.md', 'sectioned', f'out/{one["to"]}/hedge-trimmer.md'),
               one)
        expect(len(one['losses']) == 6, one)
    expect(report[5]['file'] == 'no.md' and report[5]['error'], report[5])


def test_the_report_is_text_for_people(folder):
    result = run('export', '--to=persona', '--report=text', 'a.md', cwd=folder)
    lines = result.stderr.decode().splitlines()
    expect(result.returncode == 0 and lines[0] == 'a.md: sectioned → persona', lines)
    expect(len(lines) == 7, lines)
    for line, path in zip(lines[1:], ('/fields/name', '/fields/description')):
        expect(re.match(rf'  (kept|renamed|reshaped|carried|dropped) +{path} ', line), line)


def test_the_report_says_what_the_source_calls_a_section(folder):
    put(folder, named=agent().replace('## Focus Areas', '## Your Key Actions:').replace('Weather', '**Weather**'))
    lines = run('export', '--to=component', '--report=text', 'named.md', cwd=folder).stderr.decode().splitlines()
    for expected in ('/sections/0 (mission) → <mission>  ', '/sections/1 “Your Key Actions” → <process>  ',
                     '/sections/2 “Weather” → <weather>  '):
        expect(any(expected in line for line in lines), (expected, lines))


def test_what_a_file_says_cannot_command_the_terminal(folder):
    text = agent().replace('## Weather', '## W\x1b[31m')
    put(folder, esc=text)
    for report in ('text', 'json'):
        result = run('export', '--to=persona', f'--report={report}', 'esc.md', cwd=folder)
        expect(b'\x1b' not in result.stderr and result.returncode == 0, result.stderr)
    expect(b'\x1b' in result.stdout, 'the text has lost it')


def test_native_only_leaves_out_and_fail_on_loss_says_so(folder):
    for args, code, dropped in (([], 0, False), (['--fail-on-loss'], 0, False), (['--native-only'], 0, True),
                                (['--native-only', '--fail-on-loss'], 1, True)):
        result = run('export', '--to=sectioned', '--report=json', *args, 'a.md', cwd=folder)
        losses = {loss['path']: loss['disposition'] for loss in json.loads(result.stderr)}
        expect(result.returncode == code, (args, result))
        expect((losses['/fields/team'] == 'dropped') == dropped, losses)
        expect((b'team: garden' in result.stdout) != dropped, result.stdout)
        result = run('export', '--to=sectioned', *args, '--force', '-o', 'out.md', 'a.md', cwd=folder)
        expect(result.returncode == code and (folder / 'out.md').exists(), 'a loss is no failure')


def test_what_it_fails_on_is_told(folder):
    put(folder, limited=agent('a-b').replace('team: garden', 'tools: Read'))
    lines = run('export', '--to=persona', '--fail-on-loss', 'limited.md', cwd=folder).stderr.decode().splitlines()
    expect(len(lines) == 2 and lines[0] == 'limited.md: sectioned → persona', lines)
    expect(lines[1].startswith('! renamed   /fields/tools → allowed-tools  '), lines)
    lines = run('export', '--to=persona', '--native-only', '--fail-on-loss', '-o', 'out', 'a.md', 'limited.md',
                cwd=folder).stderr.decode().splitlines()
    expect([line[:9].rstrip() for line in lines[:4]] == ['a.md: sec', '  dropped', 'limited.m', '! renamed'], lines)
    expect(lines[4:] == ['2 files written, 2 of them with losses'], lines)
    result = run('export', '--to=sectioned', '--fail-on-loss', 'a.md', cwd=folder)
    expect_done(result)


def test_what_allows_more_is_a_loss(folder):
    text = agent().replace('team: garden', 'tools: Read, Grep')
    reports = {}
    for dialect in DIALECTS:
        result = run('export', f'--to={dialect}', '--report=json', '--fail-on-loss', '-', stdin=text)
        widens = [loss['path'] for loss in json.loads(result.stderr) if loss.get('widens')]
        expect(result.returncode == int(bool(widens)), result)
        reports[dialect] = widens
    lines = run('export', '--to=persona', '--report=text', '-', stdin=text).stderr.decode().splitlines()
    expect([line.split()[2] for line in lines if line.startswith('! ')] == ['/fields/tools'], lines)
    expect(reports == {**dict.fromkeys(DIALECTS, []), 'persona': ['/fields/tools']}, reports)


def test_failures_go_before_losses(folder):
    result = run('export', '--to=sectioned', '--native-only', '--fail-on-loss', '-o', 'out', 'a.md', 'no.md', cwd=folder)
    expect(result.returncode == 2, result)
    expect(result.stderr.decode().endswith('\n1 file written, 1 of them with losses, 1 failed\n'), result.stderr)


def test_progress_is_for_terminals_alone(folder):
    master, terminal = pty.openpty()
    process = subprocess.run([CLI, 'export', '--to=all', '-o', 'out', 'a.md'], stderr=terminal,
                             stdout=subprocess.PIPE, cwd=folder, env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    os.close(terminal)
    shown = read_terminal(master)
    expect(process.returncode == 0 and '1/5 a.md → component' in shown, shown)
    expect(shown.endswith('\r\x1b[K5 files written\r\n'), shown)


if __name__ == '__main__':
    sys.exit(run_tests('export', dict(globals()), set_up))
