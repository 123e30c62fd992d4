import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@pi/config/shared-data';
import { getAdapter } from '@pi/scrapers';
import { describe, expect, test } from 'vitest';
import { jsonShape, outOfOrder } from './json-shape.ts';
import { answerOf, DAY, goneIds, recorded, sampleBody, sampleIds } from './samples.ts';
import { beyond, union } from './shape.ts';

interface Plugin {
  rating: number;
  ratings: Record<string, number>;
  num_ratings: number;
  active_installs: number;
  last_updated: string;
  sections: object;
}

const API = '/plugins/info/1.2/';
const RULES = {
  maps: ['.contributors', '.ratings', '.tags', '.versions', '.upgrade_notice', '.screenshots', '.blocks'],
  closed: ['.blocks{*}'],
};

/** What samples have and recordings have not, and why. */
const NOT_RECORDED = { '.repository_url string': 'no recorded plugin names one, though the field is there for it' };

const folder = sharedData('wordpress-org');

describe.skipIf(!folder)('the sample answers of the WordPress plugin directory', () => {
  if (!folder) return;
  const file = (...path: string[]) => recorded(join(folder, ...path));
  const realPage = pluginsOf(file('2026-09_query_plugins.json'));
  const names = readdirSync(join(folder, 'plugin_information'));
  const realPlugins: Plugin[] = names.map((name) => JSON.parse(file('plugin_information', name)));
  const lines = file('plugins-2024-04-16_shared.jsonl.gz').trim().split('\n');
  const realLines: Plugin[] = lines.map((line) => JSON.parse(line));
  const real = union([realPage, realPlugins, realLines].map((plugins) => jsonShape(plugins, RULES)));

  const page = pluginsOf(sampleBody('wordpress', `${API}?action=query_plugins&request[per_page]=250`));
  const plugins: Plugin[] = sampleIds('wordpress').map((slug) => JSON.parse(informationOn(slug).body));

  test('list and tell of plugins with exactly the recorded keys, in their order', () => {
    expect(new Set(page.map(keys))).toEqual(new Set(realPage.map(keys)));
    expect(new Set(plugins.map(keys))).toEqual(new Set(realPlugins.map(keys)));
    const sections = ({ sections }: Plugin) => sections;
    expect(outOfOrder(plugins.map(sections), realPlugins.map(sections))).toEqual([]);
  });

  test('hold no value of another kind than recorded', () => {
    expect(beyond(jsonShape(page, RULES), real)).toEqual([]);
    expect(beyond(jsonShape(plugins, RULES), real, NOT_RECORDED)).toEqual([]);
  });

  test('hold values of every recorded kind', () => {
    expect(beyond(real, jsonShape(plugins, RULES))).toEqual([]);
  });

  test('show installs, ratings and moments as recorded', () => {
    for (const all of [realLines, plugins]) {
      expect(
        all.map(({ active_installs }) => active_installs).filter((shown) => !/^(0|[1-9]0+)$/.test(`${shown}`)),
      ).toEqual([]);
      expect(all.filter((plugin) => plugin.num_ratings > 0 && starsGiven(plugin) !== plugin.num_ratings)).toEqual([]);
      expect(
        all.filter((plugin) => plugin.num_ratings > 0 && Math.abs(averageOf(plugin) - plugin.rating) > 1.5),
      ).toEqual([]);
      expect(all.filter(({ last_updated }) => !/^\d{4}-\d\d-\d\d 1?\d:\d\d[ap]m GMT$/.test(last_updated))).toEqual([]);
    }
  });

  test('are escaped as PHP escapes, the ratings from five stars down', () => {
    const [name = ''] = names;
    for (const body of [file('plugin_information', name), informationOn(sampleIds('wordpress')[0] ?? '').body]) {
      expect(body).toMatch(/"author_profile":\s?"https:\\\/\\\/profiles\.wordpress\.org\\\//);
      expect(body).toMatch(/"ratings":\s*\{\s*"5":\s?\d+,\s*"4":/);
    }
  });

  test('say of a closed plugin what is recorded, with status 404', () => {
    const recordedClosed = JSON.parse(file('2026-09_plugin_status_closed.json'));
    const gone = goneIds('wordpress').slice(0, 20).map(informationOn);
    expect(new Set(gone.map(({ status }) => status))).toEqual(new Set([404]));
    const closed = gone.map(({ body }) => JSON.parse(body));
    expect(new Set(closed.map(keys))).toEqual(new Set([keys(recordedClosed)]));
    expect(beyond(jsonShape(closed), jsonShape([recordedClosed]))).toEqual([]);
    const words =
      /^This plugin has been closed as of [A-Z][a-z]+ \d+, \d{4} and is not available for download\. Reason: /;
    for (const { description } of [recordedClosed, ...closed]) expect(description).toMatch(words);
  });
});

describe('the parser of one plugin’s sample answer', () => {
  test('keeps no reviewer’s name', () => {
    const bodies = sampleIds('wordpress').map((slug) => informationOn(slug).body);
    const request = { url: '', headers: {}, fetchedAt: `${DAY}T06:00:00Z`, status: 200 };
    const listings = bodies.flatMap((body) => getAdapter('wordpress').parse([{ ...request, body }]).listings);
    expect(listings).toHaveLength(bodies.length);
    expect(bodies.join()).toMatch(/reviewer-name\\">[A-Z][a-z]+ Sample /);
    expect(JSON.stringify(listings)).not.toMatch(/[A-Z][a-z]+ Sample\b/);
  });
});

function informationOn(slug: string) {
  return answerOf('wordpress', `${API}?action=plugin_information&request[slug]=${slug}`);
}

function pluginsOf(page: string): Plugin[] {
  return JSON.parse(page).plugins;
}

function keys(object: object): string {
  return Object.keys(object).join();
}

function starsGiven({ ratings }: Plugin): number {
  return Object.values(ratings).reduce((all, one) => all + one, 0);
}

/** The average of all ratings, on the directory's scale of 100. */
function averageOf(plugin: Plugin): number {
  const sum = Object.entries(plugin.ratings).reduce((all, [stars, times]) => all + Number(stars) * times, 0);
  return (sum / plugin.num_ratings) * 20;
}
