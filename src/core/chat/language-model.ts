import type { RequirementTemplate } from '../requirements/requirement-template';
import type { Requirements } from '../requirements/requirements';
import type { Question } from '../sessions/question';
import type { ReplyFailureCode, TokenUsage } from './reply-outcome';

export interface PromptMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** What the reply is about, beside the messages; absent for plain chat. */
export interface Briefing {
  template: RequirementTemplate;
  requirements: Requirements;
  question: Question | null;
}

export interface ModelRequest {
  /** The system prompt first, then the turns, oldest first. The last one is the person's. */
  messages: readonly PromptMessage[];
  /** With a briefing the reply is asked for as JSON of the template; without one it is plain text. */
  briefing: Briefing | null;
}

/** One piece of what a model sends. */
export type ModelPart =
  /** Nothing yet: the service asked to wait, or an attempt failed and the next one follows. */
  | { type: 'waiting'; reason: 'rate_limited' | 'retrying'; waitMs: number }
  /** Raw text of the reply: everything that one network read brought, never an empty string. */
  | { type: 'text'; text: string }
  /** The model declined to answer; shown as the message. */
  | { type: 'refusal'; text: string }
  /** Exactly once, last. */
  | {
      type: 'finish';
      reason: 'stop' | 'length' | 'content_filter';
      /** The model that really answered, as the service names it. */
      model: string | null;
      usage: TokenUsage | null;
      /** `content_filter`: categories that the filter named. */
      categories: readonly string[];
    };

/** For the start-up block, the page and the log. Holds no secret. */
export interface ModelDescription {
  provider: 'demo' | 'azure' | 'openai';
  /** «Azure OpenAI, deployment gpt-4o» */
  label: string;
}

/**
 * A language model that streams one reply.
 *
 * `stream` ends after its `finish` part. It throws `ModelError` when there is no whole reply, and the signal's
 * reason when it is aborted; either way the connection to the service is closed before it returns.
 */
export interface LanguageModel {
  readonly description: ModelDescription;
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelPart>;
}

/** The model gave no whole reply. The message is for the operator's log and holds no secret and no prompt. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(
    readonly code: ReplyFailureCode,
    message: string,
    readonly details: {
      retryAfterMs?: number;
      categories?: readonly string[];
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
  }
}
