import { countNoun } from '@pi/cli/count-noun';
import type { Cleanup } from '@pi/cli/environment/cleanup';
import { describeFailure } from '@pi/cli/environment/describe-failure';
import { openSample } from '@pi/cli/environment/open-sample';
import type { Db } from '@pi/db';
import { claimDataOrigin, getDataOrigin, isImported } from '@pi/db/queries/runs/data-origin';
import { type DataOrigin, type Day, dayOf } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { collectLive, collectSample } from './collect.ts';
import { fillSampleHistory } from './history.ts';
import { createDayProgress } from './progress.ts';
import type { StartOptions } from './start-options.ts';

const MINUTE_MS = 60_000;

/**
 * The kind of data that the database holds from now on: what it holds already, or what the options
 * ask for. A database of live data stays one, whatever the options are.
 * @throws Error when live data is asked for in a database of sample data
 */
export async function resolveDataOrigin(db: Db, { live }: StartOptions): Promise<DataOrigin> {
  const found = await getDataOrigin(db);
  if (!live && found === 'live') return 'live';
  const wanted = live ? 'live' : 'sample';
  // Nothing is to be claimed, which a database that was imported would refuse.
  if (found === wanted) return wanted;
  await claimDataOrigin(db, wanted);
  return wanted;
}

interface Fill {
  origin: DataOrigin;
  options: StartOptions;
  cleanup: Cleanup;
  /** Aborts when the start is interrupted: no further day is collected then. */
  signal: AbortSignal;
  log(line: string): void;
}

/**
 * Collects the missing days; for sample data, starts the sample stores first. A collection that
 * fails is logged and does not stop the start. Nothing is collected into a database that was
 * imported.
 * @returns the settings the web app gets on top of ours
 */
export async function fill(
  db: Db,
  env: Env,
  { origin, options, cleanup, signal, log }: Fill,
): Promise<Record<string, string>> {
  if (await isImported(db)) {
    log('This database was imported for reading: npm start serves it and collects nothing.');
    return {};
  }
  const quiet = { ...env, LOG_LEVEL: 'silent' as const };
  if (origin === 'live') {
    if (options.live && options.collect)
      await collect('real stores', log, (onDay) => collectLive(db, quiet, { signal, onDay }));
    else log('The database holds live data: npm start serves it and collects nothing.');
    return {};
  }
  const today = () => dayOf(new Date());
  const sample = await cleanup.open(openSample(db, quiet, today()));
  if (options.collect) {
    const most = env.SAMPLE_DAYS;
    const days = await collect('sample stores', log, (onDay) =>
      collectSample(db, sample, { today: today(), most, signal, onDay }),
    );
    await fillSampleHistory(db, sample, { today: today(), collected: days, signal, log });
  }
  setInterval(() => sample.setDay(today()), MINUTE_MS).unref();
  return sample.settings;
}

type Collect = (onDay: ReturnType<typeof createDayProgress>['onDay']) => Promise<Day[]>;

async function collect(from: string, log: (line: string) => void, collectDays: Collect): Promise<Day[]> {
  const progress = createDayProgress();
  try {
    const days = await collectDays(progress.onDay);
    progress.stop();
    if (days.length === 0) log(`Nothing to collect from the ${from}: today is already collected.`);
    else log(`Collected from the ${from}: ${countNoun(days.length, 'day')}.`);
    return days;
  } catch (error) {
    progress.stop();
    log(`The collection failed: ${describeFailure(error)}`);
    return [];
  }
}
