#!/usr/bin/env python3
# test-lists.py: the lists that people keep by hand name what there is
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP. Every list is first shown to be found wrong in a small tree where it is."""
import pathlib
import re
import sys
import tempfile

# Programs and libraries are named like files, and are none.
BUILT = {'remit-cli', 'remit-core'}

FOLDER = re.compile(r'^#.*?`([a-z/]+)/`')
ROW = re.compile(r'^\| `([\w-]+)` \|')
NAME = re.compile(r'`(remit-[a-z-]*[a-z])`')
CODE = re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?) ?\(\s*(?:\w+, )?"')
PATTERNS = {'.c': CODE, '.h': CODE, '.ui': re.compile(r'translatable="yes"'),
            '.in': re.compile(''), '.xml': re.compile('gettext-domain=')}


def stems(folder):
    return {p.stem for p in folder.iterdir() if p.suffix in ('.c', '.h')} if folder.is_dir() else set()


def rows(text):
    """The names in the first column of each folder's table."""
    found = {}
    folder = None
    in_table = False
    for line in text.splitlines():
        heading = FOLDER.match(line)
        if heading:
            folder = heading[1]
        in_table = line.startswith('|') and (in_table or line.startswith('| file |'))
        row = ROW.match(line)
        if in_table and row:
            found.setdefault(folder, set()).add(row[1])
    return found


def check_readme(root):
    """src/README.md names each file of each folder, and only files that there are."""
    source = root / 'src'
    text = (source / 'README.md').read_text()
    named = rows(text)
    folders = {p.parent.relative_to(source).as_posix()
               for p in source.rglob('*') if p.suffix in ('.c', '.h')}
    everything = set()
    for folder in sorted(folders | set(named)):
        there = stems(source / folder)
        everything |= there
        for stem in sorted(there - named.get(folder, set())):
            yield f'{folder}/{stem} is not named'
        for stem in sorted(named.get(folder, set()) - there):
            yield f'{folder}/{stem} does not exist'
    for name in sorted(set(NAME.findall(text)) - everything - BUILT):
        yield f'{name} does not exist'


def check_potfiles(root):
    """po/POTFILES names each file with text for people, and no other."""
    lines = (root / 'po/POTFILES').read_text().splitlines()
    listed = {line for line in lines if line and not line.startswith('#')}
    marked = set()
    for folder in ('src', 'ui', 'data'):
        for path in (root / folder).rglob('*'):
            pattern = PATTERNS.get(path.suffix)
            if pattern and pattern.search(path.read_text()):
                marked.add(path.relative_to(root).as_posix())
    for name in sorted(marked - listed):
        yield f'{name} is not listed'
    for name in sorted(listed - marked):
        yield f'{name} has no text for people'


# A check, a tree where it finds what is expected, and what that is.
CHECKS = [
    ('readme', check_readme,
     {'src/core/remit-text.c': '', 'src/core/remit-text.h': '', 'src/core/remit-new.c': '',
      'src/cli/main.c': '', 'src/app/main.c': '',
      'src/README.md': '## `core/`: x\n| file | x |\n|---|---|\n| `remit-text` | x |\n'
                       '| `remit-gone` | x |\n\n## `cli/`\n| file | x |\n| `main` | x |\n\n'
                       'See `remit-lost`, `remit-text`, `remit-cli`.\n| x |\n| `none` | x |\n'},
     ['app/main is not named', 'core/remit-gone does not exist', 'core/remit-new is not named',
      'remit-gone does not exist', 'remit-lost does not exist']),
    ('potfiles', check_potfiles,
     {'src/a.c': 'puts (_("a"));\n', 'src/b.c': 'puts (_ ("b"));\n', 'src/c.c': 'f_("c");\n',
      'src/d.c': 'ngettext ("d", "ds", n)\n', 'src/e.c': 'e\n', 'src/f.c': 'N_(\n  "f")\n',
      'ui/a.ui': '<a translatable="yes">\n', 'ui/b.ui': '<b/>\n', 'data/a.desktop.in': '',
      'data/a.gschema.xml': '<schemalist gettext-domain="x">', 'data/b.xml': '<b/>',
      'po/POTFILES': '# x\nsrc/a.c\nsrc/e.c\n'},
     ['data/a.desktop.in is not listed', 'data/a.gschema.xml is not listed', 'src/b.c is not listed', 'src/d.c is not listed',
      'src/e.c has no text for people', 'src/f.c is not listed', 'ui/a.ui is not listed']),
]


def finds(check, tree, expected):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in tree.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        found = sorted(check(root))
    if found != sorted(expected):
        print(f'# found {found}, expected {expected}')
    return found == sorted(expected)


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    print(f'1..{2 * len(CHECKS)}')
    number = failures = 0

    def report(passed, name):
        nonlocal number, failures
        number += 1
        failures += not passed
        print(f'{"ok" if passed else "not ok"} {number} {name}')

    for name, check, tree, expected in CHECKS:
        report(finds(check, tree, expected), f'/lists/{name}/can-fail')
        found = list(check(root))
        for message in found:
            print(f'# {message}')
        report(not found, f'/lists/{name}')
    return int(failures > 0)


if __name__ == '__main__':
    sys.exit(main())
