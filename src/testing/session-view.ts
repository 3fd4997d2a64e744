import { contentOf } from '@/core/requirements/field-content';
import type { FieldValue } from '@/core/requirements/requirements';
import type { SessionState } from '@/core/sessions/session';

/** A session as any transport can tell of it. */
export interface SessionView {
  messages: readonly {
    id: string;
    role: string;
    content: string;
    isRunning: boolean;
    hasFailed: boolean;
  }[];
  /** What each field holds, without those that hold nothing. */
  values: Readonly<Record<string, FieldValue>>;
}

export function viewOf({ messages, requirements }: SessionState): SessionView {
  const values = Object.entries(requirements).map(
    ([key, field]) => [key, contentOf(field)] as const,
  );
  return {
    messages: messages.map(({ messageId, role, content, status }) => ({
      id: messageId,
      role,
      content,
      isRunning: status === 'streaming',
      hasFailed: status === 'failed' || status === 'interrupted',
    })),
    values: Object.fromEntries(values.filter(([, value]) => value !== null)),
  };
}
