# test-manual.py: the manual pages say what the programs' own help says, and nothing else
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

from cli import CLI, Skip, expect, run_tests

PAGES = pathlib.Path(os.environ['SOURCE']) / 'data' / 'man'
COMMAND = re.compile(r'^  ([a-z]+) +\S', re.M)
OPTION = re.compile(r'^  (?:(-\w), )?(--[a-z-]+)', re.M)


def help_of(program, *args):
    return subprocess.run([program, *args, '--help'], env={**os.environ, 'LC_ALL': 'C.UTF-8'}, check=True,
                          capture_output=True, text=True).stdout


def commands():
    return COMMAND.findall(help_of(CLI))


def options_of(text):
    """The options that a help text lists, each in all its spellings."""
    return {option for found in OPTION.findall(text) for option in found if option}


def lines_of(page):
    return (PAGES / page).read_text().splitlines()


def flags_of(lines):
    """The options that lines of mdoc name: `Fl -fix`, `Fl o`."""
    return {'-' + name for line in lines if line.startswith('.') for name in re.findall(r'\bFl (-?[\w-]+)', line)}


def part_of(lines, heading):
    """The lines below a heading."""
    expect(heading in lines, f'there is no {heading!r}')
    start = lines.index(heading) + 1
    ends = [at for at in range(start, len(lines)) if re.match(r'\.S[hs] ', lines[at])]
    return lines[start:ends[0] if ends else None]


def items_of(lines):
    return [line for line in lines if line.startswith('.It ')]


def same(found, expected, where):
    expect(found == expected, f'{where}: page without {sorted(expected - found)}, help without {sorted(found - expected)}')


def synopsis_of(command):
    """The lines of the synopsis that are about a command."""
    parts = '\n'.join(part_of(lines_of('remit-cli.1'), '.Sh SYNOPSIS')).split('.Nm\n')
    return [line for part in parts if part.startswith(f'.Cm {command}\n') for line in part.splitlines()]


def test_all_commands_are_explained(folder):
    lines = lines_of('remit-cli.1')
    expect(len(commands()) > 5, commands())
    for where in (part_of(lines, '.Sh SYNOPSIS'), items_of(part_of(lines, '.Sh DESCRIPTION'))):
        same(set(re.findall(r'\.(?:It )?Cm ([a-z]+)', '\n'.join(where))), set(commands()), 'commands')


def test_all_options_of_commands_are_explained(folder):
    lines = lines_of('remit-cli.1')
    for command in commands():
        explained = flags_of(items_of(part_of(lines, f'.Ss Options of {command}')))
        same(explained | {'-h', '--help'}, options_of(help_of(CLI, command)), command)


def test_all_options_of_commands_are_in_the_synopsis(folder):
    for command in commands():
        found = flags_of(synopsis_of(command))
        for short, option in OPTION.findall(help_of(CLI, command)):
            expect(option == '--help' or option in found or short in found, f'{command}: {option} is missing')
        expect(found <= options_of(help_of(CLI, command)), f'{command}: {found}')


def test_no_other_commands_have_options(folder):
    headings = [line.rsplit(' ', 1)[1] for line in lines_of('remit-cli.1') if line.startswith('.Ss Options of ')]
    same(set(headings) - {'commands'}, set(commands()), 'sections')


def test_what_options_take_is_what_help_calls_it(folder):
    for command in commands():
        page = '\n'.join(part_of(lines_of('remit-cli.1'), f'.Ss Options of {command}'))
        taken = dict(re.findall(r'Fl -([a-z-]+) Ns = Ns Ar (\S+)', page))
        told = dict(re.findall(r'--([a-z-]+)=(\S+)', help_of(CLI, command).split('Application Options:')[1]))
        expect(taken == told, f'{command}: {taken} instead of {told}')


def test_all_options_of_the_window_are_explained(folder):
    lines = lines_of('remit.1')
    same(flags_of(items_of(part_of(lines, '.Sh DESCRIPTION'))), options_of(help_of(os.environ['REMIT'])), 'remit')


def test_pages_have_the_usual_parts(folder):
    for page in ('remit.1', 'remit-cli.1'):
        for part in ('NAME', 'SYNOPSIS', 'DESCRIPTION', 'ENVIRONMENT', 'FILES', 'EXIT STATUS', 'EXAMPLES', 'SEE ALSO'):
            expect(any(line.strip() for line in part_of(lines_of(page), '.Sh ' + part)), f'{page}: {part} is empty')


def test_pages_are_well_formed(folder):
    mandoc = shutil.which('mandoc')
    if not mandoc:
        raise Skip('mandoc is missing')
    for page in ('remit.1', 'remit-cli.1'):
        found = subprocess.run([mandoc, '-T', 'lint', '-W', 'warning', PAGES / page], capture_output=True, text=True)
        expect(found.returncode == 0 and not found.stdout + found.stderr, found.stdout + found.stderr)


def test_examples_are_accepted(folder):
    (folder / 'agents').mkdir()
    (folder / '.claude').mkdir()
    (folder / '.claude' / 'agents').symlink_to(folder / 'agents')
    (folder / 'bin').mkdir()
    (folder / 'bin' / 'remit-cli').symlink_to(CLI)
    agent = '---\nname: reviewer\ndescription: Use to review\ntools: Read\n---\n\nYou review.\n'
    for name in ('reviewer.md', 'agents/reviewer.md'):
        (folder / name).write_text(agent)
    page = (PAGES / 'remit-cli.1').read_text()
    (folder / 'haiku.json').write_text(re.search(r'^\[\{.*\}\]$', page, re.M)[0])
    examples = re.findall(r'^(?:\.Dl )?\$ (remit-cli .*)$', page, re.M)
    expect(len(examples) > 4, examples)
    for example in examples:
        done = subprocess.run(example, shell=True, cwd=folder, capture_output=True, text=True,
                              env={**os.environ, 'PATH': f'{folder / "bin"}:{os.environ["PATH"]}'})
        expect(done.returncode == 0, f'{example}: {done.stderr}')
    expect('model: haiku' in (folder / 'agents' / 'reviewer.md').read_text(), 'the patch was not applied')
    expect((folder / 'agents' / 'hedge-trimmer.md').is_file(), 'no new agent')


if __name__ == '__main__':
    sys.exit(run_tests('manual', globals()))
