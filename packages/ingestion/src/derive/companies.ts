import type { Tx } from '@pi/db';
import {
  assignCompanies,
  fillCompanySites,
  insertCompanies,
  listCompanyCandidates,
  listPluginsWithoutCompany,
  listSlugsLike,
  lockCompanies,
} from '@pi/db/queries/derive-companies';
import { companyIdentity, companySlug, matchCompany } from '@pi/intelligence';

const AT_ONCE = 5000;

/**
 * Finds or makes the company of every plugin of the marketplace that has none: by site and name, across marketplaces.
 * @returns how many plugins got a company
 */
export async function deriveCompanies(tx: Tx, marketplace: string): Promise<number> {
  await lockCompanies(tx);
  let assigned = 0;
  for (;;) {
    const found = await deriveSome(tx, marketplace);
    assigned += found;
    if (found < AT_ONCE) return assigned;
  }
}

async function deriveSome(tx: Tx, marketplace: string): Promise<number> {
  const waiting = (await listPluginsWithoutCompany(tx, marketplace, AT_ONCE)).map((row) => ({
    pluginId: row.plugin_id,
    identity: companyIdentity(row.developer),
  }));
  if (waiting.length === 0) return 0;
  const identities = waiting.map((row) => row.identity);
  const known = await listCompanyCandidates(
    tx,
    unique(identities.map((one) => one.key)),
    unique(identities.flatMap((one) => one.domain ?? [])),
  );

  const slugs = new Set(
    await listSlugsLike(tx, unique(identities.map((one) => companySlug(one.display, () => false)))),
  );
  const made: { slug: string; name: string; nameKey: string; siteDomain: string | null }[] = [];
  // Companies made in this round have no id yet: until they are stored their place in `made`, below zero, stands for it.
  const candidates = indexCandidates(known);
  const newSites = new Map<number, string>();
  const choices = waiting.map(({ pluginId, identity }) => {
    const match = matchCompany(identity, candidates.near(identity));
    if (match !== null) {
      const company = candidates.get(match);
      if (company && !company.siteDomain && identity.domain) {
        company.siteDomain = identity.domain;
        candidates.add(company);
        if (match > 0) newSites.set(match, identity.domain);
        else Object.assign(made[-match - 1] ?? {}, { siteDomain: identity.domain });
      }
      return { pluginId, company: match };
    }
    const slug = companySlug(identity.display, (one) => slugs.has(one));
    slugs.add(slug);
    made.push({ slug, name: identity.display, nameKey: identity.key, siteDomain: identity.domain });
    candidates.add({ id: -made.length, nameKey: identity.key, siteDomain: identity.domain });
    return { pluginId, company: -made.length };
  });

  const ids = await insertCompanies(tx, made);
  await fillCompanySites(
    tx,
    [...newSites].map(([companyId, siteDomain]) => ({ companyId, siteDomain })),
  );
  await assignCompanies(
    tx,
    choices.map(({ pluginId, company }) => ({ pluginId, companyId: company > 0 ? company : (ids[-company - 1] ?? 0) })),
  );
  return waiting.length;
}

interface Candidate {
  id: number;
  nameKey: string;
  siteDomain: string | null;
}

// By name and by domain, so that a plugin is compared with the few companies it could belong to.
function indexCandidates(known: Candidate[]) {
  const byId = new Map<number, Candidate>();
  const byName = new Map<string, Set<Candidate>>();
  const byDomain = new Map<string, Set<Candidate>>();
  const add = (candidate: Candidate) => {
    byId.set(candidate.id, candidate);
    group(byName, candidate.nameKey, candidate);
    if (candidate.siteDomain) group(byDomain, candidate.siteDomain, candidate);
  };
  known.forEach(add);
  return {
    add,
    get: (id: number) => byId.get(id),
    near: (identity: { key: string; domain: string | null }) => [
      ...new Set([...(byDomain.get(identity.domain ?? '') ?? []), ...(byName.get(identity.key) ?? [])]),
    ],
  };
}

function group(map: Map<string, Set<Candidate>>, key: string, candidate: Candidate): void {
  const set = map.get(key) ?? new Set();
  map.set(key, set.add(candidate));
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
