import { expect, test } from 'vitest';
import { personsField } from '@/testing/filled-session';
import { emptyField } from '../requirements/field-content';
import { defaultTemplate } from '../requirements/requirement-fields';
import type { Requirements } from '../requirements/requirements';
import { taskDifferences } from './task-differences';

const text = personsField('a');

test.each<[string, Requirements, Requirements, unknown[]]>([
  ['nothing', {}, {}, []],
  ['an empty field and none', { objective: emptyField('text') }, {}, []],
  ['the source alone', { objective: text }, { objective: { ...text, source: 'inferred' } }, []],
  ['a new text', {}, { objective: text }, [['objective', null, 'a']]],
  [
    'another text',
    { objective: text },
    { objective: personsField('b') },
    [['objective', 'a', 'b']],
  ],
  [
    'a text that is gone',
    { objective: text },
    { objective: personsField(' ') },
    [['objective', 'a', null]],
  ],
  [
    'another order of items, in the order of the template',
    { constraints: personsField(['x', 'y']), task_name: text },
    { constraints: personsField(['y', 'x']) },
    [
      ['task_name', 'a', null],
      ['constraints', ['x', 'y'], ['y', 'x']],
    ],
  ],
  ['a field of another template', { severity: text }, { severity: personsField('b') }, []],
])('%s', (_, task, session, expected) => {
  const differences = taskDifferences(defaultTemplate, task, session);
  expect(differences.map(({ field, before, after }) => [field.key, before, after])).toEqual(
    expected,
  );
});
