import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateMessageTokens, estimateTokens } from './token-estimate';

test('English prose, a token for each word and full stop, is not underestimated', () => {
  const tokensPerSentence = 10;
  const prose = 'The quick brown fox jumps over the lazy dog. '.repeat(50);
  expect(estimateTokens(prose)).toBeGreaterThan(50 * tokensPerSentence);
  expect(estimateTokens(prose)).toBeLessThan(2 * 50 * tokensPerSentence);
});

test('a character of Chinese, Japanese or Korean counts at least one token', () => {
  for (const text of ['毎晩注文を整理します', '每天晚上整理订单', '매일밤주문을정리합니다']) {
    expect(estimateTokens(text)).toBeGreaterThanOrEqual(text.length);
  }
});

test('grows with the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(estimateTokens(one + other)).toBeGreaterThanOrEqual(estimateTokens(one));
    }),
  );
});

test('a message costs more than its text', () => {
  const message = { role: 'user', content: 'word' } as const;
  expect(estimateMessageTokens([message, message])).toBeGreaterThan(2 * estimateTokens('word'));
});
