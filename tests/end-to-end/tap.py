# tap.py: tells the results of tests in the Test Anything Protocol
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import sys
import traceback


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def tell(self, good, name, reason=""):
        self.count += 1
        self.failed += not good
        print("ok" if good else "not ok", self.count, "-", name.replace("#", "\\#"), flush=True)
        for line in str(reason).splitlines() if not good else []:
            print("#", line, flush=True)
        return good

    def check(self, name, test, *arguments):
        """Runs a test, which fails by an exception."""
        try:
            test(*arguments)
        except Exception as error:  # whatever a test raises is its result
            place = traceback.extract_tb(error.__traceback__)[-1]
            return self.tell(False, name, f"{type(error).__name__}: {error}\nat {place.filename}:{place.lineno}")
        return self.tell(True, name)

    def skip(self, name, reason):
        self.count += 1
        print("ok", self.count, "-", name, "# SKIP", reason, flush=True)

    def note(self, text):
        print("#", text, flush=True)

    def finish(self):
        print(f"1..{self.count}", flush=True)
        sys.exit(1 if self.failed else 0)
