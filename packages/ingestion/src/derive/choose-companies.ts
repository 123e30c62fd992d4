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

/** Stored companies that may match, with their identifiers, and slugs in use. */
export interface KnownCompanies {
  candidates: readonly CompanyCandidate[];
  slugs: readonly string[];
}

/** Company ids below zero stand for new companies: -1 is the first of `newCompanies`. */
export interface CompanyChoices {
  newCompanies: NewCompany[];
  choices: CompanyChoice[];
  newIdentifiers: (IdentifierRow & { companyId: number })[];
  /** Sites of stored companies that had none. */
  newSites: { companyId: number; siteDomain: string }[];
}

/**
 * Chooses the company of each plugin of a marketplace: the one an operator chose, else one that
 * matches, else a new one.
 */
export function chooseCompanies(
  marketplace: string,
  plugins: readonly PluginToMatch[],
  known: KnownCompanies,
): CompanyChoices {
  const newCompanies: NewCompany[] = [];
  const newIdentifiers: CompanyChoices['newIdentifiers'] = [];
  const newSites: CompanyChoices['newSites'] = [];
  const slugs = new Set(known.slugs);
  const candidates = indexCandidates(known.candidates);

  const choices = plugins.map((plugin) => {
    const identifiers = companyIdentifiers(marketplace, plugin.developer);
    const match =
      findAssigned(plugin, identifiers) ??
      matchCompany(identifiers, candidates.listSharing(identifiers)) ??
      addCompany(plugin.developer);
    addSite(match.companyId, plugin.developer);
    addIdentifiers(match.companyId, identifiers);
    return { pluginId: plugin.pluginId, ...match };
  });
  return { newCompanies, choices, newIdentifiers, newSites };

  function findAssigned({ splitInto, companyId }: PluginToMatch, identifiers: CompanyIdentifier[]) {
    if (splitInto) return { companyId: splitInto, matchReason: 'split' as const };
    if (companyId === null) return null;
    // Assigned before reasons were stored: it stays, and gets the reason that is found now.
    const match = matchCompany(identifiers, candidates.listSharing(identifiers));
    const matchReason: CompanyMatchReason = match?.companyId === companyId ? match.matchReason : 'publisher';
    return { companyId, matchReason };
  }

  function addCompany(developer: Developer) {
    const { display, key, domain } = companyIdentity(developer);
    const slug = companySlug(display, (one) => slugs.has(one));
    slugs.add(slug);
    newCompanies.push({ slug, name: display, nameKey: key, siteDomain: domain });
    return { companyId: -newCompanies.length, matchReason: 'first' as const };
  }

  function addSite(companyId: number, developer: Developer): void {
    const { domain } = companyIdentity(developer);
    if (!domain || !candidates.isKnown(companyId) || candidates.hasDomain(companyId)) return;
    const newCompany = newCompanies[-companyId - 1];
    if (newCompany) newCompany.siteDomain = domain;
    else newSites.push({ companyId, siteDomain: domain });
  }

  // What proves identity stays with the company that had it first; names and claims may be several
  // companies'.
  function addIdentifiers(companyId: number, identifiers: readonly CompanyIdentifier[]): void {
    for (const identifier of identifiers) {
      const isProof = identifier.kind !== 'name' && identifier.kind !== 'claim';
      if (candidates.hasIdentifier(identifier, isProof ? undefined : companyId)) continue;
      candidates.add(companyId, identifier);
      newIdentifiers.push({ ...identifier, companyId });
    }
  }
}
