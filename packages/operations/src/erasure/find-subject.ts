import type { Tx } from '@pi/db';
import {
  listDevelopers,
  listPluginsEverOf,
  type PluginWithDevelopers,
  type StoreDeveloper,
} from '@pi/db/queries/erasure/erase';
import type { DeveloperAccount } from '@pi/db/queries/erasure/identities';
import type { Developer } from '@pi/domain';
import { pluginText, textsOfDeveloper } from '@pi/ingestion/suppression';
import {
  type CompanyIdentifier,
  companyDomain,
  companyIdentifiers,
  hashedDeveloperKey,
  isDomainKind,
  isGenericKey,
  standardizeCompanyName,
  wantedIdentifiers,
} from '@pi/intelligence';
import { findRelatedDevelopers } from './find-related-developers.ts';
import { resolveCompany, resolveDeveloper } from './resolve-request.ts';
import { selectOwnIdentifiers } from './select-own-identifiers.ts';

/**
 * Who asks to be erased: a company by its slug, or a developer by name; in all marketplaces or in
 * one.
 */
export interface ErasureRequest {
  company?: string;
  developer?: string;
  marketplace?: string;
}

/** The person or company that a request means. */
export interface Subject {
  /** Plugins that are theirs. */
  plugins: PluginWithDevelopers[];
  /** Plugins that were theirs, and are somebody else's now. */
  sold: PluginWithDevelopers[];
  /** The requested company, with those merged into it. */
  companyIds: number[];
  /** Names, e-mail addresses, sites and domains as they occur in texts. */
  needles: string[];
  /** Their accounts in marketplaces. */
  accounts: DeveloperAccount[];
  /** Identifiers that nobody else has. */
  identifiers: CompanyIdentifier[];
  /** The identity texts of developers and plugins, for the suppression list. */
  texts: ReadonlySet<string>;
}

/**
 * Finds whom a request means: all developers there are or were who will be suppressed, and their
 * plugins.
 * @throws CompanyChangeError when there is no company with this slug, or several companies have a
 * developer of that name
 */
export async function findSubject(tx: Tx, { company, developer, marketplace }: ErasureRequest): Promise<Subject> {
  const known = await listDevelopers(tx, marketplace);
  const requested =
    company === undefined ? await resolveDeveloper(tx, developer ?? '', known) : await resolveCompany(tx, company);
  const { companyIds } = requested;
  const shown = await listPluginsEverOf(tx, { companyIds, developers: [] }, marketplace);
  const developers = [...requested.developers, ...shown.flatMap(listSameAsNewest)];
  const { proven, namesakes, texts } = findRelatedDevelopers(known, { ...requested, developers }, marketplace);

  const all = [...proven, ...namesakes];
  const plugins = await listPluginsEverOf(tx, { companyIds, developers: all }, marketplace);
  const isTheirs = (plugin: PluginWithDevelopers) => {
    const newest = plugin.developers.at(-1);
    if (companyIds.includes(plugin.companyId ?? 0)) return true;
    return newest !== undefined && isIdentifiedBy(texts, plugin.marketplace, newest);
  };
  const { theirs = [], sold = [] } = Object.groupBy(plugins, (plugin) => (isTheirs(plugin) ? 'theirs' : 'sold'));
  const ofDevelopers = proven.flatMap((one) =>
    selectOwnIdentifiers(companyIdentifiers(one.marketplace, one.developer), false),
  );
  const identifiers = [...requested.identifiers, ...ofDevelopers];
  return {
    plugins: theirs,
    sold,
    companyIds,
    accounts: all.map(({ marketplace: of, developer: one }) => ({ marketplace: of, key: hashedDeveloperKey(one) })),
    identifiers: wantedIdentifiers(identifiers),
    texts: new Set([...texts, ...theirs.map((plugin) => pluginText(plugin.marketplace, plugin.externalId))]),
    needles: listNeedles(requested.names, all, identifiers),
  };
}

/** Whether one of the texts identifies a developer. */
export function isIdentifiedBy(texts: ReadonlySet<string>, marketplace: string, developer: Developer): boolean {
  return textsOfDeveloper(marketplace, developer).some((text) => texts.has(text));
}

// A plugin that was bought had other developers before: only those who are the newest one count.
function listSameAsNewest({ marketplace, developers }: PluginWithDevelopers): StoreDeveloper[] {
  const newest = developers.at(-1);
  const same = developers.filter(
    (one) =>
      one.name === newest?.name ||
      (one.externalId && one.externalId === newest?.externalId) ||
      (one.email && one.email === newest?.email),
  );
  return same.map((developer) => ({ marketplace, developer }));
}

function listNeedles(
  requestedNames: readonly string[],
  all: readonly StoreDeveloper[],
  identifiers: readonly CompanyIdentifier[],
): string[] {
  const developers = all.map(({ developer }) => developer);
  const names = [...requestedNames, ...developers.flatMap(({ name, legalName }) => [name, legalName ?? ''])];
  const domains = identifiers.filter(({ kind }) => isDomainKind(kind)).map(({ value }) => value);
  // On a shared host, and at somebody else's domain, a site is not theirs alone.
  const sites = developers.flatMap(({ name, site }) => {
    const domain = site && companyDomain(site, standardizeCompanyName(name).key);
    return domain && domains.includes(domain) ? [site] : [];
  });
  return [
    ...new Set([
      ...names.filter((name) => !isGenericKey(standardizeCompanyName(name).key)),
      ...developers.flatMap(({ email }) => email ?? []),
      ...sites,
      ...domains,
    ]),
  ];
}
