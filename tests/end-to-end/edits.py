# edits.py: for each file, what is edited in the form and what that makes of its bytes
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from dataclasses import dataclass
from typing import Callable


@dataclass
class Edit:
    name: str
    perform: Callable
    replacements: tuple

    def apply(self, text):
        """What the file says after the edit."""
        for old, new in self.replacements:
            if text.count(old) != 1:
                raise AssertionError(f"{old!r} stands {text.count(old)} times")
            text = text.replace(old, new)
        return text


def field(name, old, new, *replacements, index=0):
    return Edit(name, lambda window: window.set_field(name, old, new, index),
                replacements or ((old, new),))


def word_added(name, word, old, new):
    return Edit(f"{name}, {word} added", lambda window: window.add_word(name, word), ((old, new),))


def word_removed(name, word, old, new):
    return Edit(f"{name}, {word} removed", lambda window: window.remove_word(word), ((old, new),))


def checked(name, old, new):
    return Edit(name, lambda window: window.check(name), ((old, new),))


SEEDS = {
    "component": [
        field("Name", "backend-architect", "api-architect",
              ("name: backend-architect", "name: api-architect"),
              ('<component name="backend-architect"', '<component name="api-architect"')),
        field("Description",
              "Design reliable backend systems with focus on data integrity, security, and fault tolerance",
              "Design: reliable #1 systems",
              ("description: Design reliable backend systems with focus on data integrity, security,"
               " and fault tolerance", 'description: "Design: reliable #1 systems"')),
        field("Model", "opus-4-5", "sonnet", ('model="opus-4-5"', 'model="sonnet"')),
        word_added("Style", "Terse", "Imperative|XML", "Imperative|XML|Terse"),
        word_removed("Style", "Imperative", "Telegraphic|Imperative|", "Telegraphic|"),
        word_added("Triggers", "queue", "server-side</triggers>", "server-side|queue</triggers>"),
        word_removed("Triggers", "api", "backend|api|", "backend|"),
        field("Mission", "Design reliable backend systems: data integrity, security, fault tolerance",
              "Design systems < & > walls",
              ("<mission>Design reliable backend systems: data integrity, security, fault tolerance",
               "<mission>Design systems < & > walls")),
        field("Process, label 2", "risk_scan", "risks"),
        field("Process, item 3", "architecture, data model, API contracts, invariants", "contracts first"),
        field("Checklist, item 5", "metrics, logs, traces, SLO alignment", "metrics and logs"),
        field("MCP Servers, item 1", "analysis", "thinking", ("seq:analysis", "seq:thinking")),
        field("Completion Checklist, note", "MUST complete all", "MUST complete each"),
        checked("Completion Checklist, done 2", "- [ ] Data invariants", "- [x] Data invariants"),
        field("Completion Checklist, item 1", "API spec with error handling defined", "API spec stands"),
        field("Examples, label 1", '"design REST API for orders"', '"design an API"'),
        field("Examples, item 2", "ERD + constraints + indexes + migration plan", "ERD | plan",
              ("ERD + constraints + indexes + migration plan", "ERD \\| plan")),
        field("Handoff, item 1", "ambiguous requirements blocking decisions", "ambiguous requirements"),
        field("Will, item 2", "secure APIs", "safe APIs"),
        field("Will Not, item 1", "frontend UI", "user interfaces"),
    ],
    "consultant": [
        word_added("Tools", "Skill", "sequential-thinking__sequentialthinking\n",
                   "sequential-thinking__sequentialthinking, Skill\n"),
        word_removed("Tools", "MultiEdit", "Edit, MultiEdit, Grep", "Edit, Grep"),
        field("Model", "sonnet", "haiku", ("model: sonnet", "model: haiku")),
        field("Personality", "Strategic, security-first, reliability-obsessed; clarity over cleverness.",
              "Strategic and clear."),
        field("MCP Integration, label 1", "context7", "c7", ("- context7:", "- c7:")),
        field("MCP Integration, item 2", "complex architectural analysis, trade-offs", "trade-offs",
              ("complex architectural analysis, trade-offs", "trade-offs")),
        field("Capabilities, heading", "Capabilities", "Core Competencies",
              ("## Capabilities", "## Core Competencies")),
        field("Process, label 1", "Start with context", "Ask first"),
        field("Mandated Output Structure, item 1", "Executive Summary", "Summary",
              ("1) Executive Summary", "1) Summary")),
    ],
    "persona": [
        field("Description",
              "Expert backend architect specializing in scalable API design, microservices,"
              " and distributed systems.", "Expert in distributed systems."),
        word_added("Skills", "caching", "- distributed-systems\n", "- distributed-systems\n- caching\n"),
        word_removed("Skills", "api-design", "- api-design\n", ""),
        word_added("Tools", "Grep", "[Read, Write, Task]", "[Read, Write, Task, Grep]"),
        field("Decision Framework, heading", "Decision Framework", "Decisions",
              ("## Decision Framework\n", "## Decisions\n")),
        field("Delegate To, row 2", "cloud-architect", "cloud-keeper"),
        field("When, row 3", "Security audits, pentesting", "Audits | tests",
              ("Security audits, pentesting", "Audits \\| tests")),
        field("Constitutional AI Principles, target 1", "95", "97", ("(Target: 95%)", "(Target: 97%)")),
        field("Constitutional AI Principles, label 3", "Resilience", "Endurance",
              ("**Resilience (Target: 99.9%)**", "**Endurance (Target: 99.9%)**")),
        field("Quick Reference Patterns, item 4", "Deep health checks (DB, Cache) for readiness.",
              "Check all the way down."),
        field("Fix, row 2", "Database per service", "One database each"),
        checked("Backend Architecture Checklist, done 3", "- [ ] API contracts", "- [x] API contracts"),
    ],
    "prompt": [
        field("Color", "blue", "purple", ("color: blue", "color: purple")),
        field("Your Core Responsibilities, label 5", "Performance & Reliability", "Performance",
              ("**Performance & Reliability**", "**Performance**")),
        field("When Reviewing Code, item 4", "Look for race conditions, deadlocks, and transaction boundaries",
              "Look for races"),
        field("When Designing New Features, heading", "When Designing New Features",
              "When Designing Features"),
        field("Communication Style, item 2", "Ask clarifying questions rather than making assumptions",
              "Ask first"),
        field("Closing",
              "You are not just writing code; you are architecting systems that will run reliably at scale with"
              " minimal operational overhead. Your decisions compound over time\u2014good foundational work prevents"
              " fires later, while shortcuts create technical debt that slows teams down.",
              "Your decisions compound."),
    ],
    "sectioned": [
        field("Name", "backend-architect", "server-architect",
              ("name: backend-architect", "name: server-architect"),
              ("# Backend Architect", "# Server Architect")),
        word_added("Tools", "LS", "Grep, Glob]", "Grep, Glob, LS]"),
        word_removed("Tools", "Edit", "[Read, Edit, Write", "[Read, Write"),
        field("Color", "indigo", "blue", ("color: indigo", "color: blue")),
        field("Confidence Protocol, label 2", "70-89%", "60-89%", ("**70-89%**", "**60-89%**")),
        field("Confidence Protocol, item 3",
              "STOP - research patterns, consult documentation, ask clarifying questions", "Stop and ask"),
        field("Behavioral Mindset",
              "Prioritize reliability and data integrity above all else. Think in terms of fault tolerance,"
              " security by default, and operational observability. Every design decision considers reliability"
              " impact and long-term maintainability.",
              "Data first.\nThen speed."),
        field("Focus Areas, heading", "Focus Areas", "Key Focus Areas", ("## Focus Areas", "## Key Focus Areas")),
        field("Key Actions, item 4", "Add logging, metrics, and monitoring from the start", "Add logging"),
        field("Will, item 1", "Design fault-tolerant backend systems with comprehensive error handling",
              "Design systems that stand"),
        field("Will Not, item 3", "Design visual interfaces or client-side interactions", "Draw interfaces"),
    ],
}

OURS = {
    "component": [
        field("Name", "tide-watcher", "moon-watcher",
              ("name: 'tide-watcher'   # kept", "name: 'moon-watcher'   # kept"),
              ('<component name="tide-watcher"', '<component name="moon-watcher"')),
        field("Description", "Watches tides and tells ships", "Watches tides and warns ships",
              ("  and tells ships\n", "  and warns ships\n")),
        field("Model", "haiku", "opus", ("model: haiku", "model: opus")),
        word_added("Style", "XML", "Terse|Calm", "Terse|Calm|XML"),
        word_removed("Triggers", "moon & sun", "tide|moon &amp; sun|", "tide|"),
        word_added("Mindset", "Sleep last", "Depth over speed<", "Depth over speed | Sleep last<"),
        field("Mission", "Keep ships off the sand.", "Keep all ships afloat."),
        field("Process, item 2", "table against gauge", "gauge against table"),
        checked("Completion Checklist, done 1", "- [ ] Depth", "- [x] Depth"),
        checked("Completion Checklist, done 2", "- [x] Wind", "- [ ] Wind"),
        field("Completion Checklist, note", "Before the bell", 'Before "the" bell',
              ('note="Before the bell"', 'note="Before &quot;the&quot; bell"')),
        field("MCP Servers, label 2", "sky", "air", ("|sky:", "|air:")),
        field("Examples, item 1", "A warning", "A loud warning"),
        field("Will, item 2", "times", "bells", ("depths|times", "depths|bells")),
        field("Will Not, item 1", "steering", "mooring"),
    ],
    "consultant": [
        field("Description", "Watches tides: all of them", 'Watches "all" tides',
              ('"Watches tides: all of them"', '"Watches \\"all\\" tides"')),
        word_added("Tools", "Grep", "Bash(tide --at=*), Write", "Bash(tide --at=*), Write, Grep"),
        field("Model", "opus", "sonnet", ("model:   opus", "model:   sonnet")),
        field("Role", "Harbour consultant with a long memory.", "Harbour consultant."),
        field("Expertise", "Tides, moons, sandbanks.", "Tides \u2014 and moons."),
        field("MCP Integration, item 1", "depth of the channel", "depth"),
        field("Core Competencies, label 2", "Time", "Hours", ("* Time:", "* Hours:")),
        field("Process, item 1", "Sound the channel.", "Sound twice."),
        field("When, row 2", "The light | is out", "The light | is dim",
              ("The light \\| is out", "The light \\| is dim")),
        field("Delegate To, row 1", "pilot", "pilots", ("| pilot |", "| pilots |")),
    ],
    "persona": [
        field("Version", "1.10", "1.20", ("version: 1.10", "version: 1.20"), ("(v1.10)", "(v1.20)")),
        word_added("Skills", "bells", '  - "reading: charts"\n', '  - "reading: charts"\n  - bells\n'),
        word_removed("Skills", "sounding", "  - sounding   # by lead\n", ""),
        word_added("Tools", "Grep", '[Read, "Write"]', '[Read, "Write", Grep]'),
        field("Title", "Harbour Keeper", "Keeper", ("# Harbour Keeper", "# Keeper")),
        field("Checks, heading", "Checks", "Last Checks", ("## Checks", "## Last Checks")),
        field("Constitutional AI Principles, target 2", "99.5", "99.9", ("99.5 %", "99.9 %")),
        field("Constitutional AI Principles, label 1", "Depth", "Fathoms",
              ("**Depth (Target", "**Fathoms (Target")),
        field("Fix, row 1", "Sound again", "Sound twice"),
        # As the other task of the list is ticked: the nearest sibling decides.
        checked("Harbour Checklist, done 1", "- [ ] Lamps", "- [X] Lamps"),
        checked("Harbour Checklist, done 2", "- [X] Bell", "- [ ] Bell"),
    ],
    "prompt": [
        field("Color", "cyan", "green", ("color: cyan", "color: green")),
        field("Model", "inherit", "opus", ("model: inherit", "model: opus")),
        field("Your Core Responsibilities, label 1", "Depth", "Soundings", ("**Depth**", "**Soundings**")),
        field("Your Core Responsibilities, item 2", "You ring the bell.", "You ring both bells."),
        field("Example Report", "  depth  3.2 m\n    wind NE", "  depth  3.3 m\n    wind NE",
              ("  depth  3.2 m", "  depth  3.3 m")),
        word_added("Communication Style", "Be loud", "- Be brief\n", "- Be brief\n- Be loud\n"),
    ],
    "sectioned": [
        word_added("Tools", "Bash(ls, pwd)", "[Read, 'Grep']", "[Read, 'Grep', \"Bash(ls, pwd)\"]"),
        word_removed("Tools", "Read", "[Read, 'Grep'", "['Grep'"),
        field("x-berths", "north: 2   # deep\nsouth: 1", "north: 3   # deep\nsouth: 1", ("north: 2", "north: 3")),
        word_added("Triggers", "ebb", "- fog\n", "- fog\n- ebb\n"),
        word_removed("Triggers", "spring tide", "- spring tide\n", ""),
        field("Confidence Protocol, label 1", "\u226590%", "\u226595%"),
        field("Key Actions, item 2", "with the lead", "with the long lead"),
        field("Lore", "Old words stay.\nWith a second line.", "Old words stay.\nWith another line.",
              ("With a second line.", "With another line.")),
        field("Lore, heading", "Lore", "Old Lore", ("## Lore", "## Old Lore")),
        field("Will, item 1", "Warn ships", "Warn all ships"),
        field("Will Not, item 1", "Steer them", "Steer ships"),
    ],
}
