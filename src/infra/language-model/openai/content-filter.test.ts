import { expect, it } from 'vitest';
import { filteredCategories } from './content-filter';

it.each<[unknown, string[]]>([
  [undefined, []],
  [null, []],
  ['filtered', []],
  [{}, []],
  [{ hate: { filtered: false, severity: 'safe' } }, []],
  [{ hate: { filtered: true, severity: 'high' }, sexual: { filtered: true } }, ['hate', 'sexual']],
  [{ protected_material_text: { detected: true, filtered: false } }, []],
  [{ error: { code: 'content_filter_error', message: 'The contents are not filtered' } }, []],
  [{ custom_blocklists: [] }, []],
  [
    { custom_blocklists: [{ filtered: false }, { filtered: true, id: 'x' }] },
    ['custom_blocklists'],
  ],
  [{ custom_blocklists: { filtered: true, details: [] } }, ['custom_blocklists']],
  [{ 'a sentence that a service made up': { filtered: true } }, []],
])('%j', (verdicts, expected) => {
  expect(filteredCategories(verdicts)).toEqual(expected);
});
