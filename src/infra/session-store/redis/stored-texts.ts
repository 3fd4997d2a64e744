import { type SessionState, sessionStateSchema } from '@/core/sessions/session';
import type { LoggedEvent, SessionEvent } from '@/core/sessions/session-event';
import type { SessionSummary } from '@/core/sessions/session-store';

/** An event as the stream holds it: its number is its place. */
export function textOfEvent(event: SessionEvent, at: string): string {
  return JSON.stringify({ at, event });
}

export function eventsOfTexts(texts: readonly string[], afterSeq: number): LoggedEvent[] {
  return texts.map((text, index) => {
    const { at, event }: Omit<LoggedEvent, 'seq'> = JSON.parse(text);
    return { seq: afterSeq + index + 1, at, event };
  });
}

/** The state, or `null` for one that another release of ours has stored in another shape. */
export function stateOfText(text: string): SessionState | null {
  const parsed = sessionStateSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

/** Id, title, and when it was created and changed, of each session. */
export function summariesOfTexts(texts: readonly string[]): SessionSummary[] {
  const summaries: SessionSummary[] = [];
  for (let place = 0; place < texts.length; place += 4) {
    const [sessionId = '', title = '', createdAt = '', updatedAt = ''] = texts.slice(place);
    summaries.push({ sessionId, title, createdAt, updatedAt });
  }
  return summaries;
}
