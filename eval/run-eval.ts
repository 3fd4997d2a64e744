import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { promptVersion } from '@/core/chat/system-prompt';
import { readEnvironment } from '@/server/environment';
import { createLanguageModels } from '@/server/language-models';
import type { EvaluationCase } from './evaluation-case';
import { createEvaluationReport, type EvaluatedCase } from './evaluation-report';
import { formatMisses } from './format-misses';
import { formatReport } from './format-report';
import { mapBounded } from './map-bounded';
import { playCase } from './play-case';
import { readDataset } from './read-dataset';
import { scoreCase } from './score-case';

// Plays a dataset against the configured model and reports how well the panel was filled.
//   npm run eval -- [--dataset DIR] [--out FILE.json] [--concurrency 4] [--only WORDS] [--misses]

const { values: options } = parseArgs({
  options: {
    dataset: { type: 'string' },
    out: { type: 'string' },
    concurrency: { type: 'string', default: '4' },
    /** Only conversations whose name holds these words. */
    only: { type: 'string', default: '' },
    /** Print every field that is not right as well. */
    misses: { type: 'boolean', default: false },
  },
});

function readConcurrency(): number {
  const concurrency = Number(options.concurrency);
  if (Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= 100) return concurrency;
  throw new Error('--concurrency must be a whole number between 1 and 100');
}

function readModel() {
  const read = readEnvironment({ LOG_LEVEL: 'warn', DEMO_PACE_MS: '0', ...process.env });
  if (!read.isValid) throw new Error(read.faults.join('\n'));
  const log = pino({ level: read.environment.LOG_LEVEL }, pino.destination({ fd: 2, sync: true }));
  return { log, assistant: createLanguageModels(read.environment, log).assistant };
}

async function main(): Promise<void> {
  const concurrency = readConcurrency();
  const folder = options.dataset ?? fileURLToPath(new URL('dataset', import.meta.url));
  const { log, assistant } = readModel();
  const cases = (await readDataset(folder)).filter(({ name }) => name.includes(options.only));
  if (cases.length === 0) throw new Error(`no conversation has «${options.only}» in its name`);
  const startedAt = new Date().toISOString();
  const evaluate = async (evaluationCase: EvaluationCase): Promise<EvaluatedCase> => {
    const played = await playCase(evaluationCase, assistant, log);
    return { evaluationCase, played, scored: scoreCase(evaluationCase, played.requirements) };
  };
  const report = createEvaluationReport(await mapBounded(cases, concurrency, evaluate), {
    startedAt,
    dataset: options.dataset ?? 'eval/dataset',
    model: assistant.description.label,
    promptVersion,
    concurrency,
  });
  if (options.out) await writeFile(options.out, `${JSON.stringify(report, null, 2)}\n`);
  if (options.misses) console.log(`${formatMisses(report)}\n`);
  console.log(formatReport(report));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
