import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environmentSchema } from './environment-schema';
import { readPageSettings } from './page-settings';

async function settingsOf(content: string | null) {
  const path = join(await mkdtemp(join(tmpdir(), 'tables-')), 'tables.json');
  if (content !== null) await writeFile(path, content);
  return readPageSettings(environmentSchema.parse({ KNOWN_TABLES: path }));
}

test('without a file no table is known', async () => {
  expect(await readPageSettings(environmentSchema.parse({}))).toEqual({
    knownTables: [],
    modelPrices: null,
  });
});

test('tables are sorted and named once', async () => {
  expect(await settingsOf('["b.t", "a.t", "b.t"]')).toMatchObject({ knownTables: ['a.t', 'b.t'] });
});

test.each([null, '', '{}', '[1]', '[""]'])(
  'a file that cannot be used is named: %s',
  async (content) => {
    await expect(settingsOf(content)).rejects.toThrow(
      /^KNOWN_TABLES must name a JSON file .*tables\.json$/,
    );
  },
);
