import { companies, companyProposals, type Db, developers, plugins, type Tx } from '@pi/db';
import { type MatchOptions, matchDevelopers } from '@pi/intelligence';
// biome-ignore lint/style/noRestrictedImports: tests look at tables as they are
import { asc, eq } from 'drizzle-orm';

/** Companies as matching says: who is together and why, their names, and what is proposed. */
export interface Matches {
  companies: { name: string; siteDomain: string | null; members: Record<string, unknown> }[];
  proposals: { developers: string[]; weight: number }[];
}

/** What is stored, as `matchAtOnce` says it. */
export async function listStoredMatches(tx: Db | Tx): Promise<Matches> {
  const rows = await tx
    .select({ developer: developers, company: companies })
    .from(developers)
    .innerJoin(companies, eq(companies.id, developers.companyId));
  const groups = [...Map.groupBy(rows, ({ company }) => company.id)].map(([id, same]) => {
    const members = same.map(({ developer }) => [nameOf(developer), developer.evidence] as const);
    const { name, siteDomain } = same[0]?.company ?? { name: '', siteDomain: null };
    return { id, name, siteDomain, members: sorted(members) };
  });
  const membersOf = new Map(groups.map(({ id, members }) => [id, Object.keys(members)]));
  const proposals = await tx.select().from(companyProposals).where(eq(companyProposals.status, 'open'));
  return inOrder({
    companies: groups.map(({ id: _, ...group }) => group),
    proposals: proposals.map(({ companyId, otherId, weight }) => ({
      developers: [companyId, otherId].flatMap((id) => membersOf.get(id) ?? [`company ${id}`]).sort(),
      weight,
    })),
  });
}

/** What matching all stored developers at once gives. */
export async function matchAtOnce(tx: Db | Tx, options?: MatchOptions): Promise<Matches> {
  const rows = await tx.select().from(developers).orderBy(asc(developers.id));
  const { groups, proposals } = matchDevelopers(
    rows.map(({ profile, companyId, splitInto }) => ({ ...profile, companyId, fixedIn: splitInto })),
    options,
  );
  const membersOf = new Map(
    groups.flatMap(({ members }) => {
      const names = members.map(({ developer }) => nameOf(developer));
      return names.map((name) => [name, names] as const);
    }),
  );
  const strongest = new Map<string, { developers: string[]; weight: number }>();
  for (const { developers: pair, weight } of proposals) {
    const names = pair.flatMap((one) => membersOf.get(nameOf(one)) ?? []).sort();
    const known = strongest.get(names.join());
    if (!known || weight > known.weight) strongest.set(names.join(), { developers: names, weight });
  }
  return inOrder({
    companies: groups.map(({ name, siteDomain, members }) => ({
      name,
      siteDomain,
      members: sorted(members.map(({ developer, evidence }) => [nameOf(developer), evidence] as const)),
    })),
    proposals: [...strongest.values()],
  });
}

/** Plugins whose company or reason is not that of their developer. */
export async function listStrayPlugins(tx: Db | Tx): Promise<string[]> {
  const rows = await tx
    .select({ plugin: plugins, developer: developers })
    .from(plugins)
    .leftJoin(developers, eq(developers.id, plugins.developerId));
  return rows.flatMap(({ plugin, developer }) => {
    const company = plugin.matchedCompanyId ?? plugin.companyId;
    const reason = developer?.splitInto ? 'split' : (developer?.evidence[0]?.kind ?? 'first');
    const isRight = company === developer?.companyId && plugin.companyMatchReason === reason;
    return isRight || plugin.companyMatchReason === null ? [] : [`${plugin.marketplace} ${plugin.externalId}`];
  });
}

function nameOf({ marketplace, key }: { marketplace: string; key: string }): string {
  return `${marketplace} ${key}`;
}

function sorted(members: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function inOrder({ companies: groups, proposals }: Matches): Matches {
  const byMembers = (a: Matches['companies'][number], b: Matches['companies'][number]) =>
    Object.keys(a.members).join() < Object.keys(b.members).join() ? -1 : 1;
  return {
    companies: groups.toSorted(byMembers),
    proposals: proposals.toSorted((a, b) => (a.developers.join() < b.developers.join() ? -1 : 1)),
  };
}
