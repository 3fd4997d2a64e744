import { describe, expect, it } from 'vitest';
import { matchesText } from './score-text';

describe('a plain answer', () => {
  it.each([
    ['the same', 'Daily refunds', 'Daily refunds', true],
    ['case, spaces and a final stop aside', 'Daily refunds', ' daily  REFUNDS. ', true],
    ['short texts have to be the same', 'Load daily refunds', 'Load refunds daily', false],
    ['four words may change places', 'Load refunds every day', 'Every day load refunds', true],
    ['8 of 10 words', 'a b c d e f g h i j', 'a b c d e f g h x y', true],
    ['6 of 8 words', 'a b c d e f g h', 'a b c d e f x y', false],
    ['7 of 10 words', 'a b c d e f g h i j', 'a b c d e f g x y z', false],
    [
      'a wrong number is another statement',
      'It must be done by 6 every day',
      'It must be done by 5 every day',
      false,
    ],
    ['nothing of it', 'Load refunds every day', 'Something else entirely here', false],
  ])('%s', (_, answer, value, expected) => {
    expect(matchesText(answer, value)).toBe(expected);
  });
});

it('takes only the same text for a name', () => {
  const answer = 'a.b.c.d.e.f.g.h.i.j';
  expect(matchesText(answer, 'A.b.c.d.e.f.g.h.i.j', { isExact: true })).toBe(true);
  expect(matchesText(answer, 'a.b.c.d.e.f.g.h.i.x', { isExact: true })).toBe(false);
  expect(matchesText(answer, 'a.b.c.d.e.f.g.h.i.x')).toBe(true);
});

describe('other wordings', () => {
  const answer = {
    text: 'Reconcile the daily refunds',
    mentions: ['refund', ['daily', 'each day', 'every day']],
    avoids: ['chargeback'],
  };
  it.each([
    ['the text itself', 'reconcile the daily refunds', true],
    ['all mentions', 'Match up refunds each day', true],
    ['one mention is missing', 'Match up refunds', false],
    ['holds what it must not', 'Refunds and chargebacks, daily', false],
    ['near in words, but holds what it must not', 'Reconcile the daily refunds chargeback', false],
    ['12 words are short enough', `refunds daily${' x'.repeat(10)}`, true],
    ['13 words have copied too much', `refunds daily${' x'.repeat(11)}`, false],
  ])('%s', (_, value, expected) => {
    expect(matchesText(answer, value)).toBe(expected);
  });

  it('lets a longer answer have longer wordings', () => {
    const long = { text: 'one two three four five', mentions: ['refund'] };
    expect(matchesText(long, `refund${' x'.repeat(14)}`)).toBe(true);
    expect(matchesText(long, `refund${' x'.repeat(15)}`)).toBe(false);
  });
});
