import { describe, expect, test } from 'vitest';
import { extractReply, piecesOf } from '@/testing/extract-reply';

const reply = {
  message: 'Got it 😀 — which "table"?\n\n- a\\b',
  requirements: {
    task_name: { quote: 'dedupe orders', value: 'Dedupe orders', confidence: 0.9 },
    constraints: { quote: null, value: ['by 6am', 'no deletes'], confidence: 0.5 },
  },
  question: { field: 'target_table', options: ['a.b.c', 'd.e.f'] },
};
const json = JSON.stringify(reply);
const extracted = {
  text: reply.message,
  fields: [
    { fieldKey: 'task_name', quote: 'dedupe orders', value: 'Dedupe orders', confidence: 0.9 },
    { fieldKey: 'constraints', quote: null, value: ['by 6am', 'no deletes'], confidence: 0.5 },
  ],
  question: { fieldKey: 'target_table', options: ['a.b.c', 'd.e.f'] },
  isEmpty: false,
};

const { message, requirements, question } = reply;
const accepted: Record<string, { raw: string; droppedCount: number }> = {
  'a bare object': { raw: json, droppedCount: 0 },
  'pretty-printed': { raw: JSON.stringify(reply, null, 4), droppedCount: 0 },
  'a byte order mark and blank lines': { raw: `\uFEFF\r\n\n ${json}\n`, droppedCount: 0 },
  'a fence': { raw: `\`\`\`json\n${json}\n\`\`\``, droppedCount: 0 },
  'a fence without a language': { raw: `\`\`\`\n${json}\n\`\`\``, droppedCount: 0 },
  'a preamble': { raw: `Here is the JSON: ${json}`, droppedCount: 1 },
  'a preamble and a fence': {
    raw: `Sure! Here you go:\n\n\`\`\`json\n${json}\n\`\`\`\n`,
    droppedCount: 1,
  },
  'a preamble with a brace': { raw: `As {asked}: ${json}`, droppedCount: 1 },
  'a thought': { raw: `<think>{"message":"no"} < / </thin</think>\n\n${json}`, droppedCount: 0 },
  'two thoughts and a fence': {
    raw: `<think></think><thinking>a</think></thinking>\n\`\`\`json\n${json}\`\`\``,
    droppedCount: 0,
  },
  'trailing prose': { raw: `${json}\n\nI hope this helps!`, droppedCount: 1 },
  'a second object': { raw: json + JSON.stringify({ message: 'second' }), droppedCount: 1 },
  'the same object twice': { raw: `${json}\n${json}`, droppedCount: 1 },
  'an object that is no reply first': {
    raw: `{"thought":{"message":"x"}}\n${json}`,
    droppedCount: 1,
  },
  'an empty object first': { raw: `{}${json}`, droppedCount: 0 },
  'a list around it': { raw: `[${json}]`, droppedCount: 1 },
  'requirements before the message': {
    raw: JSON.stringify({ requirements, question, message }),
    droppedCount: 0,
  },
  'an unknown key first': {
    raw: JSON.stringify({ id: [{ message: 1 }], ...reply }),
    droppedCount: 1,
  },
  'the model counting for itself': {
    raw: JSON.stringify({ ...reply, overall_confidence: 1, is_complete: true }),
    droppedCount: 2,
  },
  'blanks between the tokens': {
    raw: json.replaceAll(':{', `:${' \n'.repeat(5_000)}{`),
    droppedCount: 0,
  },
  'blanks after the first brace': {
    raw: `{${'\n'.repeat(5_000)}${json.slice(1)}`,
    droppedCount: 0,
  },
  'escaped keys': { raw: json.replace('"message"', '"\\u006dessage"'), droppedCount: 0 },
  'no comma between members': { raw: json.replaceAll(',"', ' "'), droppedCount: 0 },
  'no comma behind a member that is skipped': {
    raw: json.replace('{', '{"x":{"a":{"b":1}} '),
    droppedCount: 1,
  },
  'a value without a key': { raw: json.replace(',"req', ',:"again","req'), droppedCount: 0 },
  'commas at the end': { raw: json.replaceAll('}', ',}').replaceAll(']', ',]'), droppedCount: 0 },
  'a repeated key': { raw: json.replace(/\}$/, ',"message":"again"}'), droppedCount: 1 },
  'keys of every object': {
    raw: JSON.stringify({ ['__proto__']: 1, constructor: { toString: 2 }, ...reply }),
    droppedCount: 2,
  },
};

describe.each(Object.entries(accepted))('a reply with %s', (_name, { raw, droppedCount }) => {
  test.each([1, 2, 3, 7, raw.length])('in pieces of %i is read whole', (length) => {
    expect(extractReply(piecesOf(raw, length))).toMatchObject({ ...extracted, droppedCount });
  });
});

test('nesting of any depth costs neither memory nor stack', () => {
  const depth = 100_000;
  const deep = `${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`;
  const raw = `{"x":${deep},"message":${deep},"requirements":{"task_name":{"value":${deep}},"y":${deep}}}`;
  const { text, fields, droppedCount } = extractReply(piecesOf(raw, 4_096));
  expect({ text, fields, droppedCount }).toEqual({ text: '', fields: [], droppedCount: 5 });
});

test('what comes whole in one piece is not drafted before', () => {
  expect(extractReply([json]).drafts).toEqual({});
  expect(extractReply(piecesOf(json, 5)).drafts).toEqual({ task_name: 'Dedupe orders' });
});

test('fields alone are a reply, but not fields without values', () => {
  const fields = '{"requirements":{"task_name":{"value":V}}}';
  expect(extractReply([fields.replace('V', '""')]).isEmpty).toBe(false);
  expect(extractReply([fields.replace('V', 'null')]).isEmpty).toBe(true);
});

test('a field comes with the piece that closes its object, and no sooner', () => {
  const end = json.indexOf('0.9}') + 4;
  const upTo = (length: number) => extractReply([json.slice(0, length)]).fields.length;
  expect([upTo(end - 1), upTo(end)]).toEqual([0, 1]);
});

test('broken off anywhere it has a beginning of the text and whole fields only', () => {
  for (let length = 0; length <= json.length; length += 1) {
    const { text, fields, texts } = extractReply(piecesOf(json.slice(0, length), 1));
    expect(message.slice(0, text.length)).toBe(text);
    expect(extracted.fields.slice(0, fields.length)).toEqual(fields);
    expect(texts.every((shown) => shown.isWellFormed())).toBe(true);
  }
});

describe('without a reply object', () => {
  const empty = { text: '', isEmpty: true };
  const cases: Record<string, { raw: string; text: string; isEmpty?: boolean }> = {
    prose: { raw: 'Which table should it write to?', text: 'Which table should it write to?' },
    'prose with braces': { raw: 'Use {name} or { "a": 1 } {', text: 'Use {name} or { "a": 1 } {' },
    'prose with code': {
      raw: 'Try:\n```sql\nSELECT 1\n```\n```json\n{"a": {"message": 1}}\n```',
      text: 'Try:\n```sql\nSELECT 1\n```\n```json\n{"a": {"message": 1}}\n```',
    },
    'code first': { raw: '```sql\nSELECT 1\n```', text: '```sql\nSELECT 1\n```' },
    'a tag first': { raw: '<b>Bold</b> & <think>', text: '<b>Bold</b> & <think>' },
    'a brace first': { raw: '{table} is a placeholder', text: '{table} is a placeholder' },
    'a thought first': { raw: '<think>hm</think>\n\nWhich?', text: 'Which?' },
    'prose with U+0000': { raw: 'caf\u0000é', text: 'café' },
    nothing: { raw: '', ...empty },
    'blanks only': { raw: ' \n ', ...empty },
    'a thought only': { raw: '<think>{"message":"x"}', ...empty },
    'a lone brace': { raw: '{', ...empty },
    'a lone fence': { raw: '```json\n', ...empty },
    'a broken fence': { raw: 'Here:\n```json\n{', text: 'Here:\n' },
    'a broken key': { raw: 'Here: {"mess', text: 'Here: ' },
    'an object of another kind': { raw: '{"error":"no"}', ...empty },
  };
  test.each(Object.entries(cases))('%s', (_name, { raw, text, isEmpty = false }) => {
    for (const length of [1, 3, 1_000]) {
      expect(extractReply(piecesOf(raw, length))).toMatchObject({ text, isEmpty, fields: [] });
    }
  });

  test('prose streams as soon as it is longer than a preamble', () => {
    const prose = 'I would write the result into a new table. '.repeat(4);
    const { texts } = extractReply([prose.slice(0, 120), prose.slice(120, 121), prose.slice(121)]);
    expect(texts).toEqual(['', prose.slice(0, 121), prose, prose]);
  });

  test('a brace in prose holds it back for a moment only', () => {
    const prose = 'I would write the result into a new table. '.repeat(4);
    const { texts } = extractReply([prose, '{', ' '.repeat(300)]);
    expect(texts.map((text) => text.length)).toEqual([172, 172, 473, 473]);
  });

  test('an object after prose that is shown already is read as well', () => {
    const prose = 'Let me think about what you said, step by step. '.repeat(4);
    const raw = `${prose}\n\`\`\`json\n${json}\n\`\`\``;
    const { text, fields } = extractReply(piecesOf(raw, 4));
    expect({ text, fields }).toEqual({
      text: `${prose}\n\n\n${message}`,
      fields: extracted.fields,
    });
  });
});
