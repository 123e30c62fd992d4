import type { Db } from '@pi/db';
import { listMergedCompanies } from '@pi/db/queries/change-companies';
import { listPluginsWithDevelopers, type PluginFilter, type PluginWithDevelopers } from '@pi/db/queries/forget';
import type { Developer } from '@pi/domain';
import { type CompanyMark, isDomainKind, isGenericKey, standardiseCompanyName, wantedMarks } from '@pi/intelligence';
import { shownCompany } from '../companies/shown-company.ts';
import { emailText, markText, ownMarks, pluginText, textsOfListing } from './identity-texts.ts';

/** Who is to be left out: a company by its slug, or a developer by name; everywhere or in one store. */
export interface ForgetRequest {
  company?: string;
  developer?: string;
  marketplace?: string;
}

/** Who that is. */
export interface Subject {
  plugins: PluginWithDevelopers[];
  /** The company that was named, with those merged into it. */
  companyIds: number[];
  /** Names as they were written, that are not generic. */
  names: string[];
  /** Names, e-mail addresses, sites and domains as they occur in texts. */
  needles: string[];
  /** Marks that are nobody else's. */
  marks: CompanyMark[];
  /** What it is known again by, to be hashed. */
  texts: string[];
}

/**
 * Finds whom a request means: the plugins it names, and those elsewhere that will be left out with them from now on.
 * @throws CompanyChangeError when there is no company of that slug
 */
export async function findSubject(db: Db, request: ForgetRequest): Promise<Subject> {
  const { company, developer, marketplace } = request;
  const companyIds = company === undefined ? [] : await companiesOf(db, company);
  const filter: PluginFilter = companyIds[0] ? { companyId: companyIds[0] } : { names: [developer ?? ''] };
  const named = await listPluginsWithDevelopers(db, filter, marketplace);
  const alone = developer === undefined ? [] : [{ name: developer }];
  const marks = marksOf(named, alone, company !== undefined);

  const texts = new Set(textsOf(named, marks, marketplace));
  const alike = await listPluginsWithDevelopers(db, { marks: wantedMarks(marks) }, marketplace);
  const meant = alike.filter((plugin) => {
    const newest = { externalId: plugin.externalId, developer: plugin.developers.at(-1) };
    return textsOfListing(plugin.marketplace, newest).some((text) => texts.has(text));
  });
  const plugins = [...new Map([...named, ...meant].map((plugin) => [plugin.pluginId, plugin])).values()];
  const all = marksOf(plugins, alone, company !== undefined);
  return {
    plugins,
    companyIds,
    marks: all,
    texts: textsOf(plugins, all, marketplace),
    ...wordsOf([...plugins.flatMap(({ developers }) => kinOf(developers)), ...alone], all),
  };
}

function companiesOf(db: Db, slug: string): Promise<number[]> {
  return db.transaction(async (tx) => listMergedCompanies(tx, (await shownCompany(tx, slug)).id));
}

function marksOf(
  plugins: readonly PluginWithDevelopers[],
  alone: readonly Developer[],
  ownDomains: boolean,
): CompanyMark[] {
  const marks = [
    ...plugins.flatMap(({ marketplace, developers }) =>
      kinOf(developers).flatMap((one) => ownMarks(marketplace, one, ownDomains)),
    ),
    ...alone.flatMap((one) => ownMarks('', one, false)).filter(({ kind }) => kind === 'name'),
  ];
  return [...new Map(marks.map((mark) => [markText(mark), mark])).values()];
}

function textsOf(plugins: readonly PluginWithDevelopers[], marks: readonly CompanyMark[], only?: string): string[] {
  const emails = plugins.flatMap(({ developers }) => kinOf(developers).flatMap(({ email }) => email ?? []));
  return [
    ...plugins.map(({ marketplace, externalId }) => pluginText(marketplace, externalId)),
    ...marks.map((mark) => markText(mark, only)),
    ...emails.map((email) => emailText(email, only)),
  ];
}

// A plugin that was sold had other developers before: only those who are the newest one count.
function kinOf(developers: readonly Developer[]): Developer[] {
  const newest = developers.at(-1);
  return developers.filter(
    (one) =>
      one.name === newest?.name ||
      (one.externalId && one.externalId === newest?.externalId) ||
      (one.email && one.email === newest?.email),
  );
}

function wordsOf(developers: readonly Developer[], marks: readonly CompanyMark[]): Pick<Subject, 'names' | 'needles'> {
  const names = developers
    .flatMap(({ name, legalName }) => [name, legalName ?? ''])
    .filter((name) => !isGenericKey(standardiseCompanyName(name).key));
  const addresses = developers.flatMap(({ email, site }) => [email ?? '', site ?? '']);
  const domains = marks.filter(({ kind }) => isDomainKind(kind)).map(({ value }) => value);
  const needles = [...names, ...addresses, ...domains].filter((text) => text !== '');
  return { names: [...new Set(names)], needles: [...new Set(needles)] };
}
