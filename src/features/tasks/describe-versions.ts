import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { TaskVersion } from '@/core/tasks/task';
import { taskDifferences } from '@/core/tasks/task-differences';
import { taskStatusLabels } from '@/core/tasks/task-status-labels';

export interface DescribedVersion {
  version: number;
  at: string;
  words: string;
}

const causeWords = {
  created: 'Created',
  'updated-from-conversation': 'Updated from the conversation',
  edited: 'Edited',
  status: 'Status',
  restored: 'An earlier version restored',
} as const satisfies Record<TaskVersion['cause'], string>;

/** Each version in words, in the order they come in: newest first. */
export function describeVersions(
  versions: readonly TaskVersion[],
  template: RequirementTemplate,
): DescribedVersion[] {
  return versions.map((version, index) => ({
    version: version.version,
    at: version.at,
    words: wordsOf(version, versions[index + 1], template),
  }));
}

function wordsOf(
  { cause, status, content }: TaskVersion,
  before: TaskVersion | undefined,
  template: RequirementTemplate,
): string {
  if (cause === 'status') return `${causeWords.status}: ${taskStatusLabels[status]}`;
  if (!before) return causeWords[cause];
  const { requirements } = content;
  const changed = taskDifferences(template, before.content.requirements, requirements);
  const labels = changed.map(({ field }) => field.label).join(', ');
  return labels === '' ? causeWords[cause] : `${causeWords[cause]}: ${labels}`;
}
