import type { Answer, Step } from './answer';
import { sendContent, sendDone, sendEvent } from './answer';
import type { ChatRequest } from './chat-request';
import { type ChunkShapes, type ChunkStyle, createChunkShapes, type Json } from './chunk-shapes';
import { cutIntoPieces, groupPieces } from './content-pieces';
import type { ProfileName } from './pacing';
import type { ScenarioOptions } from './scenario-options';

export interface ScenarioContext {
  request: ChatRequest;
  options: ScenarioOptions;
  /** What an ordinary reply to the request would be. */
  content: string;
  /** The model version that answers. */
  model: string;
  random: () => number;
  /** How often this scenario has failed in a row before. */
  failureCount: number;
}

/** `isFinal: false` keeps a queued scenario for the attempt that follows. */
export interface Outcome {
  answer: Answer;
  isFinal: boolean;
}

export interface Scenario {
  profile: ProfileName;
  play(context: ScenarioContext): Outcome;
}

/** The parts of a stream, in the notation of the specification: P R C A F U D. */
export function createStreamKit(
  context: ScenarioContext,
  style: Partial<Pick<ChunkStyle, 'kind' | 'model'>> = {},
) {
  const { random, options } = context;
  const model = style.model ?? context.model;
  const shapes: ChunkShapes = createChunkShapes({ model, kind: style.kind ?? 'default', random });
  const piecesOf = (text: string) =>
    groupPieces(cutIntoPieces(text, random), options.tokensPerEvent ?? 1);
  return {
    shapes,
    promptFilter: () => sendEvent(shapes.promptFilter()),
    role: () => sendEvent(shapes.role()),
    content: (text = context.content) =>
      piecesOf(text).map((piece) => sendContent(shapes.content(piece))),
    /** The first part of the content, as a stream that breaks off leaves it. */
    half: () =>
      piecesOf(context.content.slice(0, Math.max(40, context.content.length / 2))).map((piece) =>
        sendContent(shapes.content(piece)),
      ),
    annotation: (verdicts: Json, finishReason: string | null = null) =>
      sendEvent(shapes.annotation(verdicts, finishReason)),
    finish: (reason: string, verdicts: Json = {}) => sendEvent(shapes.finish(reason, verdicts)),
    usage: (reasoningTokens = 0) => sendEvent(shapes.usage(120, reasoningTokens)),
    done: sendDone,
  };
}

export type StreamKit = ReturnType<typeof createStreamKit>;

export function streamAnswer(
  steps: readonly Step[],
  contentType: string | null = 'text/event-stream; charset=utf-8',
): Answer {
  return { type: 'stream', steps, contentType };
}

/** A scenario that answers each request with a stream. */
export function streaming(
  profile: ProfileName,
  stepsOf: (kit: StreamKit, context: ScenarioContext) => readonly Step[],
  style: Partial<Pick<ChunkStyle, 'kind' | 'model'>> = {},
): Scenario {
  return {
    profile,
    play: (context) => ({
      answer: streamAnswer(stepsOf(createStreamKit(context, style), context)),
      isFinal: true,
    }),
  };
}

/** The reply as it should be. */
export function ordinarySteps(kit: StreamKit, content: readonly Step[] = kit.content()): Step[] {
  return [kit.promptFilter(), kit.role(), ...content, kit.finish('stop'), kit.usage(), kit.done];
}

/** A scenario that answers each request with the same failure. */
export function failing(answerOf: (context: ScenarioContext) => Answer): Scenario {
  return {
    profile: 'fast',
    play: (context) => ({ answer: answerOf(context), isFinal: true }),
  };
}

export interface PassingOptions {
  /** How often it fails unless `n` says otherwise. */
  defaultCount?: number;
  /** How often a client tries at most: with so many failures no success follows. */
  clientAttempts?: number;
}

/** Fails `n` times, then an ordinary reply, unless no client would still be there to see it. */
export function passing(
  answerOf: (context: ScenarioContext) => Answer,
  { defaultCount = 1, clientAttempts = 3 }: PassingOptions = {},
): Scenario {
  return {
    profile: 'fast',
    play: (context) => {
      const { failureCount, options } = context;
      const limit = options.n ?? defaultCount;
      if (failureCount < limit) {
        const isLast = limit >= clientAttempts && failureCount === limit - 1;
        return { answer: answerOf(context), isFinal: isLast };
      }
      return { answer: streamAnswer(ordinarySteps(createStreamKit(context))), isFinal: true };
    },
  };
}

/** Fails while the request has what it rejects, then an ordinary reply. */
export function rejecting(
  isRejected: (context: ScenarioContext) => boolean,
  answerOf: (context: ScenarioContext) => Answer,
): Scenario {
  return {
    profile: 'fast',
    play: (context) =>
      isRejected(context)
        ? { answer: answerOf(context), isFinal: false }
        : { answer: streamAnswer(ordinarySteps(createStreamKit(context))), isFinal: true },
  };
}
