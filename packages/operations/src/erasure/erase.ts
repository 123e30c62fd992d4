import type { Db, Tx } from '@pi/db';
import { listCompaniesTouched } from '@pi/db/queries/companies/companies-of-plugins';
import { deleteCompanies } from '@pi/db/queries/companies/delete-companies';
import { lockCompanies } from '@pi/db/queries/companies/derive-companies';
import { deleteNotes, listNotes } from '@pi/db/queries/erasure/delete-notes';
import { deletePlugins, type Removed } from '@pi/db/queries/erasure/delete-plugins';
import { countMentions } from '@pi/db/queries/erasure/mentions.sql';
import { lockSuppressionTable } from '@pi/db/queries/erasure/suppression-list';
import { dropIdsFromJobs } from '@pi/db/queries/queue/queue';
import type { PrimaryMetric } from '@pi/domain';
import type { BodyStore } from '@pi/ingestion/archive';
import { addToSuppressionList, findWords } from '@pi/ingestion/suppression';
import { isDomainKind } from '@pi/intelligence';
import { deleteArchivedPages, listOthers } from './delete-archived-pages.ts';
import { dropPastOwner } from './drop-past-owner.ts';
import { findRawPages } from './find-archived-pages.ts';
import { type ErasureRequest, findSubject, type Subject } from './find-subject.ts';
import { rederive } from './rederive.ts';

export interface ErasureDeps {
  db: Db;
  bodyStore: BodyStore;
  /** The number that a marketplace is measured by. */
  primaryMetricOf(marketplace: string): PrimaryMetric;
}

export interface ErasureReport {
  /** Public ids. */
  plugins: string[];
  /** Rows that went, or would go, by table; of kept responses the number. */
  removed: Removed;
  /** Rows of others whose texts mention the subject, by table: they stay. */
  mentions: Record<string, number>;
}

/**
 * Takes a person or company out, for good: plugins with their numbers and texts, companies, what
 * they said while a plugin was theirs, failures and kept pages that name them. Hashes of what they
 * are known by keep them out from now on, and the days are derived without them. Stores may be read
 * meanwhile: first they are kept out, then what came before is removed.
 * @param really without, everything is done in vain: the report says what would go
 * @throws CompanyChangeError when the request means nobody, or several; nothing is changed then
 */
export async function erase(deps: ErasureDeps, request: ErasureRequest, really: boolean): Promise<ErasureReport> {
  const { db, bodyStore } = deps;
  const subject = await db.transaction(async (tx) => {
    if (really) await lockSuppressionTable(tx, 'exclusive');
    const found = await findSubject(tx, request);
    if (really) await addToSuppressionList(tx, found.texts);
    return found;
  });
  const pages = await findRawPages(db, bodyStore, subject, request.marketplace);
  const archive = { pages, others: await listOthers(db, bodyStore, pages) };
  const { report, replaced } = await removeRows(deps, subject, archive, request.marketplace, really);
  if (really) await removeBodies(bodyStore, [...pages, ...replaced]);
  return report;
}

interface Searched {
  /** The kept responses that go. */
  pages: ReadonlySet<string>;
  /** Manifests that name none of them. */
  others: ReadonlySet<string>;
}

interface Removal {
  report: ErasureReport;
  /** Manifests that still name kept responses that go. */
  replaced: string[];
}

class InVain extends Error {
  override name = 'InVain' as const;
  removal?: Removal;
}

async function removeRows(
  deps: ErasureDeps,
  subject: Subject,
  archive: Searched,
  only: string | undefined,
  really: boolean,
): Promise<Removal> {
  const inVain = new InVain();
  try {
    return await deps.db.transaction(async (tx) => {
      const removal = await remove(tx, deps, subject, archive, only, really);
      if (!really) throw Object.assign(inVain, { removal });
      return removal;
    });
  } catch (error) {
    if (error === inVain && inVain.removal) return inVain.removal;
    throw error;
  }
}

async function remove(
  tx: Tx,
  { primaryMetricOf, bodyStore }: ErasureDeps,
  subject: Subject,
  { pages, others }: Searched,
  only: string | undefined,
  really: boolean,
): Promise<Removal> {
  // Nothing is stored of a plugin whose history is rewritten here.
  await lockSuppressionTable(tx, 'exclusive');
  await lockCompanies(tx);
  const { plugins, needles } = subject;
  const touched = await listCompaniesTouched(
    tx,
    plugins.map(({ pluginId }) => pluginId),
  );
  const plugin_revisions = await dropPastOwner(tx, subject);
  const ofPlugins = await deletePlugins(tx, plugins);
  await dropIdsFromJobs(tx, plugins);
  const isNamed = findWords(needles);
  const notes = await listNotes(tx, needles, only);
  const ingestion_failures = await deleteNotes(
    tx,
    notes.filter(({ text }) => isNamed(text)),
  );
  // In other stores they stay: under their name, with their company.
  const marks = only === undefined ? subject.marks : [];
  const { companies, waiting } = await deleteCompanies(tx, {
    companyIds: [...touched, ...subject.companyIds],
    marks,
    names: marks.filter(({ kind }) => kind === 'name').map(({ value }) => value),
    domains: marks.filter(({ kind }) => isDomainKind(kind)).map(({ value }) => value),
  });
  const { responses: kept_responses, replaced } = await deleteArchivedPages(tx, bodyStore, pages, others, really);
  await rederive(tx, [...plugins, ...waiting], primaryMetricOf);
  const report = {
    plugins: plugins.map(({ marketplace, externalId }) => `${marketplace}:${externalId}`),
    removed: sum([ofPlugins, { plugin_revisions, ingestion_failures, companies, kept_responses }]),
    mentions: await countMentions(tx, needles),
  };
  return { report, replaced };
}

// Last, when nothing can bring back what says where they lie.
async function removeBodies(bodyStore: BodyStore, pages: readonly string[]): Promise<void> {
  const left: string[] = [];
  for (const sha256 of pages) await bodyStore.remove(sha256).catch(() => left.push(sha256));
  if (left.length > 0)
    throw new Error(
      `all is gone but kept responses that the raw store did not remove; do it by hand: ${left.join(', ')}`,
    );
}

function sum(parts: readonly Removed[]): Removed {
  const total: Removed = {};
  for (const [table, rows] of parts.flatMap((part) => Object.entries(part))) total[table] = (total[table] ?? 0) + rows;
  return total;
}
