# test-dropping.py: files dragged from another program onto the window of the real program
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile

from accessibility import FIELDS, LABEL, wait_for
from remit_window import SIZE, Window
from tap import Tap

tap = Tap()

# Below the program's window, which takes the rest of the screen.
SOURCE_SHAPE = (200, 80)
STEPS = 12


def xdotool(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True).stdout


class Source:
    """A program that offers files to be dragged."""

    def __init__(self, paths):
        self.process = subprocess.Popen(
            [os.environ["DRAG_SOURCE"], *map(str, paths)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        search = ("search", "--onlyvisible", "--pid", self.process.pid, "--name", "^Files$")
        self.id = wait_for(lambda: self._find(search), "the files to drag are not on the screen")[0]
        xdotool("windowmove", "--sync", self.id, 0, SIZE[1], "windowsize", self.id, *SOURCE_SHAPE)

    @staticmethod
    def _find(search):
        return subprocess.run(["xdotool", *map(str, search)], capture_output=True, text=True).stdout.split()[:1]

    def drag_to(self, x, y):
        """As a hand does it: button down, several steps, button up."""
        start = (SOURCE_SHAPE[0] // 2, SIZE[1] + SOURCE_SHAPE[1] // 2)
        xdotool("mousemove", *start, "sleep", 0.1, "mousedown", 1)
        for step in range(1, STEPS + 1):
            at = [round(a + (b - a) * step / STEPS) for a, b in zip(start, (x, y))]
            xdotool("mousemove", *at, "sleep", 0.05)
        xdotool("mousemove", x + 2, y + 2, "sleep", 0.3, "mouseup", 1)

    def end(self):
        self.process.kill()
        self.process.wait()


@contextlib.contextmanager
def dropped(window, *paths):
    """The program that they come from stays until they have arrived."""
    source = Source(paths)
    try:
        source.drag_to(SIZE[0] // 2, SIZE[1] // 4)
        yield
    finally:
        source.end()


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
