import type { ExtractedField, ExtractedPart, ExtractedReply } from '../extraction/extracted-part';
import { createTextCleaner } from '../extraction/text-cleaner';
import { contentOf, isBlank } from '../requirements/field-content';
import { mergeExtracted } from '../requirements/merge-requirements';
import type { RequirementTemplate } from '../requirements/requirement-template';
import type { Requirements } from '../requirements/requirements';
import type { Services } from '../services';
import type { SessionState } from '../sessions/session';
import type { SessionEvent } from '../sessions/session-event';
import type { SessionRef } from '../sessions/session-store';
import { updateSession } from '../sessions/update-session';
import { createDraftFilter } from './draft-filter';
import type { ReplyEnd } from './reply-end';
import { renameAfterTask } from './session-title';

/** Appends one reply's pieces to the log. Each call is at most one append. */
export interface ReplyWriter {
  write(part: ExtractedPart): Promise<void>;
  /** The next piece of the text by which the model declines. */
  writeRefusal(text: string): Promise<void>;
  writeWaiting(wait: { reason: 'rate_limited' | 'retrying'; waitMs: number }): Promise<void>;
  /** The rest of the reply and its `reply-ended`, in one append. */
  finish(rest: ExtractedReply, end: ReplyEnd): Promise<void>;
  /** Whether the log holds text of this reply that a person can see. */
  hasText(): boolean;
}

interface WrittenReply {
  ref: SessionRef;
  replyId: string;
  template: RequirementTemplate;
  /** As they were when the reply began. */
  requirements: Requirements;
}

export function createReplyWriter(
  services: Services,
  { ref, replyId, template, requirements }: WrittenReply,
): ReplyWriter {
  const { sessions, newId, now } = services;
  const newsOf = createDraftFilter(requirements);
  const refusal = createTextCleaner(() => {});
  let hasText = false;

  const textEvents = ({ text, drafts }: Pick<ExtractedPart, 'text' | 'drafts'>): SessionEvent[] => {
    hasText ||= !isBlank(text);
    return [
      ...(text === '' ? [] : [{ type: 'text-delta', messageId: replyId, text } as const]),
      ...newsOf(drafts).map(
        (draft) => ({ type: 'field-drafted', messageId: replyId, ...draft }) as const,
      ),
    ];
  };

  const fieldEvents = (state: SessionState, extracted: readonly ExtractedField[]) => {
    const fields = mergeExtracted(state, extracted, { template, replyId, newId });
    if (Object.keys(fields).length === 0) return [];
    const change: SessionEvent = {
      type: 'requirements-changed',
      by: 'assistant',
      cause: 'reply',
      messageId: replyId,
      fields,
    };
    return [change, ...renameAfterTask(state, template, fields)];
  };

  const append = async (events: readonly SessionEvent[]) => {
    if (events.length > 0) await sessions.append(ref, events);
  };

  return {
    hasText: () => hasText,
    write: async (part) => {
      const events = textEvents(part);
      if (part.fields.length === 0) return append(events);
      await updateSession(sessions, ref, (state) => ({
        events: [...events, ...fieldEvents(state, part.fields)],
        result: null,
      }));
    },
    writeRefusal: (text) => append(textEvents({ text: refusal.push(text), drafts: [] })),
    writeWaiting: ({ reason, waitMs }) => {
      const until = new Date(now().getTime() + waitMs).toISOString();
      return append([{ type: 'reply-waiting', messageId: replyId, reason, until }]);
    },
    finish: async (rest, end) => {
      const events = textEvents(rest);
      await updateSession(sessions, ref, (state) => {
        const changes = fieldEvents(state, rest.fields);
        const ended = { type: 'reply-ended', messageId: replyId, ...end } as const;
        const question = end.outcome === 'completed' ? rest.question : null;
        return {
          events: [...events, ...changes, ended, ...questionEvents(state, question)],
          result: null,
        };
      });
    },
  };

  function questionEvents(
    state: SessionState,
    question: ExtractedReply['question'],
  ): SessionEvent[] {
    const field = question ? state.requirements[question.fieldKey] : undefined;
    const isSettled = field?.isPersons === true && contentOf(field) !== null;
    if (!question || !field || isSettled) return [];
    return [
      {
        type: 'question-asked',
        question: { questionId: newId(), messageId: replyId, ...question },
      },
    ];
  }
}
