import { expect, test } from 'vitest';
import { listField, textField } from '@/testing/session-events';
import { createDraftFilter } from './draft-filter';

function filter(requirements: Parameters<typeof createDraftFilter>[0], pieces: readonly string[]) {
  const newsOf = createDraftFilter(requirements);
  return pieces.map((text) => newsOf([{ fieldKey: 'objective', text }]).map((draft) => draft.text));
}

test.each([
  ['an empty field', {}, ['Less', ' work'], [['Less'], [' work']]],
  ['the same value', { objective: textField('Less work') }, ['Less', ' work'], [[], []]],
  [
    'a longer value',
    { objective: textField('Less') },
    ['Le', 'ss', ' wo', 'rk'],
    [[], [], ['Less wo'], ['rk']],
  ],
  [
    'another value',
    { objective: textField('Less work') },
    ['Less ', 'waste', '!'],
    [[], ['Less waste'], ['!']],
  ],
  ['a shorter value', { objective: textField('Less work') }, ['Less'], [[]]],
  ['a field of the person', { objective: textField(null, { isPersons: true }) }, ['Less'], [[]]],
  ['a list', { objective: listField(['x']) }, ['Less'], [['Less']]],
])('%s', (_name, requirements, pieces, news) => {
  expect(filter(requirements, pieces)).toEqual(news);
});

test('fields do not mix', () => {
  const newsOf = createDraftFilter({ objective: textField('Less work') });
  const drafts = [
    { fieldKey: 'objective', text: 'Less' },
    { fieldKey: 'description', text: 'Less' },
  ];
  expect(newsOf(drafts)).toEqual([drafts[1]]);
});
