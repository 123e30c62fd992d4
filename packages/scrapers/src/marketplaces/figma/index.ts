import type { MarketplaceAdapter } from '../../contract.ts';
import { groupRecorded } from './group-recorded.ts';
import { info } from './info.ts';
import { parseFiles } from './parse.ts';
import { parseHistory } from './parse-history.ts';

/**
 * Figma's community plugins, until 2022. A unit of work is one scrape's files, recorded: there is
 * nothing to ask for.
 */
export const figma: MarketplaceAdapter = {
  info,
  async *discover() {},
  requests: () => [],
  parse: parseFiles,
  parsers: { 'figma-files': parseHistory },
  groupRecorded,
};
