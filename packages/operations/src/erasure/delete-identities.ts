import type { Tx } from '@pi/db';
import type { AliasKey } from '@pi/db/queries/companies/aliases';
import {
  type DeveloperAccount,
  deleteAliases,
  deleteEvidence,
  deleteProposals,
  leaveDevelopers,
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
 * Deletes the subject's aliases, and the proposals and evidence of others that name them. The
 * next derive step deletes their developers and matches others again without them.
 * @returns how many rows go, by table
 */
export async function deleteIdentities(tx: Tx, { developerIds, accounts, identifiers, needles }: IdentitiesToDelete) {
  const developers = await leaveDevelopers(tx, accounts, developerIds);
  const company_aliases = await deleteAliases(tx, identifiers.flatMap(aliasKeyOf));
  const words = [...needles, ...identifiers.filter((one) => aliasKeyOf(one).length > 0).map(({ value }) => value)];
  const isNamed = createWordFinder(words);
  const proposals = (await listProposalEvidence(tx, words)).filter(({ text }) => isNamed(text));
  const evidence = (await listDeveloperEvidence(tx, words)).filter(({ text }) => isNamed(text));
  const company_proposals = await deleteProposals(
    tx,
    proposals.map(({ id }) => id),
  );
  await deleteEvidence(
    tx,
    evidence.map(({ id }) => id),
  );
  return { developers, company_aliases, company_proposals };
}

/** The alias that an identifier may be; none for accounts. */
function aliasKeyOf({ kind, value }: CompanyIdentifier): AliasKey[] {
  if (isDomainKind(kind)) return [{ kind: 'domain', value }];
  return kind === 'name' || kind === 'legal_name' ? [{ kind: 'name', value }] : [];
}
