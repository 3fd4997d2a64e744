import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Briefing, PromptMessage } from '@/core/chat/language-model';
import { emptyRequirements } from '@/core/requirements/field-content';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import { templateCatalog } from '@/core/requirements/template-catalog';
import { extractReply } from '@/testing/extract-reply';
import { demoReply } from './demo-reply';
import { replyJson } from './reply-json';

const words = fc.constantFrom(
  ...'raw.orders|dwh.sales.orders_clean|into|from|must|must not|never|without|by 6am|so that|because|done when|should|the goal is|rename it to|change the|objective|to|drop the second criterion|add a criterion:|remove|constraint|actually|not|no|and|, |. |; |\n|\n\n|- |1. |* |# || |: |```|SELECT * FROM a.b|INSERT INTO x.y.z|skip|hello|テーブル|目的は|までに|soll|damit|😀|\u202e|مرحبا|"|“|`|\\|{"message":|\u0000|é'.split(
    '|',
  ),
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(words, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(' ')),
);

const item = { itemId: 'i', text: 'Finished by 6am', by: 'assistant' } as const;
const filled: Briefing = {
  template: defaultTemplate,
  question: { questionId: 'q', fieldKey: 'success_criteria', options: [], messageId: 'm' },
  requirements: {
    ...emptyRequirements(defaultTemplate),
    target_table: { kind: 'text', value: 'dwh.old.orders', ...common() },
    constraints: { kind: 'list', items: [item], removed: [], ...common() },
  },
};

function common() {
  return {
    source: null,
    confidence: 0,
    provenance: null,
    isPersons: true,
    suggestion: null,
    declined: [],
  };
}

function emptyBriefing(template: RequirementTemplate): Briefing {
  return { template, requirements: emptyRequirements(template), question: null };
}

const briefings = [filled, ...templateCatalog.all.map(emptyBriefing)];
const briefing = fc.constantFrom(...briefings);

function conversationOf(texts: readonly string[], about: Briefing): PromptMessage[] {
  const turns: PromptMessage[] = [{ role: 'system', content: 'You fill a form.' }];
  for (const [index, content] of texts.entries()) {
    turns.push({ role: 'user', content });
    if (index < texts.length - 1) {
      turns.push({ role: 'assistant', content: demoReply(turns, about).message });
    }
  }
  return turns;
}

const conversation = fc.tuple(fc.array(text, { minLength: 1, maxLength: 3 }), briefing);

describe('demo reply to anything', () => {
  it('is read whole by the extractor: message to the letter, every field, nothing dropped', () => {
    fc.assert(
      fc.property(conversation, ([texts, about]) => {
        const reply = demoReply(conversationOf(texts, about), about);
        const wire = replyJson(about.template, reply);
        const read = extractReply([wire], about.template);
        const isOdd =
          wire.includes('\u0000') || /\s{1000}|\p{Cs}/u.test(wire) || wire.includes('\\u');
        if (isOdd) return;
        expect(read.text).toBe(reply.message);
        expect(read.droppedCount).toBe(0);
        const said = read.fields.filter(({ value }) => value !== null);
        expect(said.map(({ fieldKey }) => fieldKey)).toEqual(
          reply.fields.map(({ fieldKey }) => fieldKey),
        );
        expect(read.question?.fieldKey ?? null).toBe(reply.question?.field ?? null);
      }),
    );
  });

  it('quotes the person to the letter, is sure within limits, and says something', () => {
    fc.assert(
      fc.property(conversation, ([texts, about]) => {
        const { fields, message } = demoReply(conversationOf(texts, about), about);
        expect(message.trim()).not.toBe('');
        for (const { quote, confidence } of fields) {
          expect(quote).not.toBe('');
          expect(texts.some((said) => said.includes(quote))).toBe(true);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is the same to the same conversation', () => {
    fc.assert(
      fc.property(conversation, ([texts, about]) => {
        const turns = conversationOf(texts, about);
        expect(demoReply(turns, about)).toEqual(demoReply(structuredClone(turns), about));
      }),
      { numRuns: 30 },
    );
  });

  it('asks only for what is empty', () => {
    fc.assert(
      fc.property(text, (said) => {
        const { question } = demoReply(conversationOf([said], filled), filled);
        expect(['target_table', 'constraints']).not.toContain(question?.field);
      }),
    );
  });
});
