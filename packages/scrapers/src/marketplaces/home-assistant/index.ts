import type { MarketplaceAdapter } from '../../contract.ts';
import { ADDONS_URL, CATEGORIES, CRITICAL_URL, categoryUrl, INTEGRATIONS_URL, REMOVED_URL } from './files.ts';
import { groupRecorded } from './group-recorded.ts';
import { info } from './info.ts';
import { parseDay } from './parse.ts';

// The lists first: what is removed meanwhile is then known to be.
const URLS = [...CATEGORIES.map(categoryUrl), REMOVED_URL, CRITICAL_URL, INTEGRATIONS_URL, ADDONS_URL];

/**
 * What Home Assistant is extended with. A unit of work is one day's files of HACS and analytics;
 * its key is the UTC day.
 */
export const homeAssistant: MarketplaceAdapter = {
  info,
  async *discover({ day }) {
    yield day;
  },
  requests: () => URLS.map((url) => ({ url })),
  parse: parseDay,
  groupRecorded,
};
