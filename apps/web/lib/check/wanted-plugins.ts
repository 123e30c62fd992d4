import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { LONGEST } from '@pi/domain';
import { getMarketplaceInfo, type ListingAddress, marketplaceInfos, readListingUrl } from '@pi/scrapers/info';
import { LONGEST_GIVEN, MOST_CHECKED, MOST_NAMED } from './check-limits.ts';
import { bareIdentity } from './id-spelling.ts';
import { refuseIds } from './refuse-ids.ts';

/** What an id of an inventory asks for. */
export interface WantedPlugin {
  given: string;
  /** Each marketplace that it may be of; empty where it is no id. */
  identities: PluginIdentity[];
  /** An address that lacks the id: the plugin is searched for by its words. */
  address?: Extract<ListingAddress, { words: string }>;
}

const NAMES = marketplaceInfos.map(({ name }) => name);

/**
 * What ids ask for, each once: public ids, ids in the store that is named, ids in any store, and
 * addresses of listings.
 * @param marketplace of ids that name none
 * @throws ApiError invalid_request on no ids, too many, and an unknown marketplace
 */
export function wantedPlugins(ids: readonly string[], marketplace?: string): WantedPlugin[] {
  const given = [...new Set(ids.map((id) => id.trim()))].filter((id) => id !== '');
  if (given.length === 0) throw refuseIds('There is no id: give at least one.');
  if (given.length > MOST_CHECKED)
    throw refuseIds(
      `There are ${given.length.toLocaleString('en')} ids: at most ${MOST_CHECKED.toLocaleString('en')} are checked at once.`,
    );
  const wanted = given.map((id) => wantedPlugin(id, marketplace));
  if (wanted.filter(({ address }) => address).length > MOST_NAMED)
    throw refuseIds(`More than ${MOST_NAMED} addresses do not hold the id of their plugin: give the ids instead.`);
  return wanted;
}

function wantedPlugin(given: string, marketplace: string | undefined): WantedPlugin {
  if (given.length > LONGEST_GIVEN || given.includes('\0')) return { given, identities: [] };
  const address = given.includes('/') ? readListingUrl(given) : undefined;
  if (address && 'words' in address) return { given, identities: [], address };
  if (address) return { given, identities: [{ marketplace: address.marketplace, externalId: address.id }] };
  if (/^https?:\/\//i.test(given)) return { given, identities: [] };
  const identities = identitiesOf(given, marketplace).map(bareIdentity);
  return { given, identities: identities.filter(({ externalId }) => isPossible(externalId)) };
}

function identitiesOf(given: string, marketplace: string | undefined): PluginIdentity[] {
  const colon = given.indexOf(':');
  const [prefix, rest] = [given.slice(0, Math.max(0, colon)), given.slice(colon + 1)];
  if (colon > 0 && getMarketplaceInfo(prefix)) return [{ marketplace: prefix, externalId: rest }];
  if (marketplace !== undefined) return [{ marketplace, externalId: given }];
  if (/^[a-z0-9-]+$/.test(prefix))
    throw refuseIds(`There is no marketplace “${prefix.slice(0, 60)}”: see /api/v1/marketplaces.`);
  return NAMES.map((name) => ({ marketplace: name, externalId: given }));
}

function isPossible(externalId: string): boolean {
  return externalId !== '' && externalId.length <= LONGEST.id;
}
