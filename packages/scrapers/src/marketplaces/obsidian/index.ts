import type { MarketplaceAdapter } from '../../contract.ts';
import { LIST_URL, STATS_URL } from './files.ts';
import { groupRecorded } from './group-recorded.ts';
import { info } from './info.ts';
import { parseFiles } from './parse.ts';

/** Obsidian's community plugins. A unit of work is one day's two files; its key is the UTC day. */
export const obsidian: MarketplaceAdapter = {
  info,
  async *discover({ day }) {
    yield day;
  },
  requests: () => [{ url: LIST_URL }, { url: STATS_URL }],
  parse: parseFiles,
  groupRecorded,
};
