#!/usr/bin/env python3
# test-patch-in-place.py: what remit-cli patch --in-place does to files, and what it leaves alone
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP."""
import json
import os
import pathlib
import pty
import resource
import signal
import subprocess
import sys
import time

from cli import CLI, PLACE, expect, expect_done, expect_refused, read_terminal, run, run_tests

AGENT = '---\nname: {}\nmodel: opus\n---\n\n# One\n\nText of {}.\n'
RENAME = '[{"op": "replace", "path": "/fields/model", "value": "haiku"}]'

# Root may do everything, but for what it gives away.
BOUND = ['setpriv', '--bounding-set=-dac_override,-dac_read_search,-fowner'] if os.geteuid() == 0 else []


def agent(name, model='opus'):
    return AGENT.format(name, name).replace('opus', model)


def patch(folder, *files, operations=RENAME, **options):
    (folder / 'p.json').write_text(operations)
    return run('patch', '--in-place', '--patch=p.json', *files, cwd=folder, **options)


def lines(result):
    return result.stderr.decode().splitlines()


def summary(changed, unchanged=0, refused=0):
    return f'{changed} changed, {unchanged} unchanged, {refused} refused'


def patch_on_terminal(folder, *files):
    """Returns the process and what a terminal is shown, once it is over."""
    (folder / 'p.json').write_text(RENAME)
    master, terminal = pty.openpty()
    process = subprocess.Popen([CLI, 'patch', '--in-place', '--patch=p.json', *files], stderr=terminal,
                               cwd=folder, env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    os.close(terminal)

    def read():
        shown = read_terminal(master)
        process.wait()
        return shown

    return process, read


# --- many files ---

def test_all_files_are_patched(folder):
    result = patch(folder, 'a.md', 'b.md')
    expect_done(result, summary(2) + '\n')
    expect(result.stdout == b'', result.stdout)
    for name in 'ab':
        expect((folder / f'{name}.md').read_text() == agent(name, 'haiku'), name)
    expect((folder / 'c.md').read_text() == agent('c'), 'a file that was not named')


def test_folders_are_walked(folder):
    (folder / 'agents/more').mkdir(parents=True)
    for path in ('agents/x.md', 'agents/more/y.md', 'agents/notes.txt'):
        (folder / path).write_text(agent('x'))
    os.symlink('../a.md', folder / 'agents/link.md')
    expect_done(patch(folder, 'agents', 'b.md'), summary(3) + '\n')
    expect((folder / 'agents/more/y.md').read_text() == agent('x', 'haiku'), 'below')
    expect((folder / 'agents/notes.txt').read_text() == agent('x'), 'no agent file')
    expect((folder / 'a.md').read_text() == agent('a'), 'behind a link')


def test_a_refused_file_does_not_stop_the_others(folder):
    (folder / 'b.md').write_text('Only text\n')
    result = patch(folder, 'a.md', 'no.md', 'b.md', 'c.md')
    expect(result.returncode == 2, result)
    found = [PLACE.match(line) for line in lines(result)[:-1]]
    expect([(one[1], one[2], one[3]) for one in found] == [('no.md', '1', '1'), ('b.md', '1', '1')], found)
    expect(lines(result)[-1] == summary(2, 0, 2), lines(result))
    expect((folder / 'a.md').read_text() == agent('a', 'haiku'), 'before')
    expect((folder / 'c.md').read_text() == agent('c', 'haiku'), 'behind')
    expect((folder / 'b.md').read_text() == 'Only text\n', 'refused')


def test_short_work_shows_no_progress(folder):
    # On a busy machine even that takes its time now and then.
    for _ in range(10):
        process, read = patch_on_terminal(folder, 'a.md', 'b.md')
        shown = read()
        expect(process.returncode == 0, process.returncode)
        if '\x1b' not in shown:
            break
        set_up(folder)
    expect(shown == summary(2) + '\r\n', shown)


def test_long_work_shows_progress(folder):
    for i in range(300):
        (folder / f'x{i:03}.md').write_text(agent('x') if i != 299 else 'no agent')
    process, read = patch_on_terminal(folder, *(f'x{i:03}.md' for i in range(300)))
    while (folder / 'x000.md').read_text() == agent('x'):
        time.sleep(0.001)
    process.send_signal(signal.SIGSTOP)
    time.sleep(0.6)
    process.send_signal(signal.SIGCONT)
    shown = read()
    expect('\r\x1b[K' in shown and '/300 x' in shown, shown)
    expect('\r\x1b[Kremit-cli: x299.md:1:1: ' in shown, shown)
    expect(shown.endswith(summary(299, refused=1) + '\r\n'), shown)


def test_an_empty_folder_is_refused(folder):
    (folder / 'empty').mkdir()
    result = patch(folder, 'empty', 'a.md')
    expect(result.returncode == 2, result)
    expect(lines(result)[0].startswith('remit-cli: empty:1:1: '), lines(result))
    expect(lines(result)[1] == summary(1), lines(result))


def test_a_file_that_is_named_twice_is_patched_once(folder):
    os.symlink('a.md', folder / 'link.md')
    add = '[{"op": "add", "path": "/sections/0/blocks/-", "value": {"type": "text", "text": "More."}}]'
    expect_done(patch(folder, 'a.md', './a.md', 'link.md', operations=add), summary(1) + '\n')
    expect((folder / 'a.md').read_text().count('More.') == 1, (folder / 'a.md').read_text())


def test_a_bad_patch_touches_nothing(folder):
    for operations in ('', '{}', '[{"op": "frob", "path": ""}]'):
        expect_refused(patch(folder, 'a.md', 'b.md', operations=operations), ('p.json', 1, 1))
    expect((folder / 'a.md').read_text() == agent('a'), 'a.md')


def test_the_patch_may_come_from_standard_input(folder):
    result = run('patch', '-i', '-p', '-', 'a.md', 'b.md', cwd=folder, stdin=RENAME)
    expect_done(result, summary(2) + '\n')


def test_one_file_may_go_to_standard_output(folder):
    (folder / 'p.json').write_text(RENAME)
    result = run('patch', '--patch=p.json', 'a.md', cwd=folder)
    expect_done(result)
    expect(result.stdout.decode() == agent('a', 'haiku'), result.stdout)
    expect((folder / 'a.md').read_text() == agent('a'), 'it was written')


def test_usage_errors_are_refused(folder):
    (folder / 'p.json').write_text(RENAME)
    for args in (['--patch=p.json'], ['--patch=p.json', 'a.md', 'b.md'], ['--in-place', '--patch=p.json', 'a.md', '-'],
                 ['--patch=-', '-'], ['--in-place', 'a.md', 'p.json', 'b.md']):
        expect_refused(run('patch', *args, cwd=folder))
    expect((folder / 'a.md').read_text() == agent('a'), 'a.md')


# --- what stays ---

def test_an_unchanged_file_is_not_written(folder):
    path = folder / 'a.md'
    path.write_text(agent('a', 'haiku'))
    os.utime(path, (1000, 2000))
    before = path.stat()
    expect_done(patch(folder, 'a.md', 'b.md'), summary(1, 1) + '\n')
    after = path.stat()
    expect((after.st_mtime_ns, after.st_ctime_ns, after.st_ino)
           == (before.st_mtime_ns, before.st_ctime_ns, before.st_ino), after)


def test_an_unchanged_file_may_be_read_only(folder):
    (folder / 'a.md').write_text(agent('a', 'haiku'))
    (folder / 'a.md').chmod(0o444)
    expect_done(patch(folder, 'a.md', before=BOUND), summary(0, 1) + '\n')


def test_mode_and_owner_stay(folder):
    (folder / 'a.md').chmod(0o751)
    if os.geteuid() == 0:
        os.chown(folder / 'a.md', 12, 34)
    before = (folder / 'a.md').stat()
    expect_done(patch(folder, 'a.md'), summary(1) + '\n')
    after = (folder / 'a.md').stat()
    expect((after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid), after)


def test_links_are_followed(folder):
    (folder / 'real').mkdir()
    os.rename(folder / 'a.md', folder / 'real/a.md')
    os.symlink('real/a.md', folder / 'first.md')
    os.symlink('first.md', folder / 'second.md')
    expect_done(patch(folder, 'second.md'), summary(1) + '\n')
    expect(os.readlink(folder / 'second.md') == 'first.md', 'second')
    expect(os.readlink(folder / 'first.md') == 'real/a.md', 'first')
    expect((folder / 'real/a.md').read_text() == agent('a', 'haiku'), 'target')
    expect(os.listdir(folder / 'real') == ['a.md'], os.listdir(folder / 'real'))


def test_other_hard_links_keep_the_old_text(folder):
    os.link(folder / 'a.md', folder / 'other.txt')
    expect_done(patch(folder, 'a.md'), summary(1) + '\n')
    expect((folder / 'a.md').read_text() == agent('a', 'haiku'), 'a.md')
    expect((folder / 'other.txt').read_text() == agent('a'), 'the other link')


def test_hard_links_that_are_both_named_are_both_patched(folder):
    os.link(folder / 'a.md', folder / 'other.md')
    expect_done(patch(folder, 'a.md', 'other.md'), summary(2) + '\n')
    expect((folder / 'a.md').read_text() == (folder / 'other.md').read_text() == agent('a', 'haiku'), 'text')


# --- what cannot be written ---

def test_a_read_only_file_is_refused(folder):
    (folder / 'a.md').chmod(0o444)
    result = patch(folder, 'a.md', 'b.md', before=BOUND)
    expect(result.returncode == 2, result)
    expect(lines(result)[0].startswith('remit-cli: a.md:1:1: '), lines(result))
    expect(lines(result)[1] == summary(1, 0, 1), lines(result))
    expect((folder / 'a.md').read_text() == agent('a'), 'a.md')


def test_a_read_only_folder_is_refused(folder):
    (folder / 'locked').mkdir()
    (folder / 'locked/a.md').write_text(agent('a'))
    (folder / 'locked').chmod(0o555)
    result = patch(folder, 'locked/a.md', 'b.md', before=BOUND)
    (folder / 'locked').chmod(0o755)
    expect(result.returncode == 2 and lines(result)[-1] == summary(1, 0, 1), result)
    expect(lines(result)[0].startswith('remit-cli: locked/a.md:1:1: '), lines(result))
    expect((folder / 'locked/a.md').read_text() == agent('a'), 'locked/a.md')


def test_what_is_no_text_is_refused(folder):
    (folder / 'bytes.md').write_bytes(b'---\nname: a\nmodel: opus\n---\n\ncaf\xe9\n')
    result = patch(folder, 'bytes.md', 'a.md')
    expect(result.returncode == 2 and lines(result)[-1] == summary(1, 0, 1), result)
    expect(lines(result)[0].startswith('remit-cli: bytes.md:6:4: '), lines(result))
    expect((folder / 'bytes.md').read_bytes().endswith(b'caf\xe9\n'), 'bytes')


def test_what_is_no_file_is_passed_over(folder):
    os.mkfifo(folder / 'fifo.md')
    expect_done(patch(folder, '.', timeout=300), summary(3) + '\n')


def allow_small_files_only():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def test_a_failed_write_leaves_the_old_file_and_nothing_else(folder):
    large = agent('a') + 'Words.\n' * 1000
    (folder / 'a.md').write_text(large)
    before = sorted([*os.listdir(folder), 'p.json'])
    result = patch(folder, 'a.md', 'b.md', preexec_fn=allow_small_files_only)
    expect(result.returncode == 2 and lines(result)[-1] == summary(1, 0, 1), result)
    expect((folder / 'a.md').read_text() == large, 'a.md')
    expect((folder / 'b.md').read_text() == agent('b', 'haiku'), 'b.md')
    expect(sorted(os.listdir(folder)) == before, os.listdir(folder))


def wait_for_sleep(process):
    """Until a program that was started waits for its input."""
    stat = pathlib.Path(f'/proc/{process.pid}/stat')
    asleep = 0
    while asleep < 10 and process.poll() is None:
        time.sleep(0.02)
        asleep = asleep + 1 if stat.read_text().rsplit(')', 1)[1].split()[0] == 'S' else 0


def test_a_file_that_changes_meanwhile_is_refused(folder):
    with subprocess.Popen([CLI, 'patch', '--in-place', 'a.md'], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, cwd=folder) as process:
        wait_for_sleep(process)
        (folder / 'a.md').write_text(agent('somebody-else'))
        result = process.communicate(RENAME.encode())
    expect(process.returncode == 2, process.returncode)
    expect(result[1].startswith(b'remit-cli: a.md:1:1: '), result)
    expect((folder / 'a.md').read_text() == agent('somebody-else'), 'a.md')


def set_up(folder):
    for name in 'abc':
        (folder / f'{name}.md').write_text(agent(name))


if __name__ == '__main__':
    sys.exit(run_tests('patch-in-place', dict(globals()), set_up))
