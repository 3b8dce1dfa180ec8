# accessibility.py: what assistive technology sees of a running program: objects with names, texts, actions
#
# It speaks AT-SPI over D-Bus itself, because nothing may be cached between a change and the look at it, and because
# many questions can be under way at once: a form has a thousand objects.
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import time

from gi.repository import Gio, GLib

ATSPI = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
PATIENCE = 60  # seconds; a busy machine is slow
PAUSE = 0.02

CHECK_BOX = 7
FRAME = 23
LABEL = 29
LIST = 31
LIST_ITEM = 32
MENU_ITEM = 35
PUSH_BUTTON = 43
SEPARATOR = 50
TEXT = 61
TOGGLE_BUTTON = 62
ENTRY = 79
FIELDS = (TEXT, ENTRY)
BUTTONS = (PUSH_BUTTON, TOGGLE_BUTTON)

FOCUSED = 12  # a bit of the state


def wait_for(what, describe, patience=PATIENCE):
    """Asks what() until it gives something true, and returns that."""
    end = time.monotonic() + patience
    while True:
        found = what()
        if found:
            return found
        if time.monotonic() > end:
            raise TimeoutError(describe() if callable(describe) else describe)
        time.sleep(PAUSE)


class Bus:
    """The bus that assistive technology has for itself."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
            None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address,
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def call(self, owner, path, interface, method, arguments=None):
        return self.connection.call_sync(
            owner, path, interface, method, arguments, None,
            Gio.DBusCallFlags.NONE, 30000, None).unpack()

    def get(self, owner, path, interface, name):
        arguments = GLib.Variant("(ss)", (ATSPI + interface, name))
        return self.call(owner, path, "org.freedesktop.DBus.Properties", "Get", arguments)[0]

    def call_all(self, owner, questions):
        """Asks (path, interface, method, arguments), all before the first answer; None where it fails."""
        answers = [None] * len(questions)
        waiting = len(questions)

        def answered(connection, result, index):
            nonlocal waiting
            waiting -= 1
            try:
                answers[index] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass  # gone meanwhile

        for index, (path, interface, method, arguments) in enumerate(questions):
            self.connection.call(
                owner, path, interface, method, arguments, None,
                Gio.DBusCallFlags.NONE, 30000, None, answered, index)
        context = GLib.MainContext.default()
        while waiting > 0:
            context.iteration(True)
        return answers

    def find_program(self, pid):
        """The bus name of the program, once it is there with a window."""
        def find():
            children = self.call(ATSPI + "Registry", ROOT, ATSPI + "Accessible", "GetChildren")[0]
            for owner, path in children:
                try:
                    owner_pid = self.call(
                        "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                        "GetConnectionUnixProcessID", GLib.Variant("(s)", (owner,)))[0]
                    if owner_pid == pid and self.get(owner, path, "Accessible", "ChildCount") > 0:
                        return owner
                except GLib.Error:
                    pass  # gone meanwhile: a program that was killed stays in the list for a moment
            return None

        return wait_for(find, "the program's window did not come")


class Object:
    """Something with a name: a field, a button, a window."""

    def __init__(self, bus, owner, path, role, name):
        self.bus, self.owner, self.path, self.role, self.name = bus, owner, path, role, name

    def __repr__(self):
        return f"{self.name!r} ({self.role})"

    def call(self, interface, method, signature=None, *arguments):
        packed = GLib.Variant(signature, arguments) if signature else None
        return self.bus.call(self.owner, self.path, ATSPI + interface, method, packed)

    def get_name(self):
        return self.bus.get(self.owner, self.path, "Accessible", "Name")

    def get_parent(self):
        owner, path = self.bus.get(self.owner, self.path, "Accessible", "Parent")
        return Object(self.bus, owner, path, 0, self.bus.get(owner, path, "Accessible", "Name"))

    def get_parent_name(self):
        return self.get_parent().name

    def list_children(self):
        """Their paths."""
        return [path for _owner, path in self.call("Accessible", "GetChildren")[0]]

    def get_text(self):
        # An entry takes -1 for nothing instead of the end.
        end = self.bus.get(self.owner, self.path, "Text", "CharacterCount")
        return self.call("Text", "GetText", "(ii)", 0, end)[0]

    def set_text(self, text):
        self.call("EditableText", "SetTextContents", "(s)", text)

    def insert_text(self, offset, text):
        self.call("EditableText", "InsertText", "(isi)", offset, text, len(text.encode()))

    def get_caret(self):
        return self.bus.get(self.owner, self.path, "Text", "CaretOffset")

    def press(self):
        self.call("Action", "DoAction", "(i)", 0)

    def get_actions(self):
        count = self.bus.get(self.owner, self.path, "Action", "NActions")
        return [self.call("Action", "GetName", "(i)", index)[0] for index in range(count)]

    def activate(self, action):
        self.call("Action", "DoAction", "(i)", self.get_actions().index(action))

    def get_center(self):
        """In pixels of the window."""
        x, y, width, height = self.call("Component", "GetExtents", "(u)", 1)[0]
        return x + width // 2, y + height // 2

    def is_focused(self):
        low, _high = self.call("Accessible", "GetState")[0]
        return bool(low & 1 << FOCUSED)


def walk(bus, owner, root=ROOT):
    """All objects of a program that are shown, from its windows down, or below one object."""
    objects = []
    level = [root]
    seen = set()
    while level:
        answers = bus.call_all(owner, [(path, ATSPI + "Accessible", "GetChildren", None) for path in level])
        level = []
        for answer in answers:
            for _owner, path in answer[0] if answer else []:
                if path not in seen:
                    seen.add(path)
                    level.append(path)
        name = GLib.Variant("(ss)", (ATSPI + "Accessible", "Name"))
        names = bus.call_all(owner, [(path, "org.freedesktop.DBus.Properties", "Get", name) for path in level])
        roles = bus.call_all(owner, [(path, ATSPI + "Accessible", "GetRole", None) for path in level])
        for path, answer, role in zip(level, names, roles):
            if answer and role:
                objects.append(Object(bus, owner, path, role[0], answer[0]))
    return objects
