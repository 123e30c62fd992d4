import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, startChild } from './child.ts';
import { ROOT, tool } from './steps.ts';

const READY_MS = 60_000;

/** Starts the build of the web app; a build that was done before comes from turbo's cache. */
export function startBuild(): Child {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' };
  const args = ['run', 'build', '--filter=@pi/web', '--output-logs=errors-only', '--no-color'];
  return startChild(join(ROOT, tool('turbo')), args, { cwd: ROOT, env, output: 'kept' });
}

interface WebPlace {
  /** The address it listens on. */
  host: string;
  port: number;
}

/**
 * Starts the built web app.
 * @param env the settings it gets on top of ours
 */
export function startWeb({ host, port }: WebPlace, env: Record<string, string>): Child {
  return startChild(join(ROOT, tool('next')), ['start', '-H', host, '-p', String(port)], {
    cwd: join(ROOT, 'apps/web'),
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    output: 'terminal',
  });
}

/** The address under which this machine reaches the web app. */
export function webAddress({ host, port }: WebPlace): string {
  const isAny = host === '0.0.0.0' || host === '::';
  return `http://${isAny ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Waits until the web app answers.
 * @throws Error when it ends, or does not answer for a minute
 */
export async function waitUntilReady(url: string, web: Child): Promise<void> {
  let hasEnded = false;
  web.ended.then(() => {
    hasEnded = true;
  });
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline && !hasEnded; await sleep(100)) {
    const isAnswering = await fetch(url, { redirect: 'manual' }).then(
      (response) => response.body?.cancel().then(() => true) ?? true,
      () => false,
    );
    if (isAnswering) return;
  }
  throw new Error(hasEnded ? 'The web app ended while it was starting, see above.' : 'The web app does not answer.');
}
