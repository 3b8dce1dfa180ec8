# dragging.py: files dragged with the mouse from the window of another program
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import os
import subprocess

from accessibility import wait_for
from remit_window import SIZE

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
