# catalogs.py: for tests: reads translations, and extracts the texts of a tree as the build does
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import ast
import collections
import pathlib
import re
import subprocess

FIELD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d)\])? (".*")$')

# What meson's preset `glib` gives xgettext.
XGETTEXT = ['xgettext', '--from-code=UTF-8', '--add-comments=Translators', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2',
            '--keyword=NC_:1c,2', '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3',
            '--keyword=g_dpgettext2:2c,3', '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format',
            '--flag=NC_:2:pass-c-format', '--flag=g_dngettext:2:pass-c-format',
            '--flag=g_strdup_printf:1:c-format', '--flag=g_string_printf:2:c-format',
            '--flag=g_string_append_printf:2:c-format', '--flag=g_error_new:3:c-format',
            '--flag=g_set_error:4:c-format', '--flag=g_markup_printf_escaped:1:c-format',
            '--flag=g_print:1:c-format', '--flag=g_printerr:1:c-format']

# context, text and plural are what the program asks for (None where there is none); strings are the
# translations, one for each plural form; flags are words such as fuzzy.
Entry = collections.namedtuple('Entry', 'context text plural strings flags')


def read(path):
    """The entries of a .po or .pot file without the header; those that are no longer used are left out."""
    entries = []
    for block in pathlib.Path(path).read_text().split('\n\n'):
        fields, strings, flags, last = {}, [], [], None
        for line in block.splitlines():
            field = FIELD.match(line)
            if line.startswith('#,'):
                flags += [flag.strip() for flag in line[2:].split(',')]
            elif field:
                last = field[1]
                if last == 'msgstr':
                    strings.append(ast.literal_eval(field[3]))
                else:
                    fields[last] = ast.literal_eval(field[3])
            elif line.startswith('"') and last == 'msgstr':
                strings[-1] += ast.literal_eval(line)
            elif line.startswith('"'):
                fields[last] += ast.literal_eval(line)
        if fields.get('msgid'):
            entries.append(Entry(fields.get('msgctxt'), fields['msgid'], fields.get('msgid_plural'), strings, flags))
    return entries


def languages(root):
    """Those that po/LINGUAS names."""
    lines = (root / 'po/LINGUAS').read_text().splitlines()
    return [word for line in lines if not line.startswith('#') for word in line.split()]


def extract(root, pot):
    """Writes the texts of the tree as they are now."""
    subprocess.run([*XGETTEXT, '--files-from=po/POTFILES', f'--output={pot}'], cwd=root, check=True)
