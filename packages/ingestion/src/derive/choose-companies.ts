import type { NewCompany } from '@pi/db/queries/derive-companies';
import type { Developer } from '@pi/domain';
import { type CompanyCandidate, companyIdentity, companySlug, developerKey, matchCompany } from '@pi/intelligence';

export interface WaitingPlugin {
  pluginId: number;
  developer: Developer;
}

/** What is known before: all of one marketplace's developers, and companies of any, that could be meant. */
export interface KnownCompanies {
  candidates: readonly CompanyCandidate[];
  /** Developers of this marketplace that have a company. */
  developers: readonly { developer: Developer; companyId: number }[];
  /** Slugs in use. */
  slugs: readonly string[];
}

export interface CompanyChoices {
  made: NewCompany[];
  /** `company` is a known company's id, or, below zero, the place of a new one: -1 is the first of `made`. */
  choices: { pluginId: number; company: number }[];
  /** Sites found for known companies that had none. */
  newSites: { companyId: number; siteDomain: string }[];
}

/** Finds the company of each plugin: the one of the same developer in this marketplace, else one that matches, else a new one. */
export function chooseCompanies(waiting: readonly WaitingPlugin[], known: KnownCompanies): CompanyChoices {
  const made: NewCompany[] = [];
  const newSites: CompanyChoices['newSites'] = [];
  const slugs = new Set(known.slugs);
  const candidates = indexCandidates(known.candidates);
  const byDeveloper = new Map(known.developers.map((one) => [developerKey(one.developer), one.companyId]));

  const choices = waiting.map(({ pluginId, developer }) => {
    const identity = companyIdentity(developer);
    const key = developerKey(developer);
    const found = byDeveloper.get(key) ?? matchCompany(identity, candidates.near(identity)) ?? makeCompany(identity);
    byDeveloper.set(key, found);
    noteSite(found, identity.domain);
    return { pluginId, company: found };
  });
  return { made, choices, newSites };

  function makeCompany({ display, key, domain }: ReturnType<typeof companyIdentity>): number {
    const slug = companySlug(display, (one) => slugs.has(one));
    slugs.add(slug);
    made.push({ slug, name: display, nameKey: key, siteDomain: domain });
    candidates.add({ id: -made.length, nameKey: key, siteDomain: domain });
    return -made.length;
  }

  function noteSite(id: number, siteDomain: string | null): void {
    const company = candidates.get(id);
    if (!siteDomain || !company || company.siteDomain) return;
    candidates.add({ ...company, siteDomain });
    const fresh = made[-id - 1];
    if (fresh) fresh.siteDomain = siteDomain;
    else newSites.push({ companyId: id, siteDomain });
  }
}

// By name and by domain, so that a plugin is compared with the few companies it could belong to.
function indexCandidates(known: readonly CompanyCandidate[]) {
  const byId = new Map<number, CompanyCandidate>();
  const byMark = new Map<string, Set<number>>();
  const add = (candidate: CompanyCandidate) => {
    byId.set(candidate.id, candidate);
    for (const mark of [`name ${candidate.nameKey}`, `site ${candidate.siteDomain}`]) {
      byMark.set(mark, (byMark.get(mark) ?? new Set()).add(candidate.id));
    }
  };
  known.forEach(add);
  return {
    add,
    get: (id: number) => byId.get(id),
    near: ({ key, domain }: { key: string; domain: string | null }) => {
      const ids = new Set([
        ...(domain ? (byMark.get(`site ${domain}`) ?? []) : []),
        ...(byMark.get(`name ${key}`) ?? []),
      ]);
      return [...ids].flatMap((id) => byId.get(id) ?? []);
    },
  };
}
