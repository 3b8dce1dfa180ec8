#!/usr/bin/env python3
# test-check.py: remit-cli check: formats, fixes, severities, folders, standard input, exit codes, colours
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP."""
import json
import os
import pathlib
import pty
import signal
import subprocess
import sys
import time

from cli import CLI, expect, expect_done, expect_refused, files_of, read_terminal, run, run_tests

FRONT = '---\nname: {}\ndescription: Use when it rains\ntools: Read\n---\n\nYou help.\n'
CLEAN = FRONT.format('clean')
# A note, a warning and an error, in this order.
ALL = '---\nname: all\ndescription: Use when it rains\ntools: Read\n---\n\nHelp. \n\nâ‰¥90%\n\nA\u202eB\n'
ALL_MENDED = '---\nname: all\ndescription: Use when it rains\ntools: Read\n---\n\nHelp.\n\n≥90%\n\nAB\n'
RULES = ['text-trailing-blanks', 'text-mojibake', 'security-invisible-text']


def write(folder, **files):
    for name, text in files.items():
        path = folder / (name.replace('__', '/') + '.md')
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def check(folder, *args, **options):
    return run('check', *args, cwd=folder, **options)


def rules_of(result):
    """The rules that --format=json found, file by file."""
    return {one['path']: [d['rule'] for d in one['diagnostics']] for one in json.loads(result.stdout)['files']}


def test_clean_is_silent(folder):
    write(folder, clean=CLEAN)
    result = check(folder, 'clean.md')
    expect(result.returncode == 0 and result.stdout == b'', result)
    expect(result.stderr == b'1 file: errors 0, warnings 0, notes 0\n', result.stderr)


def test_text_names_place_and_rule(folder):
    write(folder, all=ALL)
    result = check(folder, 'all.md')
    expect(result.returncode == 1, result)
    lines = result.stdout.decode().splitlines()
    expect(lines[0].startswith('all.md:7:6: info: ') and lines[0].endswith(' [text-trailing-blanks]'), lines)
    expect(lines[1:3] == ['     7 | Help. ', '       |      ^'], lines)
    expect('       = fix: Remove the blanks' in lines, lines)
    expect(result.stderr == b'1 file: errors 1, warnings 1, notes 1\n', result.stderr)


def test_text_shows_the_line_of_a_byte_order_mark(folder):
    write(folder, a='\ufeff' + CLEAN)
    lines = check(folder, 'a.md').stdout.decode().splitlines()
    expect(lines[1:3] == ['     1 | ---', '       | ^'], lines)


def test_text_shows_no_control_characters(folder):
    write(folder, a=CLEAN + '\nTODO: \x1b[31mred\x07\n')
    out = check(folder, 'a.md').stdout
    expect(b'body-placeholder' in out and b'\x1b' not in out and b'\x07' not in out, out)


def test_json_has_spans_and_fixes(folder):
    write(folder, all=ALL)
    result = check(folder, '--format=json', 'all.md')
    document = json.loads(result.stdout)
    expect(document['format'] == 'remit-check/1' and result.returncode == 1, result)
    found = document['files'][0]['diagnostics']
    expect([one['rule'] for one in found] == RULES, found)
    start, end = found[1]['span']
    expect(ALL.encode()[start:end].decode() == 'â‰¥', found[1])
    expect(found[1]['fixes'][0]['edits'][0]['replacement'] == '≥', found[1])


def test_sarif_names_version_and_places(folder):
    write(folder, all=ALL)
    log = json.loads(check(folder, '--format=sarif', 'all.md').stdout)
    expect(log['version'] == '2.1.0' and len(log['runs']) == 1, log)
    results = log['runs'][0]['results']
    expect([one['ruleId'] for one in results] == RULES, results)
    expect([one['level'] for one in results] == ['note', 'warning', 'error'], results)
    region = results[1]['locations'][0]['physicalLocation']['region']
    expect((region['startLine'], region['startColumn'], region['endColumn']) == (9, 1, 4), region)


def test_github_annotates_and_escapes(folder):
    write(folder, all=ALL)
    odd = 'a,b:c%.md'
    (folder / odd).write_text('---\nname: x\ndescription: Use when it rains\ntools: Read\n---\n\nTODO: a\n')
    lines = check(folder, '--format=github', 'all.md', odd).stdout.decode().splitlines()
    expect([line.split(' ')[0] for line in lines[:3]] == ['::notice', '::warning', '::error'], lines)
    expect('file=all.md,line=9,col=1,' in lines[1] and 'title=text-mojibake::' in lines[1], lines)
    expect(any('file=a%2Cb%3Ac%25.md,' in line for line in lines), lines)


def test_severity_tells_no_less(folder):
    write(folder, all=ALL)
    for severity, rules in {'info': RULES, 'warning': RULES[1:], 'error': RULES[2:]}.items():
        result = check(folder, '--format=json', f'--severity={severity}', 'all.md')
        expect(rules_of(result) == {'all.md': rules}, result)


def test_only_errors_fail(folder):
    write(folder, a=CLEAN.replace('clean', 'a') + '\nTODO: x\n')
    expect(check(folder, 'a.md').returncode == 0, 'a warning is no failure')


def test_fix_mends_in_place(folder):
    write(folder, all=ALL, clean=CLEAN)
    before = os.stat(folder / 'clean.md').st_mtime_ns
    result = check(folder, '--fix', 'all.md', 'clean.md')
    expect(result.returncode == 0, result)
    expect(files_of(folder) == {'all.md': ALL_MENDED, 'clean.md': CLEAN}, files_of(folder))
    expect(os.stat(folder / 'clean.md').st_mtime_ns == before, 'a file without faults was written')
    error = result.stderr.decode()
    expect('all.md: text-mojibake: ' in error and '3 fixes applied\n' in error, error)


def test_fix_of_a_severity(folder):
    write(folder, all=ALL)
    check(folder, '--fix', '--severity=error', 'all.md')
    expect(files_of(folder)['all.md'] == ALL.replace('\u202e', ''), files_of(folder))


def test_fix_of_standard_input_goes_to_standard_output(folder):
    result = check(folder, '--fix', '-', stdin=ALL)
    expect(result.stdout.decode() == ALL_MENDED, result.stdout)
    result = check(folder, '--fix', '--format=json', '-', stdin=ALL + '\nTODO: y\n')
    expect(result.stdout.decode() == ALL_MENDED + '\nTODO: y\n', result.stdout)
    expect(b'"body-placeholder"' in result.stderr and b'"body-placeholder"' not in result.stdout, result)
    expect(files_of(folder) == {}, 'a file was written')


def test_fix_tells_the_other_files(folder):
    write(folder, agents__a=FRONT.format('Rain Maker'), agents__b=FRONT.format('rain-maker'))
    result = check(folder, '--format=json', '--severity=error', '--fix', 'agents')
    expect(list(rules_of(result).values()) == [['folder-duplicate-name']] * 2, result)
    expect('name: rain-maker\n' in files_of(folder)['agents/a.md'], files_of(folder))


def test_fix_leaves_what_is_no_utf8(folder):
    text = b'\xef\xbb\xbf' + CLEAN.encode() + b'\xff \n'
    write(folder, clean=text)
    result = check(folder, '--fix', 'clean.md')
    expect(result.returncode == 2, result)
    expect((folder / 'clean.md').read_bytes() == text, 'the file was written')


def test_standard_input(folder):
    result = check(folder, '--format=json', '-', stdin=ALL)
    expect(list(rules_of(result).values()) == [RULES], result)


def test_folders_are_walked(folder):
    write(folder, agents__one=FRONT.format('one'), agents__deep__two=ALL.replace('name: all', 'name: two'))
    (folder / 'agents' / 'notes.txt').write_text(ALL)
    result = check(folder, '--format=json', 'agents')
    expect(rules_of(result) == {'agents/deep/two.md': RULES, 'agents/one.md': []}, result)


def test_one_name_in_five_files(folder):
    write(folder, **{f'agents__a{i}': FRONT.format('same') for i in range(5)})
    result = check(folder, '--format=json', '--severity=error', 'agents')
    expect(list(rules_of(result).values()) == [['folder-duplicate-name']] * 5, result)


def test_folders_are_apart(folder):
    write(folder, x__same=FRONT.format('same'), y__same=FRONT.format('same'))
    result = check(folder, '--format=json', 'x', 'y')
    expect(list(rules_of(result).values()) == [[], []], result)


def test_a_bad_file_does_not_stop_the_others(folder):
    write(folder, a=FRONT.format('a') + '\nTODO: x\n', c=FRONT.format('c') + '\nTODO: x\n')
    result = check(folder, '--format=json', 'a.md', 'b.md', 'c.md')
    expect(result.returncode == 2, result)
    expect(rules_of(result) == {'a.md': ['body-placeholder'], 'c.md': ['body-placeholder']}, result)
    expect(b'remit-cli: b.md:1:1: ' in result.stderr, result.stderr)


def test_what_is_no_file_does_not_stop_the_others(folder):
    write(folder, a=FRONT.format('a') + '\nTODO: x\n', nothing='', noise=bytes(range(256)) * 20,
          agents__b=FRONT.format('b') + '\nTODO: x\n')
    os.mkfifo(folder / 'pipe.md')
    os.mkfifo(folder / 'agents' / 'pipe.md')
    (folder / 'here.md').symlink_to('there.md')
    (folder / 'there.md').symlink_to('here.md')
    (folder / 'agents' / 'up').symlink_to('..')
    (folder / 'agents' / 'to-pipe.md').symlink_to('../pipe.md')
    (folder / 'folder.md').mkdir()
    result = check(folder, '--format=json', 'pipe.md', 'here.md', 'agents/to-pipe.md', '/dev/zero', 'folder.md', 'a.md',
                   'agents', 'nothing.md', 'noise.md', timeout=300)
    found = rules_of(result)
    expect(result.returncode == 2, result)
    expect(sorted(found) == ['a.md', 'agents/b.md', 'noise.md', 'nothing.md'], found)
    expect(found['a.md'] == found['agents/b.md'] == ['body-placeholder'], found)
    expect('yaml-no-frontmatter' in found['nothing.md'] and 'text-not-utf8' in found['noise.md'], found)
    failed = [line.split(':')[1] for line in result.stderr.decode().splitlines() if line.startswith('remit-cli')]
    expect(sorted(failed) == [' /dev/zero', ' agents/to-pipe.md', ' folder.md', ' here.md', ' pipe.md'], result.stderr)


def test_what_cannot_be_read_or_written(folder):
    if os.geteuid() == 0:
        return  # nothing is forbidden to root
    write(folder, a=ALL, b=ALL, c=ALL)
    (folder / 'a.md').chmod(0)
    (folder / 'sealed').mkdir()
    (folder / 'b.md').rename(folder / 'sealed' / 'b.md')
    (folder / 'sealed').chmod(0o500)
    result = check(folder, '--fix', 'a.md', 'sealed/b.md', 'c.md')
    (folder / 'sealed').chmod(0o700)
    expect(result.returncode == 2, result)
    expect(files_of(folder)['c.md'] == ALL_MENDED and files_of(folder)['sealed/b.md'] == ALL, result)


def test_an_open_file_is_read_once(folder):
    read, write_end = os.pipe()
    os.write(write_end, (FRONT.format('a') + '\nTODO: x\n').encode())
    os.close(write_end)
    result = check(folder, '--format=json', f'/dev/fd/{read}', pass_fds=[read], timeout=300)
    os.close(read)
    expect(list(rules_of(result).values()) == [['body-placeholder']], result)


def test_fix_counts_what_it_did_often(folder):
    write(folder, a=FRONT.format('a') + '\nOne \nTwo \nThree\n')
    result = check(folder, '--fix', 'a.md')
    expect('a.md: text-trailing-blanks: Remove the blanks (2×)\n' in result.stderr.decode(), result)
    expect('2 fixes applied\n' in result.stderr.decode(), result)


def test_ten_megabytes(folder):
    write(folder, big=FRONT.format('big') + 'Some words and `code` here.\n\n- item: one \n' * 200000)
    result = check(folder, '--fix', '--format=json', 'big.md', timeout=300)
    expect(result.returncode == 0 and rules_of(result) == {'big.md': []}, result.stderr[-500:])
    expect('(200000×)' in result.stderr.decode(), result.stderr[-500:])


def test_broken_frontmatter_does_not_stop_the_others(folder):
    write(folder, a='---\nname: a\ndescription: Use when: a b\ntools: Read\n---\n\nHelp.\n', b=FRONT.format('b'))
    result = check(folder, '--format=json', 'a.md', 'b.md')
    expect(rules_of(result) == {'a.md': ['yaml-invalid'], 'b.md': []}, result)
    expect(result.returncode == 1, result)


def test_names_with_odd_characters(folder):
    names = ['a b.md', 'ü.md', "it's.md", '-x.md', 'a\tb.md', '雨.md', 'a%20b.md']
    for name in names:
        (folder / name).write_text(FRONT.format('n') + '\nTODO: x\n')
    result = check(folder, '--format=json', '--severity=warning', '--', *names)
    expect(sorted(rules_of(result)) == sorted(names), result)
    expect(result.returncode == 1, result)
    uris = {one['locations'][0]['physicalLocation']['artifactLocation']['uri']
            for one in json.loads(check(folder, '--format=sarif', '--', *names).stdout)['runs'][0]['results']}
    expect('a%20b.md' in uris and 'a%2520b.md' in uris and '%C3%BC.md' in uris, uris)


def test_explain(folder):
    result = check(folder, '--explain=text-mojibake')
    expect_done(result)
    expect(result.stdout.startswith(b'text-mojibake (warning)\n') and b'--fix' in result.stdout, result)
    for args in (['--explain=all', '--format=json'], ['--explain=text-bom', '--format=markdown']):
        expect_refused(check(folder, *args))
    result = check(folder, '--explain=all')
    expect_done(result)
    lines = result.stdout.decode().splitlines()
    expect(len(lines) > 60 and all(line.split()[1] in ('info', 'warning', 'error') for line in lines), lines)
    for line in lines:
        expect_done(check(folder, '--explain=' + line.split()[0]))
    expect_refused(check(folder, '--explain=nonsense'))


def test_the_page_of_rules_is_as_the_rules_are(folder):
    page = pathlib.Path(__file__).parents[2] / 'docs' / 'rules.md'
    result = check(folder, '--explain=all', '--format=markdown')
    expect_done(result)
    expect(result.stdout == page.read_bytes(),
           'docs/rules.md is stale: remit-cli check --explain=all --format=markdown > docs/rules.md')


def test_usage(folder):
    write(folder, a=CLEAN)
    expect_refused(check(folder))
    expect_refused(check(folder, '--format=xml', 'a.md'))
    expect_refused(check(folder, '--severity=fatal', 'a.md'))
    expect_refused(check(folder, '--dialect=latin', 'a.md'))


def test_ignores_are_heard(folder):
    write(folder, a=FRONT.format('a') + '\n<!-- remit: ignore body-placeholder -->\nTODO: x\n')
    expect(rules_of(check(folder, '--format=json', 'a.md')) == {'a.md': []}, 'a')


def test_own_known_values(folder):
    write(folder, a=FRONT.format('a').replace('tools: Read', 'tools: Read, Barometer'))
    expect(rules_of(check(folder, '--format=json', 'a.md')) == {'a.md': ['field-tool-unknown']}, 'unknown')
    (folder / 'config' / 'remit').mkdir(parents=True)
    (folder / 'config' / 'remit' / 'known-values.yaml').write_text('tools: [Barometer]\n')
    result = check(folder, '--format=json', 'a.md', before=['env', f'XDG_CONFIG_HOME={folder}/config'])
    expect(rules_of(result) == {'a.md': []}, result)


def show(folder, *args, pause=0):
    """What a terminal shows of standard error; @pause: for how many seconds the work rests, soon after its start."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen([CLI, *args], cwd=folder, stdout=subprocess.DEVNULL, stderr=theirs,
                               env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    os.close(theirs)
    if pause:
        time.sleep(0.1)
        process.send_signal(signal.SIGSTOP)
        time.sleep(pause)
        process.send_signal(signal.SIGCONT)
    shown = read_terminal(ours)
    process.wait()
    return shown


def test_long_work_shows_progress(folder):
    write(folder, **{f'agents__a{i}': FRONT.format(f'a{i}') + '- item: **one** `two`\n' * 60000 for i in range(9)})
    # On a busy machine it may not have begun when it is stopped.
    for _ in range(10):
        shown = show(folder, 'check', 'agents', pause=0.6)
        if '/18 agents/a' in shown:
            break
    expect('/18 agents/a' in shown, shown)
    expect(shown.endswith('\r\x1b[K9 files: errors 0, warnings 0, notes 0\r\n'), shown)
    write(folder, little=CLEAN)
    # On a busy machine even that takes its time now and then.
    expect(any('\x1b' not in show(folder, 'check', 'little.md') for _ in range(10)), 'a line of progress for short work')


def test_colours_only_on_a_terminal(folder):
    write(folder, all=ALL)
    expect(b'\x1b' not in check(folder, 'all.md').stdout, 'colours in a pipe')
    for variables, coloured in (({}, True), ({'NO_COLOR': '1'}, False)):
        ours, theirs = pty.openpty()
        environment = {key: value for key, value in os.environ.items() if key != 'NO_COLOR'}
        process = subprocess.Popen([CLI, 'check', 'all.md'], cwd=folder, stdout=theirs, stderr=subprocess.DEVNULL,
                                   env={**environment, 'LC_ALL': 'C.UTF-8', **variables})
        os.close(theirs)
        out = b''
        try:
            while part := os.read(ours, 4096):
                out += part
        except OSError:
            pass
        os.close(ours)
        process.wait()
        expect((b'\x1b[1;31m' in out) == coloured, (variables, out))


if __name__ == '__main__':
    sys.exit(run_tests('check', globals()))
