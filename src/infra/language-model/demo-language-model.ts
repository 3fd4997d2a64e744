import type { LanguageModel, ModelRequest } from '@/core/chat/language-model';
import { pause } from './abortable-pause';
import { cutIntoPieces } from './demo/cut-into-pieces';
import { demoReply } from './demo/demo-reply';
import { plainReply } from './demo/plain-reply';
import { replyJson } from './demo/reply-json';

export interface DemoLanguageModelOptions {
  /** Time between two pieces of text, in milliseconds. 0: no timers. */
  paceMs?: number;
}

/**
 * The model that is built in: offline, deterministic and honest about it. Understands a task in plain words by
 * rules, and answers with the same JSON as a real model, at a human pace.
 */
export function createDemoLanguageModel({
  paceMs = 30,
}: DemoLanguageModelOptions = {}): LanguageModel {
  return {
    description: { provider: 'demo', label: 'Demo model' },
    async *stream(request, signal) {
      for (const text of piecesOf(request)) {
        signal.throwIfAborted();
        if (paceMs > 0) await pause(paceMs, signal);
        yield { type: 'text', text };
      }
      signal.throwIfAborted();
      yield { type: 'finish', reason: 'stop', model: 'demo', usage: null, categories: [] };
    },
  };
}

/** What is read comes in small pieces, the fields in larger ones. */
function piecesOf({ messages, briefing }: ModelRequest): string[] {
  if (!briefing) return cutIntoPieces(plainReply(messages), { shortest: 5, most: 100 });
  const reply = demoReply(messages, briefing);
  const json = replyJson(briefing.template, reply);
  const fieldsStart = '{"message":'.length + JSON.stringify(reply.message).length;
  return [
    ...cutIntoPieces(json.slice(0, fieldsStart), { shortest: 5, most: 100 }),
    ...cutIntoPieces(json.slice(fieldsStart), { shortest: 16, most: 80 }),
  ];
}
