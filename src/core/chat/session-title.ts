import { contentOf } from '../requirements/field-content';
import type { RequirementTemplate } from '../requirements/requirement-template';
import type { Requirements } from '../requirements/requirements';
import type { SessionState } from '../sessions/session';
import type { SessionEvent } from '../sessions/session-event';

const maxTitleLength = 60;

/** A title until the task has a name: the beginning of the first message, cut between words. */
export function titleFromMessage(content: string): string {
  const text = content.replace(/\s+/gu, ' ').trim();
  if (text.length <= maxTitleLength) return text;
  const cut = text.slice(0, maxTitleLength).replace(/[\uD800-\uDBFF]$/, '');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > maxTitleLength / 2 ? cut.slice(0, lastSpace) : cut}…`;
}

/** Renames the session after its task when that got a name, unless the person named the session. */
export function renameAfterTask(
  state: SessionState,
  template: RequirementTemplate,
  changed: Requirements,
): SessionEvent[] {
  const name = taskNameIn(template, changed);
  return name === null ? [] : rename(state, titleFromMessage(name));
}

/** Where a conversation stands after a fork: its messages, the one that comes next, and its panel. */
export interface ForkedState extends Pick<SessionState, 'messages' | 'requirements'> {
  nextMessage?: string;
}

/** Renames the session after its task, or after its first message when the task's name was rewound. */
export function renameAfterFork(
  state: SessionState,
  template: RequirementTemplate,
  { messages, requirements, nextMessage }: ForkedState,
): SessionEvent[] {
  const first = messages.find(({ role }) => role === 'user')?.content ?? nextMessage;
  const title = taskNameIn(template, requirements) ?? first;
  return title === undefined ? [] : rename(state, titleFromMessage(title));
}

function taskNameIn(template: RequirementTemplate, requirements: Requirements): string | null {
  const titleKey = template.fields.find(({ role }) => role === 'title')?.key;
  const field = titleKey === undefined ? undefined : requirements[titleKey];
  const name = field ? contentOf(field) : null;
  return typeof name === 'string' ? name : null;
}

function rename({ isTitlePersons, title }: SessionState, newTitle: string): SessionEvent[] {
  if (isTitlePersons || newTitle === title) return [];
  return [{ type: 'session-renamed', title: newTitle, by: 'assistant' }];
}
