import type { Db, Tx } from '@pi/db';
import { deleteAnalyses, listAnalysesWith } from '@pi/db/queries/analyst/clear-analyses';
import { clearModelAnswers } from '@pi/db/queries/analyst/model-calls';
import { listCompaniesTouched } from '@pi/db/queries/companies/companies-of-plugins';
import { deleteCompanies } from '@pi/db/queries/companies/delete-companies';
import { lockCompanies } from '@pi/db/queries/companies/derive-companies';
import { deleteNotes, listNotes } from '@pi/db/queries/erasure/delete-notes';
import { deletePlugins, type Removed } from '@pi/db/queries/erasure/delete-plugins';
import { listDeveloperIds } from '@pi/db/queries/erasure/identities';
import { countMentions } from '@pi/db/queries/erasure/mentions.sql';
import { lockSuppressionTable } from '@pi/db/queries/erasure/suppression-list';
import { deleteInquiries, listInquiriesOf } from '@pi/db/queries/inquiries/inquiries';
import { lockPluginsOfMarketplace } from '@pi/db/queries/listings/stored-plugins';
import { dropIdsFromJobs } from '@pi/db/queries/queue/queue';
import { deleteUnusedWords } from '@pi/db/queries/search/search-words';
import { type BodyStore, indexArchive, writeSuppressionFile } from '@pi/ingestion/archive';
import type { DerivedMarketplace } from '@pi/ingestion/derive';
import { isDomainKind } from '@pi/intelligence';
import { runInTransaction } from '../dry-run.ts';
import { addToSuppressionList } from './add-to-suppression-list.ts';
import { deleteIdentities } from './delete-identities.ts';
import { deletePastRevisions } from './delete-past-revisions.ts';
import { type ArchiveDeletion, deleteResponses, listUnaffectedManifests } from './delete-responses.ts';
import { findBodies } from './find-bodies.ts';
import { type ErasureRequest, findSubject, type Subject } from './find-subject.ts';
import { createWordFinder } from './find-words.ts';
import { rederive } from './rederive.ts';

export interface ErasureDeps {
  db: Db;
  bodyStore: BodyStore;
  /** What a marketplace is derived by. */
  infoOf(marketplace: string): DerivedMarketplace;
}

export interface ErasureReport {
  /** Public ids of the subject's plugins. */
  plugins: string[];
  /** Rows that are deleted, by table; and the number of archived responses. */
  removed: Removed;
  /** Rows of others whose texts mention the subject, by table: they stay. */
  mentions: Record<string, number>;
}

/**
 * Erases a person or company: their plugins with numbers and texts, their developers, companies and
 * aliases, what they wrote to us, proposals and analyses that name them, their revisions of plugins
 * they sold, and the failures and archived responses that name them. The suppression list keeps
 * them from being stored again; it comes first, so that stores may be read meanwhile. Then what was
 * stored is deleted, and days are derived without it.
 * @param isDryRun whether to change nothing: the report says what would be deleted
 * @throws CompanyChangeError when the request means nobody, or several companies; nothing is
 * changed then
 */
export async function erase(
  deps: ErasureDeps,
  request: ErasureRequest,
  { isDryRun }: { isDryRun: boolean },
): Promise<ErasureReport> {
  const { db, bodyStore } = deps;
  const subject = await db.transaction((tx) => suppressSubject(tx, bodyStore, request, isDryRun));
  const bodies = await findBodies(db, bodyStore, subject, request.marketplace);
  const archive = { bodies, unaffected: await listUnaffectedManifests(db, bodyStore, bodies) };
  const { report, replacedManifests } = await runInTransaction(db, { isDryRun }, (tx) =>
    deleteRows(tx, deps, { subject, archive, marketplace: request.marketplace, isDryRun }),
  );
  if (!isDryRun) {
    await indexArchive(db, bodyStore);
    await deleteBodies(bodyStore, [...bodies, ...replacedManifests]);
  }
  return report;
}

async function suppressSubject(
  tx: Tx,
  bodyStore: BodyStore,
  request: ErasureRequest,
  isDryRun: boolean,
): Promise<Subject> {
  if (!isDryRun) await lockSuppressionTable(tx, 'exclusive');
  const subject = await findSubject(tx, request);
  if (!isDryRun) {
    await addToSuppressionList(tx, subject.texts);
    await writeSuppressionFile(tx, bodyStore);
  }
  return subject;
}

interface Deletion {
  subject: Subject;
  archive: ArchiveDeletion;
  /** The only marketplace that is meant; undefined: all. */
  marketplace: string | undefined;
  isDryRun: boolean;
}

async function deleteRows(
  tx: Tx,
  { infoOf, bodyStore }: ErasureDeps,
  { subject, archive, marketplace, isDryRun }: Deletion,
): Promise<{ report: ErasureReport; replacedManifests: string[] }> {
  // Nothing is stored of a plugin whose history is rewritten here.
  await lockSuppressionTable(tx, 'exclusive');
  // Deriving takes the marketplace first, then the companies: so does this.
  await lockPluginsOfMarketplace(tx);
  await lockCompanies(tx);
  const { plugins, needles } = subject;
  const companyIds = await listCompaniesTouched(
    tx,
    plugins.map(({ pluginId }) => pluginId),
  );
  const developerIds = await listDeveloperIds(
    tx,
    plugins.map(({ pluginId }) => pluginId),
  );
  const plugin_revisions = await deletePastRevisions(tx, subject);
  const ofPlugins = await deletePlugins(tx, plugins);
  await dropIdsFromJobs(tx, plugins);
  const plugin_analyses = await deleteAnalysesThatName(tx, needles);
  await clearModelAnswers(tx);
  const ingestion_failures = await deleteNotesThatName(tx, needles, marketplace);
  // Their company stays where they stay in other marketplaces under their name.
  const identifiers = marketplace === undefined ? subject.identifiers : [];
  const ofIdentity = await deleteIdentities(tx, {
    developerIds,
    accounts: subject.accounts,
    identifiers,
    needles: marketplace === undefined ? needles : [],
  });
  const { companies, waiting } = await deleteCompanies(tx, {
    companyIds: [...companyIds, ...subject.companyIds],
    identifiers,
    names: identifiers.filter(({ kind }) => kind === 'name').map(({ value }) => value),
    domains: identifiers.filter(({ kind }) => isDomainKind(kind)).map(({ value }) => value),
  });
  const wrote = marketplace === undefined ? await listInquiriesOf(tx, needles) : [];
  const inquiries = await deleteInquiries(
    tx,
    wrote.map(({ id }) => id),
  );
  const { responses, replaced } = await deleteResponses(tx, bodyStore, archive, isDryRun);
  await rederive(tx, [...plugins, ...waiting], infoOf);
  await deleteUnusedWords(tx);
  const report = {
    plugins: plugins.map((plugin) => `${plugin.marketplace}:${plugin.externalId}`),
    removed: sum([
      ofPlugins,
      ofIdentity,
      { plugin_revisions, plugin_analyses, ingestion_failures, inquiries, companies, kept_responses: responses },
    ]),
    mentions: await countMentions(tx, needles),
  };
  return { report, replacedManifests: replaced.map(({ sha256 }) => sha256) };
}

async function deleteAnalysesThatName(tx: Tx, needles: readonly string[]): Promise<number> {
  const isNamed = createWordFinder(needles);
  const named = (await listAnalysesWith(tx, needles)).filter(({ text }) => isNamed(text));
  return deleteAnalyses(
    tx,
    named.map(({ pluginId }) => pluginId),
  );
}

async function deleteNotesThatName(tx: Tx, needles: readonly string[], marketplace?: string): Promise<number> {
  const isNamed = createWordFinder(needles);
  const notes = await listNotes(tx, needles, marketplace);
  return deleteNotes(
    tx,
    notes.filter(({ text }) => isNamed(text)),
  );
}

// Last, because a rollback would bring back the rows that refer to them.
async function deleteBodies(bodyStore: BodyStore, addresses: readonly string[]): Promise<void> {
  const left: string[] = [];
  for (const sha256 of addresses) await bodyStore.remove(sha256).catch(() => left.push(sha256));
  if (left.length > 0)
    throw new Error(
      `everything is erased except for archived responses that the body store did not remove; remove them by hand: ${left.join(', ')}`,
    );
}

function sum(parts: readonly Removed[]): Removed {
  const total: Removed = {};
  for (const [table, rows] of parts.flatMap((part) => Object.entries(part))) total[table] = (total[table] ?? 0) + rows;
  return total;
}
