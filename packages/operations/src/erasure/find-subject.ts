import type { Tx } from '@pi/db';
import {
  listDevelopers,
  listPluginsEverOf,
  type PluginWithDevelopers,
  type StoreDeveloper,
} from '@pi/db/queries/erasure/erase';
import type { Developer } from '@pi/domain';
import { ownIdentifiers, pluginText, textsOfDeveloper } from '@pi/ingestion/suppression';
import {
  type CompanyIdentifier,
  companyDomain,
  companyIdentifiers,
  isDomainKind,
  isGenericKey,
  standardizeCompanyName,
  wantedIdentifiers,
} from '@pi/intelligence';
import { findFamilyPlugins } from './find-family-plugins.ts';
import { nameCompany, nameDeveloper } from './name-subject.ts';

/**
 * Who is to be left out: a company by its slug, or a developer by name; everywhere or in one store.
 */
export interface ErasureRequest {
  company?: string;
  developer?: string;
  marketplace?: string;
}

/** Who that is. */
export interface Subject {
  /** Plugins that are theirs. */
  plugins: PluginWithDevelopers[];
  /** Plugins that once were theirs, and are another's now. */
  sold: PluginWithDevelopers[];
  /** The company that was named, with those merged into it. */
  companyIds: number[];
  /** Names, e-mail addresses, sites and domains as they occur in texts. */
  needles: string[];
  /** Marks that are nobody else's, as they are looked up. */
  marks: CompanyIdentifier[];
  /** What it is known again by, to be hashed. */
  texts: ReadonlySet<string>;
}

/**
 * Finds whom a request means: all developers there are or were that will be left out from now on,
 * and their plugins.
 * @throws CompanyChangeError when there is no company of that slug, or several companies have a
 * developer of that name
 */
export async function findSubject(tx: Tx, { company, developer, marketplace: only }: ErasureRequest): Promise<Subject> {
  const known = await listDevelopers(tx, only);
  const named =
    company === undefined ? await nameDeveloper(tx, developer ?? '', known) : await nameCompany(tx, company);
  const { companyIds } = named;
  const shown = await listPluginsEverOf(tx, { companyIds, developers: [] }, only);
  const developers = [...named.developers, ...shown.flatMap(sameAsNewest)];
  const { proved, namesakes, texts } = findFamilyPlugins(known, { ...named, developers }, only);

  const all = [...proved, ...namesakes];
  const ever = await listPluginsEverOf(tx, { companyIds, developers: all }, only);
  const isTheirs = ({ marketplace, companyId, developers }: PluginWithDevelopers) => {
    const newest = developers.at(-1);
    return companyIds.includes(companyId ?? 0) || (newest !== undefined && isAmong(texts, marketplace, newest));
  };
  const plugins = ever.filter(isTheirs);
  const marks = [
    ...named.marks,
    ...proved.flatMap(({ marketplace, developer }) =>
      ownIdentifiers(companyIdentifiers(marketplace, developer), false),
    ),
  ];
  return {
    plugins,
    sold: ever.filter((plugin) => !isTheirs(plugin)),
    companyIds,
    marks: wantedIdentifiers(marks),
    texts: new Set([...texts, ...plugins.map(({ marketplace, externalId }) => pluginText(marketplace, externalId))]),
    needles: needlesOf(named.names, all, marks),
  };
}

/** Whether a developer is known by one of the texts. */
export function isAmong(texts: ReadonlySet<string>, marketplace: string, developer: Developer): boolean {
  return textsOfDeveloper(marketplace, developer).some((text) => texts.has(text));
}

// A plugin that was bought had other developers before: only those who are the newest one count.
function sameAsNewest({ marketplace, developers }: PluginWithDevelopers): StoreDeveloper[] {
  const newest = developers.at(-1);
  const same = developers.filter(
    (one) =>
      one.name === newest?.name ||
      (one.externalId && one.externalId === newest?.externalId) ||
      (one.email && one.email === newest?.email),
  );
  return same.map((developer) => ({ marketplace, developer }));
}

function needlesOf(
  named: readonly string[],
  all: readonly StoreDeveloper[],
  marks: readonly CompanyIdentifier[],
): string[] {
  const developers = all.map(({ developer }) => developer);
  const names = [...named, ...developers.flatMap(({ name, legalName }) => [name, legalName ?? ''])];
  const domains = marks.filter(({ kind }) => isDomainKind(kind)).map(({ value }) => value);
  // On a host of many, and at somebody else's domain, a site is not theirs alone.
  const sites = developers.flatMap(({ site }) => (site && domains.includes(companyDomain(site) ?? '') ? [site] : []));
  return [
    ...new Set([
      ...names.filter((name) => !isGenericKey(standardizeCompanyName(name).key)),
      ...developers.flatMap(({ email }) => email ?? []),
      ...sites,
      ...domains,
    ]),
  ];
}
