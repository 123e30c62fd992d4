import type { Day } from '@pi/domain';
import { figma as pages } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { type SampleStore, text } from '../../store.ts';
import { idOf, numberFacts, pluginFacts } from './facts.ts';

export const FIRST_DAY: Day = '2020-04-01';
export const LAST_DAY: Day = '2022-07-27';
const FILE = /^\/yuanqing\/figma-plugins-stats\/gh-pages\/(index|\d{4}-\d{2}-\d{2})\.json$/;
const NOT_FOUND = text('404: Not Found', 404);

/**
 * The files of a public project that scraped Figma's plugins: numbers by day, and the newest list
 * of plugins.
 */
export const figma: SampleStore = {
  name: 'figma',
  hosts: ['raw.githubusercontent.com'],
  historyOnly: true,
  defaultSize: 150,
  reach: { from: 1.5, to: 6 },
  cumulative: true,
  worksIn: 'Figma',
  topics: ['canvasDesign', 'canvasDesign', 'charts', 'translation', 'writing', 'galleries', 'storeDesign'],
  externalId: idOf,
  shownCount: (listing) => listing.count,
  answer({ pathname }, shelf, day) {
    const name = FILE.exec(pathname)?.[1];
    if (!name) return undefined;
    // The host serves every file as plain text, JSON too.
    const body = fileAt(name, shelf, day);
    return body ? { ...text(''), body } : NOT_FOUND;
  },
};

/** A file by its name, a day or `index`; undefined where there is none of that name. */
export function fileAt(name: string, shelf: Shelf, day: Day): Iterable<string> | undefined {
  const newest = day < LAST_DAY ? day : LAST_DAY;
  const asked = name === 'index' ? newest : name;
  if (asked < FIRST_DAY || asked > newest) return undefined;
  const { date, of } = scrapeOf(asked);
  return name === 'index' ? pages.pluginsFile(date, plugins(shelf, of)) : pages.statsFile(date, stats(shelf, of));
}

/**
 * When a day was scraped, and which day's numbers that gave: some days were filled in later with
 * those of another.
 */
function scrapeOf(day: Day): { date: string; of: Day } {
  return isCopied(day) ? { date: `${day}T06:00:00.000Z`, of: '2022-05-11' } : { date: `${day}T06:05:51.931Z`, of: day };
}

/** Whether a day's file has the numbers of another day. */
export function isCopied(day: Day): boolean {
  return day >= '2022-05-12' && day < '2022-06-06';
}

function* plugins(shelf: Shelf, day: Day): Generator<pages.PluginFacts> {
  for (const listing of shelf.listed(day)) yield pluginFacts(idOf(shelf.seed, listing), listing, day);
}

function* stats(shelf: Shelf, day: Day): Generator<pages.NumberFacts> {
  for (const listing of shelf.listed(day)) yield numberFacts(idOf(shelf.seed, listing), listing, day);
}
