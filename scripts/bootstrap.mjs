// Runs before every npm script, on the Node that is there (20 or newer), with nothing installed yet:
// so plain JavaScript and no imports but Node's own. Speaks on stderr: standard output belongs to the script.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const stamp = join(root, 'node_modules', '.install-stamp');

requireNode(20, 0, 'to install the packages');
const wanted = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  install();
  writeFileSync(stamp, wanted);
}
// The scripts run on the Node that npm installed here. Where its platform has none, the system's has to do.
if (!existsSync(join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')))
  requireNode(22, 19, 'because npm has no Node 24 for this platform');

function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

function install() {
  console.error('Installing packages (once) …');
  const started = Date.now();
  const npm = process.env.npm_execpath; // npm's own script: found on every platform, and without a shell
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm,
  });
  if (status !== 0) {
    console.error('The packages could not be installed (npm ci failed, see above).');
    process.exit(status || 1);
  }
  console.error(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function requireNode(major, minor, reason) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(`Node ${major}${minor ? `.${minor}` : ''} or newer is needed ${reason}; this is ${process.version}.`);
  process.exit(1);
}
