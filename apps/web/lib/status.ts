import type { Db } from '@pi/db';
import { listStandings } from '@pi/db/queries/health/list-standings';
import { listStatuses, type MarketplaceStatus } from '@pi/db/queries/health/list-statuses';
import { listQueueDepths, type QueueDepth } from '@pi/db/queries/queue/queue';
import type { MarketplaceInfo } from '@pi/domain';
import { type MarketplaceState, marketplaceInfos } from '@pi/scrapers/info';
import { dataOrigin } from './data-origin.ts';
import { assessHealth, type Health } from './health.ts';
import { stateOf } from './marketplaces.ts';

export interface StatusEntry {
  info: Pick<MarketplaceInfo, 'name' | 'title'>;
  state: MarketplaceState;
  /** Null where the marketplace was never read. */
  status: MarketplaceStatus | null;
  /** Null where nothing of it is in the queue. */
  queue: QueueDepth | null;
}

export interface Status {
  health: Health;
  /** The marketplaces that are on, then those that were read once, then the others. */
  marketplaces: StatusEntry[];
}

/** How the reading of all marketplaces goes. */
export async function readStatus(db: Db, now = new Date()): Promise<Status> {
  const [statuses, depths, origin] = await Promise.all([listStatuses(db), listQueueDepths(db), dataOrigin(db)]);
  const entries = entriesOf(statuses).map((entry) => ({
    ...entry,
    queue: depths.find(({ marketplace }) => marketplace === entry.info.name) ?? null,
  }));
  const rank = ({ state, status }: StatusEntry) => (state.on ? 0 : status ? 1 : 2);
  return { health: assessHealth(entries, origin, now), marketplaces: entries.toSorted((a, b) => rank(a) - rank(b)) };
}

/** Whether every marketplace that is on has its days; asks for no more than that needs. */
export async function readHealth(db: Db, now = new Date()): Promise<Health> {
  const [standings, origin] = await Promise.all([listStandings(db), dataOrigin(db)]);
  return assessHealth(entriesOf(standings), origin, now);
}

function entriesOf<Read extends { name: string }>(all: readonly Read[]) {
  return marketplaceInfos.map((info) => ({
    info: { name: info.name, title: info.title },
    state: stateOf(info),
    status: all.find(({ name }) => name === info.name) ?? null,
  }));
}
