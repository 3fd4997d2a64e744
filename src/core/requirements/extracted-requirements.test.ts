import { describe, expect, it } from 'vitest';
import { createPanelDriver } from '@/testing/panel-driver';
import { editRequirements } from './edit-requirements';
import { toExtractedRequirements } from './extracted-requirements';
import { defaultTemplate } from './requirement-fields';

describe('toExtractedRequirements', () => {
  it('shows each field in the shape of the contract', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await panel.says('Into raw.orders');
    await editRequirements(services, ref, { patch: { task_name: 'Mine', constraints: ['A'] } });
    await panel.replies({
      task_name: { value: 'Theirs', quote: null, confidence: 0.4 },
      target_table: { value: 'raw.orders', quote: 'RAW.orders', confidence: 0.9 },
      constraints: { value: ['A', 'B'], quote: 'into', confidence: 0.8 },
      success_criteria: ['C'],
    });
    await editRequirements(services, ref, { patch: { objective: null } });
    const { requirements } = await panel.state();
    expect(toExtractedRequirements(defaultTemplate, requirements)).toEqual({
      task_name: {
        value: 'Mine',
        confidence: 1,
        source: 'user',
        quote: null,
        suggestion: { value: 'Theirs', confidence: 0.4, quote: null },
      },
      description: null,
      target_table: {
        value: 'raw.orders',
        confidence: 0.9,
        source: 'stated',
        quote: 'raw.orders',
        suggestion: null,
      },
      objective: { value: null, confidence: 1, source: 'user', quote: null, suggestion: null },
      success_criteria: {
        value: ['C'],
        confidence: 0.6,
        source: 'inferred',
        quote: null,
        suggestion: null,
      },
      constraints: {
        value: ['A'],
        confidence: 1,
        source: 'user',
        quote: null,
        suggestion: { value: ['A', 'B'], confidence: 0.8, quote: 'Into' },
      },
      overall_confidence: 0.475,
      is_complete: false,
    });
  });
});
