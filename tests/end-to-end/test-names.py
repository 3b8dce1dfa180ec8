# test-names.py: every control of every page has a name, a role, and a way there by keyboard
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import pathlib
import shutil
import subprocess
import tempfile

from accessibility import ATSPI, BUTTONS, FIELDS, LIST_ITEM, MENU_ITEM, ROOT, wait_for, walk
from controls import check_controls, check_reachable, list_controls, list_shown, walk_by_tab
from remit_window import Window
from tap import Tap

AGENT = """---
name: keeper
description: Use when the lamp is out
tools: Raed, Bash
color: indigo
---

# Keeper

You keep the lamp.

## Key Actions

1. Light the lamp
2. **Wait** for the day

## Checklist

- [ ] oil
- [x] glass

## Delegation

| Delegate To | When |
|---|---|
| other | it rains |

## Boundaries

**Will:**
- Burn

**Will Not:**
- Go out
"""

SHORTCUTS = (
    "Open", "Save", "Export", "Undo", "Close tab", "Form, both, source", "Next problem", "Go to a section",
    "Fix what is wrong on this line", "Move up", "Nest an item", "Menu of a row", "From pane to pane", "Move the split",
    "Find and replace", "Complete", "Go to line", "Preferences", "Help",
)

PREFERENCES = (
    "Open the Last Files Again", "Use the System Font", "Font", "Line Numbers", "Wrap Long Lines",
    "Highlight the Current Line", "List Notes",
)

SIZE = (1280, 1600)

tap = Tap()


def check_page(window):
    check_controls(window, 40)
    check_reachable(window)


def check_fixture(window):
    check_controls(window, 20)


def check_welcome(window):
    controls = check_controls(window, 8)
    names = [found.name for found in controls if found.role == LIST_ITEM]
    if names[:5] != ["Component", "Sectioned", "Prompt", "Consultant", "Persona"]:
        raise AssertionError(f"the templates are {names}")
    check_reachable(window)


def check_find(window):
    window.key("ctrl+h")
    window.find("Replace With")
    check_controls(window, 45)
    check_reachable(window)
    window.key("Escape")


def check_line(window):
    window.key("ctrl+i")
    window.find("Line")
    check_controls(window, 40)
    window.key("Escape")


def check_menu(window, button, first, others):
    """What a menu offers, by name; the arrows go through it."""
    window.click(window.find_like(button, BUTTONS))
    window.find_like(first, (MENU_ITEM, *BUTTONS))
    names = [found.name for found, _state in list_shown(window) if found.role in (MENU_ITEM, *BUTTONS)]
    window.key("Escape")
    wait_for(lambda: not [found for found, _state in list_shown(window) if first in found.name and found.role == MENU_ITEM],
             f"the menu of {button!r} does not close")
    missing = [other for other in others if other not in names]
    if missing:
        raise AssertionError(f"{missing} are not in {names}")


def check_export(window):
    """Who goes through the dialects sees the rest of the dialog change: it is enough that Tab leads to each kind."""
    window.press("Export…")
    root = window.focus_dialog("Export")
    try:
        check_controls(window, 12, root)
        names = [name for name in walk_by_tab(window).values() if name]
    finally:
        window.key("Escape")
        window.wait_for_end_of("Export")
    for kind in ("Result", "Cancel", "Copy the Result", "_Save… Save…", "Show ", "Consultant: "):
        if not [name for name in names if name.startswith(kind)]:
            raise AssertionError(f"Tab does not lead to {kind!r}: {names}")


def check_shortcuts(window):
    """The toolkit makes that window; what it says is ours."""
    window.key("ctrl+question")
    root = window.focus_dialog("Shortcuts")
    names = [found.name for found in walk(window.bus, window.owner, root)]
    window.key("Escape")
    window.wait_for_end_of("Shortcuts")
    missing = [words for words in SHORTCUTS if words not in names]
    if missing:
        raise AssertionError(f"not in the window of shortcuts: {missing}")


def check_preferences(window):
    """The toolkit makes the rows and lists; the switches and the button in them are ours."""
    window.key("ctrl+comma")
    root = window.focus_dialog("Preferences")
    names = [found.name for found in list_controls(window, root) if found.role != LIST_ITEM]
    window.key("Escape")
    window.wait_for_end_of("Preferences")
    missing = [name for name in PREFERENCES if name not in names]
    if missing:
        raise AssertionError(f"{missing} are not in {names}")


def check_about(window):
    """The toolkit makes that window too."""
    window.key("F10")
    window.find_like("About Remit", (MENU_ITEM,))
    window.key("Up", "Return")
    window.focus_dialog("About")
    window.key("Escape")
    window.wait_for_end_of("About")


class Page(Window):
    def find_like(self, words, roles):
        def find():
            return [found for found, _state in list_shown(self) if words in found.name and found.role in roles]

        return wait_for(find, f"there is no {words!r}")[0]

    def list_windows(self):
        """The windows of the program: title and path."""
        children = self.bus.call(self.owner, ROOT, ATSPI + "Accessible", "GetChildren")[0]
        return [(self.get_name_at(path) or "", path) for _owner, path in children]

    def _list_others(self):
        return [one for one in self._xdotool("search", *self.get_search()).split() if one != self.id]

    def _focus_other(self):
        """Whether a window beside the main one has the focus: a menu that closes meanwhile is none."""
        others = self._list_others()
        try:
            self._xdotool("windowfocus", others[-1])
        except (IndexError, subprocess.CalledProcessError):
            return False
        return self._list_others()[-1:] == others[-1:]

    def focus_dialog(self, title):
        """There is no window manager that would. The path of the dialog."""
        found = wait_for(lambda: [path for name, path in self.list_windows() if title in name],
                         lambda: f"there is no {title!r}: {self.list_windows()}")
        wait_for(self._focus_other, lambda: f"{title!r} does not take the focus: {self.list_windows()}")
        return found[-1]

    def wait_for_end_of(self, title):
        wait_for(lambda: not [name for name, _path in self.list_windows() if title in name], f"{title!r} does not close")
        self._xdotool("windowfocus", self.id)


def run_pages(place):
    path = place / "keeper.md"
    path.write_text(AGENT)
    (place / "other.md").write_text("---\nname: other\ndescription: Use when it rains\n---\n\n# Other\n\nYou wait.\n")
    window = Page(path, SIZE)
    try:
        tap.check("the page", check_page, window)
        tap.check("find and replace", check_find, window)
        tap.check("go to line", check_line, window)
        tap.check("export", check_export, window)
        tap.check("shortcuts", check_shortcuts, window)
        tap.check("the main menu", check_menu, window, "Main Menu", "About Remit", ("Find…", "Save As…", "Preferences", "Help"))
        tap.check("the menu of a section", check_menu, window, "Key Actions, menu", "Rename", ("Move Down", "Remove"))
        tap.check("preferences", check_preferences, window)
        tap.check("about", check_about, window)
    finally:
        window.end()


def run_welcome():
    window = Page(None, SIZE, ("_Open… Open…", BUTTONS))
    try:
        tap.check("the welcome page", check_welcome, window)
    finally:
        window.end()


def run_narrow(place):
    window = Page(place / "keeper.md", (480, 1600), ("Name", FIELDS))
    try:
        tap.check("the narrow window", check_controls, window, 20)
    finally:
        window.end()


def main():
    # Tab leads through the export dialog; the toolkit complains of where it finds the focus there.
    os.environ.pop("G_DEBUG", None)
    with tempfile.TemporaryDirectory() as place:
        run_pages(pathlib.Path(place))
        run_narrow(pathlib.Path(place))
    run_welcome()
    folder = pathlib.Path(os.environ["REMIT_FIXTURES"]) / "end-to-end"
    for source in sorted(folder.glob("*.md")):
        with tempfile.TemporaryDirectory() as place:
            window = Window(pathlib.Path(shutil.copy(source, place)))
            try:
                tap.check(f"{source.stem}: every control has a name and a role", check_fixture, window)
            finally:
                window.end()
    tap.finish()


main()
