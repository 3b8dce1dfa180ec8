#!/usr/bin/env python3
# test-schema.py: what remit-cli show prints is what data/agent.schema.json describes
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks TAP. Validates with the part of JSON Schema that the schema uses, so that nothing has to be installed."""
import json
import os
import pathlib
import re
import subprocess
import sys

TYPES = {'object': dict, 'array': list, 'string': str, 'null': type(None), 'boolean': bool}
KEYWORDS = {'$schema', '$id', '$defs', '$ref', 'title', 'description', 'type', 'const', 'enum', 'required',
            'properties', 'additionalProperties', 'items', 'minItems', 'maxItems', 'minimum', 'pattern', 'oneOf'}


class Schema:
    def __init__(self, root):
        self.root = root

    def resolve(self, reference):
        node = self.root
        for part in reference.removeprefix('#/').split('/'):
            node = node[part]
        return node

    def is_type(self, value, name):
        if name == 'integer':
            return isinstance(value, int) and not isinstance(value, bool)
        return isinstance(value, TYPES[name])

    def errors(self, value, schema=None, path=''):
        """Yields what is wrong with a value."""
        schema = self.root if schema is None else schema
        assert set(schema) <= KEYWORDS, f'unknown keyword in {set(schema)}'
        if '$ref' in schema:
            yield from self.errors(value, self.resolve(schema['$ref']), path)
        if 'const' in schema and (value != schema['const'] or type(value) is not type(schema['const'])):
            yield f'{path} is not {schema["const"]!r}'
        if 'enum' in schema and value not in schema['enum']:
            yield f'{path} is none of {schema["enum"]}'
        names = schema.get('type', [])
        names = [names] if isinstance(names, str) else names
        if names and not any(self.is_type(value, name) for name in names):
            yield f'{path} is no {" or ".join(names)}'
        if isinstance(value, str) and not re.search(schema.get('pattern', ''), value):
            yield f'{path} does not match {schema["pattern"]}'
        if self.is_type(value, 'integer') and value < schema.get('minimum', value):
            yield f'{path} is under {schema["minimum"]}'
        if 'oneOf' in schema:
            tries = [list(self.errors(value, one, path)) for one in schema['oneOf']]
            if tries.count([]) != 1:
                yield f'{path} is one of {tries.count([])}: {min(tries, key=len)}'
        if isinstance(value, dict):
            yield from self.object_errors(value, schema, path)
        if isinstance(value, list):
            yield from self.array_errors(value, schema, path)

    def object_errors(self, value, schema, path):
        known = schema.get('properties', {})
        yield from (f'{path} lacks {name}' for name in schema.get('required', []) if name not in value)
        for name, member in value.items():
            if name in known:
                yield from self.errors(member, known[name], f'{path}/{name}')
            elif schema.get('additionalProperties', True) is False:
                yield f'{path} has {name}'

    def array_errors(self, value, schema, path):
        if not schema.get('minItems', 0) <= len(value) <= schema.get('maxItems', len(value)):
            yield f'{path} has {len(value)} items'
        for index, item in enumerate(value):
            yield from self.errors(item, schema.get('items', {}), f'{path}/{index}')


def files():
    for name in ('REMIT_FIXTURES', 'REMIT_SEEDS', 'REMIT_CORPUS'):
        folder = os.environ.get(name)
        if folder:
            yield from sorted(pathlib.Path(folder).rglob('*.md'))


def show(path, *options):
    return json.loads(subprocess.run([os.environ['REMIT_CLI'], 'show', *options, path],
                                     check=True, capture_output=True).stdout)


def section(**members):
    return {'role': 'focus', 'heading': None, 'blocks': [], 'sections': [], **members}


def agent(*sections, **members):
    return {'format': 'remit-agent/1', 'dialect': 'prompt', 'fields': {}, 'title': None,
            'sections': list(sections), **members}


# Each breaks one rule.
WRONG = {
    'an unknown dialect': agent(dialect='html'),
    'a member that is not there': agent(body=[]),
    'a list field that is a string': agent(fields={'tools': 'Read, Write'}),
    'a role that is unknown': agent(section(role='none')),
    'parallel that is false': agent(section(parallel=False)),
    'a target without percent': agent(section(target='95')),
    'a block of no type': agent(section(blocks=[{'type': 'html', 'text': ''}])),
    'a list without items': agent(section(blocks=[{'type': 'list', 'ordered': True}])),
    'an item with empty blocks': agent(section(will=[{'text': '', 'blocks': []}])),
    'a cell that is no string': agent(section(blocks=[{'type': 'table', 'columns': [1], 'rows': []}])),
    'a span of one number': agent(section(span=[1])),
    'a missing title': {k: v for k, v in agent().items() if k != 'title'},
}


def main():
    source = pathlib.Path(os.environ['REMIT_DATADIR']) / 'agent.schema.json'
    schema = Schema(json.loads(source.read_text()))
    paths = list(files())
    number = failures = 0

    def report(errors, name):
        nonlocal number, failures
        number += 1
        failures += bool(errors)
        for error in errors[:10]:
            print(f'# {error}')
        print(f'{"not ok" if errors else "ok"} {number} {name}')

    print(f'1..{len(WRONG) + 3}')
    report(list(schema.errors(agent(section(will=[{'text': 'a'}], target='99.9 %')))), '/schema/accepts-a-model')
    for name, value in WRONG.items():
        report([] if list(schema.errors(value)) else ['accepted'], f'/schema/refuses-{name.replace(" ", "-")}')
    for name, options in (('files', []), ('spans', ['--spans'])):
        errors = [f'{path.name}: {error}' for path in paths for error in schema.errors(show(path, *options))]
        report(errors if paths else ['no files'], f'/schema/describes-all-{name}')
    return int(failures > 0)


if __name__ == '__main__':
    sys.exit(main())
