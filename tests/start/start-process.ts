import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface StartProcess {
  pid: number;
  /** Its output so far, both streams. */
  output(): string;
  /**
   * Resolves with the address it prints when it serves; rejects with its output when it ends
   * before.
   */
  ready: Promise<string>;
  /** Resolves with the exit code; null when a signal killed it. */
  ended: Promise<number | null>;
  /** Sends a signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

interface Options {
  args?: string[];
  /** Settings on top of a clean environment. */
  env: Record<string, string>;
  /** Run as this user. */
  uid?: number;
}

/** Compiled modules of the test run, where it keeps them. */
const { NODE_COMPILE_CACHE } = process.env;

/** Runs `npm start` without npm around it. It ends by itself when the test run is killed. */
export function runStart({ args = [], env, uid }: Options): StartProcess {
  const child = spawn(process.execPath, ['scripts/start.ts', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }),
      ...env,
    },
    uid,
    gid: uid,
  });
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        text += chunk;
        const address = /^Ready: (\S+)/m.exec(text)?.[1];
        if (address) resolve(address);
      });
    ended.then((code) => reject(new Error(`npm start ended with ${code}:\n${text}`)));
  });
  ready.catch(() => {}); // whoever awaits it handles it
  return {
    pid: child.pid ?? 0,
    output: () => text,
    ready,
    ended,
    end: (signal = 'SIGINT') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** A port that is free right now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
