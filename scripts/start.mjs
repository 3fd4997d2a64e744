import { spawnSync } from 'node:child_process';
import { isBuildFresh } from './build-stamp.mjs';

process.env.NODE_ENV = 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';

if (!isBuildFresh()) {
  process.stdout.write('Building Taskwright; this takes about a minute, once.\n');
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
await import('../dist/server/main.js');
