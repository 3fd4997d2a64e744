import { describe, expect, it } from 'vitest';
import { completeValues, personsField } from '@/testing/filled-session';
import { completenessOf } from './completeness';
import { emptyRequirements } from './field-content';
import { defaultTemplate } from './requirement-fields';
import type { Requirements } from './requirements';
import { bugReportTemplate } from './templates/bug-report';

const complete = Object.fromEntries(
  Object.entries(completeValues).map(([key, value]) => [key, personsField(value)]),
);

describe('completenessOf', () => {
  it.each<[string, Requirements, string[]]>([
    ['nothing', {}, ['task_name', 'description', 'target_table', 'objective']],
    ['everything required', complete, []],
    ['a null', { ...complete, task_name: { ...personsField(''), confidence: 1 } }, ['task_name']],
    ['white space', { ...complete, objective: personsField(' \n\t') }, ['objective']],
    [
      'invisible signs',
      { ...complete, objective: personsField('\u200b\u2060\ufeff') },
      ['objective'],
    ],
    ['a list in place of a text', { ...complete, objective: personsField([]) }, ['objective']],
  ])('of %s', (_what, requirements, missing) => {
    const { filledCount, ...completeness } = completenessOf(defaultTemplate, requirements);
    expect(filledCount).toBe(4 - missing.length);
    expect(completeness).toEqual({
      isComplete: missing.length === 0,
      requiredCount: 4,
      missing,
      overallConfidence: (4 - missing.length) / 4,
    });
  });

  it('counts a required list by its items', () => {
    const empty = emptyRequirements(bugReportTemplate);
    expect(completenessOf(bugReportTemplate, empty).missing).toContain('steps_to_reproduce');
    const filled = { ...empty, steps_to_reproduce: personsField(['Open it']) };
    expect(completenessOf(bugReportTemplate, filled).missing).not.toContain('steps_to_reproduce');
  });

  it('takes the mean confidence of the required fields', () => {
    const inferred = { ...personsField('A'), confidence: 0.5 };
    const requirements = { ...complete, objective: inferred, constraints: inferred };
    expect(completenessOf(defaultTemplate, requirements).overallConfidence).toBe(0.875);
  });
});
