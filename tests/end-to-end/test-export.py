# test-export.py: the export as assistive technology sees it: all has a name, a loss leads to its source, nothing is written
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import pathlib
import re
import tempfile

from accessibility import BUTTONS, CHECK_BOX, FIELDS, LIST, LIST_ITEM, wait_for
from remit_window import Window
from tap import Tap

AGENT = """---
name: tide-clerk
description: Keeps the tide tables. Use when boats come in.
---

# Tide Clerk

You keep the tide tables.

## Triggers

- tides
- moorings
"""

# What has no name of its own is named by its class; the buttons of a window are the toolkit's.
UNNAMED = re.compile(r"(Gtk|Adw|Remit)[A-Z][A-Za-z]*$|$")
TOOLKIT = ("GtkWindowControls", "AdwTab")

tap = Tap()


def check_shown(window):
    window.press("Export…")
    window.find("Dialects", (LIST,))
    window.find("Prompt: All kept", (LIST_ITEM,))
    window.find("Sectioned: This file’s dialect", (LIST_ITEM,))
    result = window.find("Result").get_text()
    if "<triggers>tides|moorings</triggers>" not in result:
        raise AssertionError(f"the result is {result!r}")


def check_names(window):
    unnamed = [str(found) for found in window.look()
               if found.role in (*FIELDS, *BUTTONS, CHECK_BOX, LIST_ITEM) and UNNAMED.match(found.name)
               and found.get_parent_name() not in TOOLKIT]
    if unnamed:
        raise AssertionError(f"controls without a name: {unnamed}")


def check_jump(window):
    window.press("Show Triggers in the source")
    wait_for(lambda: window.look() and not window.matches("Result", FIELDS), "the dialog stays")
    source = window.find("Source")
    wait_for(source.is_focused, "the source has not the focus")


def check_nothing_written(window, path):
    if path.read_text() != AGENT or window.get_source() != AGENT:
        raise AssertionError("looking changed the text")
    if list(path.parent.iterdir()) != [path]:
        raise AssertionError(f"looking wrote {list(path.parent.iterdir())}")


def main():
    with tempfile.TemporaryDirectory() as place:
        path = pathlib.Path(place) / "tide-clerk.md"
        path.write_text(AGENT)
        window = Window(path)
        try:
            tap.check("the dialog shows dialects, verdicts and the result", check_shown, window)
            tap.check("every control has a name", check_names, window)
            tap.check("a loss leads to its source", check_jump, window)
            tap.check("nothing is written", check_nothing_written, window, path)
        finally:
            window.end()
    tap.finish()


main()
