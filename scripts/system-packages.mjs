import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the tests run against, and where Debian puts it. */
const needed = [
  { name: 'chromium', files: ['/usr/bin/chromium'] },
  { name: 'redis-server', files: ['/usr/bin/redis-server'] },
  { name: 'postgresql', files: ['/usr/lib/postgresql'] },
  { name: 'nginx-light', files: ['/usr/sbin/nginx'] },
  { name: 'fonts-noto-cjk', files: ['/usr/share/fonts/opentype/noto'] },
  { name: 'fonts-noto-color-emoji', files: ['/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf'] },
];

/** Installs with apt what is missing, where that is possible; elsewhere says what to install. */
export function installSystemPackages() {
  const missing = needed.filter(({ files }) => !files.every((file) => existsSync(file)));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.log(`Tests that need them are skipped or fail: please install ${names.join(', ')}.`);
    return;
  }
  console.log(`Installing ${names.join(', ')} …`);
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', ...names]);
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8' });
  if (status !== 0) console.error(`apt-get ${args[0]} failed:\n${stderr}`);
}
