import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDataset } from './read-dataset';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taskwright-eval-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, content: unknown) =>
  writeFile(join(folder, file), JSON.stringify(content));

const expected = {
  task_name: 'A',
  description: null,
  target_table: null,
  objective: { anyOf: [null, { text: 'B', mentions: ['b'] }] },
  success_criteria: ['x', { anyOf: ['y', null] }],
  constraints: null,
};
const one = { name: 'One', shows: 'it', steps: [{ say: 'hi' }], expect: expected };

it('reads files with one case or several, in order', async () => {
  await write('b.json', one);
  await write('a.json', [
    { ...one, name: 'Two', domain: 'sales', language: 'de' },
    { ...one, name: 'Three' },
  ]);
  await writeFile(join(folder, 'notes.md'), 'not a case');
  const cases = await readDataset(folder);
  expect(cases.map(({ name, domain, language }) => [name, domain, language])).toEqual([
    ['Two', 'sales', 'de'],
    ['Three', 'unnamed', 'en'],
    ['One', 'unnamed', 'en'],
  ]);
});

it.each([
  ['no steps', { ...one, steps: [] }, /a\.json is not as expected/],
  ['a key that nobody knows', { ...one, expects: {} }, /a\.json is not as expected/],
  ['a name that is there twice', [one, one], /One: the name is there twice/],
  ['a template that nobody knows', { ...one, template: 'novel' }, /no template novel/],
  ['a field too many', { ...one, expect: { ...expected, mood: 'x' } }, /has no field mood/],
  ['the wrong kind', { ...one, expect: { ...expected, task_name: ['A'] } }, /task_name is a text/],
  [
    'the other wrong kind',
    { ...one, expect: { ...expected, constraints: 'A' } },
    /constraints is a list/,
  ],
  [
    'a field that is forgotten',
    { ...one, expect: { task_name: 'A' } },
    /nothing is said of description/,
  ],
])('refuses %s', async (_, content, fault) => {
  await write('a.json', content);
  await expect(readDataset(folder)).rejects.toThrow(fault);
});

it('refuses an empty folder', async () => {
  await expect(readDataset(folder)).rejects.toThrow('holds no conversations');
});
