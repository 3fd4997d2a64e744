import { describe, expect, test } from 'vitest';
import { createOwnerToken, ownerIdOf, ownerIdOfCookies, readOwnerToken } from './owner-token';

const cookiesOf = (values: Record<string, string>) => ({
  get: (name: string) => (name in values ? { value: values[name] ?? '' } : undefined),
});

describe('owner tokens', () => {
  test('hold 256 random bits and are read back', () => {
    const tokens = Array.from({ length: 100 }, createOwnerToken);
    expect(new Set(tokens).size).toBe(100);
    expect(tokens.every((token) => readOwnerToken(token) === token)).toBe(true);
    expect(Buffer.from(tokens[0] ?? '', 'base64url')).toHaveLength(32);
  });

  test.each(['', 'admin', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}=`, 'ä'.repeat(43)])(
    'a value that is not shaped like ours is none: %s',
    (value) => expect(readOwnerToken(value)).toBeNull(),
  );

  test('the id does not give the token away', () => {
    const token = createOwnerToken();
    expect(ownerIdOf(token)).not.toContain(token);
    expect(ownerIdOf(token)).toBe(ownerIdOf(token));
  });

  test('the prefixed cookie counts where both are sent', () => {
    const [mine, planted] = [createOwnerToken(), createOwnerToken()];
    const cookies = cookiesOf({ '__Host-taskwright': mine, taskwright: planted });
    expect(ownerIdOfCookies(cookies)).toBe(ownerIdOf(mine));
    expect(ownerIdOfCookies(cookiesOf({ taskwright: planted }))).toBe(ownerIdOf(planted));
    expect(ownerIdOfCookies(cookiesOf({}))).toBeNull();
  });
});
