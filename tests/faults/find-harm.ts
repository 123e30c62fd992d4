import { BAD_DAY, type Market } from './market.ts';
import type { Stored, StoredPlugin } from './read-stored.ts';

/** Rounding in markup: ratings with one decimal, rating counts in thousands. */
const ROUNDING = { rating: 0.051, ratingCount: 0.051 };

/** What is wrong in the database after a day, one sentence each; empty when nothing is. */
export function findHarm(
  after: Stored,
  { before, undisturbed, stores }: Market,
  excused: ReadonlySet<string>,
): string[] {
  const listed = (plugin: StoredPlugin) =>
    stores.catalogue.expectedOn(plugin.marketplace, BAD_DAY).counts.has(plugin.externalId);
  return [...after.plugins].flatMap(([key, plugin]) => {
    const known = before.plugins.get(key);
    const truth = undisturbed.plugins.get(key);
    const harm: string[] = [];
    if (plugin.status === 'delisted' && known?.status !== 'delisted' && listed(plugin)) harm.push(`${key}: delisted`);
    if (excused.has(key)) return harm;
    for (const text of ['name', 'developer'] as const)
      if (![known?.[text], truth?.[text]].includes(plugin[text])) harm.push(`${key}: ${text} "${plugin[text]}"`);
    for (const field of wrongNumbers(plugin, truth))
      harm.push(`${key}: ${field} ${plugin.numbers?.[field]} for ${truth?.numbers?.[field]} (${plugin.readFrom})`);
    return harm;
  });
}

/**
 * Keys of a marketplace's plugins, known before and not excused, without a number of a good day.
 */
export function findLostNumbers(
  after: Stored,
  { before, undisturbed }: Market,
  marketplace: string,
  excused: ReadonlySet<string>,
): string[] {
  return [...before.plugins.keys()].filter((key) => {
    const truth = undisturbed.plugins.get(key);
    const { numbers } = after.plugins.get(key) ?? {};
    return (
      !excused.has(key) &&
      truth?.marketplace === marketplace &&
      FIELDS.some((field) => truth.numbers?.[field] != null && numbers?.[field] == null)
    );
  });
}

const FIELDS = ['users', 'downloads', 'rating', 'ratingCount'] as const;

function wrongNumbers({ numbers, readFrom }: StoredPlugin, truth: StoredPlugin | undefined) {
  return FIELDS.filter((field) => {
    const value = numbers?.[field] ?? null;
    const real = truth?.numbers?.[field] ?? null;
    if (value === null || value === real) return false;
    if (real === null || readFrom !== 'markup') return true;
    if (field === 'rating') return Math.abs(value - real) > ROUNDING.rating;
    if (field === 'ratingCount') return Math.abs(value - real) > real * ROUNDING.ratingCount;
    // The kind of a count states that it is rounded, or a lower bound.
    return numbers?.[`${field}Kind`] === 'exact' || value > real || value < real / 10;
  });
}
