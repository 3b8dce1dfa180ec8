# test-looking.py: looking at a file with keyboard and pointer changes neither its bytes nor its state
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import pathlib
import shutil
import tempfile

from accessibility import BUTTONS, FIELDS, wait_for
from remit_window import Window
from tap import Tap

tap = Tap()


def is_of_form(found):
    return found.role in FIELDS and found.name not in ("Source", "Find")


def walk_through(window):
    """Tab from the first field and Shift+Tab from the last: not so often as to leave the form."""
    fields = [found for found in window.look() if is_of_form(found) and "heading" not in found.name]
    for step, start in (("Tab", "Name"), ("shift+Tab", max(fields, key=lambda found: found.get_center()[1]).name)):
        window.focus(start)
        for _ in range(len(fields) // 10):
            window.key(*[step] * 10)
    return len(fields)


def close(window):
    window.key("ctrl+w")
    window.key("ctrl+q")
    wait_for(window.has_ended, lambda: f"the window asks: {window.look() and window.names(BUTTONS)}")


def check_unchanged(window, path, original):
    if window.get_source().encode() != original:
        raise AssertionError("walking through the fields changed the text")
    close(window)
    if path.read_bytes() != original:
        raise AssertionError("the file changed")


def look(title, path):
    original = path.read_bytes()
    window = Window(path)
    try:
        walk_through(window)
        tap.check(f"{title}: unchanged by looking", check_unchanged, window, path, original)
    finally:
        window.end()


def main():
    folders = [pathlib.Path(os.environ["REMIT_FIXTURES"]) / "end-to-end"]
    if "REMIT_SEEDS" in os.environ:
        folders.append(pathlib.Path(os.environ["REMIT_SEEDS"]))
    for folder in folders:
        for source in sorted(folder.glob("*.md")):
            with tempfile.TemporaryDirectory() as place:
                path = pathlib.Path(shutil.copy(source, place))
                title = f"{folder.name}/{source.stem}"
                tap.check(f"{title}: opens and closes", look, title, path)
    tap.finish()


main()
