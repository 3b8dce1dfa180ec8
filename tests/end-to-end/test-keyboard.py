# test-keyboard.py: the keys that lead from pane to pane, to sections and through rows, and where the focus is then
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import pathlib
import subprocess
import tempfile

from accessibility import BUTTONS, FIELDS, LIST_ITEM, MENU_ITEM, wait_for
from controls import list_shown
from remit_window import Window
from tap import Tap

TEXT = """---
name: keeper
description: Use when the lamp is out
tools: Read, Write, Edit, Bash, Grep, Glob, WebFetch, WebSearch, NotebookEdit
---

# Keeper

You keep the lamp.

## Key Actions

1. **Light**: the lamp
2. **Wait**: for the day

## Outputs

- **Lamp**: lit
"""

tap = Tap()


def is_focused(window, name, roles=FIELDS):
    return any(found.is_focused() for found in window.look() if name in found.name and found.role in roles)


def expect_focus(window, name, roles=FIELDS):
    def describe():
        return f"{name!r} has no focus, but {[found for found in window.look() if found.is_focused()]}"

    wait_for(lambda: is_focused(window, name, roles), describe)


def go_round(window):
    """A menu that was open in the form does not take the focus again: no key would arrive any more."""
    window.focus("Key Actions, item 2")
    window.key("shift+F10")
    wait_for(lambda: [found for found, _ in list_shown(window) if found.role == MENU_ITEM], "no menu opens")
    window.key("Escape")
    expect_focus(window, "Key Actions, item 2")
    window.key("F6")
    expect_focus(window, "Source")
    window.key("ctrl+Home", "shift+F6")
    expect_focus(window, "Key Actions, item 2")
    window.key("F6")
    window.key("ctrl+End", "Up", "End", "shift+F6")
    expect_focus(window, "Outputs, item 1")
    window.key("End")
    window.type("s")
    window.wait_for_source(TEXT.replace("lit\n", "lits\n"))
    window.undo_to(TEXT)


def go_to_sections(window):
    window.focus("Name")
    for key, name in (("ctrl+2", "Mission"), ("ctrl+3", "Key Actions, label 1"), ("ctrl+4", "Outputs, label 1"),
                      ("ctrl+1", "Name"), ("Tab", "Description"), ("ctrl+1", "Name")):
        window.key(key)
        expect_focus(window, name)


def go_through_rows(window):
    """As they are read, whatever is higher: the menu of a row, and what takes a field away, come last."""
    window.focus("Key Actions, label 1")
    for name, roles in (("Key Actions, item 1", FIELDS), ("Key Actions, menu 1", BUTTONS),
                        ("Key Actions, label 2", FIELDS)):
        window.key("Tab")
        expect_focus(window, name, roles)
    window.key("shift+Tab")
    expect_focus(window, "Key Actions, menu 1", BUTTONS)
    window.focus("Description")
    window.key("Tab")
    expect_focus(window, "Read", (LIST_ITEM,))


def add_section(window):
    """Who adds a section goes on with what it says, and after undo no key is written elsewhere."""
    window.click(next(found for found in window.look() if found.name == "Add a section at the end" and found.role in BUTTONS))
    found = wait_for(lambda: [item for item, _ in list_shown(window) if item.name == "Expertise"], "no menu opens")
    found[0].press()
    expect_focus(window, "Expertise")
    window.type("Tides")
    window.wait_for_source(TEXT + "\n## Expertise\n\nTides\n")
    window.undo_to(TEXT)
    window.type("xyz")
    window.wait_for_source(TEXT)


def list_others(window):
    """Windows of the program over its main one; there is no window manager that would give them the focus."""
    found = window._xdotool("search", "--all", "--onlyvisible", "--pid", window.process.pid, "--class", ".").split()
    return [one for one in found if one != window.id]


def ask_before_closing(window):
    """Each answer has a name and is reached by Tab; Escape leaves all as it was."""
    window.focus("Mission")
    window.key("End")
    window.type("!")
    changed = TEXT.replace("the lamp.\n", "the lamp.!\n")
    window.wait_for_source(changed)
    window.key("ctrl+w")
    dialog = wait_for(lambda: list_others(window), "nothing is asked")[-1]
    window._xdotool("windowfocus", dialog)
    answers = wait_for(lambda: [found.name.split()[-1] for found, _ in list_shown(window) if found.role in BUTTONS
                                and found.name.split()[-1:] in (["Cancel"], ["Discard"], ["Save"])], "no answers")
    if sorted(set(answers)) != ["Cancel", "Discard", "Save"]:
        raise AssertionError(f"the answers are {answers}")
    for _ in range(3):
        window.key("Tab")
        wait_for(lambda: any(is_focused(window, name, BUTTONS) for name in ("Cancel", "Discard", "Save")),
                 "Tab does not lead to an answer")
    window.key("Escape")
    wait_for(lambda: not list_others(window), "the question does not close")
    window._xdotool("windowfocus", window.id)
    window.wait_for_source(changed)
    expect_focus(window, "Mission")
    window.undo_to(TEXT)


def is_shown(window, name):
    return name in window.find_frame().name


def go_to_other_tab(window, path):
    """One that was not looked at before has the focus in its form, where Tab leads to the first field."""
    other = path.with_name("other.md")
    other.write_text(TEXT.replace("keeper", "other"))
    third = path.with_name("third.md")
    third.write_text(TEXT.replace("keeper", "third"))
    subprocess.run([*window.get_command()[:1], str(other), str(third)], check=True)
    first = wait_for(lambda: window.look() and next((name for name in ("other", "third") if is_shown(window, name)), None),
                     "no other tab comes")
    window.key("ctrl+Next" if first == "other" else "ctrl+Prior")
    wait_for(lambda: window.look() and is_shown(window, "third" if first == "other" else "other"), "no third tab comes")
    window.key("Tab")
    expect_focus(window, "Name")


def main():
    with tempfile.TemporaryDirectory() as place:
        path = pathlib.Path(place) / "keeper.md"
        path.write_text(TEXT)
        window = Window(path, size=(1400, 1300))
        try:
            tap.check("F6 goes from pane to pane, and back to where one was", go_round, window)
            tap.check("Ctrl and a number lead to what a section says", go_to_sections, window)
            tap.check("Tab goes through a row as it is read", go_through_rows, window)
            tap.check("the close question", ask_before_closing, window)
            tap.check("an added section has the focus in its text", add_section, window)
            tap.check("another tab has the focus in its form", go_to_other_tab, window, path)
        finally:
            window.end()
    tap.finish()


main()
