import { spawnSync } from 'node:child_process';

const FLAG = '--max-old-space-size';

/**
 * Starts this process again with a bound for its heap, in its place: process id, parent and streams
 * stay. Does nothing where a bound is set already. Windows cannot replace a process: there a child
 * does the work, and its end is ours.
 * @param megabytes bound of V8's old space
 */
export function boundHeap(megabytes: number): void {
  const flags = [...process.execArgv, ...(process.env.NODE_OPTIONS?.split(' ') ?? [])];
  if (flags.some((flag) => flag.replaceAll('_', '-').startsWith(FLAG))) return;
  const args = [`${FLAG}=${megabytes}`, ...process.execArgv, ...process.argv.slice(1)];
  // Missing before Node 22.15 and on Windows, whatever its type says.
  if (process.execve && process.platform !== 'win32')
    process.execve(process.execPath, [process.execPath, ...args], process.env);
  process.exit(spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1);
}
