import { LRUCache } from 'lru-cache';
import { AppError } from '@/core/errors';

/** One call that a client may repeat under the same key. */
export interface KeyedCall {
  /** From the header; `null`: the call is not keyed and always works. */
  key: string | null;
  /** What the key belongs to: the owner and the address. */
  scope: string;
  body: unknown;
}

/** Remembers the answers of keyed calls, so that a repeated call is answered and not done again. */
export interface KeyedAnswers<Answer> {
  /**
   * Does the work once for each key; calls that come meanwhile wait for it. A failure is not remembered.
   *
   * @throws AppError `idempotency_conflict` when the key came with another body, or whatever `work` throws.
   */
  answer(call: KeyedCall, work: () => Promise<Answer>): Promise<Answer>;
}

const oneDayMs = 24 * 3_600_000;

/** In the memory of this process; what must hold beyond it rests on the unique keys of the stores. */
export function createKeyedAnswers<Answer>(maxKeys = 10_000): KeyedAnswers<Answer> {
  const answers = new LRUCache<string, { body: string; answer: Promise<Answer> }>({
    max: maxKeys,
    ttl: oneDayMs,
  });
  return {
    answer: ({ key, scope, body }, work) => {
      if (key === null) return work();
      const id = JSON.stringify([scope, key]);
      const bodyText = JSON.stringify(body ?? null);
      const known = answers.get(id);
      if (known && known.body !== bodyText) throw new AppError('idempotency_conflict');
      if (known) return known.answer;
      const answer = work();
      answers.set(id, { body: bodyText, answer });
      answer.catch(() => answers.delete(id));
      return answer;
    },
  };
}
