#!/usr/bin/env python3
# test-docs.py: the examples of the documentation print what they say they print
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP. Runs the ```console blocks of README.md and docs/*.md in a folder that holds the fixtures, flat and
in agents/. “$ cat FILE” says what FILE holds; a line “…” stands for any lines. Links between the pages are
followed as well."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

from cli import CLI, expect, run_tests

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = [ROOT / 'README.md', ROOT / 'src' / 'README.md', *sorted((ROOT / 'docs').glob('*.md'))]
FIXTURES = ['component', 'sectioned', 'prompt', 'consultant', 'persona']
BLOCK = re.compile(r'^```console\n(.*?)^```$', re.MULTILINE | re.DOTALL)
LINK = re.compile(r'\]\(([^)\s]+)\)')
HEADING = re.compile(r'^#+ (.+)$', re.MULTILINE)


def set_up(folder):
    (folder / 'agents').mkdir()
    for name in FIXTURES:
        for path in (ROOT / 'tests' / 'fixtures' / name).glob('*.md'):
            shutil.copy(path, folder)
            shutil.copy(path, folder / 'agents')


def parts_of(block):
    """Pairs of a command and what it prints."""
    pieces = re.split(r'^\$ (.*)$', block, flags=re.MULTILINE)
    return [(command, output.lstrip('\n')) for command, output in zip(pieces[1::2], pieces[2::2])]


def matches(printed, expected):
    """Whether the lines are those, with any lines where “…” stands."""
    pattern = ''.join('(?:.*\n)*?' if line.strip() == '…' else re.escape(line + '\n')
                      for line in expected.splitlines())
    return re.fullmatch(pattern, printed) is not None


def run_part(folder, command, expected):
    if command.startswith('cat '):
        (folder / command[4:]).write_text(expected)
        return
    environment = {**os.environ, 'LC_ALL': 'C.UTF-8', 'PATH': f'{pathlib.Path(CLI).parent}:{os.environ["PATH"]}'}
    done = subprocess.run(['bash', '-c', command], cwd=folder, env=environment, capture_output=True, text=True)
    printed = done.stdout + done.stderr
    expect(matches(printed, expected), f'{command}\nprints\n{printed}\nand not\n{expected}')


def run_page(folder, page):
    blocks = BLOCK.findall(page.read_text())
    for block in blocks:
        for command, expected in parts_of(block):
            run_part(folder, command, expected)
    return len(blocks)


def anchor_of(heading):
    """The anchor that forges make of a heading."""
    return re.sub(r'[^\w\- ]', '', heading.lower()).replace(' ', '-')


def test_examples_of_the_readme(folder):
    run_page(folder, ROOT / 'README.md')


def test_examples_of_the_pages(folder):
    expect(sum(run_page(folder, page) for page in PAGES[1:]) > 5, 'no examples')


def test_links_lead_somewhere(folder):
    for page in PAGES:
        text = re.sub(r'^```.*?^```$', '', page.read_text(), flags=re.MULTILINE | re.DOTALL)
        for link in LINK.findall(text):
            if ':' in link:
                continue
            name, _, anchor = link.partition('#')
            target = page.parent / name if name else page
            expect(target.exists(), f'{page.name}: {link}')
            if anchor and target.suffix == '.md':
                anchors = [anchor_of(heading) for heading in HEADING.findall(target.read_text())]
                expect(anchor in anchors, f'{page.name}: {link}')


def test_the_comparison_can_fail(folder):
    expect(matches('a\nb\nc\n', 'a\n…\nc\n') and matches('a\n', 'a\n…\n'), 'same')
    expect(not matches('a\nb\n', 'a\n') and not matches('a\nb\n', '…\na\n'), 'other')


sys.exit(run_tests('docs', globals(), set_up))
