# test-editing.py: a value of each kind of card, edited in the form, changes its own bytes of the file and no others
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import pathlib
import shutil
import sys
import tempfile

from accessibility import wait_for
from edits import OURS, SEEDS
from remit_window import Window
from tap import Tap

tap = Tap()


def read(path):
    return path.read_bytes().decode()


def edit(window, one, text):
    expected = one.apply(text)
    one.perform(window)
    window.wait_for_source(expected)


def wait_for_file(path, text):
    wait_for(lambda: read(path) == text, "the file does not say what was saved")


def save(window, path, text):
    window.save()
    wait_for_file(path, text)


def take_back(window, path, text):
    window.undo_to(text)
    save(window, path, text)


def run(title, path, edits):
    original = text = read(path)
    window = Window(path)
    try:
        for one in edits:
            if tap.check(f"{title}: {one.name}", edit, window, one, text):
                text = one.apply(text)
            else:
                text = window.get_source()
                window.look()
        tap.check(f"{title}: saved are the edits and nothing else", save, window, path, text)
        tap.check(f"{title}: all taken back and saved is the file as it was", take_back, window, path, original)
    finally:
        window.end()


def run_all(title, folder, cases, wanted):
    for dialect, edits in cases.items():
        name = f"{title}/{dialect}"
        if wanted and name not in wanted:
            continue
        if folder is None:
            tap.skip(name, "there are no such files")
            continue
        with tempfile.TemporaryDirectory() as place:
            path = pathlib.Path(shutil.copy(pathlib.Path(folder) / f"{dialect}.md", place))
            if not tap.check(f"{name}: opens and closes", run, name, path, edits):
                continue


def main():
    wanted = sys.argv[1:]
    run_all("ours", pathlib.Path(os.environ["REMIT_FIXTURES"]) / "end-to-end", OURS, wanted)
    run_all("seeds", os.environ.get("REMIT_SEEDS"), SEEDS, wanted)
    tap.finish()


if __name__ == "__main__":
    main()
