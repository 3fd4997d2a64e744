import { describe, expect, it } from 'vitest';
import { createReplyExtractor } from '@/core/extraction/reply-extractor';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import type { ChatRequest } from './chat-request';
import { personaContent } from './persona-reply';

const asJson = (...said: string[]): ChatRequest => ({
  messages: said.map((content) => ({ role: 'user', content })),
  response_format: { type: 'json_object' },
});

function read(content: string) {
  const extractor = createReplyExtractor(defaultTemplate);
  const first = extractor.push(content);
  const last = extractor.end();
  const fields = [...first.fields, ...last.fields].filter(({ value }) => value !== null);
  return {
    text: first.text + last.text,
    values: Object.fromEntries(fields.map(({ fieldKey, value }) => [fieldKey, value])),
    quotes: fields.map(({ quote }) => quote),
    asked: last.question?.fieldKey ?? null,
    droppedCount: last.droppedCount,
  };
}

const everything =
  'Remove duplicates from raw.orders and write warehouse.sales.orders_clean every night so that finance trusts the report. Call it Nightly dedup. No order appears twice. It must not touch raw.orders.';

describe('personaContent', () => {
  it('finds all six fields, with quotes that are really there', () => {
    const { values, quotes, asked, droppedCount } = read(personaContent(asJson(everything), {}));
    expect(values).toEqual({
      task_name: 'Nightly dedup',
      description:
        'Remove duplicates from raw.orders and write warehouse.sales.orders_clean every night',
      target_table: 'warehouse.sales.orders_clean',
      objective: 'finance trusts the report',
      success_criteria: ['No order appears twice'],
      constraints: ['must not touch raw.orders'],
    });
    for (const quote of quotes) expect(everything).toContain(quote);
    expect(asked).toBeNull();
    expect(droppedCount).toBe(0);
  });

  it('remembers older messages and asks for the first field that is missing', () => {
    const said = ['Call it Orders report.', 'Build a table of daily orders.'];
    const { values, asked, text } = read(personaContent(asJson(...said), {}));
    expect(values).toMatchObject({ task_name: 'Orders report' });
    expect(asked).toBe('target_table');
    expect(text).toContain('Which table');
  });

  it('streams a given reply with every field, and a given text as it is', () => {
    const reply = { message: 'Hello', requirements: {}, question: null };
    const content = personaContent(asJson('x'), { reply });
    expect(Object.keys(JSON.parse(content).requirements)).toHaveLength(6);
    expect(personaContent(asJson('x'), { text: 'Raw' })).toBe('Raw');
  });

  it('is plain where no JSON is wanted', () => {
    const request = { messages: [{ role: 'user', content: 'Hello' }] };
    expect(personaContent(request, {})).toBe('You said: Hello');
  });
});
