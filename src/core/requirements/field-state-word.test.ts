import { expect, it } from 'vitest';
import { personsField } from '@/testing/filled-session';
import { emptyField } from './field-content';
import { fieldStateWord } from './field-state-word';
import type { FieldState } from './requirements';

const filled = personsField('A');
const items = personsField(['A']);

it.each<[string, FieldState, boolean, string | null]>([
  ['typed', filled, true, 'You edited'],
  ['said', { ...filled, source: 'stated' }, true, 'You said'],
  ['concluded', { ...filled, source: 'inferred', isPersons: false }, false, 'Inferred'],
  ['a list that was said', { ...items, source: 'stated' }, false, 'You said'],
  ['required and untouched', emptyField('text'), true, 'Missing'],
  ['required and emptied', personsField(' \u200b'), true, 'Missing'],
  ['required without items', personsField([]), true, 'Missing'],
  ['optional and untouched', emptyField('list'), false, null],
  ['optional and emptied', personsField(''), false, null],
])('%s', (_what, field, isRequired, expected) => {
  expect(fieldStateWord(field, { isRequired })).toBe(expected);
});
