import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { writeBuildStamp } from './build-stamp.mjs';
import { compressStatic } from './compress-static.mjs';

const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
});
if (next.status !== 0) process.exit(next.status ?? 1);
await compressStatic();

await build({
  entryPoints: { 'server/main': 'src/server/main.ts' },
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
});
writeBuildStamp();
