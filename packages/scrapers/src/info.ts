import type { MarketplaceInfo, RobotsException } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { registry } from './registry.ts';

export * from './listing-url.ts';

/**
 * The descriptions of all marketplaces, in the registry's order: the only entry for pages of the
 * web app.
 */
export const marketplaceInfos: readonly MarketplaceInfo[] = [...registry.values()].map((adapter) => adapter.info);

/** The description of one marketplace, or undefined where there is none of that name. */
export function getMarketplaceInfo(name: string): MarketplaceInfo | undefined {
  return registry.get(name)?.info;
}

/** What a store's own category is called; of one that the adapter does not list, by its slug. */
export function categoryTitle(marketplace: string, slug: string): string {
  return getMarketplaceInfo(marketplace)?.categories?.[slug]?.title ?? titleOfSlug(slug);
}

function titleOfSlug(slug: string): string {
  const words = (slug.split('/').at(-1) ?? slug)
    .replace(/^\d+-/, '')
    .replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? slug : words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The marketplaces that are read: those on by default, or exactly those that MARKETPLACES_ENABLED
 * names.
 * @param enabled comma-separated names, or undefined for the defaults
 * @throws Error naming the first unknown marketplace
 */
export function enabledMarketplaces(enabled?: string): MarketplaceInfo[] {
  if (enabled === undefined) return marketplaceInfos.filter((info) => info.enabledByDefault);
  const names = enabled
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.find((name) => !registry.has(name));
  if (unknown)
    throw new Error(
      `MARKETPLACES_ENABLED: unknown marketplace "${unknown}"; known: ${[...registry.keys()].join(', ')}`,
    );
  return marketplaceInfos.filter((info) => names.includes(info.name));
}

/**
 * The operator's robots exceptions, each for a marketplace whose adapter says that one is needed.
 * @throws Error naming the first that is for another
 */
export function robotsExceptions(recorded: readonly RobotsException[]): readonly RobotsException[] {
  const needing = marketplaceInfos.filter((info) => info.robotsException).map((info) => info.name);
  const other = recorded.find(({ marketplace }) => !needing.includes(marketplace));
  if (other)
    throw new Error(`ROBOTS_EXCEPTIONS: "${other.marketplace}" needs no exception; needed for: ${needing.join(', ')}`);
  return recorded;
}

/** Whether a marketplace is read by a process with these settings, and why. */
export interface MarketplaceState {
  on: boolean;
  /** One sentence: why it is on, or off. */
  reason: string;
  /**
   * The operator's decision to read it although its robots.txt says no; null where there is none.
   */
  exception: RobotsException | null;
}

/**
 * The state of a marketplace with these settings.
 * @throws Error when a setting names a marketplace it cannot be for
 */
export function marketplaceState(
  info: MarketplaceInfo,
  { MARKETPLACES_ENABLED: named, ROBOTS_EXCEPTIONS }: Pick<Env, 'MARKETPLACES_ENABLED' | 'ROBOTS_EXCEPTIONS'>,
): MarketplaceState {
  const on = enabledMarketplaces(named).includes(info);
  const exception = robotsExceptions(ROBOTS_EXCEPTIONS).find(({ marketplace }) => marketplace === info.name);
  return { on, reason: on ? whyOn(named) : whyOff(info), exception: exception ?? null };
}

function whyOn(named: string | undefined): string {
  return named === undefined ? 'It is on by default.' : 'MARKETPLACES_ENABLED names it.';
}

function whyOff({ offReason }: MarketplaceInfo): string {
  return offReason ?? 'The operator does not name it in MARKETPLACES_ENABLED.';
}
