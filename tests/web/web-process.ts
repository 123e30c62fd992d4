import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../start/start-process.ts';

const ROOT = join(import.meta.dirname, '../..');
const LOCAL = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
};

export interface WebProcess {
  port: number;
  /** Its output so far, both streams. */
  output(): string;
  end(): Promise<void>;
}

/**
 * Builds the web app, where it changed, and starts it as a deployment does: `next start`. It never
 * outlives this process.
 * @param settings its whole configuration, which may depend on its port
 * @throws Error with its output when it ends before it serves
 */
export async function startWebProcess(
  settings: Record<string, string> | ((port: number) => Record<string, string>),
): Promise<WebProcess> {
  const bin = (name: string) => join(ROOT, 'node_modules/.bin', name);
  execFileSync(bin('turbo'), ['run', 'build', '--filter=@pi/web', '--output-logs=errors-only'], {
    cwd: ROOT,
    env: LOCAL,
  });
  const port = await freePort();
  const next = join(ROOT, 'node_modules/next/dist/bin/next');
  const supervise = join(ROOT, 'scripts/lib/supervise.ts');
  const child = spawn(process.execPath, [supervise, next, 'start', '-p', String(port)], {
    cwd: join(ROOT, 'apps/web'),
    env: { ...LOCAL, ...(typeof settings === 'function' ? settings(port) : settings) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let text = '';
  const ended = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        text += chunk;
        if (text.includes('Ready in')) resolve();
      });
    ended.then(() => reject(new Error(`the web app ended:\n${text}`)));
  });
  return {
    port,
    output: () => text,
    end: async () => {
      child.kill();
      await ended;
    },
  };
}
