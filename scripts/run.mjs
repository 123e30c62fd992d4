// `node scripts/run.mjs SCRIPT ARG...`: every npm script goes through here. Installs the packages when they are missing
// or out of date, then runs the script on the Node that npm installed in node_modules. It runs on the Node that is there
// (20 or newer) with nothing installed yet: so it is plain JavaScript and imports only Node's own modules. It writes to
// standard error: standard output belongs to the script.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

requireNode(20, 0, 'to install the packages');
installWhenNeeded();
const [script, ...args] = process.argv.slice(2);
if (script) run(join(root, script), args);

function installWhenNeeded() {
  const stamp = join(root, 'node_modules', '.install-stamp');
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const wanted = hash.update(`${process.platform} ${process.arch}`).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  install();
  writeFileSync(stamp, wanted);
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

function run(path, args) {
  const node = installedNode();
  const command = [node, '--disable-warning=ExperimentalWarning', path, ...args];
  // Takes the place of this process: signals and the end of the parent reach the script itself.
  if (process.execve && !windows) process.execve(node, command, process.env);
  const child = spawn(node, command.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
  child.once('exit', (code) => process.exit(code ?? 1));
}

function installedNode() {
  const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(node)) return node;
  requireNode(22, 19, 'because npm has no Node 24 for this platform');
  return process.execPath;
}

function requireNode(major, minor, reason) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(`Node ${major}${minor ? `.${minor}` : ''} or newer is needed ${reason}; this is ${process.version}.`);
  process.exit(1);
}
