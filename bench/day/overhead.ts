import type { EmbeddedServer } from '@pi/embedded-postgres';
import { runDaily } from '@pi/ingestion';
import { getAdapter } from '@pi/scrapers';
import { sql } from 'drizzle-orm';
import { median } from '../interleaved.ts';
import { collectDirectly } from './direct.ts';
import { workOf } from './growth.ts';
import { openScene, type Scene, type SceneOptions } from './scene.ts';

const ROUNDS = 5;

/** What the queue adds to a day, as a share of the day without it. */
export interface QueueOverhead {
  wall: number;
  /** Of processor time, ours and the database's. */
  processor: number;
}

/**
 * Days with the queue and the same days without it, in turn, one batch at a time in this process.
 */
export async function measureOverhead(
  server: EmbeddedServer,
  folder: string,
  options: Omit<SceneOptions, 'workers'>,
): Promise<QueueOverhead> {
  const queued = await openScene(server, folder, { ...options, workers: 0 });
  const direct = await openScene(server, folder, { ...options, workers: 0 });
  const adapter = getAdapter(options.marketplace);
  const rounds: { wall: number; processor: number }[] = [];
  for (let round = -1; round <= ROUNDS; round++) {
    const day = await queued.turnDay();
    const withQueue = await costOf(queued, async () => {
      const { runs } = await runDaily(queued.deps, { day, dataOrigin: 'sample' });
      if (runs.some(({ status }) => status !== 'succeeded')) throw new Error(`the day ended ${runs[0]?.message}`);
    });
    const batchSize = await largestBatch(queued);
    await direct.turnDay();
    const without = await costOf(direct, () => collectDirectly(direct.deps, adapter, day, batchSize));
    // The first day is another kind of day, the second warms up.
    if (round > 0)
      rounds.push({ wall: withQueue.wall / without.wall, processor: withQueue.processor / without.processor });
    for (const scene of [queued, direct]) await scene.tidy();
  }
  for (const scene of [queued, direct]) await scene.close();
  return {
    wall: median(rounds.map(({ wall }) => wall)) - 1,
    processor: median(rounds.map((one) => one.processor)) - 1,
  };
}

async function costOf(scene: Scene, work: () => Promise<void>) {
  const before = await scene.used();
  const start = performance.now();
  await work();
  const wall = (performance.now() - start) / 1000;
  return { wall, processor: workOf(await scene.used()) - workOf(before) };
}

/** Units of a batch of the newest run. */
async function largestBatch({ db }: Scene): Promise<number> {
  const {
    rows: [row],
  } = await db.execute<{ size: number }>(sql`
    select ceil((counts->>'units')::float8 / (
      select count(*) from pgboss.job where data->>'run' = run.id::text and data->>'kind' = 'batch'))::int as size
    from ingestion_runs run order by day desc limit 1`);
  return row?.size ?? 1;
}
