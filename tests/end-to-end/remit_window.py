# remit_window.py: a window of the real program, used as a person with assistive technology and a keyboard uses it
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess

from gi.repository import GLib

import accessibility
from accessibility import BUTTONS, CHECK_BOX, FIELDS, FRAME, LIST, LIST_ITEM, wait_for

# High enough that all of a form is seen at once: nothing has to be scrolled before it is clicked.
SIZE = (1400, 5200)


class Window:
    def __init__(self, path=None, size=SIZE, first=("Source", FIELDS)):
        """The first thing to be found tells that the window is there."""
        self.path = path
        self.size = size
        self.process = subprocess.Popen(
            self.get_command(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        self.bus = accessibility.Bus()
        self.owner = self.find_owner()
        self.objects = []
        self.aside = 0
        self.find(*first)
        self._resize()

    # --- what differs where the program runs in a sandbox ---

    def get_command(self):
        return [os.environ["REMIT"], *([str(self.path)] if self.path else [])]

    def find_owner(self):
        """Its name on the bus of assistive technology."""
        return self.bus.find_program(self.process.pid)

    def get_search(self):
        """How xdotool finds its window. By the name too: a program has helper windows without one."""
        return ("--all", "--onlyvisible", "--pid", self.process.pid, "--name", ".")

    # --- its place on the screen ---

    def _xdotool(self, *arguments):
        return subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True).stdout

    def _find_on_screen(self):
        # It fails where there is none yet.
        search = ["xdotool", "search", *map(str, self.get_search())]
        return subprocess.run(search, capture_output=True, text=True).stdout.split()[:1]

    def _resize(self):
        self.id = wait_for(self._find_on_screen, "the window is not on the screen")[0]
        self._xdotool("windowmove", self.id, 0, 0, "windowsize", self.id, *self.size, "windowfocus", self.id)
        wait_for(self._is_large, "the window did not take its size")

    def _is_large(self):
        shape = self._xdotool("getwindowgeometry", "--shell", self.id)
        return f"HEIGHT={self.size[1]}" in shape

    # --- looking ---

    def look(self):
        self.objects = accessibility.walk(self.bus, self.owner)
        return self.objects

    def matches(self, name, roles):
        return [found for found in self.objects if found.name == name and found.role in roles]

    def find(self, name, roles=FIELDS, index=0):
        """The object of that name; the index counts those of the same name and roles from the top."""
        if len(self.matches(name, roles)) <= index:
            wait_for(lambda: self.look() and len(self.matches(name, roles)) > index,
                     lambda: f"there is no {name!r}; there are {self.names(roles)}")
        return self.matches(name, roles)[index]

    def get_name_at(self, path):
        try:
            return self.bus.get(self.owner, path, "Accessible", "Name")
        except GLib.Error:
            return None  # gone meanwhile

    def names(self, roles):
        return sorted({found.name for found in self.objects if found.role in roles})

    def get_source(self):
        return self.find("Source").get_text()

    def wait_for_source(self, text):
        wait_for(lambda: self.get_source() == text, lambda: describe_difference(text, self.get_source()))

    # --- doing ---

    def set_field(self, name, old, new, index=0):
        """Puts a text into a field, after a look that it shows what it should."""
        field = self.find(name, index=index)
        shown = field.get_text()
        if shown != old:
            raise AssertionError(f"{name!r} shows {shown!r} instead of {old!r}")
        field.set_text(new)

    def press(self, name):
        self.find(name, BUTTONS).press()

    def _settled_center(self, found):
        """Where it is, once it stays there: a change above it may still be on its way to the screen."""
        places = [None]

        def is_settled():
            places.append(found.get_center())
            return places[-1] == places[-2]

        wait_for(is_settled, f"{found} does not come to rest")
        return places[-1]

    def click(self, found):
        x, y = self._settled_center(found)
        # Two clicks at one place could be a double click.
        self.aside = 8 - self.aside
        self._xdotool("mousemove", "--window", self.id, x + self.aside, y, "click", 1)

    def focus(self, name, index=0):
        """Clicks into a field."""
        field = self.find(name, index=index)

        def take():
            self.click(field)
            try:
                return wait_for(field.is_focused, "not yet", 0.5)
            except TimeoutError:
                return False

        wait_for(take, f"{name!r} does not take the focus")

    def key(self, *keys):
        self._xdotool("key", "--delay", 4, *keys)

    def type(self, text):
        self._xdotool("type", "--delay", 8, text)

    def add_word(self, name, word):
        self.press(f"Add to {name}")
        self.objects = []
        self.find(f"Add to {name}").set_text(word)
        self.key("Return")
        self.objects = []
        self.find(word, (LIST_ITEM,))
        self.key("Escape")

    def remove_word(self, word):
        self.press(f"Remove {word}")
        self.objects = []

    def check(self, name):
        self.click(self.find(name, (CHECK_BOX,)))

    def activate(self, action):
        self.find_frame().activate(action)

    def find_frame(self):
        frames = [found for found in self.objects or self.look() if found.role == FRAME]
        return frames[0]

    def save(self):
        self.key("ctrl+s")

    def undo(self):
        self.key("ctrl+z")

    def undo_to(self, text):
        """Undoes until the source is that text."""
        before = self.get_source()
        for _ in range(200):
            if before == text:
                return
            self.undo()
            wait_for(lambda: self.get_source() != before,
                     lambda: "undo ends before the beginning: " + describe_difference(text, before))
            before = self.get_source()
        raise AssertionError("undo never ends")

    def has_ended(self):
        return self.process.poll() is not None

    def end(self):
        """Whatever state it is in."""
        if not self.has_ended():
            self.process.kill()
        self.process.wait()


def describe_difference(expected, found):
    """Where two texts part, with a little of both."""
    at = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))
    start = max(0, at - 30)
    return f"at {at}: expected {expected[start:at + 50]!r}, found {found[start:at + 50]!r}"


__all__ = ["Window", "describe_difference", "LIST", "LIST_ITEM"]
