import type { Day } from '@pi/domain';
import type { Shelf } from '../../catalogue/catalogue.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { joined } from '../../joined.ts';
import { OPEN_ROBOTS, type Reply, type SampleStore, text } from '../../store.ts';
import { idOf, pluginEntry, statsEntry } from './files.ts';

export const obsidian: SampleStore = {
  name: 'obsidian',
  hosts: ['raw.githubusercontent.com'],
  defaultSize: 400,
  worksIn: 'Obsidian',
  reach: { from: 1.5, to: 6.7 },
  cumulative: true,
  externalId: idOf,
  shownCount: (listing) => (hasStats(listing) ? listing.count : null),
  answer({ pathname }, shelf, day) {
    if (pathname === '/robots.txt') return text(OPEN_ROBOTS);
    const file = /^\/obsidianmd\/obsidian-releases\/(?:HEAD|master)\/([a-z-]+\.json)$/.exec(pathname)?.[1];
    // The host serves every file as plain text, JSON too.
    if (file === 'community-plugins.json') return pieces('[', ']', plugins(shelf, day));
    if (file === 'community-plugin-stats.json') return pieces('{', '}', stats(shelf, day));
    return undefined;
  },
};

function* plugins(shelf: Shelf, day: Day): Generator<string> {
  for (const listing of shelf.listed(day)) yield pretty(pluginEntry(idOf(shelf.seed, listing), listing));
}

// As in the real file, a few listed plugins have no numbers yet, and removed ones keep theirs for a while.
function* stats(shelf: Shelf, day: Day): Generator<string> {
  for (let slot = 0; slot < shelf.size; slot++) {
    const listing = shelf.at(slot, day);
    if (hasStats(listing)) yield `${JSON.stringify(idOf(shelf.seed, listing))}: ${pretty(statsEntry(listing))}`;
  }
}

function hasStats(listing: ListingState): boolean {
  return listing.draw('has stats') > 0.01;
}

function pretty(entry: object): string {
  return JSON.stringify(entry, null, 2).replaceAll('\n', '\n  ');
}

function pieces(open: string, close: string, entries: Iterable<string>): Reply {
  return { ...text(''), body: joined(`${open}\n  `, entries, `\n${close}\n`, ',\n  ') };
}
