import type { CompanyChoice, Mark, NewCompany, PluginToMatch } from '@pi/db/queries/companies/derive-companies';
import type { CompanyReason, Developer } from '@pi/domain';
import {
  type CompanyCandidate,
  type CompanyMark,
  companyIdentity,
  companyMarks,
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
  newMarks: (Mark & { companyId: number })[];
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
  const newMarks: CompanyChoices['newMarks'] = [];
  const newSites: CompanyChoices['newSites'] = [];
  const slugs = new Set(known.slugs);
  const candidates = indexCandidates(known.candidates);

  const choices = waiting.map((plugin) => {
    const marks = companyMarks(marketplace, plugin.developer);
    const match = settled(plugin, marks) ?? matchCompany(marks, candidates.near(marks)) ?? make(plugin.developer);
    noteSite(match.companyId, plugin.developer);
    noteMarks(match.companyId, marks);
    return { pluginId: plugin.pluginId, ...match };
  });
  return { made, choices, newMarks, newSites };

  function settled({ splitInto, companyId }: PluginToMatch, marks: CompanyMark[]) {
    if (splitInto) return { companyId: splitInto, because: 'split' as const };
    if (companyId === null) return null;
    // It stays where it was before reasons were kept; this is the reason found now.
    const match = matchCompany(marks, candidates.near(marks));
    const because: CompanyReason = match?.companyId === companyId ? match.because : 'publisher';
    return { companyId, because };
  }

  function make(developer: Developer) {
    const { display, key, domain } = companyIdentity(developer);
    const slug = companySlug(display, (one) => slugs.has(one));
    slugs.add(slug);
    made.push({ slug, name: display, nameKey: key, siteDomain: domain });
    return { companyId: -made.length, because: 'first' as const };
  }

  function noteSite(companyId: number, developer: Developer): void {
    const { domain } = companyIdentity(developer);
    if (!domain || !candidates.isKnown(companyId) || candidates.hasDomain(companyId)) return;
    const fresh = made[-companyId - 1];
    if (fresh) fresh.siteDomain = domain;
    else newSites.push({ companyId, siteDomain: domain });
  }

  // What proves identity stays with the company that had it first; names and claims may be several companies'.
  function noteMarks(companyId: number, marks: readonly CompanyMark[]): void {
    for (const mark of marks) {
      const isProof = mark.kind !== 'name' && mark.kind !== 'claim';
      if (candidates.isBorneBy(mark, isProof ? undefined : companyId)) continue;
      candidates.add(companyId, mark);
      newMarks.push({ ...mark, companyId });
    }
  }
}
