import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { familyOf, isAlive, postmasterOf, signalAll } from './server-processes.ts';
import { freePort, runStart, type StartProcess } from './start-process.ts';

const MINUTE_MS = 60_000;
const HEALTH_MS = 2000;
const END_MS = 10_000;
const RESTART_MS = 15_000;
const folder = throwAwayFolder();
const dataDir = join(folder, 'data');
let start: StartProcess;
let address: string;

beforeAll(async () => {
  start = runStart({ env: { DATA_DIR: dataDir, PORT: String(await freePort()), SAMPLE_DAYS: '1' } });
  address = await start.ready;
}, 3 * MINUTE_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What /api/health answers, and after how long. */
async function health() {
  const begun = performance.now();
  const response = await fetch(`${address}/api/health`);
  const { message } = await response.json();
  return { status: response.status, message, isInTime: performance.now() - begun < HEALTH_MS };
}

// The tests follow one another: one web app serves all of them.
describe('npm start while it serves', () => {
  test('listens on this machine alone', () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('recovers within 15 seconds by itself when the database server is killed', async () => {
    const killed = postmasterOf(dataDir);
    process.kill(killed, 'SIGKILL');
    expect(await health()).toMatchObject({ isInTime: true });
    await expect.poll(health, { timeout: RESTART_MS }).toMatchObject({ status: 200, isInTime: true });
    expect(postmasterOf(dataDir)).not.toBe(killed);
  });

  test('answers 503 within two seconds while the database hangs, and recovers after it', async () => {
    const server = familyOf(postmasterOf(dataDir));
    signalAll(server, 'SIGSTOP');
    const answer = await health();
    signalAll(server, 'SIGCONT');
    expect(answer).toEqual({
      status: 503,
      message: 'The database does not answer. Try again later.',
      isInTime: true,
    });
    await expect.poll(health, { timeout: RESTART_MS }).toMatchObject({ status: 200, isInTime: true });
  });

  test('ends within ten seconds while the database hangs, and leaves no process behind', async () => {
    const processes = [...familyOf(start.pid), ...familyOf(postmasterOf(dataDir))];
    signalAll(familyOf(postmasterOf(dataDir)), 'SIGSTOP');
    const begun = performance.now();
    expect(await start.end('SIGTERM')).toBe(0);
    expect(performance.now() - begun).toBeLessThan(END_MS);
    await expect.poll(() => processes.filter(isAlive), { timeout: END_MS }).toEqual([]);
  });
});
