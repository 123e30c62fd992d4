import type { Db } from '@pi/db';
import type { Day } from '@pi/domain';
import { createLogger } from '@pi/domain/logger';
import type { IngestionDeps } from '@pi/ingestion';
import { createBodyStore } from '@pi/ingestion/archive';
import { createQueue } from '@pi/ingestion/queue';
import type { Fetcher } from '@pi/scrapers';
import { answerTo, type Question } from './answers.ts';
import type { Clock } from './director.ts';
import { faultyFolder } from './faulty-folder.ts';
import { adapters, catalogue, stores } from './market.ts';
import type { Scheduler } from './scheduler.ts';

/** What all processes of a simulation share. */
export interface World {
  db: Db;
  blobs: Map<string, Uint8Array>;
  clock: Clock;
  /** The day that the stores show. */
  day: Day;
  scheduler: Scheduler;
}

/** The dependencies of one process; all that reaches outside goes through the scheduler. */
export function openProcess(world: World): IngestionDeps {
  const log = createLogger('silent');
  return {
    db: world.db,
    fetcher: simulatedFetcher(world),
    bodyStore: createBodyStore(faultyFolder(world.blobs, world.scheduler)),
    queue: createQueue(
      world.db,
      adapters.map(({ info }) => info.name),
      log,
    ),
    log,
    now: () => world.clock.now,
    adapters,
  };
}

/** Requests at a store's own pace, robots.txt and bytes have tests of their own. */
function simulatedFetcher({ scheduler, clock, day }: World): Fetcher {
  const previous = new Map<string, Question['previous']>();
  return {
    fetch: ({ name }, request) =>
      scheduler.perform('request', request.url, async (fault) => {
        const store = stores.find((one) => one.name === name);
        if (!store) throw new Error(`no sample store of ${name}`);
        const question = { store, request, shelf: catalogue.shelf(name), day, previous: previous.get(name) };
        const { status, type, body } = answerTo(question, fault);
        if (fault === undefined) previous.set(name, { status, type, body });
        const fetchedAt = clock.now.toISOString();
        return { url: request.url, finalUrl: request.url, status, headers: { 'content-type': type }, body, fetchedAt };
      }),
    robots: () => [],
    close: async () => {},
  };
}
