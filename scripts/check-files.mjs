import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const maxLines = 200;
const maxTestLines = 400;
const vagueNames = /^(utils?|helpers?|misc|common|types|index|manager)\.tsx?$/;

const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'src', 'e2e', 'bench', 'eval', 'scripts'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && existsSync(file));

const faults = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const lines = text.trimEnd().split('\n').length;
  const isTest = /\.(test|spec)\.tsx?$/.test(file) || /^(src\/testing|e2e)\//.test(file);
  const limit = isTest ? maxTestLines : maxLines;
  return [
    ...(lines > limit ? [`${file} has ${lines} lines; ${limit} are the limit`] : []),
    ...(vagueNames.test(basename(file)) ? [`${file} says nothing by its name`] : []),
    ...(/@ts-(ignore|nocheck)|biome-ignore-all/.test(text) && !file.startsWith('scripts/')
      ? [`${file} switches a check off`]
      : []),
  ];
});

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
