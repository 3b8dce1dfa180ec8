#!/usr/bin/env python3
# test-mirror.py: the style and the icons of a window that is read from right to left
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP. GTK's style sheets know left and right, and neither start nor end: a rule whose sides differ
needs another one with `:dir(rtl)`. Icons that show a side need another one too."""
import pathlib
import re
import sys

RULE = re.compile(r'([^{}]+)\{([^{}]*)\}')
SIDES = re.compile(r'[a-z-]+-(?:left|right)(?:-|$)')
LENGTHS = {'margin', 'padding', 'border-width'}
ICONS = ['remit-form-symbolic', 'remit-source-symbolic', 'remit-parallel-symbolic']


def declarations(body):
    for declaration in body.split(';'):
        name, colon, value = declaration.partition(':')
        if colon:
            yield name.strip(), value.split()


def differs(name, value):
    """Whether left and right are not the same."""
    if SIDES.match(name):
        return True
    if name in LENGTHS:
        return len(value) == 4 and value[1] != value[3]
    if name == 'border-radius':
        return len(value) == 4 and value != [value[1], value[0], value[3], value[2]]
    return name == 'background-position' and value[0] not in ('0', '50%', 'center')


def find_unmirrored(css):
    css = re.sub(r'/\*.*?\*/', '', css, flags=re.S)
    rules = [([' '.join(selector.split()) for selector in rule[1].split(',')], rule[2]) for rule in RULE.finditer(css)]
    mirrored = {selector for selectors, _ in rules for selector in selectors if selector.endswith(':dir(rtl)')}
    for selectors, body in rules:
        if all(selector in mirrored for selector in selectors):
            continue
        sides = dict(declarations(body))
        if {side for side in ('border-left', 'border-right') if side in sides} == {'border-left', 'border-right'}:
            if sides.pop('border-left') != sides.pop('border-right'):
                yield f'{selectors}: two borders'
        if not any(differs(name, value) for name, value in sides.items()):
            continue
        for selector in selectors:
            if not selector.endswith(':dir(rtl)') and f'{selector}:dir(rtl)' not in mirrored:
                yield selector


def main():
    root = pathlib.Path(sys.argv[1])
    tests = []
    bad = '.a { margin: 0 1px 0 2px; }\n.b > .c,\n.d { padding-left: 1px }\n.b > .c:dir(rtl) { padding-left: 0 }'
    tests.append(('style/can-fail', list(find_unmirrored(bad)) != ['.a', '.d'] and ['found the wrong rules']
                  or list(find_unmirrored('.a { margin: 0 1px; border-radius: 1px 1px 0 0 }'))))
    tests.append(('style', list(find_unmirrored((root / 'ui/style.css').read_text()))))
    resources = (root / 'ui/remit.gresource.xml').read_text()
    tests.append(('icons', [icon for icon in ICONS if f'{icon}-rtl.svg' not in resources]))
    print(f'1..{len(tests)}')
    for number, (name, found) in enumerate(tests, 1):
        for message in found:
            print(f'# {message} is not mirrored')
        print(f'{"not ok" if found else "ok"} {number} /mirror/{name}')
    return int(any(found for _, found in tests))


if __name__ == '__main__':
    sys.exit(main())
