import { spawn } from 'node:child_process';

/**
 * Runs a Node script in a process group of its own. Ends the whole group on SIGTERM and when the
 * parent process ends, for whatever reason: its end closes the channel to us. So nothing that `npm
 * start` starts outlives it. Usage: node supervise.ts SCRIPT ARG...
 */
const GRACE_MS = 3000;
const child = spawn(process.execPath, process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
});

child.once('exit', (code) => {
  signalGroup('SIGKILL'); // processes that the script started
  process.exit(code ?? 1);
});
process.on('SIGINT', () => {}); // Ctrl-C reaches our parent too, which then ends us
process.on('SIGTERM', end);
process.on('disconnect', end);

function end(): void {
  signalGroup('SIGTERM');
  setTimeout(() => signalGroup('SIGKILL'), GRACE_MS).unref();
}

function signalGroup(signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // the group has ended already
  }
}
