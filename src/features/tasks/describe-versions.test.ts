import { expect, it } from 'vitest';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import type { TaskVersion } from '@/core/tasks/task';
import { describeVersions } from './describe-versions';

const at = '2026-01-01T00:00:00.000Z';

function version(number: number, part: Partial<TaskVersion>, objective: string): TaskVersion {
  return {
    version: number,
    at,
    cause: 'edited',
    status: 'open',
    content: {
      templateId: 'data-task',
      requirements: {
        objective: {
          kind: 'text',
          value: objective,
          source: 'user',
          confidence: 1,
          provenance: null,
          isPersons: true,
          suggestion: null,
          declined: [],
        },
      },
      openQuestions: [],
      conversation: [],
      revision: null,
    },
    ...part,
  };
}

it('says what happened, and to which fields', () => {
  const versions = [
    version(4, { cause: 'updated-from-conversation' }, 'b'),
    version(3, { cause: 'status', status: 'in-progress' }, 'b'),
    version(2, {}, 'b'),
    version(1, { cause: 'created' }, 'a'),
  ];
  expect(describeVersions(versions, defaultTemplate).map(({ words }) => words)).toEqual([
    'Updated from the conversation',
    'Status: In progress',
    'Edited: Objective',
    'Created',
  ]);
});
