import { describe, expect, it } from 'vitest';
import { createPanelDriver } from '@/testing/panel-driver';
import { eventsOf } from '@/testing/session-log';
import { createSteppedModel } from '@/testing/stepped-model';
import { editRequirements } from '../requirements/edit-requirements';
import { answerQuestion } from './answer-question';

async function asked(fieldKey: string, options = ['raw.orders', 'sales.orders']) {
  const panel = await createPanelDriver({ assistant: createSteppedModel() });
  await panel.says('Deduplicate the orders');
  await panel.replies({ constraints: ['A'] }, { fieldKey, options });
  const { question, version } = await panel.state();
  const questionId = question?.questionId ?? '';
  const newEvents = async () => (await eventsOf(panel.services, panel.ref)).slice(version - 1);
  return { ...panel, questionId, newEvents };
}

describe('answerQuestion', () => {
  it('fills a text at once, as words of the person, in one append with the reply', async () => {
    const { services, ref, questionId, ...panel } = await asked('target_table');
    const answer = { option: 'raw.orders' };
    const { messageId, replyId } = await answerQuestion(services, ref, { questionId, answer });
    expect(await panel.newEvents()).toEqual([
      { type: 'question-closed', questionId, openQuestion: null },
      {
        type: 'message-added',
        messageId,
        role: 'user',
        content: 'raw.orders',
        clientMessageId: null,
      },
      {
        type: 'requirements-changed',
        by: 'person',
        cause: 'answer',
        messageId,
        fields: {
          target_table: {
            kind: 'text',
            value: 'raw.orders',
            source: 'stated',
            confidence: 1,
            provenance: { messageId, quote: 'raw.orders' },
            isPersons: true,
            suggestion: null,
            declined: [],
          },
        },
      },
      { type: 'reply-started', messageId: replyId },
    ]);
    const { question, activeReply } = await panel.state();
    expect(question).toBeNull();
    expect(activeReply).toMatchObject({ messageId: replyId });
  });

  it.each([
    ['adds an item to a list', 'B', ['A', 'B']],
    ['takes over an item that a list has', 'a', ['A']],
  ])('%s', async (_what, option, expected) => {
    const { services, ref, questionId, ...panel } = await asked('constraints', ['B', 'a']);
    await answerQuestion(services, ref, { questionId, answer: { option } });
    expect(await panel.content('constraints')).toEqual(expected);
    expect(await panel.field('constraints')).toMatchObject({ isPersons: true, source: 'stated' });
  });

  it('names the session after a task name that was chosen', async () => {
    const { services, ref, questionId, ...panel } = await asked('task_name', ['One', 'Two']);
    await answerQuestion(services, ref, { questionId, answer: { option: 'Two' } });
    expect((await panel.state()).title).toBe('Two');
  });

  it('keeps the question for the task when the person is not sure', async () => {
    const { services, ref, questionId, ...panel } = await asked('target_table');
    const sent = await answerQuestion(services, ref, { questionId, answer: 'not-sure' });
    const text = 'Target table? (raw.orders / sales.orders)';
    expect(await panel.newEvents()).toEqual([
      {
        type: 'question-closed',
        questionId,
        openQuestion: { fieldKey: 'target_table', text },
      },
      {
        type: 'message-added',
        messageId: sent.messageId,
        role: 'user',
        content: 'Not sure',
        clientMessageId: null,
      },
      { type: 'reply-started', messageId: sent.replyId },
    ]);
    expect(await panel.content('target_table')).toBeNull();
    expect((await panel.state()).openQuestions).toEqual([{ fieldKey: 'target_table', text }]);
    await editRequirements(services, ref, { patch: { target_table: 'raw.orders' } });
    expect((await panel.state()).openQuestions).toEqual([]);
  });

  it.each([
    ['an answer that was not offered', { option: 'other' }, 'invalid_input'],
    ['another question', null, 'question_not_found'],
  ])('refuses %s and leaves no trace', async (_what, answer, code) => {
    const { services, ref, questionId, ...panel } = await asked('target_table');
    const input = answer
      ? { questionId, answer }
      : { questionId: 'gone', answer: 'not-sure' as const };
    await expect(answerQuestion(services, ref, input)).rejects.toMatchObject({ code });
    expect(await panel.newEvents()).toEqual([]);
    expect(services.replies.count()).toBe(0);
  });

  it('is closed by filling the field by hand', async () => {
    const { services, ref, questionId, ...panel } = await asked('target_table');
    await editRequirements(services, ref, { patch: { target_table: 'mine' } });
    expect((await panel.state()).question).toBeNull();
    const late = answerQuestion(services, ref, { questionId, answer: 'not-sure' });
    await expect(late).rejects.toMatchObject({ code: 'question_not_found' });
  });

  it('is answered once when two tabs answer at the same moment', async () => {
    const { services, ref, questionId, ...panel } = await asked('target_table');
    const choose = (option: string) =>
      answerQuestion(services, ref, { questionId, answer: { option } });
    const outcomes = await Promise.allSettled([choose('raw.orders'), choose('sales.orders')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const answers = (await panel.state()).messages.filter(({ role }) => role === 'user');
    expect(answers).toHaveLength(2);
  });
});
