# test-completions.py: bash, zsh and fish offer what remit-cli takes: its commands, options and their values
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP. What they have to offer is asked of remit-cli. A shell that is not here is skipped."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from cli import CLI, Skip, expect, run_tests

COMPLETIONS = pathlib.Path(os.environ['SOURCE']) / 'data' / 'completions'
HERE = pathlib.Path(__file__).parent
CACHE = tempfile.TemporaryDirectory()

BASH = '''
source "$1"
line=$2
read -r -a COMP_WORDS <<<"${line//=/ = }"
[[ $line != *' ' ]] || COMP_WORDS+=('')
[[ $line != *= ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_remit_cli
printf '%s\\n' "${COMPREPLY[@]}"
'''
FISH = 'source $argv[1]; complete -C $argv[2] | string replace -r "\\t.*" ""; true'

SHELLS = {
    'bash': lambda line: ['-c', BASH, 'bash', COMPLETIONS / 'remit-cli', line],
    'zsh': lambda line: ['-f', HERE / 'capture.zsh', COMPLETIONS, CACHE.name, line],
    'fish': lambda line: ['--no-config', '-c', FISH, COMPLETIONS / 'remit-cli.fish', line],
}


def ask(*args):
    """What remit-cli says to a question."""
    return subprocess.run([CLI, *args], env={**os.environ, 'LC_ALL': 'C.UTF-8'}, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True)


def commands():
    return set(re.findall(r'^  ([a-z]+) +\S', ask('--help').stdout, re.M))


def options_of(command):
    return set(re.findall(r'^  (?:-\w, )?(--[a-z-]+)', ask(command, '--help').stdout, re.M))


def values_of(*args):
    """What an option can be, as the message says that its value x is not."""
    error = ask(*args).stderr
    found = re.search(r'“x”; there are: (.*)$', error)
    expect(found, error)
    return set(found[1].split(', '))


def rules():
    return {line.split()[0] for line in ask('check', '--explain=all').stdout.splitlines()}


def complete(shell, folder, line):
    """The words that a shell offers at the end of a line, without the `=` and what stands before it."""
    program = shutil.which(shell)
    if not program:
        raise Skip(f'{shell} is missing')
    (folder / 'bin').mkdir(exist_ok=True)
    if not (folder / 'bin' / 'remit-cli').exists():
        (folder / 'bin' / 'remit-cli').symlink_to(CLI)
    (folder / 'work').mkdir(exist_ok=True)
    for name in ('a.md', 'b.md', 'c.json', 'd.txt'):
        (folder / 'work' / name).touch()
    done = subprocess.run([program, *SHELLS[shell](line)], cwd=folder / 'work', stdin=subprocess.DEVNULL,
                          env={**os.environ, 'HOME': str(folder), 'ZDOTDIR': str(folder), 'LC_ALL': 'C.UTF-8',
                               'TERM': 'dumb', 'PATH': f'{folder / "bin"}:{os.environ["PATH"]}'},
                          capture_output=True, text=True, timeout=300)
    expect(done.returncode == 0 and not done.stderr, f'{line}: {done.returncode} {done.stderr}')
    return {re.sub('^(--[a-z-]+)=(?=.)', '', word).rstrip('=') for word in done.stdout.splitlines() if word}


def same(shell, folder, line, expected):
    found = complete(shell, folder, line)
    expect(found == expected, f'{line}: without {sorted(expected - found)}, beside them {sorted(found - expected)}')


def offers_commands(shell, folder):
    same(shell, folder, 'remit-cli ', commands() | ({'--help', '--version'} if shell == 'bash' else set()))
    same(shell, folder, 'remit-cli ex', {'export'})


def offers_options(shell, folder):
    for command in sorted(commands()):
        same(shell, folder, f'remit-cli {command} --', options_of(command))


def offers_values(shell, folder):
    dialects = values_of('new', '--dialect=x', 'name')
    for command in sorted(commands()):
        same(shell, folder, f'remit-cli {command} --dialect=', dialects)
    same(shell, folder, 'remit-cli export --to=', dialects | {'all'})
    same(shell, folder, 'remit-cli export --report=', values_of('export', '--to=all', '--report=x', 'a.md'))
    for command in ('detect', 'show', 'stats'):
        same(shell, folder, f'remit-cli {command} --format=', values_of(command, '--format=x', 'a.md'))
    same(shell, folder, 'remit-cli check --format=', values_of('check', '--format=x', 'a.md') | {'markdown'})
    same(shell, folder, 'remit-cli check --severity=', values_of('check', '--severity=x', 'a.md'))


def offers_values_after_a_blank(shell, folder):
    same(shell, folder, 'remit-cli export --to con', {'consultant'})


def offers_rules(shell, folder):
    same(shell, folder, 'remit-cli check --explain=', rules() | {'all'})
    same(shell, folder, 'remit-cli check --explain=yaml-', {rule for rule in rules() if rule.startswith('yaml-')})


def offers_files(shell, folder):
    # fish offers the other files, too, behind those that suit.
    others = {'b.md', 'c.json', 'd.txt'} if shell == 'fish' else set()
    for command in ('detect', 'check', 'export', 'show', 'stats'):
        same(shell, folder, f'remit-cli {command} a', {'a.md'})
        same(shell, folder, f'remit-cli {command} ', {'a.md', 'b.md'} | others)
    same(shell, folder, 'remit-cli patch a.md c', {'c.json'})
    same(shell, folder, 'remit-cli patch -p c', {'c.json'})
    same(shell, folder, 'remit-cli patch --patch=c', {'c.json'})
    same(shell, folder, 'remit-cli export -o d', {'d.txt'})


def offers_nothing_for_a_name(shell, folder):
    same(shell, folder, 'remit-cli new ', set())


if __name__ == '__main__':
    OFFERS = {name: test for name, test in globals().items() if name.startswith('offers_')}
    sys.exit(run_tests('completions', {
        f'test_{shell}_{name}': lambda folder, test=test, shell=shell: test(shell, folder)
        for shell in SHELLS for name, test in OFFERS.items()
    }))
