import type { Db, Tx } from '@pi/db';
import { lockCompanies } from '@pi/db/queries/derive-companies';
import {
  deleteCompanies,
  deletePlugins,
  deleteWords,
  listCompaniesTouched,
  listMarketplacesBeingRead,
  type Removed,
} from '@pi/db/queries/forget';
import { getForgetKey, insertForgottenHashes } from '@pi/db/queries/forgotten';
import { countMentions } from '@pi/db/queries/mentions';
import { deleteRawPages } from '@pi/db/queries/raw-pages';
import type { Headline } from '@pi/domain';
import { isDomainKind, wantedMarks } from '@pi/intelligence';
import type { RawStore } from '../raw-store/raw-store.ts';
import { deriveAnew } from './derive-anew.ts';
import { dropPastOwner } from './drop-past-owner.ts';
import { findRawPages } from './find-raw-pages.ts';
import { type ForgetRequest, findSubject, type Subject } from './find-subject.ts';
import { forgetHash } from './forgotten.ts';

export interface ForgetDeps {
  db: Db;
  rawStore: RawStore;
  /** The number that a marketplace is measured by. */
  headlineOf(marketplace: string): Headline;
}

export interface ForgetReport {
  /** Public ids. */
  plugins: string[];
  /** Rows that went, or would go, by table. */
  removed: Removed;
  /** Rows of others whose texts mention the subject, by table: they stay. */
  mentions: Record<string, number>;
}

/**
 * Takes a person or company out, for good: plugins with their numbers and texts, companies, what they said while a plugin
 * was theirs, failures and kept pages that name them. Hashes of what they are known by keep them out from now on, and the
 * days are derived without them.
 * @param really without, everything is done in vain: the report says what would go
 * @throws CompanyChangeError when there is no company of that slug; Error while a store is being read
 */
export async function forget(deps: ForgetDeps, request: ForgetRequest, really: boolean): Promise<ForgetReport> {
  const { db, rawStore } = deps;
  const [read] = await listMarketplacesBeingRead(db);
  if (read) throw new Error(`${read} is being read right now: try again when that run has ended`);
  const subject = await findSubject(db, request);
  const pages = await findRawPages(db, rawStore, subject, request.marketplace);
  const inVain = new InVain();
  try {
    return await db.transaction(async (tx) => {
      const report = await remove(tx, deps, subject, pages, request.marketplace);
      if (!really) throw Object.assign(inVain, { report });
      for (const sha256 of pages) await rawStore.remove(sha256);
      return report;
    });
  } catch (error) {
    if (error === inVain && inVain.report) return inVain.report;
    throw error;
  }
}

class InVain extends Error {
  override name = 'InVain' as const;
  report?: ForgetReport;
}

async function remove(
  tx: Tx,
  { headlineOf }: ForgetDeps,
  subject: Subject,
  pages: readonly string[],
  only: string | undefined,
): Promise<ForgetReport> {
  await lockCompanies(tx);
  const key = await getForgetKey(tx);
  if (key === null) throw new Error('the database holds no data yet');
  const hashes = subject.texts.map((text) => forgetHash(key, text));
  await insertForgottenHashes(tx, hashes);

  const touched = await listCompaniesTouched(
    tx,
    subject.plugins.map(({ pluginId }) => pluginId),
  );
  const pastRevisions = await dropPastOwner(tx, subject, only);
  const ofPlugins = await deletePlugins(tx, subject.plugins);
  // In other stores they stay: under their name, with their company.
  const everywhere = only === undefined ? subject : { ...subject, names: [], marks: [] };
  const ofWords = await deleteWords(tx, subject.needles, everywhere.names);
  const { removed: ofCompanies, waiting } = await deleteCompanies(tx, {
    companyIds: [...touched, ...subject.companyIds],
    marks: wantedMarks(everywhere.marks),
    names: valuesOf(everywhere, (kind) => kind === 'name'),
    domains: valuesOf(everywhere, isDomainKind),
  });
  const raw_pages = await deleteRawPages(tx, pages);
  await deriveAnew(tx, subject.plugins, waiting, headlineOf);
  return {
    plugins: subject.plugins.map(({ marketplace, externalId }) => `${marketplace}:${externalId}`),
    removed: sum([ofPlugins, ofWords, ofCompanies, { raw_pages, plugin_revisions: pastRevisions }]),
    mentions: await countMentions(tx, subject.needles),
  };
}

function valuesOf({ marks }: Pick<Subject, 'marks'>, isWanted: (kind: Subject['marks'][number]['kind']) => boolean) {
  return marks.filter(({ kind }) => isWanted(kind)).map(({ value }) => value);
}

function sum(parts: readonly Removed[]): Removed {
  const total: Removed = {};
  for (const [table, rows] of parts.flatMap((part) => Object.entries(part))) total[table] = (total[table] ?? 0) + rows;
  return total;
}
