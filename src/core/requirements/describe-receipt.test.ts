import { describe, expect, it } from 'vitest';
import { createPanelDriver, type SaidOfField } from '@/testing/panel-driver';
import { describeReceipt } from './describe-receipt';
import { editRequirements } from './edit-requirements';
import { defaultTemplate } from './requirement-fields';

type Said = Record<string, SaidOfField>;

const forget = (value: string | string[]) => ({ value, quote: 'forget it', confidence: 1 });

describe('describeReceipt', () => {
  it.each<[string, Said, Said, string | null]>([
    ['one text', {}, { objective: 'A' }, 'Updated Objective'],
    [
      'texts in the order of the panel',
      {},
      { objective: 'A', task_name: 'B', description: 'C' },
      'Updated Task name, Description and Objective',
    ],
    [
      'a text and items',
      {},
      { objective: 'A', success_criteria: ['A', 'B'] },
      'Updated Objective, added 2 success criteria',
    ],
    [
      'a text and one item',
      {},
      { objective: 'A', success_criteria: ['A'] },
      'Updated Objective, added 1 success criterion',
    ],
    ['items alone', {}, { constraints: ['A', 'B'] }, 'Updated Constraints: 2 added'],
    [
      'two lists',
      {},
      { success_criteria: ['A'], constraints: ['A', 'B'] },
      'Updated Success criteria: 1 added, added 2 constraints',
    ],
    [
      'an item less',
      { constraints: ['A', 'B'] },
      { constraints: ['B'] },
      'Updated Constraints: 1 removed',
    ],
    [
      'items exchanged',
      { constraints: ['A', 'B'] },
      { constraints: ['A', 'C', 'D'], objective: 'A' },
      'Updated Objective, added 1 constraint, changed 1 constraint',
    ],
    [
      'items spelt otherwise',
      { constraints: ['A'] },
      { constraints: ['a'] },
      'Updated Constraints: 1 changed',
    ],
    [
      'another order',
      { constraints: ['A', 'B'] },
      { constraints: ['B', 'A'] },
      'Updated Constraints: reordered',
    ],
    [
      'another order beside a text',
      { constraints: ['A', 'B'] },
      { constraints: ['B', 'A'], objective: 'A' },
      'Updated Objective, reordered constraints',
    ],
    ['a text emptied', { objective: 'A' }, { objective: forget('') }, 'Updated Objective: cleared'],
    [
      'a list emptied',
      { constraints: ['A'] },
      { constraints: forget([]) },
      'Updated Constraints: cleared',
    ],
    [
      'a text emptied beside another',
      { objective: 'A' },
      { objective: forget(''), task_name: 'B' },
      'Updated Task name, cleared Objective',
    ],
    [
      'only a source',
      { objective: 'forget' },
      { objective: { value: 'forget', quote: 'forget', confidence: 1 } },
      null,
    ],
  ])('names %s', async (_what, before, said, expected) => {
    const panel = await createPanelDriver();
    await panel.says('Forget it');
    await panel.replies(before);
    const messageId = await panel.replies(said);
    const receipt = (await panel.state()).receipts[messageId];
    expect(receipt && describeReceipt(defaultTemplate, receipt)).toBe(expected);
  });

  it('says nothing of a suggestion', async () => {
    const panel = await createPanelDriver();
    await editRequirements(panel.services, panel.ref, { patch: { objective: 'Mine' } });
    const messageId = await panel.replies({ objective: 'Theirs' });
    const receipt = (await panel.state()).receipts[messageId];
    expect(receipt && describeReceipt(defaultTemplate, receipt)).toBeNull();
  });
});
