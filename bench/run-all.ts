import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Runs every benchmark of this folder, one after the other, so that none disturbs another. */
const folder = import.meta.dirname;
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .sort();
const failed = files.filter((name) => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(folder, name)], {
    stdio: 'inherit',
  });
  return run.status !== 0;
});
if (failed.length > 0) {
  console.error(`over their limit: ${failed.join(', ')}`);
  process.exitCode = 1;
}
