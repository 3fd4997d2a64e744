import { spawnSync } from 'node:child_process';

/** One step a line; the first that fails ends the check. Output appears only where something is wrong. */
const steps = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--noEmit']],
  ['layers', 'node', ['scripts/check-layers.mjs']],
  ['file sizes and names', 'node', ['scripts/check-files.mjs']],
  ['dead code', 'knip', []],
  ['unit tests', 'vitest', ['run', '--reporter=dot']],
];

/** For a run that is followed by all the tests anyway. */
const isWithoutTests = process.argv.includes('--without-tests');

for (const [name, command, args] of steps.slice(0, isWithoutTests ? -1 : undefined)) {
  const began = performance.now();
  const program = command === 'node' ? process.execPath : `node_modules/.bin/${command}`;
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (status !== 0) {
    console.log(stdout, stderr);
    process.exit(1);
  }
}
