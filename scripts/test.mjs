import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { installSystemPackages } from './system-packages.mjs';

/**
 * Every test there is: unit, property and contract tests, then end to end in a real Chromium over the production
 * build. Installs what a fresh Debian machine lacks. The last line counts what passed and failed.
 */
mkdirSync('reports', { recursive: true });
installSystemPackages();

const unitReport = 'reports/unit.json';
const unitStatus = run('node_modules/.bin/vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
const endToEndStatus = run('node_modules/.bin/playwright', ['test']);
finish(add(unitCounts(), endToEndCounts()), unitStatus || endToEndStatus);

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  return status ?? 1;
}

function unitCounts() {
  if (!existsSync(unitReport)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(unitReport, 'utf8'));
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
}

function endToEndCounts() {
  const file = 'reports/end-to-end.json';
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

function finish({ passed, failed, skipped }, status) {
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(status);
}
