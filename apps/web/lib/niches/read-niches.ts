import type { Db } from '@pi/db';
import { listNewestDays } from '@pi/db/queries/catalogue/get-newest-day';
import { listNamedPlugins } from '@pi/db/queries/niches/list-named-plugins';
import { listNicheRows } from '@pi/db/queries/niches/list-niche-rows';
import { derivedNumber, type NicheList } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { toNiche } from '../answers/niche.ts';
import { filterContext } from '../explorer/read-explorer.ts';
import { sumUpNiche } from './sum-up-niche.ts';

/**
 * The niches of a phrase, one a marketplace that has a listing with its words, those with most
 * listings first; none without a phrase. Of one that more plugins have than are read, about how
 * many they are.
 */
export async function readNiches(db: Db, phrase: string | undefined): Promise<NicheList> {
  if (phrase === undefined) return { q: '', words: [], day: null, tooMany: null, niches: [] };
  const { asOf: day, ...context } = await filterContext(db, { phrase });
  const words = [...(context.phrase ?? [])];
  const { rows, about } = await listNicheRows(db, { phrase }, context);
  if (rows === null)
    return {
      ...{ q: phrase, words, day, niches: [] },
      tooMany: derivedNumber({ value: about, kind: 'rounded', day, source: 'plugin-intelligence', method: 'count' }),
    };
  const days = await listNewestDays(db);
  const sums = [...Map.groupBy(rows, ({ marketplace }) => marketplace)].flatMap(([marketplace, found]) => {
    const info = getMarketplaceInfo(marketplace);
    if (!info) return [];
    const { primaryMetric, numbers } = info;
    const isCounter = numbers[primaryMetric]?.isCumulative === true;
    const firstDay = context.firstDays?.[marketplace];
    const of = { info, isCounter, day: days.get(marketplace) ?? null };
    return [{ of, sums: sumUpNiche(found, { primaryMetric, isCounter, today: context.today, firstDay }) }];
  });
  const shown = sums.flatMap(({ sums: { leaders, newest } }) => [...leaders, ...newest]);
  const named = await listNamedPlugins(db, [...new Set(shown.map(({ pluginId }) => pluginId))]);
  const niches = sums
    .map((one) => toNiche(one, named))
    .filter(({ listings, appeared, vanished }) => listings.value + appeared.value + vanished.value > 0)
    .sort((a, b) => b.listings.value - a.listings.value || (a.marketplace < b.marketplace ? -1 : 1));
  return { q: phrase, words, day, tooMany: null, niches };
}
