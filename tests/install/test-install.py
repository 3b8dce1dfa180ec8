# test-install.py: what meson installs is whole, well formed, and works where it was put
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP. It is installed below a folder of our own; programs that are not here to look at it are skipped."""
import gettext
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

from cli import Skip, expect, run_tests

ID = 'io.github.remit_editor.Remit'
BUILD = pathlib.Path(os.environ['BUILD'])
SOURCE = pathlib.Path(os.environ['SOURCE'])
FIXTURES = pathlib.Path(os.environ['REMIT_FIXTURES'])
PLACE = tempfile.TemporaryDirectory()
TREE = pathlib.Path(PLACE.name + os.environ['PREFIX'])
SHARE = TREE / 'share'


def run(*args, **options):
    """Runs a program that has to be here, and has to succeed; returns what it printed."""
    options['env'] = {**os.environ, 'LC_ALL': 'C.UTF-8', **options.get('env', {})}
    done = subprocess.run([str(arg) for arg in args], capture_output=True, text=True, **options)
    expect(done.returncode == 0, f'{args}: {done.returncode} {done.stdout} {done.stderr}')
    return done.stdout


def run_if_here(program, *args, **options):
    if not shutil.which(program):
        raise Skip(f'{program} is missing')
    return run(program, *args, **options)


def remit_cli(*args, folder):
    """The installed program, with a home and settings that are empty."""
    return run(TREE / 'bin' / 'remit-cli', *args, cwd=folder,
               env={'HOME': str(folder), 'XDG_CONFIG_HOME': str(folder / 'config'), 'REMIT_DATADIR': '/nowhere'})


def languages():
    return [line for line in (SOURCE / 'po' / 'LINGUAS').read_text().split('\n') if line and line[0] != '#']


# --- the programs ---

def test_programs_tell_their_version(folder):
    for name in ('remit', 'remit-cli'):
        told = run(TREE / 'bin' / name, '--version')
        expect(re.fullmatch(rf'{name} \d+\.\d+\.\d+\n', told), told)


def test_check_knows_values_and_rules(folder):
    (folder / 'a.md').write_text('---\nname: a\ndescription: Use when it rains\nmodel: opuss\n---\n\nYou wait.\n')
    found = remit_cli('check', 'a.md', folder=folder)
    expect('[field-model-unknown]' in found and 'opus' in found.replace('opuss', ''), found)


def test_new_has_a_template_of_each_dialect_that_passes_check(folder):
    templates = [path.stem for path in (SOURCE / 'data' / 'templates').glob('*.md')]
    expect(len(templates) == 5, templates)
    for dialect in templates:
        remit_cli('new', f'--dialect={dialect}', f'--output={dialect}.md', 'tester', folder=folder)
        remit_cli('check', f'{dialect}.md', folder=folder)
        expect(remit_cli('detect', f'{dialect}.md', folder=folder).startswith(f'{dialect}.md: {dialect} '), dialect)


def test_show_and_export_read_an_agent(folder):
    agent = FIXTURES / 'sectioned' / 'cheese-affineur.md'
    expect('"dialect": "sectioned"' in remit_cli('show', agent, folder=folder), 'show')
    remit_cli('export', '--to=all', '--output=out', agent, folder=folder)
    expect(len(list((folder / 'out').rglob('*.md'))) == 5, list((folder / 'out').rglob('*')))


# --- the desktop ---

def test_desktop_file_is_valid(folder):
    path = SHARE / 'applications' / f'{ID}.desktop'
    told = run_if_here('desktop-file-validate', path)
    expect(not told, told)


def test_desktop_file_starts_what_is_installed(folder):
    text = (SHARE / 'applications' / f'{ID}.desktop').read_text()
    commands = re.findall(r'^Exec=(.*)$', text, re.M)
    expect(commands == ['remit %F', 'remit --new-window'], commands)
    expect('--new-window' in run(TREE / 'bin' / 'remit', '--help'), 'no --new-window')
    types = re.search(r'^MimeType=(.*);$', text, re.M)[1].split(';')
    metainfo = ET.parse(SHARE / 'metainfo' / f'{ID}.metainfo.xml')
    expect({'text/markdown', 'text/x-agent+markdown'} == set(types), types)
    expect(set(types) == {one.text for one in metainfo.iter('mediatype')}, 'the metainfo has others')


def test_metainfo_is_valid(folder):
    run_if_here('appstreamcli', 'validate', '--strict', '--no-net', SHARE / 'metainfo' / f'{ID}.metainfo.xml')


def test_metainfo_tells_of_this_version(folder):
    metainfo = ET.parse(SHARE / 'metainfo' / f'{ID}.metainfo.xml')
    version = run(TREE / 'bin' / 'remit', '--version').split()[1]
    expect(metainfo.find('releases/release').get('version') == version, version)
    for binary in metainfo.iter('binary'):
        expect((TREE / 'bin' / binary.text).is_file(), binary.text)


def test_screenshots_are_there_in_the_sizes_told(folder):
    images = list(ET.parse(SHARE / 'metainfo' / f'{ID}.metainfo.xml').iter('image'))
    expect(images, 'there are none')
    for image in images:
        head = (SOURCE / 'data' / 'screenshots' / image.text.rsplit('/', 1)[1]).read_bytes()[:24]
        told = (int(image.get('width')), int(image.get('height')))
        expect(head[1:4] == b'PNG' and struct.unpack('>II', head[16:24]) == told, f'{image.text}: {told}')


def test_icons_are_there(folder):
    icons = SHARE / 'icons' / 'hicolor'
    for path, size in ((icons / 'scalable' / 'apps' / f'{ID}.svg', '128'),
                       (icons / 'symbolic' / 'apps' / f'{ID}-symbolic.svg', '16')):
        root = ET.parse(path).getroot()
        expect((root.get('width'), root.get('height'), root.get('viewBox')) == (size, size, f'0 0 {size} {size}'), path)
    colors = set(re.findall(r'#[0-9a-f]{3,8}\b', path.read_text()))
    expect(len(colors) == 1, f'the symbolic icon has the colors {colors}')


# --- settings ---

def test_settings_are_valid(folder):
    run_if_here('glib-compile-schemas', '--strict', f'--targetdir={folder}', SHARE / 'glib-2.0' / 'schemas')
    expect((folder / 'gschemas.compiled').is_file(), 'nothing was compiled')


def test_settings_are_used_and_explained(folder):
    keys = ET.parse(SHARE / 'glib-2.0' / 'schemas' / f'{ID}.gschema.xml').findall('schema/key')
    code = '\n'.join(path.read_text() for path in (SOURCE / 'src' / 'app').rglob('*.c'))
    expect(keys, 'there are none')
    for key in keys:
        name = key.get('name')
        expect(f'"{name}"' in code, f'{name} is not used')
        expect(all((key.findtext(part) or '').strip() for part in ('summary', 'description')), f'{name} is not explained')
        expect(key.get('type') != 'i' or key.find('range') is not None, f'{name} can be any number')
    used = set(re.findall(r'g_settings_(?:[gs]et_\w+|reset) \([\w>-]+, "([\w-]+)"', code))
    expect(used and used <= {key.get('name') for key in keys}, used)


# --- types of files ---

def type_of(name, folder):
    told = run_if_here('gio', 'info', '-a', 'standard::content-type', name, cwd=folder,
                       env={'XDG_DATA_HOME': str(folder), 'HOME': str(folder)})
    return re.search(r'standard::content-type: (\S+)', told)[1]


def test_agents_have_a_type_below_markdown(folder):
    (folder / 'mime' / 'packages').mkdir(parents=True)
    shutil.copy(SHARE / 'mime' / 'packages' / f'{ID}.xml', folder / 'mime' / 'packages')
    run_if_here('update-mime-database', folder / 'mime')
    expect('text/x-agent+markdown text/markdown' in (folder / 'mime' / 'subclasses').read_text(), 'no sub-class')
    for name, expected in (('x.agent.md', 'text/x-agent+markdown'), ('x.chatmode.md', 'text/x-agent+markdown'),
                           ('x.md', 'text/markdown'), ('agent.md', 'text/markdown')):
        (folder / name).write_text('---\nname: x\n---\n')
        found = type_of(name, folder)
        expect(found == expected, f'{name} is {found}')


# --- manual, completion, languages ---

def test_manual_is_there(folder):
    for name in ('remit', 'remit-cli'):
        pages = list((SHARE / 'man' / 'man1').glob(f'{name}.1*'))
        expect(len(pages) == 1, f'{name}: {pages}')
        if pages[0].suffix == '.1':
            run_if_here('mandoc', '-T', 'lint', '-W', 'warning', pages[0])


def test_completions_are_where_shells_look(folder):
    for path in ('bash-completion/completions/remit-cli', 'zsh/site-functions/_remit-cli',
                 'fish/vendor_completions.d/remit-cli.fish'):
        expect((SHARE / path).is_file(), path)


def test_languages_are_there(folder):
    found = {path.parts[-3] for path in (SHARE / 'locale').rglob('remit.mo')}
    expect(found == set(languages()), found)
    for language in languages():
        with open(SHARE / 'locale' / language / 'LC_MESSAGES' / 'remit.mo', 'rb') as file:
            expect(gettext.GNUTranslations(file).gettext('Commands:') != 'Commands:', language)


# --- all of it ---

def test_nothing_else_is_installed(folder):
    known = re.compile(rf'''bin/remit(-cli)? | share/(
        applications/{ID}\.desktop | metainfo/{ID}\.metainfo\.xml | mime/packages/{ID}\.xml
        | glib-2\.0/schemas/{ID}\.gschema\.xml | remit/agent\.schema\.json | man/man1/remit(-cli)?\.1(\.\w+)?
        | icons/hicolor/(scalable/apps/{ID}|symbolic/apps/{ID}-symbolic)\.svg | locale/\w+(@\w+)?/LC_MESSAGES/remit\.mo
        | bash-completion/completions/remit-cli | zsh/site-functions/_remit-cli
        | fish/vendor_completions\.d/remit-cli\.fish)''', re.X)
    files = [path.relative_to(TREE).as_posix() for path in TREE.rglob('*') if path.is_file()]
    expect(len(files) > 12, files)
    expect(all(known.fullmatch(name) for name in files), [name for name in files if not known.fullmatch(name)])


def test_files_name_no_folder_of_the_build(folder):
    places = [str(place).encode() for place in (BUILD, SOURCE, PLACE.name)]
    for path in TREE.rglob('*'):
        data = path.read_bytes() if path.is_file() else b''
        if not data.startswith(b'\x7fELF'):
            expect(not any(place in data for place in places), path)


def test_files_can_be_read_by_all(folder):
    for path in TREE.rglob('*'):
        expected = 0o755 if path.is_dir() or path.parent.name == 'bin' else 0o644
        expect(path.stat().st_mode & 0o777 == expected, f'{path}: {path.stat().st_mode:o}')


def install():
    subprocess.run([os.environ['MESON'], 'install', '-C', BUILD, '--no-rebuild', '--quiet', '--destdir',
                    PLACE.name], stdout=sys.stderr, check=True, umask=0o022)


if __name__ == '__main__':
    if not os.environ.get('MESON'):
        print('1..0 # SKIP meson is missing')
        sys.exit()
    install()
    sys.exit(run_tests('install', globals()))
