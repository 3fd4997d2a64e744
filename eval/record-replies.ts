import type { LanguageModel, ModelRequest } from '@/core/chat/language-model';
import { createReplyExtractor } from '@/core/extraction/reply-extractor';
import { findQuote } from '@/core/requirements/find-quote';

/** What one call of the model brought, as the model wrote it. */
export interface RecordedReply {
  /** From the call to the first text, waits for the service included; `null` when none came. */
  firstTokenMs: number | null;
  totalMs: number;
  /** Values that the model gave, with what it quoted for them. */
  fields: { fieldKey: string; quote: QuoteVerdict }[];
}

type QuoteVerdict = 'none' | 'real' | 'invented';

/** The same model; `replies` grows by one with each call that ends. */
export function recordReplies(model: LanguageModel): {
  model: LanguageModel;
  replies: RecordedReply[];
} {
  const replies: RecordedReply[] = [];
  return {
    replies,
    model: {
      description: model.description,
      async *stream(request, signal) {
        const start = performance.now();
        let firstTokenMs: number | null = null;
        let rawText = '';
        try {
          for await (const part of model.stream(request, signal)) {
            if (part.type === 'text' || part.type === 'refusal') {
              firstTokenMs ??= performance.now() - start;
            }
            if (part.type === 'text') rawText += part.text;
            yield part;
          }
        } finally {
          const totalMs = performance.now() - start;
          replies.push({ firstTokenMs, totalMs, fields: quotedFields(request, rawText) });
        }
      },
    },
  };
}

function quotedFields(
  { briefing, messages }: ModelRequest,
  rawText: string,
): RecordedReply['fields'] {
  if (!briefing) return [];
  const extractor = createReplyExtractor(briefing.template);
  const fields = [...extractor.push(rawText).fields, ...extractor.end().fields];
  const persons = messages.filter(({ role }) => role === 'user').map(({ content }) => content);
  return fields
    .filter(({ value }) => value !== null)
    .map(({ fieldKey, quote }) => ({ fieldKey, quote: judgeQuote(quote, persons) }));
}

function judgeQuote(quote: string | null, persons: readonly string[]): QuoteVerdict {
  if (quote === null) return 'none';
  return persons.some((text) => findQuote(text, quote)) ? 'real' : 'invented';
}
