import { describe, expect, it } from 'vitest';
import { emptyRequirements } from '@/core/requirements/field-content';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import { demoReply } from './demo-reply';

const length = 50_000;
const pieces = [
  ' ',
  '\t',
  '\n',
  '\u00a0',
  'a',
  'a.',
  'a_',
  'a:',
  '- x\n',
  '| a | b |\n',
  '*',
  '`',
  '"',
  '(',
  'a; ',
  'a? ',
  ', and ',
  'it should, ',
  'must ',
  'x instead of ',
  'the goal of this is ',
  'remove the ',
  'no duplicates ',
  'by 6 ',
  'SELECT ',
  'SELECT a.b FROM c.d\n',
  'to a_b ',
  'to a_b c.d ',
  'あ',
  'م',
  '😀',
  'e\u0301',
];

function reply(content: string) {
  const requirements = emptyRequirements(defaultTemplate);
  return demoReply([{ role: 'user', content }], {
    template: defaultTemplate,
    requirements,
    question: null,
  });
}

/** The least processor time of a few runs, so that a busy machine does not count. */
function leastCpuMs(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

describe('demo reply to hostile text', () => {
  it.each(pieces.map((piece) => [JSON.stringify(piece), piece] as const))(
    'answers 50,000 characters of %s within 100 ms',
    (_name, piece) => {
      const content = piece.repeat(length / piece.length);
      expect(leastCpuMs(() => reply(`x${content}y`))).toBeLessThan(100);
      expect(leastCpuMs(() => reply(content))).toBeLessThan(100);
    },
  );
});
