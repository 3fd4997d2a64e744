import type { LanguageModel } from '@/core/chat/language-model';
import type { ReplyFailureCode, TokenUsage } from '@/core/chat/reply-outcome';
import type { Log } from '@/core/log';
import { completenessOf } from '@/core/requirements/completeness';
import type { Requirements } from '@/core/requirements/requirements';
import { templateCatalog } from '@/core/requirements/template-catalog';
import { createInProcessHost } from '../e2e/conversations/in-process-host';
import type { EvaluationCase } from './evaluation-case';
import { createEvaluationServices } from './evaluation-services';
import { type RecordedReply, recordReplies } from './record-replies';

export interface PlayedReply {
  /** The model that answered, as the service names it. */
  model: string | null;
  usage: TokenUsage | null;
  failure: ReplyFailureCode | null;
}

export interface PlayedCase {
  requirements: Requirements;
  /** Messages that the person had written when every required field held something; `null`: never. */
  turnsUntilComplete: number | null;
  replies: PlayedReply[];
  recorded: RecordedReply[];
}

/** Plays a conversation to its end, through the product's use cases. A failed reply does not end it. */
export async function playCase(
  { template: templateId, steps }: Pick<EvaluationCase, 'template' | 'steps'>,
  assistant: LanguageModel,
  log: Log,
): Promise<PlayedCase> {
  const { model, replies: recorded } = recordReplies(assistant);
  const host = createInProcessHost(createEvaluationServices(model, log));
  const conversation = await host.open(templateId ?? null);
  const template = templateCatalog.find(templateId ?? '');
  let turns = 0;
  let turnsUntilComplete: number | null = null;
  for (const step of steps) {
    if ('say' in step) {
      turns += 1;
      await conversation.say(step.say);
    } else await conversation.edit(step.edit);
    const { requirements } = await conversation.session();
    if (completenessOf(template, requirements).isComplete) turnsUntilComplete ??= turns;
  }
  const { requirements, messages } = await conversation.session();
  const replies = messages
    .filter(({ role }) => role === 'assistant')
    .map(({ model, usage, failure }) => ({ model, usage, failure: failure?.code ?? null }));
  return { requirements, turnsUntilComplete, replies, recorded };
}
