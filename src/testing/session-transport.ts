import type { SessionView } from './session-view';

/** Where a follower is: what it has seen, folded, and the id to go on after. */
export interface Followed {
  id: string;
  view: SessionView;
}

/** What a call comes to: its answer, or the code of the refusal. */
export type Outcome<Answer> = { answer: Answer } | { code: string };

/** One person with an identity of their own, over one transport. */
export interface Person {
  startSession(): Promise<string>;
  /** Resolves when the message is accepted or refused, not when the reply ends. */
  send(sessionId: string, text: string): Promise<Outcome<null>>;
  /** Step by step, from the start or after a step seen before. Leaving the loop hangs up. */
  follow(sessionId: string, after?: Followed): AsyncGenerator<Followed>;
  read(sessionId: string): Promise<Outcome<SessionView>>;
  edit(sessionId: string, patch: Readonly<Record<string, unknown>>): Promise<Outcome<null>>;
  createTask(sessionId: string): Promise<Outcome<string>>;
  remove(sessionId: string): Promise<Outcome<null>>;
}

/** A transport that carries sessions. */
export interface SessionTransport {
  name: string;
  person(origin: string): Person;
}

/** The steps up to the first that fits; the stream stays open. */
export async function takeUntil(
  steps: AsyncGenerator<Followed>,
  fits: (view: SessionView) => boolean,
): Promise<Followed[]> {
  const seen: Followed[] = [];
  for (let next = await steps.next(); !next.done; next = await steps.next()) {
    seen.push(next.value);
    if (fits(next.value.view)) break;
  }
  return seen;
}

/** The steps up to the first that fits; hangs up there. */
export async function followUntil(
  steps: AsyncGenerator<Followed>,
  fits: (view: SessionView) => boolean,
): Promise<Followed[]> {
  const seen = await takeUntil(steps, fits);
  await steps.return(undefined);
  return seen;
}

/** Whether that many replies have come, and none is running. */
export function hasReplies(count: number): (view: SessionView) => boolean {
  return ({ messages }) => {
    const replies = messages.filter(({ role }) => role === 'assistant');
    return replies.length === count && replies.every(({ isRunning }) => !isRunning);
  };
}
