import { describe, expect, it } from 'vitest';
import { holdsSecret, saysUnsure } from './not-an-answer';
import { saysStartOver } from './start-over';

describe('saysUnsure', () => {
  it.each([
    ["I don't know the table name yet", true],
    ['Not sure about limits either', true],
    ['Can we leave that open', true],
    ['IT will tell me next week', true],
    ['Das klären wir noch', true],
    ['まだ決まっていません', true],
    ['I know the table', false],
    ['Nobody knows why the numbers differ', false],
    ['Load the orders', false],
  ])('%s: %s', (text, expected) => {
    expect(saysUnsure(text)).toBe(expected);
  });
});

describe('holdsSecret', () => {
  it.each([
    ['You can log in with svc_vpn / Tr0ub4dor&3', true],
    ['the password is hunter2!', true],
    ['API key: sk-abc123', true],
    ['Passwords must never be stored', false],
    ['Hash the password column', false],
    ['The secret of success', false],
  ])('%s: %s', (text, expected) => {
    expect(holdsSecret(text)).toBe(expected);
  });
});

describe('saysStartOver', () => {
  it.each([
    ['No, forget all that. New task: match payments', true],
    ['New task: match payments', true],
    ["Let's start over", true],
    ['I need a new task that matches payments', false],
    ['Forget the second criterion', false],
  ])('%s: %s', (text, expected) => {
    expect(saysStartOver(text)).toBe(expected);
  });
});
