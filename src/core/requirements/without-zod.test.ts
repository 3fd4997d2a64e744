import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** What the page runs of this folder. */
const ofPage = [
  'apply-list-operation',
  'comparable-text',
  'completeness',
  'describe-receipt',
  'field-content',
  'field-state-word',
  'find-quote',
  'lint-requirements',
  'template-catalog',
];

async function packagesIn(name: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'neutral',
    packages: 'external',
  });
  const inputs = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
  return inputs.filter(({ external }) => external).map(({ path }) => path);
}

it.each(ofPage)('%s brings no package into the browser', async (name) => {
  expect(await packagesIn(name)).toEqual([]);
});

it('would see one', async () => {
  expect(await packagesIn('requirements')).toEqual(['zod']);
});
