import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Answer, answersOf } from './evaluation-case';
import { readDataset } from './read-dataset';
import { scoreField } from './score-field';
import { matchesText } from './score-text';
import { wordsOf } from './score-words';

const cases = await readDataset(fileURLToPath(new URL('dataset', import.meta.url)));

describe('the dataset that ships', () => {
  it('is wide enough to say something', () => {
    const turns = cases.map(({ steps }) => steps.length);
    const languages = new Set(cases.map(({ language }) => language));
    const expectations = cases.flatMap((one) => Object.values(one.expect));
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(cases.map(({ domain }) => domain)).size).toBeGreaterThanOrEqual(15);
    expect(languages).toEqual(new Set(['en', 'de', 'fr', 'es', 'ja']));
    expect([Math.min(...turns), Math.max(...turns)]).toEqual([1, 6]);
    expect(expectations.filter((one) => one === null).length).toBeGreaterThanOrEqual(50);
    expect(cases.filter(({ domain }) => domain === 'unnamed')).toEqual([]);
  });

  it.each(cases)('$name: its own answers are right', ({ expect: expected }) => {
    for (const expectation of Object.values(expected)) {
      for (const answer of answersOf(expectation)) {
        expect(scoreField(expectation, valueOfAnswer(answer))).toMatchObject({ isRight: true });
      }
    }
  });

  it.each(cases)('$name: the wordings fit the answer they belong to', ({ expect: expected }) => {
    const texts = Object.values(expected).flatMap((one) => answersOf(one).flatMap(textsOf));
    for (const { text, mentions, avoids } of texts) {
      // As long as the text, but with none of its words: only the wordings can match.
      const answer = { text: 'x '.repeat(wordsOf(text).length), mentions, avoids };
      expect.soft(matchesText(answer, text), text).toBe(true);
    }
  });
});

function textsOf(answer: Answer) {
  const items = Array.isArray(answer) ? answer : [answer];
  return items
    .flatMap((item) => (item && typeof item === 'object' && 'anyOf' in item ? item.anyOf : [item]))
    .filter((item) => item !== null && typeof item === 'object');
}

function valueOfAnswer(answer: Answer) {
  if (answer === null || typeof answer === 'string') return answer;
  if (!Array.isArray(answer)) return answer.text;
  return textsOf(answer.filter((item) => typeof item === 'object'))
    .map(({ text }) => text)
    .concat(answer.filter((item) => typeof item === 'string'));
}
