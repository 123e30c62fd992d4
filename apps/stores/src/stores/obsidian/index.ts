import type { Day } from '@pi/domain';
import { obsidian as pages } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { GENERAL_TOPICS, KNOWLEDGE_TOPICS } from '../../catalogue/topics/index.ts';
import { OPEN_ROBOTS, type SampleStore, text } from '../../store.ts';
import { idOf, pluginFacts, statsFacts } from './facts.ts';

export const obsidian: SampleStore = {
  name: 'obsidian',
  hosts: ['raw.githubusercontent.com'],
  defaultSize: 400,
  worksIn: 'Obsidian',
  topics: [...KNOWLEDGE_TOPICS, ...KNOWLEDGE_TOPICS, ...GENERAL_TOPICS],
  reach: { from: 1.5, to: 6.7 },
  cumulative: true,
  externalId: idOf,
  shownCount: (listing) => (hasStats(listing) ? listing.count : null),
  answer({ pathname }, shelf, day) {
    if (pathname === '/robots.txt') return text(OPEN_ROBOTS);
    const file = /^\/obsidianmd\/obsidian-releases\/(?:HEAD|master)\/([a-z-]+\.json)$/.exec(pathname)?.[1];
    // The host serves every file as plain text, JSON too.
    if (file === 'community-plugins.json') return { ...text(''), body: pages.listFile(plugins(shelf, day)) };
    if (file === 'community-plugin-stats.json') return { ...text(''), body: pages.statsFile(stats(shelf, day)) };
    return undefined;
  },
};

function* plugins(shelf: Shelf, day: Day): Generator<pages.PluginFacts> {
  for (const listing of shelf.listed(day)) yield pluginFacts(idOf(shelf.seed, listing), listing);
}

// As in the real file, a few listed plugins have no numbers yet, and removed ones keep theirs for a
// while.
function* stats(shelf: Shelf, day: Day): Generator<pages.StatsFacts> {
  for (let slot = 0; slot < shelf.size; slot++) {
    const listing = shelf.at(slot, day);
    if (hasStats(listing)) yield statsFacts(idOf(shelf.seed, listing), listing);
  }
}

function hasStats(listing: ListingState): boolean {
  return listing.draw('has stats') > 0.01;
}
