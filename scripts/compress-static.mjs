import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const textFile = /\.(js|css|svg|json|txt)$/;
const encoders = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Puts `FILE.br` and `FILE.gz` beside every text file of the build, once, as small as they get. */
export async function compressStatic(folder = '.next/static') {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && textFile.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(
    files.flatMap((file) =>
      Object.entries(encoders).map(async ([extension, compress]) =>
        writeFileSync(`${file}.${extension}`, await compress(readFileSync(file))),
      ),
    ),
  );
}
