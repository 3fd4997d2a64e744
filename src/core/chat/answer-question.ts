import { AppError } from '../errors';
import { answerField } from '../requirements/answer-field';
import { decideChange } from '../requirements/change-fields';
import { emptyField } from '../requirements/field-content';
import type { RequirementField } from '../requirements/requirement-template';

import type { Services } from '../services';
import type { Question } from '../sessions/question';
import type { SessionState } from '../sessions/session';
import type { SessionEvent } from '../sessions/session-event';
import type { SessionRef } from '../sessions/session-store';
import { openQuestionText } from './open-question-text';
import type { SentMessage } from './send-message';
import { startReply } from './start-reply';

export interface QuestionAnswer {
  questionId: string;
  /** One of the options of the question, to the letter. */
  answer: { option: string } | 'not-sure';
}

const notSure = 'Not sure';

/**
 * Answers the open question with one of its options, or with «Not sure». As one step the question closes, the
 * answer becomes a message of the person, and a reply starts. An option fills the field at once, as the person's
 * own words: a text becomes the option, a list gets it as one more item. «Not sure» leaves the field alone and
 * keeps the question for the task.
 *
 * @throws AppError `question_not_found` when it was answered or has gone, `invalid_input` for an answer that was
 * not offered, `session_not_found`, `session_full`, `too_many_replies`, `shutting_down`.
 */
export async function answerQuestion(
  services: Services,
  ref: SessionRef,
  { questionId, answer }: QuestionAnswer,
): Promise<SentMessage> {
  const { newId } = services;
  const { messageId, replyId } = await startReply(services, ref, (state) => {
    const sent = { messageId: newId(), replyId: newId(), isNew: true };
    const template = services.templates.find(state.templateId);
    const { question } = state;
    const field = template.fields.find(({ key }) => key === question?.fieldKey);
    if (!question || !field || question.questionId !== questionId) {
      throw new AppError('question_not_found');
    }
    const events = (content: string, changes: readonly SessionEvent[]): SessionEvent[] => [
      {
        type: 'question-closed',
        questionId,
        openQuestion: answer === 'not-sure' ? openQuestionOf(state, question, field) : null,
      },
      {
        type: 'message-added',
        messageId: sent.messageId,
        role: 'user',
        content,
        clientMessageId: null,
      },
      ...changes,
      { type: 'reply-started', messageId: sent.replyId },
    ];
    if (answer === 'not-sure') return { events: events(notSure, []), result: sent };
    const { option } = answer;
    if (!question.options.includes(option)) throw notOffered();
    const before = state.requirements[field.key] ?? emptyField(field.kind);
    const { events: changes } = decideChange(state, template, {
      cause: 'answer',
      messageId: sent.messageId,
      fields: {
        [field.key]: answerField(before, field, { text: option, messageId: sent.messageId, newId }),
      },
    });
    return { events: events(option, changes), result: sent };
  });
  return { messageId, replyId };
}

function openQuestionOf({ messages }: SessionState, question: Question, field: RequirementField) {
  const reply = messages.find(({ messageId }) => messageId === question.messageId);
  return { fieldKey: field.key, text: openQuestionText(reply?.content ?? '', question, field) };
}

function notOffered(): AppError {
  const issues = ['Choose one of the answers that were offered, or write a message.'];
  return new AppError('invalid_input', { details: { issues } });
}
