# test-names.py: every control that is shown has a name for assistive technology
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import pathlib
import re
import shutil
import tempfile

from accessibility import BUTTONS, CHECK_BOX, FIELDS
from remit_window import Window
from tap import Tap

# What has no name of its own is named by its class.
UNNAMED = re.compile(r"(Gtk|Adw|Remit)[A-Z][A-Za-z]*$|$")

# Buttons that the toolkit makes and, at our floor, does not name: minimize, maximize, close; a tab's close.
TOOLKIT = ("GtkWindowControls", "AdwTab")

tap = Tap()


def check_names(window):
    unnamed = [str(found) for found in window.look()
               if found.role in (*FIELDS, *BUTTONS, CHECK_BOX) and UNNAMED.match(found.name)
               and found.get_parent_name() not in TOOLKIT]
    if unnamed:
        raise AssertionError(f"controls without a name: {unnamed}")


def main():
    folder = pathlib.Path(os.environ["REMIT_FIXTURES"]) / "end-to-end"
    for source in sorted(folder.glob("*.md")):
        with tempfile.TemporaryDirectory() as place:
            window = Window(pathlib.Path(shutil.copy(source, place)))
            try:
                tap.check(f"{source.stem}: every control has a name", check_names, window)
            finally:
                window.end()
    tap.finish()


main()
