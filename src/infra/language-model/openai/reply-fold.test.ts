import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChunkShapes } from '@/testing/model-simulator/chunk-shapes';
import { foldChunk, isDecided, noReplyYet, type ReplySoFar } from './reply-fold';

const shapes = createChunkShapes({
  model: 'gpt-4o-2024-11-20',
  kind: 'default',
  random: () => 0.4,
});

function foldAll(chunks: readonly Record<string, unknown>[]) {
  let reply: ReplySoFar = noReplyYet;
  let text = '';
  let refusal = '';
  for (const chunk of chunks) {
    const folded = foldChunk(reply, chunk);
    reply = folded.reply;
    text += folded.text;
    refusal += folded.refusal;
  }
  return { reply, text, refusal };
}

describe('foldChunk', () => {
  it('reads a reply as Azure sends it', () => {
    const { reply, text } = foldAll([
      shapes.promptFilter(),
      shapes.role(),
      shapes.content('Hel'),
      shapes.content('lo'),
      shapes.finish('stop'),
      shapes.annotation({ hate: { filtered: false, severity: 'safe' } }),
      shapes.usage(20, 5),
    ]);
    expect(text).toBe('Hello');
    expect(reply).toEqual({
      finishReason: 'stop',
      categories: [],
      model: 'gpt-4o-2024-11-20',
      usage: { inputTokens: 412, cachedInputTokens: 128, outputTokens: 25, reasoningTokens: 5 },
      hasText: true,
      reasoning: '',
    });
  });

  it('keeps the first finish reason, the first model and every verdict', () => {
    const { reply } = foldAll([
      shapes.finish('length'),
      shapes.content('late'),
      shapes.finish('stop'),
      { model: 'another' },
      shapes.annotation({ violence: { filtered: true } }),
      shapes.annotation({ hate: { filtered: true }, violence: { filtered: true } }),
    ]);
    expect(reply).toMatchObject({
      finishReason: 'length',
      model: 'gpt-4o-2024-11-20',
      categories: ['violence', 'hate'],
    });
  });

  it('lets no text out after a block', () => {
    const verdict = shapes.annotation({ violence: { filtered: true } });
    for (const block of [verdict, shapes.finish('content_filter')]) {
      const { text, reply } = foldAll([shapes.content('seen'), block, shapes.content(' unseen')]);
      expect(text).toBe('seen');
      expect(isDecided(reply)).toBe(true);
    }
    expect(isDecided(foldAll([shapes.content('a')]).reply)).toBe(false);
  });

  it.each([
    ['stop', 'stop'],
    ['length', 'length'],
    ['max_tokens', 'length'],
    ['content_filter', 'content_filter'],
    ['tool_calls', 'stop'],
    ['eos', 'stop'],
    ['', null],
  ])('finish reason «%s» is %s', (word, expected) => {
    const chunk = { choices: [{ finish_reason: word, delta: {} }] };
    expect(foldAll([chunk]).reply.finishReason).toBe(expected);
  });

  it('does not count roles, annotations and usage as progress', () => {
    const silent = [
      shapes.promptFilter(),
      shapes.role(),
      shapes.annotation({}),
      shapes.usage(3),
      shapes.finish('stop'),
      {},
      { choices: 'none' },
      { choices: [null] },
      { choices: [{ delta: null }] },
      { choices: [{ delta: { content: null, refusal: null } }] },
    ];
    for (const chunk of silent) expect(foldChunk(noReplyYet, chunk).isProgress).toBe(false);
    for (const chunk of [shapes.content('a'), shapes.refusal('a'), shapes.reasoning('a')]) {
      expect(foldChunk(noReplyYet, chunk).isProgress).toBe(true);
    }
  });

  it('keeps thoughts only while there is no text', () => {
    const thoughts = [shapes.reasoning('{"mess'), { choices: [{ delta: { reasoning: 'age"' } }] }];
    expect(foldAll(thoughts).reply.reasoning).toBe('{"message"');
    expect(foldAll([...thoughts, shapes.content('x')]).reply.reasoning).toBe('');
  });

  it('takes usage only whole, and keeps it', () => {
    expect(foldAll([shapes.usage(7), shapes.annotation({})]).reply.usage?.outputTokens).toBe(7);
    expect(foldAll([{ usage: { prompt_tokens: 3 } }]).reply.usage).toBeNull();
    expect(
      foldAll([{ usage: { prompt_tokens: '3', completion_tokens: -1 } }]).reply.usage,
    ).toBeNull();
    expect(foldAll([{ usage: { prompt_tokens: 3, completion_tokens: 4 } }]).reply.usage).toEqual({
      inputTokens: 3,
      outputTokens: 4,
      cachedInputTokens: null,
      reasoningTokens: null,
    });
  });

  it('survives any chunk and never gives text that was not in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (chunk, choices) => {
        const whole = { ...chunk, choices };
        const { text, refusal } = foldChunk(noReplyYet, whole);
        const json = JSON.stringify(whole);
        for (const piece of [text, refusal])
          expect(json).toContain(JSON.stringify(piece).slice(1, -1));
      }),
    );
  });
});
