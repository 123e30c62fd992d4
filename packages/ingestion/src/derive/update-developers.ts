import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '@pi/db';
import {
  type DeveloperRow,
  deleteDevelopers,
  getSplitAccounts,
  listDevelopers,
  listDevelopersByKeys,
  listDueDevelopers,
  listPluginsOfDevelopers,
  type PluginToMatch,
  type StoredDeveloper,
  updateDevelopers,
} from '@pi/db/queries/companies/developers';
import {
  blockingKeys,
  hashedDeveloperKey,
  identifierKey,
  type PublishedListing,
  profileDeveloper,
} from '@pi/intelligence';

/** What changed of developers, before they are matched. */
export interface DeveloperChanges {
  /**
   * Developers that have to be matched, as they are now: new ones have ids below zero, and the
   * company that most of their plugins have.
   */
  changed: StoredDeveloper[];
  /** Developers whose due plugins need nothing but what is stored. */
  unchanged: StoredDeveloper[];
  /** Developers that lost their last plugin. */
  vanished: StoredDeveloper[];
  /** Blocking keys that changed ones had before, and vanished ones. */
  formerKeys: string[];
  /** The developer of each due plugin; null where it has none any more. */
  developerOf: Map<number, number | null>;
  /** By the ids of vanished developers: those that their plugins have now. */
  heirs: Map<number, Set<number>>;
}

/**
 * Computes the profiles of the developers of plugins that are due again, of those that these
 * plugins were taken from, and of developers that are due themselves, from all their plugins; and
 * updates those that are stored, or deletes them.
 */
export async function updateDevelopersOf(
  tx: Tx,
  marketplace: string | null,
  due: readonly PluginToMatch[],
): Promise<DeveloperChanges> {
  const dueIds = new Set(due.map(({ pluginId }) => pluginId));
  const hashes = due.map(({ developer }) => developer && hashedDeveloperKey(developer));
  const known = await listTouched(tx, marketplace, due, hashes);
  const splitAccounts = await getSplitAccounts(tx, [
    ...due.flatMap(({ developer }, index) =>
      accountsOf(marketplace ?? '', hashes[index] ?? '', developer?.githubOwner),
    ),
    ...known.flatMap(({ marketplace: of, key, profile }) => accountsOf(of, key, profile.githubOwner)),
  ]);
  const splitOf = (of: string, key: string, githubOwner: string | null | undefined) =>
    accountsOf(of, key, githubOwner).flatMap((account) => splitAccounts.get(account) ?? [])[0] ?? null;

  const byName = new Map(known.map((one) => [nameOf(one), { stored: one, ...noListings() }]));
  const byId = new Map([...byName.values()].map((one) => [one.stored.id, one]));
  for (const { developerId, pluginId, developer, ...listing } of await listPluginsOfDevelopers(tx, [...byId.keys()])) {
    const of = byId.get(developerId);
    if (!of || dueIds.has(pluginId)) continue;
    if (developer && isKeyOf(of.stored.key, hashedDeveloperKey(developer))) of.listings.push({ ...listing, developer });
    else of.isReferred = true;
  }

  const added = new Map<string, NewDeveloper>();
  const target = new Map<number, Listings>();
  for (const [index, plugin] of due.entries()) {
    const { developer, split, companyId } = plugin;
    const hash = hashes[index];
    if (!developer || !hash || marketplace === null) continue;
    const ofAccount = splitOf(marketplace, hash, developer.githubOwner);
    const isOwn = split !== null && split.companyId !== ofAccount;
    const key = isOwn ? `${hash} split ${split.changeId}` : hash;
    const splitInto = isOwn ? split.companyId : ofAccount;
    const name = nameOf({ marketplace, key });
    const found = byName.get(name) ?? added.get(name) ?? { marketplace, key, ...noListings() };
    if (!('stored' in found)) added.set(name, found);
    found.listings.push({ externalId: plugin.externalId, name: plugin.name, developer });
    found.splitInto = splitInto;
    found.companyIds.push(companyId);
    target.set(plugin.pluginId, found);
  }
  return saveChanges(tx, [...byName.values()], [...added.values()], { due, target, splitOf });
}

interface Listings {
  listings: PublishedListing[];
  /** The companies of its due plugins. */
  companyIds: (number | null)[];
  splitInto?: number | null;
  /** Whether a plugin that is due later refers to it, and is another developer's by now. */
  isReferred: boolean;
}
type NewDeveloper = Listings & { marketplace: string; key: string };
type KnownDeveloper = Listings & { stored: StoredDeveloper };

function noListings(): Listings {
  return { listings: [], companyIds: [], isReferred: false };
}

async function listTouched(
  tx: Tx,
  marketplace: string | null,
  due: readonly PluginToMatch[],
  hashes: readonly (string | null)[],
): Promise<StoredDeveloper[]> {
  const keys = due.flatMap(({ split }, index) => {
    const hash = hashes[index];
    if (!hash) return [];
    return split ? [hash, `${hash} split ${split.changeId}`] : [hash];
  });
  const found = [
    ...(await listDevelopersByKeys(tx, marketplace ?? '', [...new Set(keys)])),
    ...(await listDevelopers(tx, [...new Set(due.flatMap(({ developerId }) => developerId ?? []))])),
    ...(await listDueDevelopers(tx)),
  ];
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

async function saveChanges(
  tx: Tx,
  known: readonly KnownDeveloper[],
  added: readonly NewDeveloper[],
  context: {
    due: readonly PluginToMatch[];
    target: ReadonlyMap<number, Listings>;
    splitOf(marketplace: string, key: string, githubOwner: string | null): number | null;
  },
): Promise<DeveloperChanges> {
  const changes: DeveloperChanges = {
    changed: [],
    unchanged: [],
    vanished: [],
    formerKeys: [],
    developerOf: new Map(),
    heirs: new Map(),
  };
  const ids = new Map<Listings, number>();
  for (const one of known) {
    const { stored } = one;
    ids.set(one, stored.id);
    if (one.listings.length === 0) {
      if (!one.isReferred) changes.vanished.push(stored);
      continue;
    }
    const now = { ...stored, ...describe(stored, one, context.splitOf) };
    const isSame = isDeepStrictEqual(now.profile, stored.profile) && now.splitInto === stored.splitInto;
    if (isSame && stored.companyId !== null && !stored.isDue) {
      changes.unchanged.push(stored);
      continue;
    }
    changes.changed.push(now);
    changes.formerKeys.push(...stored.blockingKeys);
  }
  changes.formerKeys.push(...changes.vanished.flatMap((one) => one.blockingKeys));
  await updateDevelopers(tx, changes.changed);
  await deleteDevelopers(
    tx,
    changes.vanished.map(({ id }) => id),
  );

  // The first of several new companies of one name is that of the plugin whose id comes first.
  const firstId = ({ listings }: Listings) => listings.map(({ externalId }) => externalId).sort()[0] ?? '';
  const sorted = added.map((one) => ({ one, first: firstId(one) })).sort((a, b) => (a.first < b.first ? -1 : 1));
  for (const [index, { one }] of sorted.entries()) {
    const id = -index - 1;
    ids.set(one, id);
    const { marketplace, key } = one;
    const row = describe({ marketplace, key, splitInto: null }, one, context.splitOf);
    changes.changed.push({ ...row, id, companyId: commonest(one.companyIds), evidence: [], isDue: false });
  }
  for (const one of changes.vanished) changes.heirs.set(one.id, new Set());
  for (const { pluginId, developerId } of context.due) {
    const target = context.target.get(pluginId);
    const now = target ? (ids.get(target) ?? null) : null;
    changes.developerOf.set(pluginId, now);
    if (developerId !== null && now !== null) changes.heirs.get(developerId)?.add(now);
  }
  return changes;
}

function describe(
  { marketplace, key, splitInto: before }: Pick<DeveloperRow, 'marketplace' | 'key' | 'splitInto'>,
  { listings, splitInto }: Listings,
  splitOf: (marketplace: string, key: string, githubOwner: string | null) => number | null,
): DeveloperRow {
  const profile = { ...profileDeveloper(marketplace, listings), key };
  return {
    marketplace,
    key,
    // Without a due plugin, one of its own stays where its plugins are.
    splitInto: splitInto ?? (key.includes(' ') ? before : splitOf(marketplace, key, profile.githubOwner)),
    profile,
    blockingKeys: blockingKeys(profile).map(identifierKey),
  };
}

function accountsOf(marketplace: string, key: string, githubOwner: string | null | undefined): string[] {
  return [`${marketplace} ${key}`, ...(githubOwner ? [`github ${githubOwner.toLowerCase()}`] : [])];
}

function nameOf({ marketplace, key }: { marketplace: string; key: string }): string {
  return `${marketplace} ${key}`;
}

function isKeyOf(key: string, hash: string): boolean {
  return key === hash || key.startsWith(`${hash} split `);
}

function commonest(ids: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || a - b)[0]?.[0] ?? null;
}
