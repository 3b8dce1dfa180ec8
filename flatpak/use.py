#!/usr/bin/python3
# use.py PICTURE: opens, edits, saves and drops files with the installed Flatpak, and looks at what became of them
#
# It runs in a session of its own, which flatpak/test makes, and prints PASS and FAIL.
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import os
import pathlib
import shlex
import signal
import subprocess
import sys
import time
import traceback

TREE = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TREE / "tests" / "end-to-end"))

from gi.repository import GLib  # noqa: E402

import accessibility  # noqa: E402
from accessibility import FIELDS, LABEL, ROOT, wait_for  # noqa: E402
from dragging import dropped  # noqa: E402
from remit_window import Window  # noqa: E402

ID = "io.github.remit_editor.Remit"
HOME = pathlib.Path(os.environ["HOME"])
DATA = HOME / ".var" / "app" / ID
AGENTS = HOME / ".claude" / "agents"
START_PATIENCE = 60  # seconds
DRAFT_SECONDS = 4  # a draft is written after three
PICTURE_SIZE = (1280, 860)
MODE = 0o640

TEXT = (TREE / "tests" / "fixtures" / "sectioned" / "cheese-affineur.md").read_text()


def check(test):
    """Runs a test, which fails by an exception; what it proves is its first line of words."""
    try:
        test()
    except Exception as error:  # whatever a test raises is its result
        place = traceback.extract_tb(error.__traceback__)[-1]
        print(f"FAIL {test.__doc__}", flush=True)
        print(f"  {type(error).__name__}: {error}\n  at {place.filename}:{place.lineno}", file=sys.stderr, flush=True)
    else:
        print(f"PASS {test.__doc__}", flush=True)


def run(*arguments):
    return subprocess.run(list(map(str, arguments)), capture_output=True, text=True)


def run_inside(command, *options):
    """What a shell in the sandbox prints."""
    done = run("flatpak", "--user", "run", *options, "--command=sh", ID, "-c", command)
    return done.stdout.strip()


def run_cli(*arguments, options=()):
    return run("flatpak", "--user", "run", *options, "--command=remit-cli", ID, *arguments)


def require_equal(found, expected):
    if found != expected:
        raise AssertionError(f"it is {found!r} instead of {expected!r}")


def text_of(name):
    """Each agent is called as its file, which names its tab."""
    return TEXT.replace("name: cheese-affineur", f"name: {name}")


def edited(name):
    return text_of(name).replace("model: sonnet", "model: opus")


def put(name):
    AGENTS.mkdir(parents=True, exist_ok=True)
    path = AGENTS / f"{name}.md"
    path.write_text(text_of(name))
    path.chmod(MODE)
    return path


class Sandboxed(Window):
    """The window of the Flatpak, started as a double click starts it."""

    def get_command(self):
        exports = pathlib.Path(os.environ["FLATPAK_USER_DIR"]) / "exports" / "share" / "applications"
        lines = (exports / f"{ID}.desktop").read_text().splitlines()
        command = next(line for line in lines if line.startswith("Exec=")).removeprefix("Exec=")
        fields = {"%F": self.path, "%f": self.path, "%U": self.path.as_uri(), "%u": self.path.as_uri()}
        return [str(fields.get(word, word)) for word in shlex.split(command)]

    def find_owner(self):
        # The process on the bus is the proxy's, so it is known by its name.
        def find():
            children = self.bus.call(
                accessibility.ATSPI + "Registry", ROOT, accessibility.ATSPI + "Accessible", "GetChildren")[0]
            for owner, path in children:
                try:
                    if self.bus.get(owner, path, "Accessible", "Name") in (ID, "remit", "Remit") and \
                            self.bus.get(owner, path, "Accessible", "ChildCount") > 0:
                        return owner
                except GLib.Error:
                    pass  # gone meanwhile
            return None

        return wait_for(find, "the window did not come", START_PATIENCE)

    def get_search(self):
        return ("--onlyvisible", "--class", "^remit$")

    def take_picture(self, path):
        self._xdotool("windowsize", "--sync", self.id, *PICTURE_SIZE)
        time.sleep(1)
        subprocess.run(["import", "-window", self.id, path], check=True)
        self._resize()

    def has_source(self, text):
        """Whether a source pane shows it."""
        self.look()
        return any(found.get_text() == text for found in self.matches("Source", FIELDS))

    def has_tabs(self, *names):
        return set(names) <= {found.name for found in self.look() if found.role == LABEL}

    def wait_for_tabs(self, *names):
        wait_for(lambda: self.has_tabs(*names), lambda: f"the labels are {self.names([LABEL])}", START_PATIENCE)

    def edit(self, path, tab):
        """Through the form of that tab, counted from 0."""
        self.objects = []
        self.set_field("Model", "sonnet", "opus", tab)
        wait_for(lambda: self.has_source(edited(path.stem)), "the source does not show the edit")

    def undo_edit(self, path):
        self.undo()
        wait_for(lambda: self.has_source(text_of(path.stem)), "the edit is not undone")

    def save_to(self, path, text):
        self.save()
        wait_for(lambda: path.read_text() == text, lambda: f"it says {path.read_text()[:200]!r}")

    def kill(self):
        """As a crash does it: the program has no time to write anything."""
        for line in run("flatpak", "ps", "--columns=child-pid,application").stdout.splitlines():
            child, application = line.split("\t")
            if application == ID:
                # One that has ended is listed for a moment.
                with contextlib.suppress(ProcessLookupError):
                    os.kill(int(child), signal.SIGKILL)
        self.process.wait()

    def end(self):
        if not self.has_ended():
            self.kill()


class Session:
    """The tests in the order in which they run; each begins where the one before has ended."""

    def __init__(self, picture):
        self.picture = picture
        self.opened, self.dropped, self.chosen = put("opened"), put("dropped"), put("chosen")
        self.window = Sandboxed(self.opened)

    def require_untouched(self, path):
        """The mode stays, no file comes beside it, the others keep their bytes."""
        files = [self.opened, self.dropped, self.chosen]
        require_equal(oct(path.stat().st_mode & 0o7777), oct(MODE))
        require_equal(sorted(AGENTS.iterdir()), sorted(files))
        for other in files:
            if other != path:
                require_equal(other.read_text(), text_of(other.stem))

    def opens(self):
        """a file opens through the document portal, with the bytes that it has"""
        self.window.wait_for_source(text_of("opened"))

    def sees_nothing_else(self):
        """the sandbox sees none of the user's files"""
        require_equal(run_inside(f"cat {self.opened} {self.dropped} 2>&1 | grep -c 'No such file'"), "2")

    def hides_the_portal(self):
        """the portal's own folder is shown to nobody"""
        self.window.look()
        require_equal([found.name for found in self.window.objects if "/doc/" in found.name], [])

    def saves(self):
        """what is edited is saved, and of the file's bytes only that changes"""
        self.window.edit(self.opened, 0)
        self.window.save_to(self.opened, edited("opened"))

    def keeps_the_rest(self):
        """the file keeps its mode, nothing is left beside it, the other files are untouched"""
        self.require_untouched(self.opened)

    def saves_again(self):
        """it is undone, and saved a second time"""
        self.window.undo_edit(self.opened)
        self.window.save_to(self.opened, text_of("opened"))
        self.require_untouched(self.opened)

    def takes_a_drop(self):
        """a file dropped from another program opens through the document portal"""
        with dropped(self.window, self.dropped):
            self.window.wait_for_tabs("opened", "dropped")

    def saves_the_drop(self):
        """what was dropped is edited and saved, and of its bytes only that changes"""
        self.window.edit(self.dropped, 1)
        self.window.save_to(self.dropped, edited("dropped"))
        self.require_untouched(self.dropped)

    def is_looked_at(self):
        """the picture of the window is taken"""
        self.window.take_picture(self.picture)

    def keeps_settings(self):
        """settings are kept in the application's own folder"""
        self.window.activate("win.show-outline")
        wait_for((DATA / "config" / "glib-2.0" / "settings" / "keyfile").exists, "there are no settings")

    def keeps_drafts(self):
        """what was not saved when it is killed is kept in the application's own folder"""
        self.window.undo_edit(self.dropped)
        self.window.save_to(self.dropped, text_of("dropped"))
        self.window.edit(self.dropped, 1)
        time.sleep(DRAFT_SECONDS)
        self.window.kill()
        require_equal(len(list((DATA / ".local" / "state" / "remit" / "drafts").glob("*.draft"))), 1)
        require_equal(self.dropped.read_text(), text_of("dropped"))

    def brings_drafts_back(self):
        """it is back at the next start"""
        self.window = Sandboxed(self.opened)
        wait_for(lambda: self.window.has_source(edited("dropped")), "it is not back")

    def opens_what_is_chosen(self):
        """a file chosen in the portal's dialog opens"""
        self.window.key("ctrl+o")
        search = ["xdotool", "search", "--onlyvisible", "--class", "xdg-desktop-portal-gtk"]
        dialog = wait_for(lambda: run(*search).stdout.split()[-1:], "there is no dialog", START_PATIENCE)[0]
        run("xdotool", "windowfocus", "--sync", dialog)
        # A slash begins to type a place.
        run("xdotool", "type", "--delay", "20", self.chosen)
        run("xdotool", "sleep", "1", "key", "Return")
        self.window.wait_for_tabs("chosen")

    def reads_own_values(self):
        """values of the user's own are read from the application's own folder"""
        path = put("mine")
        path.write_text(text_of("mine").replace("model: sonnet", "model: cellar"))
        forwarded = ("@@", path, "@@")
        told = run_cli("check", *forwarded, options=["--file-forwarding"]).stdout
        require_equal("cellar" in told, True)
        values = DATA / "config" / "remit"
        values.mkdir(parents=True, exist_ok=True)
        (values / "known-values.yaml").write_text("date: 2026-01-01\nmodel: [cellar]\n")
        told = run_cli("check", *forwarded, options=["--file-forwarding"]).stdout
        require_equal("cellar" in told, False)
        path.unlink()

    def speaks_the_users_language(self):
        """its translations are installed with it"""
        told = run_cli("--help", options=["--env=LC_ALL=de_DE.UTF-8", "--env=LANGUAGE="]).stdout
        require_equal(("Usage" in told, bool(told)), (False, True))

    def sees_what_is_granted(self):
        """with a folder that the user grants, the rules of folders apply"""
        (AGENTS / "twin.md").write_text(text_of("opened"))
        told = run_cli("check", AGENTS)
        require_equal((told.returncode, told.stdout), (2, ""))
        run("flatpak", "--user", "override", f"--filesystem={AGENTS}", ID)
        told = run_cli("check", AGENTS).stdout
        run("flatpak", "--user", "override", "--reset", ID)
        require_equal("[folder-duplicate-name]" in told, True)

    def tests(self):
        return [self.opens, self.sees_nothing_else, self.hides_the_portal, self.saves, self.keeps_the_rest,
                self.saves_again, self.takes_a_drop, self.saves_the_drop, self.is_looked_at, self.keeps_settings,
                self.keeps_drafts, self.brings_drafts_back, self.opens_what_is_chosen, self.reads_own_values,
                self.speaks_the_users_language, self.sees_what_is_granted]


def main(picture):
    session = Session(picture)
    try:
        for test in session.tests():
            check(test)
    finally:
        session.window.end()


if __name__ == "__main__":
    main(sys.argv[1])
