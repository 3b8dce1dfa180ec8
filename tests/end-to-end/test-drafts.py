# test-drafts.py: what was not saved when the program was killed comes back, and never over what the file says
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import pathlib
import tempfile

from accessibility import BUTTONS, LABEL, wait_for
from remit_window import Window
from tap import Tap

tap = Tap()

DRAFTS = pathlib.Path(os.environ["XDG_STATE_HOME"]) / "remit" / "drafts"
RESTORED = "Changes that were not saved are back"
TEXT = "---\nname: harbour\ndescription: Keeps the harbour\n---\n\nYou keep the harbour.\n"
CHANGED = TEXT.replace("You keep", "You always keep")


def edit(window):
    window.set_field("Mission", "You keep the harbour.", "You always keep the harbour.")
    window.wait_for_source(CHANGED)


def holds(draft, words):
    try:
        return words in draft.read_text()
    except FileNotFoundError:
        return False  # replaced just now


def wait_for_draft(words):
    """One is written a few seconds after the last change."""
    wait_for(lambda: DRAFTS.is_dir() and any(holds(draft, words) for draft in DRAFTS.iterdir()),
             f"no draft says {words!r}")


def clear():
    """What a test before left must not be taken for a draft of this one."""
    for draft in DRAFTS.glob("*"):
        draft.unlink()


def crash(path):
    """Edits, and is killed."""
    clear()
    window = Window(path)
    try:
        edit(window)
        wait_for_draft("You always keep")
    finally:
        window.end()


def banner(window):
    window.look()
    return [found.name for found in window.objects if found.role == LABEL and RESTORED in found.name]


def restore(path):
    path.write_text(TEXT)
    crash(path)
    if path.read_text() != TEXT:
        raise AssertionError("the file was written")

    window = Window(path)
    try:
        window.wait_for_source(CHANGED)
        wait_for(lambda: banner(window) == [RESTORED], lambda: f"the banner says {banner(window)}")
        if path.read_text() != TEXT:
            raise AssertionError("restoring wrote the file")
        window.focus("Source")
        window.undo_to(TEXT)
    finally:
        window.end()


def forget_what_was_saved(path):
    clear()
    path.write_text(TEXT)
    window = Window(path)
    try:
        window.wait_for_source(TEXT)
        edit(window)
        wait_for_draft("You always keep")
        window.save()
        wait_for(lambda: path.read_text() == CHANGED, "the file was not saved")
        wait_for(lambda: not list(DRAFTS.iterdir()), "the draft is still there")
    finally:
        window.end()

    path.write_text(TEXT)
    window = Window(path)
    try:
        window.wait_for_source(TEXT)
        if banner(window):
            raise AssertionError("what was saved came back")
    finally:
        window.end()


def forget_what_was_given_up(path):
    path.write_text(TEXT)
    window = Window(path)
    try:
        edit(window)
        wait_for(lambda: list(DRAFTS.glob("*.draft")), "there is no draft")
        window.key("ctrl+w")
        window.objects = []
        window.press("_Discard Discard")
        wait_for(lambda: not list(DRAFTS.iterdir()), "the draft is still there")
    finally:
        window.end()


def tell_of_foreign_words(path):
    path.write_text(TEXT)
    crash(path)
    foreign = TEXT.replace("Keeps the", "Guards the")
    path.write_text(foreign)

    window = Window(path)
    try:
        window.wait_for_source(CHANGED)
        expected = f"{RESTORED}; “{path.name}” was changed by another program meanwhile"
        wait_for(lambda: banner(window) == [expected], lambda: f"the banner says {banner(window)}")
        if path.read_text() != foreign:
            raise AssertionError("restoring wrote the file")
        window.focus("Source")
        window.undo_to(foreign)
    finally:
        window.end()


def bring_back_what_has_no_file(path):
    """A new agent was never saved anywhere."""
    window = Window(None, first=("_Open… Open…", BUTTONS))
    try:
        window.key("ctrl+n")
        window.objects = []
        window.set_field("Name", "release-notes", "lost-agent")
        wait_for(lambda: "lost-agent" in window.get_source(), "the source does not follow")
        text = window.get_source()
        wait_for_draft("lost-agent")
    finally:
        window.end()
    window = Window(None)
    try:
        window.wait_for_source(text)
        wait_for(lambda: banner(window) == [RESTORED], lambda: f"the banner says {banner(window)}")
        give_up(window)
    finally:
        window.end()


def give_up(window):
    window.key("ctrl+w")
    window.objects = []
    window.press("_Discard Discard")
    wait_for(lambda: not list(DRAFTS.glob("*.draft")), "the draft is still there")


def bring_back_what_lost_its_file(path):
    path.write_text(TEXT)
    crash(path)
    path.unlink()
    window = Window(None)
    try:
        window.wait_for_source(CHANGED)
        if path.exists():
            raise AssertionError("restoring wrote the file")
        give_up(window)
    finally:
        window.end()


def pass_over_what_is_no_draft(path):
    """It stays where it is, and the program starts."""
    path.write_text(TEXT)
    DRAFTS.mkdir(parents=True, exist_ok=True)
    broken = [DRAFTS / f"999999999-{name}.draft" for name in ("empty", "short", "long")]
    for place, contents in zip(broken, (b"", b"remit-draft-1\0", b"\xff" * 5000)):
        place.write_bytes(contents)
    window = Window(path)
    try:
        window.wait_for_source(TEXT)
        if banner(window):
            raise AssertionError("something came back")
    finally:
        window.end()
        for place in broken:
            place.unlink()


def ask_where_the_file_is_gone(path):
    """What is in the window is nowhere else then: closing asks first."""
    path.write_text(TEXT)
    window = Window(path)
    try:
        path.unlink()
        wait_for(lambda: "• harbour" in [found.name for found in window.look()], "the title does not say so")
        window.key("ctrl+w")
        window.objects = []
        window.press("_Save Save")
        wait_for(lambda: path.exists() and path.read_text() == TEXT, "it was not saved again")
    finally:
        window.end()


def main():
    for test in (restore, forget_what_was_saved, forget_what_was_given_up, tell_of_foreign_words,
                 bring_back_what_has_no_file, bring_back_what_lost_its_file, pass_over_what_is_no_draft,
                 ask_where_the_file_is_gone):
        with tempfile.TemporaryDirectory() as place:
            tap.check(test.__name__.replace("_", " "), test, pathlib.Path(place) / "harbour.md")
    tap.finish()


main()
