import { describe, expect, it } from 'vitest';
import { createPanelDriver } from '@/testing/panel-driver';
import { eventsOf } from '@/testing/session-log';
import { createSteppedModel } from '@/testing/stepped-model';
import { editRequirements } from '../requirements/edit-requirements';
import { contentOf } from '../requirements/field-content';
import { followSession } from '../sessions/follow-session';
import { answerQuestion } from './answer-question';
import { editMessage } from './edit-message';
import { regenerateReply } from './regenerate-reply';
import { selectBranch } from './select-branch';
import { stopReply } from './stop-reply';

/** Two turns: the first fills the name and the objective, the second replaces the objective and adds the table. */
async function twoTurns() {
  const panel = await createPanelDriver({ assistant: createSteppedModel() });
  const first = await panel.says('Clean the orders');
  const firstReply = await panel.replies({ task_name: 'Clean orders', objective: 'Save time' });
  const afterFirst = await panel.state();
  const second = await panel.says('No, to save money. Into raw.orders.');
  const secondReply = await panel.replies({
    objective: { value: 'Save money', quote: 'save money', confidence: 0.9 },
    target_table: { value: 'raw.orders', quote: 'raw.orders', confidence: 0.9 },
  });
  const afterSecond = await panel.state();
  const newEvents = async () =>
    (await eventsOf(panel.services, panel.ref)).slice(afterSecond.version - 1);
  /** Ends the reply that a use case started, so that the next may begin. */
  const settle = async () => {
    await stopReply(panel.services, panel.ref);
    const following = new AbortController();
    const batches = followSession(panel.services.sessions, panel.ref, {
      after: null,
      signal: following.signal,
    });
    for await (const _batch of batches) {
      if ((await panel.state()).activeReply === null) return;
    }
  };
  return {
    ...panel,
    first,
    firstReply,
    second,
    secondReply,
    afterFirst,
    afterSecond,
    newEvents,
    settle,
  };
}

const contentsOf = ({ requirements }: Awaited<ReturnType<typeof twoTurns>>['afterFirst']) =>
  Object.fromEntries(Object.entries(requirements).map(([key, field]) => [key, contentOf(field)]));

describe('editMessage', () => {
  it('sets the rest aside, rewinds the panel and starts a reply, in one append', async () => {
    const { services, ref, second, afterFirst, ...panel } = await twoTurns();
    const sent = await editMessage(services, ref, { messageId: second, content: 'Go on' });
    const { objective, target_table } = afterFirst.requirements;
    expect(await panel.newEvents()).toEqual([
      {
        type: 'conversation-branched',
        branchId: expect.any(String),
        fromMessageId: second,
        fields: { objective, target_table },
      },
      {
        type: 'message-added',
        messageId: sent.messageId,
        role: 'user',
        content: 'Go on',
        clientMessageId: null,
      },
      { type: 'reply-started', messageId: sent.replyId },
    ]);
    const { requirements, messages, branches } = await panel.state();
    expect(requirements).toEqual(afterFirst.requirements);
    expect(messages.map(({ messageId }) => messageId)).toEqual([
      panel.first,
      panel.firstReply,
      sent.messageId,
      sent.replyId,
    ]);
    expect(branches).toMatchObject([
      { parentMessageId: panel.firstReply, messages: [{}, { content: 'Noted.' }] },
    ]);
  });

  it('goes back to the beginning and renames the session after its new first message', async () => {
    const { services, ref, first, ...panel } = await twoTurns();
    expect((await panel.state()).title).toBe('Clean orders');
    await editMessage(services, ref, { messageId: first, content: 'Count the customers' });
    const state = await panel.state();
    expect(Object.values(contentsOf(state))).toEqual([null, null, null, null, null, null]);
    expect(state.title).toBe('Count the customers');
    expect(state.receipts).toEqual({});
  });

  it('keeps what the person set, and drops the quote of a message that is gone', async () => {
    const { services, ref, first, ...panel } = await twoTurns();
    const options = ['A', 'B'];
    await panel.replies({}, { fieldKey: 'constraints', options });
    const { question } = await panel.state();
    const answer = { questionId: question?.questionId ?? '', answer: { option: 'A' } };
    await answerQuestion(services, ref, answer);
    await panel.settle();
    await editRequirements(services, ref, { patch: { objective: 'Mine' } });
    await panel.replies({ objective: 'Other' });
    await editMessage(services, ref, { messageId: first, content: 'Again' });
    expect(await panel.field('objective')).toMatchObject({ value: 'Mine', suggestion: null });
    expect(await panel.field('constraints')).toMatchObject({
      items: [{ text: 'A' }],
      source: 'user',
      provenance: null,
      isPersons: true,
    });
    expect(await panel.content('target_table')).toBeNull();
  });

  it('restores a source that a later reply raised', async () => {
    const { services, ref, ...panel } = await twoTurns();
    const before = await panel.field('task_name');
    const messageId = await panel.says('I call it Clean orders');
    await panel.replies({
      task_name: { value: 'Clean orders', quote: 'clean orders', confidence: 1 },
    });
    expect(await panel.field('task_name')).toMatchObject({ source: 'stated' });
    await editMessage(services, ref, { messageId, content: 'Go on' });
    expect(await panel.field('task_name')).toEqual(before);
  });

  it.each([
    ['a reply', 'firstReply', 'x', 'message_not_found'],
    ['blank text', 'first', ' ', 'message_blank'],
  ] as const)('refuses %s', async (_what, which, content, code) => {
    const panel = await twoTurns();
    const edit = editMessage(panel.services, panel.ref, { messageId: panel[which], content });
    await expect(edit).rejects.toMatchObject({ code });
    expect(await panel.newEvents()).toEqual([]);
    expect(panel.services.replies.count()).toBe(0);
  });
});

describe('regenerateReply', () => {
  it('keeps the message and answers it anew', async () => {
    const { services, ref, secondReply, afterFirst, ...panel } = await twoTurns();
    const { replyId } = await regenerateReply(services, ref, { messageId: secondReply });
    const { objective, target_table } = afterFirst.requirements;
    expect(await panel.newEvents()).toEqual([
      {
        type: 'conversation-branched',
        branchId: expect.any(String),
        fromMessageId: secondReply,
        fields: { objective, target_table },
      },
      { type: 'reply-started', messageId: replyId },
    ]);
    const { messages } = await panel.state();
    expect(messages.at(-2)?.messageId).toBe(panel.second);
  });

  it('retries a reply that failed', async () => {
    const { services, ref, ...panel } = await twoTurns();
    const failure = { code: 'model_silent' as const, retryAfterMs: null, categories: [] };
    const end = { outcome: 'failed' as const, failure, model: null, usage: null };
    await services.sessions.append(ref, [
      { type: 'reply-started', messageId: 'failed' },
      { type: 'reply-ended', messageId: 'failed', ...end },
    ]);
    await regenerateReply(services, ref, { messageId: 'failed' });
    const { messages, requirements } = await panel.state();
    expect(messages.at(-1)).toMatchObject({ status: 'streaming', content: '' });
    expect(requirements).toEqual(panel.afterSecond.requirements);
  });

  it('refuses a message of the person, and a second reply at the same time', async () => {
    const { services, ref, second, secondReply } = await twoTurns();
    const ofPerson = regenerateReply(services, ref, { messageId: second });
    await expect(ofPerson).rejects.toMatchObject({ code: 'message_not_found' });
    const attempts = [1, 2].map(() => regenerateReply(services, ref, { messageId: secondReply }));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('selectBranch', () => {
  const switched = async (panel: Awaited<ReturnType<typeof twoTurns>>) => {
    const { services, ref } = panel;
    const [branch] = (await panel.state()).branches;
    await selectBranch(services, ref, { branchId: branch?.branchId ?? '' });
    return panel.state();
  };

  it('puts messages and panel back as they were, and again', async () => {
    const panel = await twoTurns();
    await editMessage(panel.services, panel.ref, { messageId: panel.first, content: 'Other' });
    await panel.settle();
    await panel.replies({ task_name: 'Other task' });
    const other = await panel.state();
    const back = await switched(panel);
    expect(back.messages).toEqual(panel.afterSecond.messages);
    expect(back.requirements).toEqual(panel.afterSecond.requirements);
    expect(back.receipts).toEqual(panel.afterSecond.receipts);
    expect(back.title).toBe('Clean orders');
    const again = await switched(panel);
    expect(again.messages).toEqual(other.messages);
    expect(again.requirements).toEqual(other.requirements);
    expect(again.title).toBe('Other task');
    expect(again.branches).toHaveLength(1);
  });

  it('keeps what the person has set since', async () => {
    const panel = await twoTurns();
    const { services, ref } = panel;
    await editMessage(services, ref, { messageId: panel.second, content: 'Other' });
    await panel.settle();
    await editRequirements(services, ref, { patch: { objective: 'Mine' } });
    const { requirements } = await switched(panel);
    expect(requirements.objective).toMatchObject({ value: 'Mine', isPersons: true });
    expect(requirements.target_table).toMatchObject({
      value: 'raw.orders',
      source: 'stated',
      provenance: { messageId: panel.second },
    });
  });

  it('refuses one that does not exist, whose fork is set aside, or during a reply', async () => {
    const panel = await twoTurns();
    const { services, ref } = panel;
    const select = (branchId: string) => selectBranch(services, ref, { branchId });
    const gone = { code: 'branch_not_found' };
    await expect(select('nothing')).rejects.toMatchObject(gone);
    await regenerateReply(services, ref, { messageId: panel.secondReply });
    const inner = (await panel.state()).branches[0]?.branchId ?? '';
    await expect(select(inner)).rejects.toMatchObject({ code: 'reply_running' });
    await panel.settle();
    await editMessage(services, ref, { messageId: panel.first, content: 'Other' });
    await panel.settle();
    await expect(select(inner)).rejects.toMatchObject(gone);
  });
});
