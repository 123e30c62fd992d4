import type { Db } from '@pi/db';
import { claimDataOrigin } from '@pi/db/queries/runs/claim-data-origin';
import { getDataOrigin } from '@pi/db/queries/runs/get-data-origin';
import { type DataOrigin, dayOf } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import type { Closing } from './closing.ts';
import { collectLive, collectSample } from './collect.ts';
import { count } from './count.ts';
import { createDayProgress } from './progress.ts';
import { openSample } from './sample.ts';
import type { StartOptions } from './start-options.ts';

const MINUTE_MS = 60_000;

/**
 * What kind of data the database holds from now on: what it held already, or what was asked for. Real data stays real
 * whatever is asked for.
 * @throws Error when live data is asked for in a database of sample data
 */
export async function resolveDataOrigin(db: Db, { live }: StartOptions): Promise<DataOrigin> {
  if (!live && (await getDataOrigin(db)) === 'live') return 'live';
  const wanted = live ? 'live' : 'sample';
  await claimDataOrigin(db, wanted);
  return wanted;
}

interface Fill {
  origin: DataOrigin;
  options: StartOptions;
  closing: Closing;
  log(line: string): void;
}

/**
 * Starts the sample stores where the data is sample data, and collects what is missing. A collection that fails is
 * told and does not stop the start.
 * @returns the settings the web app gets on top of ours
 */
export async function fill(db: Db, env: Env, { origin, options, closing, log }: Fill): Promise<Record<string, string>> {
  const quiet = { ...env, LOG_LEVEL: 'silent' as const };
  if (origin === 'live') {
    if (options.live && options.collect) await shown('real stores', log, (onDay) => collectLive(db, quiet, onDay));
    else log('The database holds live data: it is served as it is.');
    return {};
  }
  const today = () => dayOf(new Date());
  const sample = await openSample(db, quiet, today());
  closing.add(sample.close);
  if (options.collect) {
    const most = env.SAMPLE_DAYS;
    await shown('sample stores', log, (onDay) => collectSample(db, sample, { today: today(), most, onDay }));
  }
  setInterval(() => sample.setDay(today()), MINUTE_MS).unref();
  return sample.settings;
}

type Collect = (onDay: ReturnType<typeof createDayProgress>['onDay']) => Promise<number>;

async function shown(from: string, log: (line: string) => void, collect: Collect): Promise<void> {
  const progress = createDayProgress();
  try {
    const days = await collect(progress.onDay);
    progress.stop();
    log(
      days === 0
        ? `Nothing to collect from the ${from}: today is there.`
        : `Collected from the ${from}: ${count(days, 'day')}.`,
    );
  } catch (error) {
    progress.stop();
    log(`The collection failed: ${error instanceof Error ? error.message : error}`);
  }
}
