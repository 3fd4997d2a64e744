import { rmSync, writeFileSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import configuration from '../.dependency-cruiser.cjs';

/**
 * Holds the imports against the layers; then plants a violation and expects it to be found, because a checker
 * that scans nothing also finds nothing.
 */
const planted = 'src/core/planted-violation.ts';

const clean = await violations();
report(
  clean.length === 0,
  clean.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
);

writeFileSync(planted, "export { createServer } from 'node:http';\n");
try {
  const found = (await violations()).some(({ from }) => from === planted);
  report(found, ['the planted violation was not found: the layer check checks nothing']);
} finally {
  rmSync(planted);
}

async function violations() {
  const tsConfig = extractTSConfig('tsconfig.json');
  const { output } = await cruise(
    ['src'],
    { ...configuration.options, ruleSet: configuration, validate: true },
    null,
    { tsConfig },
  );
  report(output.summary.totalCruised > 40, ['fewer modules were cruised than there are']);
  return output.summary.violations;
}

function report(isFine, lines) {
  if (isFine) return;
  console.error(lines.join('\n'));
  process.exit(1);
}
