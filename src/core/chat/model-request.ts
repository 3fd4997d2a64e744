import type { RequirementTemplate } from '../requirements/requirement-template';
import type { ChatMessage } from '../sessions/chat-message';
import type { SessionState } from '../sessions/session';
import type { ModelRequest, PromptMessage } from './language-model';
import { buildSystemPrompt } from './system-prompt';
import { estimateMessageTokens } from './token-estimate';

export interface ModelRequestOptions {
  /** Budget of the whole request, in estimated tokens. */
  maxInputTokens?: number;
}

/** Fits the models that are in use with room to spare, and bounds what one reply can cost. */
const defaultMaxInputTokens = 32_000;

/**
 * What the model is asked for the session's next reply: the system prompt, then the turns, oldest first.
 *
 * A conversation that exceeds the budget loses its oldest turns, never the person's last message nor what the
 * requirements hold. Left out as well: turns without text, failed replies, and messages that a content filter
 * refused, which would be refused again.
 */
export function buildModelRequest(
  state: SessionState,
  template: RequirementTemplate,
  { maxInputTokens = defaultMaxInputTokens }: ModelRequestOptions = {},
): ModelRequest {
  const turns = turnsOf(state.messages);
  const promptWith = (hasLeftOutTurns: boolean): PromptMessage => ({
    role: 'system',
    content: buildSystemPrompt(state, template, { hasLeftOutTurns }),
  });
  const room = maxInputTokens - estimateMessageTokens([promptWith(true)]);
  const kept = newestWithin(turns, room);
  return {
    messages: [promptWith(kept.length < turns.length), ...kept],
    briefing: {
      template,
      requirements: state.requirements,
      question: state.activeReply?.answeredQuestion ?? state.question,
    },
  };
}

function turnsOf(messages: readonly ChatMessage[]): PromptMessage[] {
  return messages.flatMap(({ role, content, status }, index) => {
    const isRefused = messages[index + 1]?.failure?.code === 'content_filtered_input';
    const isWhole = status !== 'streaming' && status !== 'failed';
    const isTurn = role === 'user' ? !isRefused : role === 'assistant' && isWhole;
    return isTurn && content !== '' && role !== 'system' ? [{ role, content }] : [];
  });
}

/** The newest turns that fit, at least from the person's last message on. */
function newestWithin(turns: readonly PromptMessage[], maxTokens: number): PromptMessage[] {
  const lastOfPerson = turns.findLastIndex(({ role }) => role === 'user');
  let start = turns.length;
  let tokens = 0;
  while (start > 0) {
    const turn = turns[start - 1];
    tokens += turn ? estimateMessageTokens([turn]) : 0;
    if (tokens > maxTokens && start <= lastOfPerson) break;
    start -= 1;
  }
  return turns.slice(start);
}
