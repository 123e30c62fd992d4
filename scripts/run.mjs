// `node scripts/run.mjs SCRIPT ARG...`: every npm script goes through here. Installs the packages when they are missing
// or out of date, then runs the script on the Node that npm installed in node_modules. It runs on the Node that is there
// (20 or newer) with nothing installed yet: so it is plain JavaScript and imports only Node's own modules. It writes to
// standard error: standard output belongs to the script.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
/** How long a child that was told to end may take. */
const GRACE_MS = 5000;
const PARENT_MS = 500;

requireNode(20, 0, 'to install the packages');
await installWhenNeeded();
const [script, ...args] = process.argv.slice(2);
if (script) await run(join(root, script), args);

async function installWhenNeeded() {
  const stamp = join(root, 'node_modules', '.install-stamp');
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const wanted = hash.update(`${process.platform} ${process.arch}`).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await install();
  writeFileSync(stamp, wanted);
}

async function install() {
  console.error('Installing packages (once) …');
  const started = Date.now();
  const npm = process.env.npm_execpath; // npm's own script: found on every platform, and without a shell
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm,
    detached: !windows, // a group of its own: what npm has started ends with it
  });
  const status = await waitForEnd(child, (signal) => (windows ? child.kill(signal) : process.kill(-child.pid, signal)));
  if (status !== 0) {
    console.error('The packages could not be installed (npm ci failed, see above).');
    process.exit(status);
  }
  console.error(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

async function run(path, args) {
  const node = installedNode();
  const command = [node, '--disable-warning=ExperimentalWarning', path, ...args];
  // Takes the place of this process: signals and the end of the parent reach the script itself.
  if (process.execve && !windows) process.execve(node, command, process.env);
  const child = spawn(node, command.slice(1), { stdio: 'inherit' });
  process.exit(await waitForEnd(child, (signal) => child.kill(signal), { isPatient: true }));
}

// Passes on to a child that we are to end: by a signal, or because our parent has ended, as npm's shell passes no signal
// on. A child that is not patient is killed when it takes too long, and the exit code is then the signal's.
async function waitForEnd(child, kill, { isPatient = false } = {}) {
  let interrupted;
  const end = (signal) => {
    if (interrupted && !isPatient) return;
    interrupted = signal;
    send(isPatient ? signal : 'SIGTERM');
    if (!isPatient) setTimeout(() => send('SIGKILL'), GRACE_MS).unref();
  };
  const send = (signal) => {
    try {
      kill(signal);
    } catch {
      // it has ended
    }
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
  const parent = process.ppid;
  const watching = setInterval(() => process.ppid === parent || end('SIGTERM'), PARENT_MS);
  const [code, signal] = await once(child, 'exit').catch(() => [1]);
  clearInterval(watching);
  for (const name of signals) process.off(name, end);
  if (interrupted && !isPatient) {
    send('SIGKILL'); // what the child has left behind
    process.exit(128 + constants.signals[interrupted]);
  }
  return code ?? 128 + constants.signals[signal];
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
