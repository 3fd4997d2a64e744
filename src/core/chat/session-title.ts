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
  const cut = text.slice(0, maxTitleLength).toWellFormed();
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > maxTitleLength / 2 ? cut.slice(0, lastSpace) : cut}…`;
}

/** Renames the session after its task when that got a name, unless the person named the session. */
export function renameAfterTask(
  state: SessionState,
  template: RequirementTemplate,
  changed: Requirements,
): SessionEvent[] {
  const titleKey = template.fields.find(({ role }) => role === 'title')?.key;
  const field = titleKey === undefined ? undefined : changed[titleKey];
  const title = field ? contentOf(field) : null;
  if (state.isTitlePersons || typeof title !== 'string' || title === state.title) return [];
  return [{ type: 'session-renamed', title: titleFromMessage(title), by: 'assistant' }];
}
