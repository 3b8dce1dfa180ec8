#!/usr/bin/env python3
# test-translations.py: the translations are whole, fit the texts of now, and lose nothing of them
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP. Every check of an entry is first shown to find what is wrong in entries made up for that."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import catalogs
from catalogs import Entry

# These are always complete. Others may lag behind the texts.
COMPLETE = ['de', 'zh_CN']

# Punctuation at the end of a text, and what other scripts have in its place.
ENDS = {'…': '…', ':': ':：', '.': '.。', '?': '?？', '!': '!！', ';': ';', ',': ',，', '\n': '\n', ' ': ' '}

# What stands for itself in every language: options, elements, shell variables, rules' comments.
VERBATIM = re.compile(r'--[a-z][a-z-]+|</?[a-z%][a-z]*>|// [a-z][a-z-]+|\*\.md|U\+%04X|\bF\d\b|RFC \d+')


def strings_for(entry):
    """Pairs of a text and a translation of it: the last form of a plural says the plural."""
    for number, string in enumerate(entry.strings):
        yield (entry.text if entry.plural is None or number == 0 and len(entry.strings) > 1 else entry.plural), string


def find_incomplete(entry):
    if 'fuzzy' in entry.flags:
        yield 'is fuzzy'
    if not entry.strings or not all(entry.strings):
        yield 'is not translated'


def find_lost_ends(entry):
    """A blank before a label's colon, an ellipsis that says that a dialog follows: they are easily lost."""
    for text, string in strings_for(entry):
        if not string or entry.context == 'separator':
            continue
        if (text[0] == ' ') != (string[0] == ' '):
            yield 'begins otherwise'
        for end, allowed in ENDS.items():
            if text.endswith(end) != string.endswith(tuple(allowed)):
                yield f'does not end in {end!r} as well' if text.endswith(end) else f'ends in {string[-1]!r}'


def find_lost_words(entry):
    for text, string in strings_for(entry):
        for word in VERBATIM.findall(text) if string else ():
            if word not in string:
                yield f'lost {word!r}'


def find_lost_mnemonic(entry):
    """In a text with one, `_` is before the letter to press."""
    if not re.search(r'(^|\w)_[A-Za-z]\w*', entry.text) or entry.text.count('_') != 1:
        return
    for _, string in strings_for(entry):
        if string and string.count('_') != 1:
            yield 'lost its mnemonic'


# A check, an entry that it accepts, entries that it does not.
CHECKS = [
    ('complete', find_incomplete, Entry(None, 'a', 'b', ['x', 'y'], ['c-format']),
     [Entry(None, 'a', None, [''], []), Entry(None, 'a', 'b', ['x', ''], []), Entry(None, 'a', None, ['x'], ['fuzzy'])]),
    ('ends', find_lost_ends, Entry(None, 'a: b…', None, ['x：y …'], []),
     [Entry(None, 'a…', None, ['x'], []), Entry(None, 'a', None, ['x。'], []), Entry(None, 'a\n', None, ['x'], []),
      Entry(None, ' a', None, ['x'], []), Entry(None, 'a:', 'as:', ['x:', 'y'], [])]),
    ('words', find_lost_words, Entry(None, 'a <b> --fix', None, ['--fix：<b>'], []),
     [Entry(None, 'a <b> --fix', None, ['x <b> --behebe'], []), Entry(None, '// parallel', None, ['// gleichzeitig'], [])]),
    ('mnemonics', find_lost_mnemonic, Entry(None, '_Open', None, ['打开(_O)'], []),
     [Entry(None, '_Open', None, ['Öffnen'], []), Entry(None, 'Fol_der', None, ['_Ord_ner'], [])]),
]


class Report:
    def __init__(self):
        self.number = self.failures = 0

    def test(self, name, messages):
        """What was found, nothing where it passes."""
        messages = list(messages)
        for message in messages:
            print(f'# {message}')
        self.number += 1
        self.failures += bool(messages)
        print(f'{"not ok" if messages else "ok"} {self.number} {name}')


def check_languages(root):
    listed = catalogs.languages(root)
    there = sorted(path.stem for path in (root / 'po').glob('*.po'))
    if sorted(listed) != there:
        yield f'po/LINGUAS names {listed}, there are {there}'
    for language in sorted(set(COMPLETE) - set(listed)):
        yield f'{language} is missing'


def check_captions(root, entries):
    """The table of known values is data; its words for people stand in the code as well."""
    table = (root / 'data/known-values.yaml').read_text().split('\nkeys:')[0]
    captions = set(re.findall(r'^  - [\w-]+: (.+)$', table, re.M))
    translatable = {entry.text for entry in entries if entry.context == 'caption'}
    if not captions:
        yield 'no caption was found'
    for caption in sorted(captions - translatable):
        yield f'{caption!r} is not in remit-known-captions.c'
    for caption in sorted(translatable - captions):
        yield f'{caption!r} is no caption any more'


def check_format(path):
    """What the tool for it finds: headers, plural forms, placeholders of printf ()."""
    result = subprocess.run(['msgfmt', '--check', '--output-file=/dev/null', path], capture_output=True, text=True)
    if result.returncode != 0:
        yield from result.stderr.splitlines()


def check_fresh(path, pot, folder):
    """Every text that the tree has now is translated, and not only by a guess."""
    merged = folder / path.name
    subprocess.run(['msgmerge', '--quiet', '--no-fuzzy-matching', f'--output-file={merged}', path, pot], check=True)
    entries = catalogs.read(merged)
    if len(entries) < 500:
        yield f'only {len(entries)} texts were found'
    for entry in entries:
        for message in find_incomplete(entry):
            yield f'{entry.text!r} {message}'


def check_tools(report, root, folder):
    """A format that does not fit is found, and a new text is."""
    bad = folder / 'bad.po'
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    bad.write_text(header + '#, c-format\nmsgid "%s of %u"\nmsgstr "%u von %s"\n')
    report.test('/po/format/can-fail', [] if list(check_format(bad)) else ['two placeholders were changed unseen'])
    (folder / 'tree/po').mkdir(parents=True)
    (folder / 'tree/po/POTFILES').write_text('a.c\n')
    (folder / 'tree/a.c').write_text('puts (_("new"));\nputs (C_("role", "new"));\n')
    catalogs.extract(folder / 'tree', folder / 'new.pot')
    found = [(entry.context, entry.text) for entry in catalogs.read(folder / 'new.pot')]
    report.test('/po/fresh/can-fail', [] if found == [(None, 'new'), ('role', 'new')] else [f'found {found}'])


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    if not all(map(shutil.which, ('xgettext', 'msgfmt', 'msgmerge'))):
        print('1..0 # SKIP gettext is missing')
        return 0
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_tools(report, root, folder)
        for name, find, good, bad in CHECKS:
            report.test(f'/po/{name}/can-fail', [f'{entry} passes' for entry in bad if not list(find(entry))]
                        + [f'{good} does not pass: {message}' for message in find(good)])
        report.test('/po/languages', check_languages(root))
        pot = folder / 'remit.pot'
        catalogs.extract(root, pot)
        report.test('/po/captions', check_captions(root, catalogs.read(pot)))
        for language in catalogs.languages(root):
            path = root / 'po' / f'{language}.po'
            report.test(f'/po/{language}/format', check_format(path))
            if language in COMPLETE:
                report.test(f'/po/{language}/fresh', check_fresh(path, pot, folder))
            for name, find, _, _ in CHECKS:
                if name == 'complete':
                    continue
                report.test(f'/po/{language}/{name}',
                            (f'{entry.text!r}: {message}' for entry in catalogs.read(path) for message in find(entry)))
    print(f'1..{report.number}')
    return int(report.failures > 0)


if __name__ == '__main__':
    sys.exit(main())
