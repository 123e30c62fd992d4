import { countsUsers } from '@pi/domain';
import {
  type ApiChange,
  type ApiNumber,
  type CompanyDetails,
  derivedChange,
  derivedNumber,
  type PluginItem,
} from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';

/** The chart of a company has no more lines. */
export const CHARTED_LISTINGS = 6;

/** A product of a company with its listings. */
export interface CompanyProduct {
  key: string;
  name: string;
  /** The largest first, delisted ones last. */
  listings: PluginItem[];
  /** Over its listings in stores that count users; null where there is none. */
  users: ApiNumber | null;
  usersChange: ApiChange | null;
  /** Whether all its listings are delisted. */
  isGone: boolean;
}

/**
 * The products of a company: a product in several stores is one, every other listing is one by
 * itself. By users, then by their other numbers; gone ones last.
 */
export function groupProducts({ plugins, families }: Pick<CompanyDetails, 'plugins' | 'families'>): CompanyProduct[] {
  const inFamilies = new Set(families.flatMap(({ members }) => members.map(({ id }) => id)));
  const own = new Set(plugins.map(({ id }) => id));
  const products = [
    ...families.map(({ slug, name, members }) =>
      toProduct(
        slug,
        name,
        members.filter(({ id }) => own.has(id)),
      ),
    ),
    ...plugins.filter(({ id }) => !inFamilies.has(id)).map((plugin) => toProduct(plugin.id, plugin.name, [plugin])),
  ];
  return products
    .filter(({ listings }) => listings.length > 0)
    .sort((a, b) => Number(a.isGone) - Number(b.isGone) || sizeOf(b) - sizeOf(a) || otherSizeOf(b) - otherSizeOf(a));
}

/**
 * The largest listing of each of the largest products that count one and the same: what a chart
 * compares.
 */
export function chartedListings(products: readonly CompanyProduct[], most: number): PluginItem[] {
  const present = products.filter(({ isGone }) => !isGone);
  const firsts = present.flatMap(({ listings }) => listings.filter(({ status }) => status !== 'delisted').slice(0, 1));
  const groups = [...Map.groupBy(firsts, labelOf)].flatMap(([label, same]) => (label === null ? [] : [same]));
  const [largest = []] = groups.sort((a, b) => rankOf(b) - rankOf(a));
  return largest.slice(0, most);
}

// Users of several products say most; else what most of the products count.
function rankOf(same: readonly PluginItem[]): number {
  return same.length + (same.length > 1 && same.every(isCounting) ? 1_000 : 0);
}

function toProduct(key: string, name: string, members: readonly PluginItem[]): CompanyProduct {
  const listings = members.toSorted(
    (a, b) => Number(a.status === 'delisted') - Number(b.status === 'delisted') || countOf(b) - countOf(a),
  );
  const counting = listings.filter((one) => one.status !== 'delisted' && one.users !== null && isCounting(one));
  return {
    ...{ key, name, listings, usersChange: changeOf(counting) },
    users: sumOf(counting),
    isGone: listings.every(({ status }) => status === 'delisted'),
  };
}

function sumOf(counting: readonly PluginItem[]): ApiNumber | null {
  const [first] = counting;
  if (!first) return null;
  if (counting.length === 1) return first.users;
  const value = counting.reduce((sum, { users }) => sum + (users?.value ?? 0), 0);
  return derivedNumber({ value, kind: kindOf(counting), method: 'sum', day: null, source: sourceOf(counting) });
}

// Like for like: of the listings with a number on both days.
function changeOf(counting: readonly PluginItem[]): ApiChange | null {
  const [first, ...others] = counting;
  if (!first) return null;
  if (others.length === 0) return first.usersChange30d;
  const known = counting.filter(({ usersChange30d }) => usersChange30d !== null);
  if (known.length === 0) return null;
  const sum = (numberOf: (one: PluginItem) => number | undefined) =>
    known.reduce((total, one) => total + (numberOf(one) ?? 0), 0);
  const kind = kindOf(known);
  const before = { value: sum(({ usersChange30d }) => usersChange30d?.before.value), kind };
  const now = { value: sum(({ users }) => users?.value), kind };
  const share = kind === 'exact' && before.value > 0 ? now.value / before.value - 1 : null;
  const day =
    known
      .map(({ users }) => users?.day ?? '')
      .sort()
      .at(-1) ?? '';
  return derivedChange({ now, before, bounds: { low: share, high: share }, day, source: sourceOf(known) });
}

function kindOf(listings: readonly PluginItem[]): 'exact' | 'rounded' {
  return listings.every(({ users }) => users?.kind === 'exact') ? 'exact' : 'rounded';
}

function sourceOf(listings: readonly PluginItem[]): string {
  return [...new Set(listings.map(({ marketplace }) => marketplace))].join(', ');
}

function isCounting({ marketplace }: PluginItem): boolean {
  const info = getMarketplaceInfo(marketplace);
  return info !== undefined && countsUsers(info);
}

function labelOf({ marketplace }: PluginItem): string | null {
  const info = getMarketplaceInfo(marketplace);
  return info ? (info.numbers[info.primaryMetric]?.label ?? null) : null;
}

function countOf(plugin: PluginItem): number {
  const number = getMarketplaceInfo(plugin.marketplace)?.primaryMetric;
  return (number && plugin[number]?.value) ?? -1;
}

const sizeOf = ({ users }: CompanyProduct) => users?.value ?? -1;
const otherSizeOf = ({ listings }: CompanyProduct) => Math.max(...listings.map(countOf));
