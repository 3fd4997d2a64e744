import { emptyRequirements } from '@/core/requirements/field-content';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { EventPosition } from '@/core/sessions/event-id';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionState } from '@/core/sessions/session';

/** What the cache holds of a session: its fold, and where in its log that fold ends. */
export interface SessionEntry {
  session: SessionState;
  position: EventPosition;
}

export function sessionQueryKey(id: string) {
  return ['session', id] as const;
}

/** What the panes show before there is a session: the template with nothing in it. */
export function emptyEntry(template: RequirementTemplate): SessionEntry {
  const session = reduceSession(null, {
    seq: 0,
    at: '',
    event: {
      type: 'session-created',
      sessionId: '',
      templateId: template.id,
      title: 'New conversation',
      requirements: emptyRequirements(template),
    },
  });
  return { session, position: { generation: '', seq: 0 } };
}
