# test-dropping.py: files dragged from another program onto the window of the real program
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import pathlib
import shutil
import tempfile

from accessibility import FIELDS, LABEL, wait_for
from dragging import dropped
from remit_window import Window
from tap import Tap

tap = Tap()


def labels(window):
    window.look()
    return {found.name for found in window.objects if found.role == LABEL}


def wait_for_labels(window, *names):
    """Titles of tabs, lines of a toast."""
    wait_for(lambda: set(names) <= labels(window), lambda: f"not all of {names} are in {sorted(labels(window))}")


def wait_for_title(window, name):
    wait_for(lambda: window.look() and window.find_frame().name == name,
             lambda: f"the window is {window.find_frame().name!r} instead of {name!r}")


def make_agent(folder, name):
    path = folder / f"{name}.md"
    path.write_text(f"---\nname: {name}\ndescription: Keeps the {name}\n---\n\nYou keep the {name}.\n")
    return path


def drop_one_file(window, folder):
    with dropped(window, make_agent(folder, "lamp")):
        wait_for_title(window, "lamp")
    wait_for_labels(window, "harbour", "lamp")
    sources = [found.get_text() for found in window.matches("Source", FIELDS)]
    if sum("You keep the lamp.\n" in text for text in sources) != 1:
        raise AssertionError(f"the sources are {sources}")


def drop_folder(window, folder):
    agents = folder / "agents"
    (agents / "deep").mkdir(parents=True)
    make_agent(agents, "bell")
    make_agent(agents / "deep", "sail")
    with dropped(window, agents):
        wait_for_labels(window, "harbour", "lamp", "bell", "sail")


def drop_what_is_open(window, folder):
    with dropped(window, folder / "harbour.md"):
        wait_for_title(window, "harbour")


def drop_picture(window, folder):
    picture = folder / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0")
    with dropped(window, picture, make_agent(folder, "buoy")):
        wait_for_labels(window, "buoy", "Not opened: picture.png: It is not a text file")
    # With its mnemonic, as the toolkit names it.
    window.press("_Details Details")
    wait_for_labels(window, "Not Opened", "picture.png: It is not a text file")


def main():
    if shutil.which("xdotool") is None:
        print("1..0 # SKIP xdotool is not there to move the pointer")
        return

    tests = [drop_one_file, drop_folder, drop_what_is_open, drop_picture]
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        window = Window(make_agent(folder, "harbour"))
        try:
            for test in tests:
                tap.check(test.__name__.replace("_", " "), test, window, folder)
        finally:
            window.end()
    tap.finish()


main()
