# test-helping.py: what the program proposes and mends: completion, messages under the pointer, fixes, each one step to undo
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import pathlib
import tempfile

from accessibility import BUTTONS, LABEL, wait_for
from controls import list_shown
from remit_window import Window
from tap import Tap

TEXT = """---
name: keeper
description: Use when the lamp is out
tools: Raed, Bash
color: indigo
---

# Keeper

You keep the lamp.
"""

tap = Tap()


def put_caret(window, line, column=None):
    """In the source; without a column at the end of the line."""
    window.focus("Source")
    window.key("ctrl+Home", *["Down"] * (line - 1), *(["End"] if column is None else ["Home"] + ["Right"] * (column - 1)))


def list_labels(window):
    return [found.name for found, _state in list_shown(window) if found.role == LABEL]


def complete(window, key, before, word, after):
    """Types in the source and takes what is proposed."""
    put_caret(window, 5)
    window.key("Return")
    window.type(before)
    if key:
        window.key(key)
    wait_for(lambda: word in list_labels(window), f"{word!r} is not proposed")
    window.key("Down", "Return")
    expected = TEXT.replace("color: indigo\n", f"color: indigo\n{after}\n")
    window.wait_for_source(expected)
    window.undo_to(TEXT)


def complete_section(window):
    """What is to be filled in is selected, and Tab goes on."""
    put_caret(window, 10)
    window.key("Return", "Return")
    window.type("gotch")
    window.key("ctrl+space")
    wait_for(lambda: "Gotchas" in list_labels(window), "“Gotchas” is not proposed")
    window.key("Down", "Return")
    window.wait_for_source(TEXT + "\n## Gotchas\n- **Trap**: How to avoid it\n")
    window.type("wind")
    window.key("Tab")
    window.type("shut the door")
    window.wait_for_source(TEXT + "\n## Gotchas\n- **wind**: shut the door\n")
    window.undo_to(TEXT)


def hover(window):
    """The pointer rests on a word that is wrong."""
    message = "There is no tool “Raed”; did you mean “Read”?"
    put_caret(window, 4, 9)
    source = window.find("Source")
    x, y, _width, _height = source.call("Text", "GetCharacterExtents", "(iu)", TEXT.index("aed"), 1)
    before = len([name for name in list_labels(window) if name == message])
    window._xdotool("mousemove", "--window", window.id, x + 2, y + 6)
    window._xdotool("mousemove", "--window", window.id, x + 3, y + 7)
    wait_for(lambda: len([name for name in list_labels(window) if name == message]) > before, "no message comes")


def fix_at_caret(window):
    put_caret(window, 4, 9)
    window.key("ctrl+period")
    window.wait_for_source(TEXT.replace("Raed", "Read"))
    window.key("ctrl+z")
    window.wait_for_source(TEXT)


def fix_in_form(window):
    window.objects = []
    window.find("Replace with “blue”", BUTTONS).press()
    window.wait_for_source(TEXT.replace("indigo", "blue"))
    window.focus("Source")
    window.key("ctrl+z")
    window.wait_for_source(TEXT)


def choose_in_form(window):
    """The known values of a field, from the keyboard."""
    window.focus("Color")
    window.key("alt+Down")
    wait_for(lambda: "red" in list_labels(window), "the known values are not shown")
    window.key("Home", "Return")
    window.wait_for_source(TEXT.replace("indigo", "red"))
    window.focus("Source")
    window.undo_to(TEXT)


def complete_in_form(window):
    """A word is typed in part, and the rest is proposed."""
    window.objects = []
    window.press("Add to Tools")
    window.objects = []
    window.find("Add to Tools")
    window.type("Gre")
    wait_for(lambda: "Grep" in list_labels(window), "“Grep” is not proposed")
    window.key("Down", "Return")
    window.wait_for_source(TEXT.replace("Raed, Bash", "Raed, Bash, Grep"))
    window.key("Escape")
    window.focus("Source")
    window.undo_to(TEXT)


def complete_field_in_form(window):
    """Known values are proposed while one types, and the caret stays in the field."""
    window.focus("Color")
    window.key("End", *["BackSpace"] * 5)
    window.type("n")
    window.wait_for_source(TEXT.replace("indigo", "in"))
    wait_for(lambda: "pink" in list_labels(window), "“pink” is not proposed")
    window.key("Down", "Return")
    window.wait_for_source(TEXT.replace("indigo", "pink"))
    wait_for(lambda: "pink" not in list_labels(window), "the proposals stay")
    window.focus("Source")
    window.undo_to(TEXT)


def check(name, test, window, *arguments):
    """What a test leaves behind is no matter of the next."""
    if not tap.check(name, test, window, *arguments):
        window.key("Escape", "Escape")
        window.focus("Source")
        window.undo_to(TEXT)


def main():
    with tempfile.TemporaryDirectory() as place:
        path = pathlib.Path(place) / "keeper.md"
        path.write_text(TEXT)
        window = Window(path)
        try:
            check("a key is completed", complete, window, None, "mod", "model", "model: ")
            check("a value is completed", complete, window, None, "model: opu", "opus", "model: opus")
            check("Ctrl+Space asks for completion", complete, window, "ctrl+space", "permissionM", "permissionMode",
                      "permissionMode: ")
            check("a whole section is completed", complete_section, window)
            check("a message comes under the pointer", hover, window)
            check("Ctrl+. mends what is at the caret", fix_at_caret, window)
            check("a button mends in the form", fix_in_form, window)
            check("a known value is chosen in the form", choose_in_form, window)
            check("a word is completed in the form", complete_in_form, window)
            check("a field is completed in the form", complete_field_in_form, window)
        finally:
            window.end()
    tap.finish()


main()
