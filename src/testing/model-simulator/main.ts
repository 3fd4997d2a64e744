import { parseArgs } from 'node:util';
import { startModelSimulator } from './model-simulator';
import { isProfileName } from './pacing';

/** `npx tsx src/testing/model-simulator/main.ts --port 0 [--profile fast] [--speed 4] [--seed 1]` */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    profile: { type: 'string' },
    speed: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
});
const { profile } = values;
if (profile !== undefined && !isProfileName(profile)) throw new Error(`no profile «${profile}»`);

const simulator = await startModelSimulator({
  port: Number(values.port),
  speed: Number(values.speed),
  seed: Number(values.seed),
  ...(profile !== undefined && { profile }),
});
process.stdout.write(`model simulator listening on ${simulator.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void simulator.close());
}
