#!/usr/bin/env python3
# test-layering.py: dependencies point one way, and files and functions stay small
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP. Every rule is first shown to fire on a small tree that breaks it."""
import pathlib
import re
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MAX_FILE = 800
MAX_FUNCTION = 100
FAMILIES = {('dialects/', 'remit-dialect'), ('rules/', 'remit-check')}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)
TOOLKIT = re.compile(r'^(gtk|gdk|gsk|adwaita|adw|gtksourceview)\b')


def layers():
    lines = (HERE / 'order.txt').read_text().splitlines()
    return [line for line in lines if line and not line.startswith('#')]


def layer_of(path, order):
    """The place of a file of src/core in the order, by the longest name that covers it; or None."""
    if '/' in path:
        folder = path.rsplit('/', 1)[0] + '/'
        return order.index(folder) if folder in order else None
    stem = path.rsplit('.', 1)[0]
    names = [n for n in order if stem == n or stem.startswith(n + '-')]
    return order.index(max(names, key=len)) if names else None


def sources(root, folder):
    base = root / folder
    return sorted(p for p in base.rglob('*') if p.suffix in ('.c', '.h')) if base.is_dir() else []


def includes(path):
    return INCLUDE.findall(path.read_text())


def headers_of(root, *folders):
    return {p.name for folder in folders for p in sources(root, folder) if p.suffix == '.h'}


def shares(layer, module):
    """Whether a layer may see the private headers of a module: its own, or its folder's keeper's."""
    return layer == module or (layer, module) in FAMILIES


def check_toolkit(root):
    """src/core and src/cli know no toolkit."""
    for folder in ('src/core', 'src/cli'):
        for path in sources(root, folder):
            for name in includes(path):
                if TOOLKIT.match(name):
                    yield f'{path.relative_to(root)} includes {name}'


def check_inward(root):
    """src/core knows neither program, and src/cli does not know src/app."""
    for folder, outside in (('src/core', ('src/app', 'src/cli')), ('src/cli', ('src/app',)),
                            ('src/app', ('src/cli',))):
        own = headers_of(root, folder)
        foreign = headers_of(root, *outside) - own
        for path in sources(root, folder):
            for name in includes(path):
                if name.rsplit('/', 1)[-1] in foreign or re.search(r'(^|/)(app|cli)/', name):
                    yield f'{path.relative_to(root)} includes {name}'


def check_order(root):
    """Inside src/core, includes run up the list of order.txt."""
    order = layers()
    core = root / 'src/core'
    headers = {}
    for path in sources(root, 'src/core'):
        if path.suffix == '.h':
            headers[path.name] = path.relative_to(core).as_posix()
    for path in sources(root, 'src/core'):
        own = path.relative_to(core).as_posix()
        layer = layer_of(own, order)
        if layer is None:
            yield f'src/core/{own} has no place in order.txt'
            continue
        for name in includes(path):
            header = headers.get(name.rsplit('/', 1)[-1])
            if header is None:
                continue
            other = layer_of(header, order)
            if other is not None and other > layer:
                yield f'src/core/{own} includes {header}, which stands below it'
            elif header.endswith('-private.h') and not shares(order[layer], order[other or 0]):
                yield f'src/core/{own} includes {header}, which is another module\'s own'


def check_file_size(root):
    """No C file has more than 800 lines."""
    for folder in ('src', 'tests'):
        for path in sources(root, folder):
            lines = len(path.read_text().splitlines())
            if path.suffix == '.c' and lines > MAX_FILE:
                yield f'{path.relative_to(root)} has {lines} lines'


def functions(text):
    """Yields (line, length, name) of each function: a { in the first column after a )."""
    start = None
    name = ''
    previous = ''
    for number, line in enumerate(text.splitlines(), 1):
        opened = re.match(r'(\w+) \(', line)
        if opened:
            name = opened[1]
        if line.startswith('{') and previous.rstrip().endswith(')'):
            start = number
        if line.startswith('}') and start:
            yield start, number - start + 1, name
            start = None
        if line.strip():
            previous = line


def check_function_size(root):
    """No function has more than 100 lines; tables are data and have no limit."""
    for folder in ('src', 'tests'):
        for path in sources(root, folder):
            for line, length, name in functions(path.read_text()):
                if length > MAX_FUNCTION:
                    yield f'{path.relative_to(root)}:{line}: {name} has {length} lines'


# A rule, the files of a tree that breaks it once each, and as many that do not.
RULES = [
    ('toolkit', check_toolkit,
     {'src/core/remit-text.c': '#include <gtk/gtk.h>\n',
      'src/core/remit-edit.h': '# include <adwaita.h>\n',
      'src/cli/main.c': '#include <gtksourceview/gtksource.h>\n'},
     {'src/core/remit-scan.c': '#include <glib.h>\n', 'src/app/main.c': '#include <gtk/gtk.h>\n'}),
    ('inward', check_inward,
     {'src/core/remit-text.c': '#include "remit-window.h"\n',
      'src/core/remit-edit.c': '#include "../cli/remit-command.h"\n',
      'src/cli/main.c': '#include "remit-window.h"\n'},
     {'src/app/remit-window.h': '', 'src/cli/remit-command.h': '',
      'src/app/remit-window.c': '#include "remit-window.h"\n#include "remit-text.h"\n',
      'src/cli/check.c': '#include "remit-command.h"\n'}),
    ('order', check_order,
     {'src/core/remit-text.c': '#include "remit-edit.h"\n',
      'src/core/remit-dialect.c': '#include "dialects/persona.h"\n',
      'src/core/remit-scan-lists.c': '#include "remit-read.h"\n',
      'src/core/remit-patch.c': '#include "remit-scan-private.h"\n',
      'src/core/remit-surprise.c': ''},
     {'src/core/remit-edit.h': '#include "remit-text.h"\n', 'src/core/remit-text.h': '',
      'src/core/remit-read.h': '#include "remit-dialect.h"\n', 'src/core/remit-dialect.h': '',
      'src/core/remit-scan-private.h': '#include "remit-edit.h"\n',
      'src/core/remit-dialect-private.h': '',
      'src/core/dialects/persona.c': '#include "../remit-dialect-private.h"\n',
      'src/core/remit-scan-table.c': '#include "remit-scan-private.h"\n',
      'src/core/dialects/persona.h': '#include "../remit-dialect.h"\n',
      'src/core/remit-read.c': '#include "dialects/persona.h"\n'}),
    ('file-size', check_file_size,
     {'src/app/long.c': '\n' * (MAX_FILE + 1), 'tests/core/long.c': '\n' * (MAX_FILE + 1)},
     {'src/app/fits.c': '\n' * MAX_FILE, 'src/app/long.h': '\n' * (MAX_FILE + 1)}),
    ('function-size', check_function_size,
     {'src/app/long.c': 'void\nlong_one (void)\n{\n' + '\n' * (MAX_FUNCTION - 1) + '}\n'},
     {'src/app/fits.c': 'void\nfits (void)\n{\n' + '\n' * (MAX_FUNCTION - 2) + '}\n',
      'src/app/table.c': 'static const int table[] =\n{\n' + '  1,\n' * 300 + '};\n'}),
]


def fires_as_it_should(check, bad, good):
    """Every bad file is found once, and no good one is."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {**bad, **good}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        found = sorted(re.split(r'[ :]', message)[0] for message in check(root))
        if found != sorted(bad):
            print(f'# found {found}, expected {sorted(bad)}')
        return found == sorted(bad)


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    print(f'1..{2 * len(RULES) + 1}')
    number = failures = 0

    def report(passed, name):
        nonlocal number, failures
        number += 1
        failures += not passed
        print(f'{"ok" if passed else "not ok"} {number} {name}')

    report(len(sources(root, 'src/core')) > 0, '/layering/finds-the-sources')
    for name, check, bad, good in RULES:
        report(fires_as_it_should(check, bad, good), f'/layering/{name}/can-fail')
        found = list(check(root))
        for message in found:
            print(f'# {message}')
        report(not found, f'/layering/{name}')
    return int(failures > 0)


if __name__ == '__main__':
    sys.exit(main())
