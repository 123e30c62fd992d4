import type { Db } from '@pi/db';
import { countOpenProposals, listOpenProposals } from '@pi/db/queries/companies/proposals';
import { listStandings } from '@pi/db/queries/health/list-standings';
import { listStatuses } from '@pi/db/queries/health/list-statuses';
import { hasOwnerRights } from '@pi/db/queries/health/owner-rights.sql';
import { listQueueDepths } from '@pi/db/queries/queue/queue';
import { type AnalystStatus, type CompanyProposal, type Health, StatusEntry } from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import { toCompanyProposal } from './answers/identity.ts';
import { dataOrigin } from './data-origin.ts';
import { assessHealth } from './health.ts';
import { stateOf } from './marketplaces.ts';
import { readAnalystStatus } from './read-analyst-status.ts';

export interface Status {
  health: Health;
  /** The marketplaces that are on, then those that were ever read, then the others. */
  marketplaces: StatusEntry[];
  /** Whether the web app may change tables, because it uses the database as its owner. */
  hasOwnerRights: boolean;
  /** Companies that are possibly the same: how many pairs, and the likeliest 50 of them. */
  proposals: { open: number; likeliest: CompanyProposal[] };
  /** How far a language model is with reading listings. */
  analyst: AnalystStatus;
}

const PROPOSALS = 50;

/** How well all marketplaces are read. */
export async function readStatus(db: Db, now = new Date()): Promise<Status> {
  const [statuses, depths, origin, ownerRights, open, proposals, analyst] = await Promise.all([
    listStatuses(db),
    listQueueDepths(db),
    dataOrigin(db),
    hasOwnerRights(db),
    countOpenProposals(db),
    listOpenProposals(db, { limit: PROPOSALS }),
    readAnalystStatus(db, now),
  ]);
  const entries = withInfos(statuses).map((entry) => ({
    ...entry,
    queue: depths.find(({ marketplace }) => marketplace === entry.info.name) ?? null,
  }));
  const rank = ({ state, status }: (typeof entries)[number]) => (state.on ? 0 : status ? 1 : 2);
  return {
    health: assessHealth(entries, origin, now),
    marketplaces: entries.toSorted((a, b) => rank(a) - rank(b)).map((entry) => StatusEntry.parse(entry)),
    hasOwnerRights: ownerRights,
    proposals: { open, likeliest: proposals.map(toCompanyProposal) },
    analyst,
  };
}

/** Whether every marketplace that is on has a recent good day; reads no more than that needs. */
export async function readHealth(db: Db, now = new Date()): Promise<Health> {
  const [standings, origin] = await Promise.all([listStandings(db), dataOrigin(db)]);
  return assessHealth(withInfos(standings), origin, now);
}

function withInfos<Row extends { name: string }>(rows: readonly Row[]) {
  return marketplaceInfos.map((info) => ({
    info: { name: info.name, title: info.title },
    state: stateOf(info),
    status: rows.find(({ name }) => name === info.name) ?? null,
  }));
}
