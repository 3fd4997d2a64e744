import { describe, expect, it } from 'vitest';
import { readFailure } from './read-failure';

function thrown(message: string, data: unknown): Error {
  return Object.assign(new Error(message), { data });
}

describe('readFailure', () => {
  it('takes over code, sentence and details', () => {
    const details = { missing: ['task_name'] };
    const error = thrown('Fill it in.', { appCode: 'requirements_incomplete', details });
    expect(readFailure(error)).toEqual({
      code: 'requirements_incomplete',
      message: 'Fill it in.',
      details,
    });
  });

  it('prefers the first issue, which is more to the point', () => {
    const details = { issues: ['Task name: at most 200 characters.', 'another'] };
    const error = thrown('The request is not shaped as expected.', {
      appCode: 'invalid_input',
      details,
    });
    expect(readFailure(error).message).toBe('Task name: at most 200 characters.');
  });

  it.each([
    ['no answer', new TypeError('Failed to fetch')],
    ['a proxy that answers in HTML', thrown('Unexpected token <', undefined)],
    ['a code that is not ours', thrown('x', { appCode: 'teapot', details: {} })],
    ['not even an error', 'x'],
  ])('says unreachable for %s', (_name, error) => {
    expect(readFailure(error).code).toBe('unreachable');
  });
});
