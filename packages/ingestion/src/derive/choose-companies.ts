import type {
  CompanyChoice,
  IdentifierRow,
  NewCompany,
  PluginToMatch,
} from '@pi/db/queries/companies/derive-companies';
import type { CompanyMatchReason, Developer } from '@pi/domain';
import {
  type CompanyCandidate,
  type CompanyIdentifier,
  companyIdentifiers,
  companyIdentity,
  companySlug,
  matchCompany,
} from '@pi/intelligence';
import { indexCandidates } from './index-candidates.ts';

/** What is known before: companies that could be meant, with their marks, and slugs in use. */
export interface KnownCompanies {
  candidates: readonly CompanyCandidate[];
  slugs: readonly string[];
}

/** Ids below zero are places of new companies: -1 is the first of `made`. */
export interface CompanyChoices {
  made: NewCompany[];
  choices: CompanyChoice[];
  newIdentifiers: (IdentifierRow & { companyId: number })[];
  /** Sites found for known companies that had none. */
  newSites: { companyId: number; siteDomain: string }[];
}

/** Finds the company of each plugin of a marketplace: the one an operator chose, else one that matches, else a new one. */
export function chooseCompanies(
  marketplace: string,
  waiting: readonly PluginToMatch[],
  known: KnownCompanies,
): CompanyChoices {
  const made: NewCompany[] = [];
  const newIdentifiers: CompanyChoices['newIdentifiers'] = [];
  const newSites: CompanyChoices['newSites'] = [];
  const slugs = new Set(known.slugs);
  const candidates = indexCandidates(known.candidates);

  const choices = waiting.map((plugin) => {
    const marks = companyIdentifiers(marketplace, plugin.developer);
    const match = settled(plugin, marks) ?? matchCompany(marks, candidates.near(marks)) ?? make(plugin.developer);
    addSite(match.companyId, plugin.developer);
    addIdentifiers(match.companyId, marks);
    return { pluginId: plugin.pluginId, ...match };
  });
  return { made, choices, newIdentifiers, newSites };

  function settled({ splitInto, companyId }: PluginToMatch, marks: CompanyIdentifier[]) {
    if (splitInto) return { companyId: splitInto, matchReason: 'split' as const };
    if (companyId === null) return null;
    // It stays where it was before reasons were kept; this is the reason found now.
    const match = matchCompany(marks, candidates.near(marks));
    const matchReason: CompanyMatchReason = match?.companyId === companyId ? match.matchReason : 'publisher';
    return { companyId, matchReason };
  }

  function make(developer: Developer) {
    const { display, key, domain } = companyIdentity(developer);
    const slug = companySlug(display, (one) => slugs.has(one));
    slugs.add(slug);
    made.push({ slug, name: display, nameKey: key, siteDomain: domain });
    return { companyId: -made.length, matchReason: 'first' as const };
  }

  function addSite(companyId: number, developer: Developer): void {
    const { domain } = companyIdentity(developer);
    if (!domain || !candidates.isKnown(companyId) || candidates.hasDomain(companyId)) return;
    const fresh = made[-companyId - 1];
    if (fresh) fresh.siteDomain = domain;
    else newSites.push({ companyId, siteDomain: domain });
  }

  // What proves identity stays with the company that had it first; names and claims may be several companies'.
  function addIdentifiers(companyId: number, marks: readonly CompanyIdentifier[]): void {
    for (const mark of marks) {
      const isProof = mark.kind !== 'name' && mark.kind !== 'claim';
      if (candidates.isIdentifierOf(mark, isProof ? undefined : companyId)) continue;
      candidates.add(companyId, mark);
      newIdentifiers.push({ ...mark, companyId });
    }
  }
}
