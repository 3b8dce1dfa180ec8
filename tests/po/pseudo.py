#!/usr/bin/env python3
# pseudo.py FOLDER: writes two translations made by a program, to see what a real one will do to the window
#
# en@accents has every text accented and two fifths longer: what is still plain is not translatable, and
# what is cut off will be cut off in a language of long words. he@pseudo is written from right to left.
# A program uses them with REMIT_LOCALEDIR=FOLDER and LANGUAGE=en@accents or he@pseudo in the locale C.UTF-8.
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import re
import subprocess
import sys
import tempfile

import catalogs

# What is not words: placeholders, elements, options, escapes.
KEPT = re.compile(r"(%[-+' #0]*[\d.]*(?:l|ll|h)?[a-zA-Z%]|<[^<>]*>|--[a-z-]+|\n)")
ACCENTS = str.maketrans('ACEINOSUYacdeinorstuyz', 'ÀÇÉÎÑÖŠÛÝåçđéîñöŕšţûýž')
HEBREW = str.maketrans('abcdefghijklmnopqrstuvwxyz', 'אבגדהוזחטיכלמנסעפצקרשתאבגד')
PLURALS = 'nplurals=2; plural=(n != 1);'


def change(text, words):
    parts = KEPT.split(text)
    return ''.join(part if number % 2 else words(part) for number, part in enumerate(parts))


def accented(text):
    core = text.rstrip('\n…')
    longer = '~' * round(len(core) * 0.4)
    return change(core, lambda part: part.translate(ACCENTS)) + longer + text[len(core):]


def hebrew(text):
    """A mnemonic stays before a letter; it is one of the keyboard that is there."""
    return change(text, lambda part: part.lower().translate(HEBREW))


def quote(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n') + '"'


def write(entries, words, path):
    lines = ['msgid ""', 'msgstr "Content-Type: text/plain; charset=UTF-8\\n"', f'"Plural-Forms: {PLURALS}\\n"', '']
    for entry in entries:
        if entry.context is not None:
            lines.append('msgctxt ' + quote(entry.context))
        lines.append('msgid ' + quote(entry.text))
        if entry.plural is None:
            lines.append('msgstr ' + quote(words(entry.text)))
        else:
            lines += ['msgid_plural ' + quote(entry.plural), 'msgstr[0] ' + quote(words(entry.text)),
                      'msgstr[1] ' + quote(words(entry.plural))]
        lines.append('')
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(['msgfmt', '--check-format', f'--output-file={path}', '-'], input='\n'.join(lines), text=True, check=True)


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    target = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        pot = pathlib.Path(folder) / 'remit.pot'
        catalogs.extract(root, pot)
        entries = catalogs.read(pot)
    for language, words in ('en@accents', accented), ('he@pseudo', hebrew):
        write(entries, words, target / language / 'LC_MESSAGES/remit.mo')


if __name__ == '__main__':
    main()
