import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';
import { checkOutBaseline } from './baseline.ts';
import { median } from './interleaved.ts';
import type { BenchOptions } from './run.ts';

const SIZE = 20_000;
/** Days that are derived after the first. */
const DAYS = [2, 3, 4, 5, 6];
/** How many of them are enough where each takes minutes. */
const DAYS_OF_LARGE = DAYS.slice(0, 3);
const LARGE = 100_000;
const TARGET = 1.1;
const FOLDER = join(import.meta.dirname, 'derive');

/**
 * Deriving days of a large marketplace, by the code as it is and by the commit before companies
 * were matched by weighed evidence: each in a process and a database of its own on one server, in
 * turn. From day to day all numbers change and 0.3 % of the developers.
 */
export async function run({ size = SIZE }: BenchOptions): Promise<boolean> {
  const baseline = checkOutBaseline();
  if (!baseline) return true;
  const folder = mkdtempSync(join(tmpdir(), 'bench-derive-'));
  chmodSync(folder, 0o755); // the server's user has to get in
  const server = await startEmbedded({ dir: join(folder, 'pg') });
  try {
    const old = join(baseline.root, 'bench', 'derive');
    cpSync(FOLDER, old, { recursive: true });
    const now = await startWorker(FOLDER, await embeddedDatabase(server, 'now'), size);
    const before = await startWorker(old, await embeddedDatabase(server, 'before'), size);
    const isMet = await measure(now, before, size);
    for (const { child } of [now, before]) {
      child.disconnect();
      if (child.exitCode === null) await once(child, 'exit');
    }
    return isMet;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    baseline.remove();
  }
}

type Worker = Awaited<ReturnType<typeof startWorker>>;

async function measure(now: Worker, before: Worker, size: number): Promise<boolean> {
  const first = { before: await before.derive(1), now: await now.derive(1) };
  const rows = [];
  for (const day of size < LARGE ? DAYS : DAYS_OF_LARGE) {
    // In turn, and each first as often as second.
    const order = day % 2 === 0 ? [before, now] : [now, before];
    const times = new Map<Worker, number>();
    for (const worker of order) times.set(worker, await worker.derive(day));
    rows.push({ before: times.get(before) ?? 0, now: times.get(now) ?? 0 });
  }
  const ratio = median(rows.map((row) => row.now / row.before));
  console.log(`Deriving a day of ${size} listings, 0.3 % of their developers new or changed; milliseconds`);
  console.table(Object.fromEntries([first, ...rows].map((row, at) => [`day ${at + 1}`, rowOf(row)])));
  console.log('the first day derives everything: for information');
  console.log(`ratio now / before: ${ratio.toFixed(2)} (median of the days after it; target ${TARGET} or less)`);
  return ratio <= TARGET;
}

function rowOf({ before, now }: { before: number; now: number }) {
  return { before: Math.round(before), now: Math.round(now), 'now / before': (now / before).toFixed(2) };
}

async function startWorker(folder: string, url: string, size: number) {
  const child = fork(join(folder, 'worker.ts'), [url, String(size)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  await nextMessage(child);
  return {
    child,
    async derive(day: number): Promise<number> {
      child.send(day);
      return (await nextMessage(child)) as number;
    },
  };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const stop = new AbortController();
  const ended = once(child, 'exit', { signal: stop.signal }).then(() => {
    throw new Error('a process of the bench ended: see its message above');
  });
  ended.catch(() => {}); // it loses the race as a rule
  try {
    const [message] = await Promise.race([once(child, 'message', { signal: stop.signal }), ended]);
    return message;
  } finally {
    stop.abort();
  }
}
