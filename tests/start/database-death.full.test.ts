import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { afterAll, describe, expect, test } from 'vitest';
import { familyOf, isAlive, postmasterOf, signalAll } from './server-processes.ts';
import { freePort, runStart, type StartProcess } from './start-process.ts';

const MINUTE_MS = 60_000;
const END_MS = 10_000;
const folder = throwAwayFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts on a folder of its own and waits until the first of three days is collected. */
async function startCollecting(name: string) {
  const dataDir = join(folder, name);
  const start = runStart({ env: { DATA_DIR: dataDir, PORT: String(await freePort()), SAMPLE_DAYS: '3' } });
  await expect.poll(start.output, { timeout: 5 * MINUTE_MS }).toContain('1/3 days');
  return { start, dataDir };
}

async function expectEnd(start: StartProcess, dataDir: string, signal: NodeJS.Signals, code: number): Promise<void> {
  const processes = [...familyOf(start.pid), ...familyOf(postmasterOf(dataDir))];
  const begun = performance.now();
  expect(await start.end(signal)).toBe(code);
  expect(performance.now() - begun).toBeLessThan(END_MS);
  await expect.poll(() => processes.filter(isAlive), { timeout: END_MS }).toEqual([]);
}

describe('npm start while it collects', { timeout: 12 * MINUTE_MS }, () => {
  test('goes on and serves when the database server is killed', async () => {
    const { start, dataDir } = await startCollecting('killed');
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    await start.ready;
    expect(start.output()).toContain('Collected from the sample stores: 3 days.');
    expect(await start.end('SIGTERM')).toBe(0);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('ends within ten seconds on %s, and leaves no process behind', async (signal, code) => {
    const { start, dataDir } = await startCollecting(signal);
    await expectEnd(start, dataDir, signal, code);
  });

  test('ends within ten seconds while the database hangs, and leaves no process behind', async () => {
    const { start, dataDir } = await startCollecting('hanging');
    signalAll(familyOf(postmasterOf(dataDir)), 'SIGSTOP');
    await expectEnd(start, dataDir, 'SIGTERM', 143);
  });

  test('ends with one sentence when the database server cannot be started again', async () => {
    const { start, dataDir } = await startCollecting('gone');
    const before = start.output();
    rmSync(join(dataDir, 'pg/global'), { recursive: true });
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    expect(await start.ended).toBe(1);
    expect(start.output().slice(before.length)).toMatch(
      /^the database server stopped and could not be started again: .*$/m,
    );
  });
});
