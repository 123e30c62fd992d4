import type { Tx } from '@pi/db';
import type { AliasKey } from '@pi/db/queries/companies/aliases';
import type { WaitingPlugin } from '@pi/db/queries/companies/delete-companies';
import {
  type DeveloperAccount,
  deleteAliases,
  deleteDevelopers,
  deleteEvidence,
  deleteProposals,
  deleteUnusedDevelopers,
} from '@pi/db/queries/erasure/identities';
import { listDeveloperEvidence, listProposalEvidence } from '@pi/db/queries/erasure/list-evidence';
import { type CompanyIdentifier, isDomainKind } from '@pi/intelligence';
import { createWordFinder } from './find-words.ts';

export interface IdentitiesToDelete {
  /** Developers of the subject's plugins: those that have none any more are deleted. */
  developerIds: readonly number[];
  /** The subject's accounts. */
  accounts: readonly DeveloperAccount[];
  /** Identifiers that nobody else has. */
  identifiers: readonly CompanyIdentifier[];
  /** The subject's names and domains as they occur in texts. */
  needles: readonly string[];
}

/**
 * Deletes the subject's developers and aliases, and the proposals and evidence of others that name
 * them.
 * @returns how many rows were deleted, by table, and the plugins of others to match again
 */
export async function deleteIdentities(tx: Tx, { developerIds, accounts, identifiers, needles }: IdentitiesToDelete) {
  const developers = (await deleteDevelopers(tx, accounts)) + (await deleteUnusedDevelopers(tx, developerIds));
  const company_aliases = await deleteAliases(tx, identifiers.flatMap(aliasKeyOf));
  const words = [...needles, ...identifiers.filter((one) => aliasKeyOf(one).length > 0).map(({ value }) => value)];
  const isNamed = createWordFinder(words);
  const proposals = (await listProposalEvidence(tx, words)).filter(({ text }) => isNamed(text));
  const evidence = (await listDeveloperEvidence(tx, words)).filter(({ text }) => isNamed(text));
  const company_proposals = await deleteProposals(
    tx,
    proposals.map(({ id }) => id),
  );
  const waiting: WaitingPlugin[] = await deleteEvidence(
    tx,
    evidence.map(({ id }) => id),
  );
  return { deleted: { developers, company_aliases, company_proposals }, waiting };
}

/** The alias that an identifier may be; none for accounts. */
function aliasKeyOf({ kind, value }: CompanyIdentifier): AliasKey[] {
  if (isDomainKind(kind)) return [{ kind: 'domain', value }];
  return kind === 'name' || kind === 'legal_name' ? [{ kind: 'name', value }] : [];
}
