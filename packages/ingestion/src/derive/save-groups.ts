import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '@pi/db';
import {
  deleteCompanyIdentifiers,
  getShownCompanies,
  insertCompanies,
  insertCompanyIdentifiers,
  listSlugsLike,
  listUnusedCompanies,
  updateCompanies,
} from '@pi/db/queries/companies/derive-companies';
import { insertDevelopers, type StoredDeveloper, updateMatches } from '@pi/db/queries/companies/developers';
import type { DeveloperMatch } from '@pi/db/queries/companies/plugin-matches';
import { replaceProposals } from '@pi/db/queries/companies/proposals';
import type { CompanyMatchReason, MatchTerm } from '@pi/domain';
import { companySlug, matchDevelopers } from '@pi/intelligence';
import type { Affected, AffectedGroup } from './affected-developers.ts';
import { toIdentifier } from './blocking-key-texts.ts';
import { accountsOfGroup, claimCompanies, countPlugins, fillCompanies, type Succession } from './choose-companies.ts';
import type { DeveloperChanges } from './update-developers.ts';

/** A developer with the company it is matched with now. */
interface Assigned {
  /** As it was before. */
  developer: StoredDeveloper;
  companyId: number;
  evidence: MatchTerm[];
}

/**
 * Writes the companies of groups, their developers' matches, the index of blocking keys, and
 * proposals; what is right already is not written.
 * @returns the matches of the developers whose plugins may say something else, by the ids they had
 */
export async function saveGroups(
  tx: Tx,
  { groups, proposals }: Affected,
  changes: DeveloperChanges,
  day: string | null,
): Promise<Map<number, DeveloperMatch>> {
  const companyOf = await saveCompanies(tx, groups, changes);
  const assigned = groups.flatMap((group) =>
    group.members.map((member) => ({ ...member, companyId: companyOf.get(group) ?? 0 })),
  );
  const changedIds = new Set(changes.changed.map(({ id }) => id));
  const matches = await saveMatches(tx, assigned, changedIds);
  await saveIdentifiers(tx, assigned, changedIds);
  await saveProposals(tx, { assigned, proposals, vanished: changes.vanished, day });
  return matches;
}

/** Why plugins of a developer belong to its company. */
export function matchReasonOf({
  splitInto,
  evidence,
}: Pick<StoredDeveloper, 'splitInto' | 'evidence'>): CompanyMatchReason {
  return splitInto !== null ? 'split' : (evidence[0]?.kind ?? 'first');
}

async function saveCompanies(
  tx: Tx,
  groups: readonly AffectedGroup[],
  changes: DeveloperChanges,
): Promise<Map<AffectedGroup, number>> {
  const companyOf = claimCompanies(groups, listSuccessions(groups, changes));
  const waiting = groups.filter((group) => !companyOf.has(group));
  const filled = waiting.length > 0 ? await fillWaiting(tx, waiting) : [];
  for (const [group, id] of filled) companyOf.set(group, id);
  const stored = new Map<number, AffectedGroup>();
  for (const [group, id] of companyOf) if (sizeOf(group) > sizeOf(stored.get(id))) stored.set(id, group);
  await updateCompanies(
    tx,
    [...stored].map(([companyId, { name, nameKey, siteDomain }]) => ({ companyId, name, nameKey, siteDomain })),
  );
  return companyOf;
}

async function fillWaiting(tx: Tx, waiting: readonly AffectedGroup[]): Promise<[AffectedGroup, number][]> {
  const { companyOf, newCompanies } = fillCompanies(waiting, {
    unused: await listUnusedCompanies(tx, {
      accounts: waiting.flatMap(accountsOfGroup),
      nameKeys: [...new Set(waiting.map(({ nameKey }) => nameKey))],
    }),
    slugs: await listSlugsLike(tx, [...new Set(waiting.map(({ name }) => companySlug(name, () => false)))]),
  });
  const ids = await insertCompanies(tx, newCompanies);
  return [...companyOf].map(([group, id]) => [group, id > 0 ? id : (ids[-id - 1] ?? 0)]);
}

function sizeOf(group: AffectedGroup | undefined): number {
  return group?.members.reduce((sum, { developer }) => sum + countPlugins(developer), 0) ?? -1;
}

/**
 * A developer without an account is another one under another name. Its company goes to the
 * developer that has its plugins, where matching says that the two are one.
 */
function listSuccessions(groups: readonly AffectedGroup[], { vanished, heirs }: DeveloperChanges): Succession[] {
  const groupOf = new Map(groups.flatMap((group) => group.members.map(({ developer }) => [developer.id, group])));
  return vanished.flatMap((former) => {
    const { companyId, profile } = former;
    if (companyId === null) return [];
    const unfixed = { companyId: null, fixedIn: null };
    return [...(heirs.get(former.id) ?? [])].flatMap((heir): Succession[] => {
      const group = groupOf.get(heir);
      if (!group) return [];
      const members = group.members.map(({ developer }) => ({ ...developer.profile, ...unfixed }));
      const both = matchDevelopers([{ ...profile, ...unfixed }, ...members]);
      return both.groups.length === 1 ? [{ group, companyId }] : [];
    });
  });
}

async function saveMatches(
  tx: Tx,
  assigned: readonly Assigned[],
  changedIds: ReadonlySet<number>,
): Promise<Map<number, DeveloperMatch>> {
  const { added = [], stored = [] } = Object.groupBy(assigned, ({ developer }) =>
    developer.id < 0 ? 'added' : 'stored',
  );
  const ids = await insertDevelopers(
    tx,
    added.map(({ developer: { id: _, ...developer }, companyId, evidence }) => ({ ...developer, companyId, evidence })),
  );
  const other = stored.filter(
    ({ developer, companyId, evidence }) =>
      developer.companyId !== companyId || !isDeepStrictEqual(developer.evidence, evidence),
  );
  await updateMatches(
    tx,
    other.map(({ developer, companyId, evidence }) => ({ id: developer.id, companyId, evidence })),
  );
  const matchOf = ({ developer, companyId, evidence }: Assigned, developerId = developer.id): DeveloperMatch => ({
    developerId,
    companyId,
    matchReason: matchReasonOf({ splitInto: developer.splitInto, evidence }),
  });
  return new Map([
    ...added.map((one, index) => [one.developer.id, matchOf(one, ids[index])] as const),
    ...stored
      .filter((one) => other.includes(one) || changedIds.has(one.developer.id))
      .map((one) => [one.developer.id, matchOf(one)] as const),
  ]);
}

// A company is found by what its developers have; what one takes along to another company, and no
// other one of the first has, the first is not found by any more. It keeps what vanished ones had.
async function saveIdentifiers(tx: Tx, assigned: readonly Assigned[], changedIds: ReadonlySet<number>): Promise<void> {
  const moved = assigned.filter(({ developer, companyId }) => developer.companyId !== companyId);
  const added = [...new Set([...moved, ...assigned.filter(({ developer }) => changedIds.has(developer.id))])];
  await insertCompanyIdentifiers(
    tx,
    added.flatMap(({ developer, companyId }) =>
      developer.blockingKeys.map((key) => ({ ...toIdentifier(key), companyId })),
    ),
  );
  const left = new Set(moved.flatMap(({ developer: { companyId } }) => companyId ?? []));
  const kept = new Map<number, Set<string>>();
  for (const { developer, companyId } of assigned) {
    if (!left.has(companyId)) continue;
    const keys = kept.get(companyId) ?? new Set();
    for (const key of developer.blockingKeys) keys.add(key);
    kept.set(companyId, keys);
  }
  await deleteCompanyIdentifiers(
    tx,
    moved.flatMap(({ developer: { companyId, blockingKeys } }) => {
      const stays = companyId === null ? undefined : kept.get(companyId);
      if (companyId === null || !stays) return [];
      return blockingKeys.filter((key) => !stays.has(key)).map((key) => ({ ...toIdentifier(key), companyId }));
    }),
  );
}

async function saveProposals(
  tx: Tx,
  {
    assigned,
    proposals,
    vanished,
    day,
  }: {
    assigned: readonly Assigned[];
    proposals: Affected['proposals'];
    vanished: readonly StoredDeveloper[];
    day: string | null;
  },
): Promise<void> {
  const companyOf = new Map(assigned.map(({ developer, companyId }) => [developer.id, companyId]));
  const pairs = proposals.flatMap(({ developers: [one, other], ...pair }) => {
    const companyIds = [one, other].map((each) => companyOf.get(each.id) ?? each.companyId);
    const [a = null, b = null] = companyIds;
    return a !== null && b !== null && a !== b ? [{ ...pair, companyIds: [a, b] as const }] : [];
  });
  const shown = await getShownCompanies(tx, new Set(pairs.flatMap(({ companyIds }) => companyIds)));
  const before = [...assigned.map(({ developer }) => developer), ...vanished].flatMap(
    ({ companyId }) => companyId ?? [],
  );
  await replaceProposals(
    tx,
    [...new Set([...before, ...companyOf.values()])],
    // What an operator merged is one already.
    pairs.filter(({ companyIds: [one, other] }) => shown.get(one) !== shown.get(other)),
    day ?? undefined,
  );
}
