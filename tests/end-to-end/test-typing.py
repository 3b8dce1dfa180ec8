# test-typing.py: what keys do in the form of the real program
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import pathlib
import shutil
import tempfile

from accessibility import wait_for
from remit_window import Window
from tap import Tap

tap = Tap()


def expect(window, text, *replacements):
    for old, new in replacements:
        if text.count(old) != 1:
            raise AssertionError(f"{old!r} stands {text.count(old)} times")
        text = text.replace(old, new)
    window.wait_for_source(text)


def type_in_field(window, text):
    window.focus("Mission")
    window.key("ctrl+End")
    window.type(" Always.")
    expect(window, text, ("You keep the harbour.", "You keep the harbour. Always."))
    if window.find("Mission").get_caret() != len("You keep the harbour. Always."):
        raise AssertionError("the caret does not stand behind what was typed")


def undo(window, text):
    window.key("ctrl+z")
    expect(window, text)
    window.key("ctrl+shift+z")
    expect(window, text, ("You keep the harbour.", "You keep the harbour. Always."))
    window.key("ctrl+z")
    expect(window, text)


def undo_in_source(window, text):
    window.focus("Mission")
    window.key("ctrl+Home")
    window.type("Do: ")
    expect(window, text, ("You keep", "Do: You keep"))
    window.focus("Source")
    window.key("ctrl+z")
    expect(window, text)


def add_below(window, text):
    window.focus("Key Actions, item 3")
    window.key("ctrl+End", "Return")
    window.type("Sleep")
    expect(window, text, ("2. **Compare**: Table against gauge\n",
                          "2. **Compare**: Table against gauge\n3. Sleep\n"))
    window.undo_to(text)


def remove_empty(window, text):
    window.focus("Will, item 1")
    window.key("ctrl+End", "Return")
    window.type("x")
    expect(window, text, ("- Warn ships\n", "- Warn ships\n- x\n"))
    window.key("BackSpace", "BackSpace")
    expect(window, text)


def split_and_join(window, text):
    window.focus("Will, item 1")
    window.key("ctrl+Home", *["Right"] * len("Warn"), "Return")
    expect(window, text, ("- Warn ships\n", "- Warn\n- ships\n"))
    window.look()
    wait_for(window.find("Will, item 2").is_focused, "the second half does not have the focus")
    window.key("BackSpace")
    expect(window, text)
    window.key("ctrl+z", "ctrl+z")
    expect(window, text)
    window.look()


def split_text(window, text):
    window.focus("Mission")
    window.key("ctrl+Home", *["Right"] * len("You keep"), "Delete", "Return", "Return")
    expect(window, text, ("You keep the harbour.", "You keep\n\nthe harbour."))
    window.look()
    wait_for(window.find("Mission", index=1).is_focused, "the second paragraph does not have the focus")
    window.undo_to(text)
    window.look()


def move_down(window, text):
    window.focus("Confidence Protocol, item 1")
    window.key("alt+Down")
    expect(window, text, ("- **\u226590%**: Ring the bell\n- **70-89%**: Sound again\n",
                          "- **70-89%**: Sound again\n- **\u226590%**: Ring the bell\n"))
    window.key("alt+Up")
    expect(window, text)


def walk_by_tab(window, text):
    window.focus("Name")
    window.key("Tab")
    wait_for(window.find("Description").is_focused, "Tab does not lead from name to description")
    window.key("shift+Tab")
    wait_for(window.find("Name").is_focused, "Shift+Tab does not lead back")


def type_in_source(window, text):
    window.focus("Source")
    window.key("ctrl+Home", "Down", "End")
    window.type("s")
    expect(window, text, ("name: tide-watcher", "name: tide-watchers"))
    wait_for(lambda: window.find("Name").get_text() == "tide-watchers", "the form does not follow")
    window.key("ctrl+z")
    expect(window, text)


def main():
    tests = [type_in_field, undo, undo_in_source, add_below, remove_empty, split_and_join, split_text, move_down, walk_by_tab, type_in_source]
    source = pathlib.Path(os.environ["REMIT_FIXTURES"]) / "end-to-end" / "sectioned.md"
    with tempfile.TemporaryDirectory() as place:
        path = pathlib.Path(shutil.copy(source, place))
        text = path.read_bytes().decode()
        window = Window(path)
        try:
            for test in tests:
                if not tap.check(test.__name__.replace("_", " "), test, window, text):
                    window.undo_to(text)
                    window.look()
        finally:
            window.end()
    tap.finish()


main()
