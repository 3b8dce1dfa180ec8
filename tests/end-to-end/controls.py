# controls.py: what of a window takes the focus: whether it has a name and a role, and a way there by keyboard
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import time

from gi.repository import GLib

from accessibility import ATSPI, LIST, LIST_ITEM, ROOT, SEPARATOR, walk

# What has no name of its own is named by its class.
UNNAMED = re.compile(r"(Gtk|Adw|Remit)[A-Z][A-Za-z]*$|$")

# Made by the toolkit, which at our floor does not name them: minimize, maximize, close; a tab's close; the clicks of a
# title bar; what scrolls, which the focus passes through.
TOOLKIT_PARENTS = ("GtkWindowControls", "AdwTab", "AdwTabBox")
TOOLKIT = ("AdwGizmo",)
SCROLL_PANE = 49

# Where Tab is a character.
TEXTS = ("Source",)

# The window manager has keys for these.
WINDOW_BUTTONS = ("Minimize", "Maximize", "Close")

# The focus goes to what is in them; and to the split by a key of its own.
CONTAINERS = (LIST, SEPARATOR)

# Roles that say nothing of what can be done.
FILLER = 20
UNKNOWN = 67

FOCUSABLE, SENSITIVE = 11, 24

PATIENCE = 5  # seconds; a key that moves no focus is waited for that long


def list_shown(window, root=ROOT):
    """All objects below one that have a place on the screen, with their states."""
    objects = walk(window.bus, window.owner, root)
    extents = GLib.Variant("(u)", (1,))
    places = window.bus.call_all(
        window.owner, [(found.path, ATSPI + "Component", "GetExtents", extents) for found in objects])
    states = window.bus.call_all(
        window.owner, [(found.path, ATSPI + "Accessible", "GetState", None) for found in objects])
    return [(found, state[0][0]) for found, place, state in zip(objects, places, states)
            if place and state and place[0][2] > 0 and place[0][3] > 0]


def get_parent_name(found):
    try:
        return found.get_parent_name()
    except GLib.Error:
        return TOOLKIT_PARENTS[0]  # gone meanwhile: no control any more


def list_controls(window, root=ROOT):
    """What takes the focus now."""
    wanted = 1 << FOCUSABLE | 1 << SENSITIVE
    return [found for found, state in list_shown(window, root)
            if state & wanted == wanted and found.role != SCROLL_PANE and found.name not in TOOLKIT
            and get_parent_name(found) not in TOOLKIT_PARENTS]


def check_controls(window, at_least, root=ROOT):
    """Each has a name and a role that say what it is; there are at least so many, or this looks at the wrong thing."""
    controls = list_controls(window, root)
    unnamed = [str(found) for found in controls if UNNAMED.match(found.name)]
    if unnamed:
        raise AssertionError(f"controls without a name: {unnamed}")
    generic = [str(found) for found in controls if found.role in (FILLER, UNKNOWN)]
    if generic:
        raise AssertionError(f"controls without a role: {generic}")
    if len(controls) < at_least:
        raise AssertionError(f"only {len(controls)} controls: {controls}")
    return controls


class FocusLog:
    """Where the focus goes."""

    def __init__(self, window):
        self.window = window
        self.paths = []
        window.bus.connection.signal_subscribe(
            window.owner, ATSPI + "Event.Object", "StateChanged", None, None, 0, self._told)

    def _told(self, _connection, _sender, path, _interface, _signal, arguments):
        state, on = arguments.unpack()[:2]
        if state == "focused" and on:
            self.paths.append(path)

    def press(self, key):
        """Presses a key; the path of what has the focus then, None where it stays."""
        before = len(self.paths)
        end = time.monotonic() + PATIENCE
        self.window.key(key)
        while len(self.paths) == before and time.monotonic() < end:
            GLib.MainContext.default().iteration(False)
            time.sleep(0.002)
        return self.paths[-1] if len(self.paths) > before else None


def walk_by_tab(window, most=200):
    """What Tab leads to, once around: path and name. In a text Tab is a character, and Ctrl+Tab goes on."""
    log = FocusLog(window)
    found, name = {}, None
    while len(found) < most:
        at = log.press("ctrl+Tab" if name in TEXTS else "Tab")
        if at is None or at in found:
            break
        found[at] = name = window.get_name_at(at)
    return found


def check_reachable(window, root=ROOT):
    """All that takes the focus is reached by Tab, or by arrows from what is: the rows of a list."""
    reached = walk_by_tab(window)
    lost = [str(found) for found in list_controls(window, root)
            if found.role not in CONTAINERS and found.name not in WINDOW_BUTTONS and found.path not in reached and not is_reached_by_arrows(window, found, reached)]
    if lost:
        raise AssertionError(f"Tab does not lead to: {lost}; it leads to {list(reached.values())}")


def is_reached_by_arrows(window, found, reached):
    """A row of a list, another row of which is reached."""
    if found.role != LIST_ITEM:
        return False
    try:
        parent = found.get_parent()
        return any(sibling in reached for sibling in parent.list_children()) or parent.path in reached
    except GLib.Error:
        return True  # gone meanwhile
