import type { Db } from '@pi/db';
import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { findCompaniesByDomain, findPluginsById } from '@pi/db/queries/search/find-exact';
import { searchMarket } from '@pi/db/queries/search/search-market';
import { companyDomain, errorsIn, searchText } from '@pi/intelligence';
import { marketplaceInfos, readListingUrl } from '@pi/scrapers/info';
import { parsePluginId, pluginPath } from '#lib/plugin-id.ts';

const NAMES = marketplaceInfos.map(({ name }) => name);

/**
 * The path of the page of what a text names without doubt: a plugin by its public id, its id in a
 * store or its address there, a company by the domain of its site. Null for words, and where there
 * is no such plugin or company.
 */
export async function findPage(db: Db, text: string): Promise<string | null> {
  const listing = readListingUrl(text);
  if (listing)
    return 'id' in listing ? pluginPage(db, listing.id, [listing.marketplace]) : namedPage(db, listing, text);
  const given = parsePluginId(text);
  if (given && NAMES.includes(given.marketplace)) return pluginPage(db, given.externalId, [given.marketplace]);
  return (looksLikeId(text) && (await pluginPage(db, text, NAMES))) || companyPage(db, text);
}

async function pluginPage(db: Db, externalId: string, marketplaces: readonly string[]): Promise<string | null> {
  const [plugin, other] = await findPluginsById(db, externalId, marketplaces);
  return plugin && !other ? pluginPath(plugin) : null;
}

async function namedPage(db: Db, listing: { marketplace: string; words: string }, address: string) {
  const plugin = await findNamedPlugin(db, listing, address);
  return plugin && pluginPath(plugin);
}

/**
 * The plugin of a listing's address that lacks the id: it is looked for by the words, and
 * recognized by its address. Null where there is none.
 */
export async function findNamedPlugin(
  db: Db,
  { marketplace, words }: { marketplace: string; words: string },
  address: string,
): Promise<PluginIdentity | null> {
  const named = { words: searchText(words).split(' '), nameWords: [], marketplace, errorsIn };
  const { plugins } = await searchMarket(db, { ...named, limits: { plugins: 20, companies: 0 } });
  const plugin = plugins.find(({ url }) => {
    const listing = readListingUrl(url);
    return listing ? 'words' in listing && listing.words === words : isBelow(address, url);
  });
  return plugin ?? null;
}

function isBelow(address: string, url: string): boolean {
  const path = URL.parse(url)?.pathname;
  return path !== undefined && path !== '/' && `${address}/`.includes(`${path.replace(/\/$/, '')}/`);
}

async function companyPage(db: Db, text: string): Promise<string | null> {
  const domain = /^\S+\.\S+$/.test(text) && !text.includes('@') ? companyDomain(text) : null;
  const [slug, other] = domain ? await findCompaniesByDomain(db, domain) : [];
  return slug && !other ? `/companies/${encodeURIComponent(slug)}` : null;
}

/** Whether a text is no word that people search for: ids have signs, or are long. */
function looksLikeId(text: string): boolean {
  return /^\S+$/.test(text) && (/[^\p{L}\p{M}\p{N}]/u.test(text) || /^\d{5,}$/.test(text) || text.length >= 24);
}
