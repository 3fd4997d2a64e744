import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampFile = 'dist/build-stamp';
const sources = [
  'src',
  'public',
  'package-lock.json',
  'next.config.mjs',
  'tailwind.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** Whether the build that is there was made of exactly these sources by this Node. */
export function isBuildFresh() {
  const built = ['.next/BUILD_ID', 'dist/server/main.js', stampFile];
  return (
    built.every((file) => existsSync(file)) && readFileSync(stampFile, 'utf8') === fingerprint()
  );
}

export function writeBuildStamp() {
  writeFileSync(stampFile, fingerprint());
}

function fingerprint() {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const path of sources.filter((source) => existsSync(source)).flatMap(filesUnder)) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!path.startsWith('src') && !path.startsWith('public')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
