# test-stats.py: remit-cli stats: what is counted, and what is not
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import sys

from cli import expect, expect_done, expect_refused, run, run_tests

SECTIONED = '''---
name: rain
description: >-
  Use this agent when it rains.
---

# Rain

Stay dry.

## Triggers

- clouds
- thunder

## Boundaries

**Will:**
- stay

**Will Not:**
- go
'''
PROMPT = '---\nname: sun\n---\n\nYou shine.\n\nYour Process:\n- rise\n- set\n\nYour Outputs:\n- light\n'


def write(folder, **files):
    for name, text in files.items():
        path = folder / (name.replace('__', '/') + '.md')
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def stats(folder, *args, **options):
    return run('stats', *args, cwd=folder, **options)


def count(folder, *args, **options):
    return json.loads(stats(folder, '--format=json', *args, **options).stdout)


def present(counts):
    return {key: n for key, n in counts.items() if n}


def test_counts_of_one_file(folder):
    write(folder, rain=SECTIONED)
    result = count(folder, 'rain.md', '--dialect=sectioned')
    expect(result['format'] == 'remit-stats/1' and result['files'] == 1, result)
    expect(present(result['dialects']) == {'sectioned': 1}, result)
    expect(present(result['roles']) == {'mission': 1, 'triggers': 1, 'bounds': 1}, result)
    expect(result['sections'] == 3, result)
    expect(result['characters'] == len(SECTIONED), result)
    expect(result['tokens'] == (len(SECTIONED) + 3) // 4, result)


def test_all_dialects_and_roles_are_there(folder):
    write(folder, rain=SECTIONED)
    result = count(folder, 'rain.md')
    expect(set(result['dialects']) == {'component', 'sectioned', 'prompt', 'consultant', 'persona'}, result)
    expect(len(result['roles']) >= 27 and result['roles']['handoff'] == 0, result)


def test_sums_over_files_and_folders(folder):
    write(folder, agents__rain=SECTIONED, agents__deep__sun=PROMPT, sun=PROMPT)
    both = count(folder, 'agents', 'sun.md')
    one, other = count(folder, 'agents/rain.md'), count(folder, 'sun.md')
    expect(both['files'] == 3 and sum(both['dialects'].values()) == 3, both)
    for key in ('sections', 'characters', 'tokens'):
        expect(both[key] == one[key] + 2 * other[key], key)
    for role, n in both['roles'].items():
        expect(n == one['roles'][role] + 2 * other['roles'][role], role)


def test_text_has_the_same_numbers(folder):
    write(folder, rain=SECTIONED, sun=PROMPT)
    result = stats(folder, 'rain.md', 'sun.md')
    expect_done(result)
    lines = dict(line.rsplit(None, 1) for line in result.stdout.decode().splitlines())
    numbers = {name.strip(): int(n) for name, n in lines.items()}
    counts = count(folder, 'rain.md', 'sun.md')
    expected = {**present(counts['dialects']), **present(counts['roles']), 'files': 2, 'sections': counts['sections'],
                'characters': counts['characters'], 'tokens, about': counts['tokens']}
    expect(numbers == expected, result.stdout)
    expect(len({len(line) for line in result.stdout.decode().splitlines()}) == 1, 'numbers are not aligned')


def test_characters_are_no_bytes(folder):
    write(folder, wide='雨が降る', mark=b'\xef\xbb\xbfab', odd=b'a\xff\x00b', nothing=b'')
    expect(count(folder, 'wide.md')['characters'] == 4, 'wide characters')
    expect(count(folder, 'wide.md')['tokens'] == 4, 'tokens of wide characters')
    expect(count(folder, 'mark.md')['characters'] == 2, 'a byte order mark is no character')
    expect(count(folder, 'odd.md')['characters'] == 4, 'bytes that are no text')
    expect(count(folder, 'nothing.md')['characters'] == 0, 'an empty file')


def test_clauses_of_the_description_are_no_sections(folder):
    write(folder, a='---\nname: a\ndescription: "Use this agent when: (1) it rains, (2) it snows"\n---\n\nHelp.\n')
    expect(count(folder, 'a.md')['sections'] == 1, count(folder, 'a.md'))


def test_standard_input(folder):
    expect(count(folder, '-', stdin=PROMPT)['characters'] == len(PROMPT), 'characters')


def test_a_bad_file_does_not_stop_the_others(folder):
    write(folder, rain=SECTIONED)
    result = stats(folder, '--format=json', 'none.md', 'rain.md')
    expect(result.returncode == 2, result)
    expect(json.loads(result.stdout)['files'] == 1, result)
    expect(result.stderr.decode().startswith('remit-cli: none.md:1:1: '), result)


def test_nothing_to_count(folder):
    (folder / 'empty').mkdir()
    expect_refused(stats(folder, 'none.md'), ('none.md', 1, 1))
    expect_refused(stats(folder, 'empty'), ('empty', 1, 1))
    expect_refused(stats(folder))
    expect_refused(stats(folder, '--format=xml', 'rain.md'))
    expect_refused(stats(folder, '--dialect=xml', 'rain.md'))


def test_help_names_it(folder):
    expect(b'\n  stats ' in run('--help').stdout, 'not in the list of commands')
    result = run('stats', '--help')
    expect_done(result)
    expect(b'FILE|FOLDER' in result.stdout and b'--format=FORMAT' in result.stdout, result)


sys.exit(run_tests('stats', globals()))
