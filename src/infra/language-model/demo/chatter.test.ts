import { describe, expect, it } from 'vitest';
import { isAside } from './asides';
import { chatterOf } from './chatter';

describe('chatterOf', () => {
  it.each([
    ['Hello!', 'greeting'],
    ['Hi there, how are you today? 😀', 'greeting'],
    ['ok thanks', 'thanks'],
    ['No, thanks.', 'no'],
    ["I'm not sure yet", 'unsure'],
    ['ok, skip it for now', 'unsure'],
    ['What can you do?', 'help'],
    ['looks good to me', 'yes'],
    ['-', 'no'],
    ['undo that please', 'undo'],
    ['what do you have so far?', 'recap'],
    ['haha', 'smalltalk'],
    ['👍', 'smalltalk'],
    ['Guten Morgen zusammen', null],
    ['ok load raw.orders', null],
    ['no duplicates', null],
    ['next month', null],
  ])('%s: %s', (text, chatter) => {
    expect(chatterOf(text)).toBe(chatter);
  });
});

describe('isAside', () => {
  it.each([
    ['My cat is on the keyboard', true],
    ['By the way, nice weather', true],
    ['Do you like coffee?', true],
    ['Can you load the orders?', false],
    ['I need the orders', false],
    ['My orders table is wrong', false],
    ['It must run at night', false],
  ])('%s: %s', (text, expected) => {
    expect(isAside(text)).toBe(expected);
  });
});
