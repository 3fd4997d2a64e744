import { expect, test } from 'vitest';
import { isUuid, sessionRefOf } from './session-ref';

const id = '6f1c2f0e-6d0a-4a77-9f0b-0d6a4f1f2a11';
const requestOf = (ownerId: string | null) => ({ owner: { id: ownerId, ensure: () => 'new' } });

test('names the session for the caller, in the case that ids are made in', () => {
  const ref = { ownerId: 'ada', sessionId: id };
  expect(sessionRefOf(requestOf('ada'), id)).toEqual(ref);
  expect(sessionRefOf(requestOf('ada'), id.toUpperCase())).toEqual(ref);
});

test.each(['', 'x', `${id} `, `${id}\n`, `{${id}}`, `${id}:log`, '*', '../', id.replace('-', '_')])(
  '%j never reaches the store',
  (sessionId) => {
    expect(isUuid(sessionId)).toBe(false);
    expect(() => sessionRefOf(requestOf('ada'), sessionId)).toThrow('session_not_found');
  },
);

test('who has no owner has no session', () => {
  expect(() => sessionRefOf(requestOf(null), id)).toThrow('session_not_found');
});
