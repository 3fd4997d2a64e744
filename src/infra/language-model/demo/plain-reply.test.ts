import { describe, expect, it } from 'vitest';
import { plainReply } from './plain-reply';

const ask = (content: string) => plainReply([{ role: 'user', content }]);

describe('plainReply', () => {
  it.each(['hello', 'what can you do?', 'What is the state of plant 4?', '\u{1F600}', '   '])(
    'says what it is, in answer to “%s”',
    (content) => expect(ask(content)).toContain('demo model'),
  );

  it('repeats the beginning of what was asked, and no more', () => {
    expect(ask('What is the state of plant 4?')).toContain('“What is the state of plant 4?”');
    expect(ask('word '.repeat(500)).length).toBeLessThan(400);
  });

  it('introduces itself once', () => {
    const later = plainReply([
      { role: 'user', content: 'hello' },
      { role: 'assistant', content: 'Hello!' },
      { role: 'user', content: 'And plant 5?' },
    ]);
    expect(later).toContain('And plant 5?');
    expect(later).not.toContain('built-in');
  });
});
