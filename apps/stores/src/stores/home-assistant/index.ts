import type { Day } from '@pi/domain';
import { homeAssistant as pages } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { HOME_TOPICS } from '../../catalogue/topics/index.ts';
import { json, OPEN_ROBOTS, type Reply, type SampleStore, text } from '../../store.ts';
import { CATEGORIES, idOf, reportedOf } from './facts.ts';
import { installations, removed, repositories } from './listings.ts';

const HACS = 'data-v2.hacs.xyz';
const ANALYTICS = 'analytics.home-assistant.io';

/**
 * The data files of HACS, and what installations of Home Assistant report: ten files on two hosts.
 */
export const homeAssistant: SampleStore = {
  name: 'home-assistant',
  hosts: [HACS, ANALYTICS],
  defaultSize: 160,
  reach: { from: 0.5, to: 5.4 },
  cumulative: false,
  worksIn: 'Home Assistant',
  topics: HOME_TOPICS,
  externalId: idOf,
  shownCount: reportedOf,
  answer({ hostname, pathname }, shelf, day) {
    if (pathname === '/robots.txt') return text(OPEN_ROBOTS);
    return hostname === HACS ? hacsFile(pathname, shelf, day) : analyticsFile(pathname, shelf, day);
  },
};

function hacsFile(pathname: string, shelf: Shelf, day: Day): Reply | undefined {
  const name = /^\/([a-z_]+)\/data\.json$/.exec(pathname)?.[1];
  if (name === 'critical') return json(pages.CRITICAL);
  if (name === 'removed') return file(pages.removedFile(removed(shelf, day)));
  const category = CATEGORIES.find((one) => one === name);
  return category && file(pages.categoryFile(repositories(category, shelf, day)));
}

function analyticsFile(pathname: string, shelf: Shelf, day: Day): Reply | undefined {
  if (pathname === '/custom_integrations.json')
    return file(pages.integrationsFile(installations('integration', shelf, day)));
  return pathname === '/addons.json' ? file(pages.addonsFile(installations('addon', shelf, day))) : undefined;
}

function file(body: Iterable<string>): Reply {
  return { ...json(null), body };
}
