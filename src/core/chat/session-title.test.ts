import { expect, test } from 'vitest';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import type { SessionEvent } from '@/core/sessions/session-event';
import { foldEvents } from '@/testing/fold-events';
import { textField } from '@/testing/session-events';
import { renameAfterTask, titleFromMessage } from './session-title';

test.each([
  ['Dedupe orders', 'Dedupe orders'],
  ['  Dedupe\n\n orders\t', 'Dedupe orders'],
  ['x'.repeat(60), 'x'.repeat(60)],
  ['x'.repeat(61), `${'x'.repeat(60)}…`],
  [`${'word '.repeat(12)}word`, `${'word '.repeat(11)}word…`],
  [`ab ${'x'.repeat(80)}`, `ab ${'x'.repeat(57)}…`],
  [`${'x'.repeat(59)}😀😀`, `${'x'.repeat(59)}…`],
])('the title of %j is %j', (content, title) => {
  expect(titleFromMessage(content)).toBe(title);
});

const renamedByPerson: SessionEvent = { type: 'session-renamed', title: 'Mine', by: 'person' };
test.each([
  ['a new task name', [], { task_name: textField('Orders') }, 'Orders'],
  ['a long one', [], { task_name: textField('x'.repeat(99)) }, `${'x'.repeat(60)}…`],
  ['the same as the title', [], { task_name: textField('New conversation') }, null],
  ['an emptied one', [], { task_name: textField(null) }, null],
  ['another field', [], { objective: textField('Orders') }, null],
  ['a title of the person', [renamedByPerson], { task_name: textField('Orders') }, null],
])('after %s', (_name, events, changed, title) => {
  const renamed = renameAfterTask(foldEvents(events), defaultTemplate, changed);
  expect(renamed).toEqual(
    title === null ? [] : [{ type: 'session-renamed', title, by: 'assistant' }],
  );
});
