# test-starting.py: a program that runs is asked by another start for files and windows
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import pathlib
import subprocess
import tempfile

from accessibility import FRAME, wait_for
from remit_window import Window
from tap import Tap

tap = Tap()


def make_agent(folder, name):
    path = folder / f"{name}.md"
    path.write_text(f"---\nname: {name}\ndescription: Keeps the {name}\n---\n\nYou keep the {name}.\n")
    return path


def start_again(window, *arguments):
    """The second start hands over and ends."""
    subprocess.run([window.get_command()[0], *map(str, arguments)], check=True, timeout=300)


def titles(window):
    return sorted(found.name for found in window.look() if found.role == FRAME)


def wait_for_titles(window, *expected):
    wait_for(lambda: titles(window) == sorted(expected), lambda: f"the windows are {titles(window)}")


def open_file_where_it_runs(window, folder):
    start_again(window, make_agent(folder, "lamp"))
    wait_for_titles(window, "lamp")


def open_new_window(window, folder):
    start_again(window, "--new-window")
    wait_for_titles(window, "lamp", "Remit")


def open_file_in_new_window(window, folder):
    start_again(window, "--new-window", make_agent(folder, "bell"))
    wait_for_titles(window, "lamp", "Remit", "bell")


def main():
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        window = Window(make_agent(folder, "harbour"))
        try:
            for test in (open_file_where_it_runs, open_new_window, open_file_in_new_window):
                tap.check(test.__name__.replace("_", " "), test, window, folder)
        finally:
            window.end()
    tap.finish()


main()
