import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../../schema/index.ts';

/** A table whose rows a backup holds. */
export interface TableInBackup {
  name: string;
  table: PgTable;
  /** What `pi archive restore` restores of it without a backup. */
  fromArchive: 'all' | 'what has an archived response' | 'nothing';
}

const RESPONSES = 'what has an archived response';

/**
 * Every table that a backup holds, whole, those before that others refer to. What the archive could
 * restore is held too: it depends on what it could not, such as corrections, and ids would differ.
 */
export const TABLES_IN_BACKUP: readonly TableInBackup[] = named([
  { table: schema.marketplaces, fromArchive: 'all' },
  { table: schema.instance, fromArchive: 'all' },
  { table: schema.suppressionList, fromArchive: 'all' },
  { table: schema.robotsChecks, fromArchive: 'nothing' },
  { table: schema.companies, fromArchive: RESPONSES },
  { table: schema.developers, fromArchive: RESPONSES },
  { table: schema.plugins, fromArchive: RESPONSES },
  { table: schema.companyChanges, fromArchive: 'nothing' },
  { table: schema.companyMoves, fromArchive: 'nothing' },
  { table: schema.companyProposals, fromArchive: 'nothing' },
  { table: schema.companyAliases, fromArchive: 'nothing' },
  { table: schema.companyIdentifiers, fromArchive: RESPONSES },
  { table: schema.companyMarketplaces, fromArchive: RESPONSES },
  { table: schema.productFamilies, fromArchive: RESPONSES },
  { table: schema.productFamilyMembers, fromArchive: RESPONSES },
  { table: schema.pluginRevisions, fromArchive: RESPONSES },
  { table: schema.pluginReviews, fromArchive: RESPONSES },
  { table: schema.pluginMetrics, fromArchive: RESPONSES },
  { table: schema.marketChanges, fromArchive: RESPONSES },
  { table: schema.pluginTraits, fromArchive: RESPONSES },
  { table: schema.pluginFacts, fromArchive: RESPONSES },
  { table: schema.revenueEstimates, fromArchive: RESPONSES },
  { table: schema.similarPlugins, fromArchive: RESPONSES },
  { table: schema.pluginAnalyses, fromArchive: 'nothing' },
  { table: schema.modelCalls, fromArchive: 'nothing' },
  { table: schema.companyFacts, fromArchive: RESPONSES },
  { table: schema.categoryFacts, fromArchive: RESPONSES },
  { table: schema.searchWords, fromArchive: RESPONSES },
  { table: schema.inquiries, fromArchive: 'nothing' },
  { table: schema.users, fromArchive: 'nothing' },
  { table: schema.userAccounts, fromArchive: 'nothing' },
  { table: schema.apiKeys, fromArchive: 'nothing' },
  { table: schema.organizations, fromArchive: 'nothing' },
  { table: schema.organizationMembers, fromArchive: 'nothing' },
  { table: schema.organizationRequests, fromArchive: 'nothing' },
  { table: schema.events, fromArchive: 'nothing' },
  { table: schema.questions, fromArchive: 'nothing' },
  { table: schema.registrations, fromArchive: 'nothing' },
  { table: schema.answers, fromArchive: 'nothing' },
  { table: schema.privateBlocks, fromArchive: 'nothing' },
  { table: schema.invitations, fromArchive: 'nothing' },
  { table: schema.refusedInvitations, fromArchive: 'nothing' },
  { table: schema.companyClaims, fromArchive: 'nothing' },
  { table: schema.pairingRules, fromArchive: 'nothing' },
  { table: schema.pairingRuns, fromArchive: 'nothing' },
  { table: schema.pairingRevisions, fromArchive: 'nothing' },
  { table: schema.pairingGroups, fromArchive: 'nothing' },
  { table: schema.pairingPlaces, fromArchive: 'nothing' },
  { table: schema.pairingPublications, fromArchive: 'nothing' },
  { table: schema.pairingRoundPlans, fromArchive: 'nothing' },
  { table: schema.pairingRounds, fromArchive: 'nothing' },
  { table: schema.pairingFeedback, fromArchive: 'nothing' },
  { table: schema.marketplaceDays, fromArchive: RESPONSES },
  { table: schema.ingestionRuns, fromArchive: 'all' },
  { table: schema.ingestionUnits, fromArchive: 'nothing' },
  { table: schema.ingestionFailures, fromArchive: 'all' },
  { table: schema.runFieldStats, fromArchive: RESPONSES },
  { table: schema.archiveManifests, fromArchive: 'all' },
]);

/** What the pages of a small snapshot show, besides the row of `instance`. */
export const TABLES_IN_SEED: readonly TableInBackup[] = TABLES_IN_BACKUP.filter(({ table }) =>
  [
    schema.marketplaces,
    schema.companies,
    schema.developers,
    schema.companyProposals,
    schema.companyAliases,
    schema.plugins,
    schema.companyIdentifiers,
    schema.companyMarketplaces,
    schema.productFamilies,
    schema.productFamilyMembers,
    schema.pluginRevisions,
    schema.pluginMetrics,
    schema.marketChanges,
    schema.pluginTraits,
    schema.pluginFacts,
    schema.companyFacts,
    schema.categoryFacts,
    schema.marketplaceDays,
    schema.ingestionRuns,
  ].some((one) => one === table),
);

/** Tables that no backup holds, and why. */
export const TABLES_NOT_IN_BACKUP: readonly { name: string; table: PgTable; why: string }[] = named([
  { table: schema.hostSlots, why: 'says when a process may send its next request: true for seconds' },
  { table: schema.hostLeases, why: 'requests that are under way: true for seconds' },
  { table: schema.sessions, why: 'who reads a backup could use them; people sign in again' },
  { table: schema.verifications, why: 'codes to sign in: valid for minutes' },
  { table: schema.authLimits, why: 'counts of requests: true for minutes' },
  { table: schema.dailyCounts, why: 'counts against limits: true for a day' },
  { table: schema.requestCounts, why: 'counts against limits: true for an hour' },
  { table: schema.requestCountWrites, why: 'counts transactions of this database server' },
  { table: schema.letters, why: 'the queue, which sends them, is in no backup; a letter must not be sent twice' },
]);

function named<Entry extends { table: PgTable }>(entries: readonly Entry[]): (Entry & { name: string })[] {
  return entries.map((entry) => ({ ...entry, name: getTableName(entry.table) }));
}
