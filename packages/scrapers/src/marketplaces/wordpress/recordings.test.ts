import { readdirSync } from 'node:fs';
import { sharedData } from '@pi/config/shared-data';
import type { Listing } from '@pi/domain';
import { decodeHTML } from 'entities';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { wordpress } from './index.ts';

const FOLDER = 'wordpress-org';

/**
 * What the table of the recordings states: name, active installs, downloads, rating (0-100),
 * ratings, author.
 */
const INFORMATION: Record<string, [string, number, number, number, number, string]> = {
  'admitad-tracking': ['Admitad Tracking', 30, 4064, 0, 0, 'Admitad'],
  'advanced-backgrounds': [
    'Advanced WordPress Backgrounds',
    30_000,
    660_834,
    96,
    43,
    'Advanced WordPress Backgrounds Team',
  ],
  akismet: ['Akismet Anti-spam: Spam Protection', 5_000_000, 319_371_282, 94, 1007, 'Automattic - Anti-spam Team'],
  'contact-form-7': ['Contact Form 7', 5_000_000, 324_042_938, 80, 2077, 'Takayuki Miyoshi'],
  'cyan-backup': ['CYAN Backup', 500, 33_068, 82, 11, 'Greg Ross'],
  'dayschedule-appointment-event-and-service-booking': ['DaySchedule', 90, 1176, 0, 0, 'DaySchedule'],
  'duplicate-post': ['Yoast Duplicate Post', 4_000_000, 34_048_457, 94, 506, 'Enrico Battocchi & Team Yoast'],
  'dropp-for-woocommerce': ['Dropp for WooCommerce', 200, 4972, 100, 1, 'Cove AS'],
  elementor: [
    'Elementor Website Builder – More than Just a Page Builder',
    5_000_000,
    413_334_603,
    92,
    6759,
    'Elementor.com',
  ],
  'handl-hide-content': ['HandL Hide Content', 10, 1394, 0, 0, 'Haktan Suren'],
  'hello-dolly': ['Hello Dolly', 700_000, 13_662_759, 60, 291, 'Matt Mullenweg'],
  qodeblock: ['Plum: Spin Wheel & Email Pop-up', 6000, 89_021, 0, 0, 'Upqode'],
  updraftplus: [
    'UpdraftPlus: WordPress Backup & Migration Plugin',
    3_000_000,
    117_051_806,
    96,
    7466,
    'UpdraftPlus.Com, DavidAnderson',
  ],
  woocommerce: ['WooCommerce', 5_000_000, 300_895_549, 90, 4275, 'Automattic'],
  'wordpress-seo': ['Yoast SEO', 5_000_000, 661_348_606, 96, 27_627, 'Team Yoast'],
  'yith-woocommerce-gift-cards': ['YITH WooCommerce Gift Cards', 10_000, 439_614, 68, 48, 'YITH'],
};

const folder = sharedData(FOLDER);
describe.skipIf(!folder)('recorded answers of the WordPress plugin directory', () => {
  test.each(Object.entries(INFORMATION))(
    'plugin_information: %s',
    (slug, [name, users, downloads, rating, ratingCount, author]) => {
      const listing = only(`plugin_information/${slug}.json`);
      expect(listing).toMatchObject({
        externalId: slug,
        name,
        users: { value: users, kind: 'at_least' },
        downloads: { value: downloads, kind: 'exact' },
        rating: ratingCount === 0 ? null : expect.closeTo(rating / 20, 1),
        ratingCount,
        developer: { name: author },
      });
    },
  );

  test.each(folder ? readdirSync(`${folder}/plugin_information`) : [])(
    '%s is read completely and names no reviewer',
    (file) => {
      const body = recorded(`${FOLDER}/plugin_information/${file}`);
      const plugin = JSON.parse(body);
      const listing = only(`plugin_information/${file}`);
      expect(statedBy(listing)).toEqual(statedIn(plugin));
      expect(listing.name).toBe(decodeHTML(plugin.name).trim());
      expect(listing.description).toBeTruthy();
      expect(listing).not.toHaveProperty('reviews');
      expect(listing.description).not.toMatch(/<\/?(p|a|div|h[1-6]|ul|li|br|strong)\b/);
    },
  );

  // Its own rating, 82.84 of 100, is not the average of the stars that it counts.
  test('an answer of 2017 is rated by its stars and has no installs', () => {
    const listing = only('plugin_information_jetpack_2017-12.json');
    expect(listing).toMatchObject({
      name: 'Jetpack by WordPress.com',
      downloads: { value: 57_846_895 },
      ratingCount: 1430,
    });
    expect(listing.rating).toBeCloseTo((5 * 948 + 4 * 131 + 3 * 76 + 2 * 55 + 220) / 1430, 10);
    expect(listing).not.toHaveProperty('users');
  });

  test('an answer of 2026 without downloads leaves them undefined', () => {
    const listing = only('2026-09_plugin_information.json');
    expect(listing).toMatchObject({ name: 'Hello Dolly', users: { value: 600_000 }, ratingCount: 177, rating: 4.4 });
    expect(listing).not.toHaveProperty('downloads');
  });

  test('a closed plugin is gone with its reason', () => {
    const response = answer(recorded(`${FOLDER}/2026-09_plugin_status_closed.json`), { status: 404 });
    expect(wordpress.parse([response])).toMatchObject({
      listings: [],
      gone: [{ externalId: 'hana-flv-player', reason: 'closed on 2021-06-21: Security Issue' }],
      problems: [],
    });
  });

  test.each([
    [
      'query_plugins_popular_2017-12.json.gz',
      50,
      { name: 'Contact Form 7', rating: expect.closeTo(4.5, 1), ratingCount: 1462 },
      70_512_666,
    ],
    ['query_plugins_new_2018-01.json.gz', 48, { name: 'Team Chatz', rating: null, ratingCount: 0 }, 4],
    ['2026-09_query_plugins.json', 3, { name: 'ImmoWP Gestion Immobiliere', rating: null, ratingCount: 0 }, 854],
  ])('%s is a page of %i plugins', (file, count, first, downloads) => {
    const { listings, problems } = parse(file);
    expect([problems, listings.length]).toEqual([[], count]);
    expect(listings.find(({ name }) => name === first.name)).toMatchObject({
      ...first,
      downloads: { value: downloads },
    });
  });

  test('a page of 2026 holds floors of installs and exact downloads', () => {
    const numbers = Object.fromEntries(
      parse('2026-09_query_plugins.json').listings.map(({ name, users, downloads }) => [
        name,
        [users?.value, downloads?.value],
      ]),
    );
    expect(numbers).toMatchObject({ 'ImmoWP Gestion Immobiliere': [60, 854], 'Auto Attribute Assigner': [0, 1698] });
    expect(numbers['Sumotori Dash Agent']?.[1]).toBe(31);
  });

  // Takes two seconds alone, and longer beside other tests.
  test('every line of the recorded directory reads as what it says, a hundred on a page', { timeout: 60_000 }, () => {
    const lines = recorded(`${FOLDER}/plugins-2024-04-16_shared.jsonl.gz`).trim().split('\n');
    const results = Array.from({ length: Math.ceil(lines.length / 100) }, (_, page) => {
      const plugins = lines.slice(page * 100, page * 100 + 100).join(',');
      return wordpress.parse([answer(`{"info":{"results":${lines.length}},"plugins":[${plugins}]}`)]);
    });
    expect(results.flatMap(({ problems }) => problems)).toEqual([]);
    const listings = results.flatMap((result) => result.listings);
    expect(listings).toHaveLength(8133);
    expect(listings.map(statedBy)).toEqual(lines.map((line) => statedIn(JSON.parse(line))));
    const markup = /<a |&amp;|&#\d/;
    expect(listings.filter(({ developer }) => developer && markup.test(developer.name))).toEqual([]);
  });
});

interface Recorded {
  slug: string;
  active_installs: number;
  downloaded: number;
  num_ratings: number;
  ratings: Record<string, number>;
  added: string;
  last_updated: string;
}

function statedIn(plugin: Recorded) {
  const { slug, active_installs, downloaded, num_ratings, ratings, added, last_updated } = plugin;
  const given = Object.entries(ratings).map(([stars, count]) => Number(stars) * count);
  const stars = num_ratings === 0 ? null : given.reduce((all, one) => all + one, 0) / num_ratings;
  return [slug, active_installs, 'at_least', downloaded, 'exact', num_ratings, stars, added, last_updated.slice(0, 10)];
}

function statedBy({ externalId, users, downloads, ratingCount, rating, listedOn, updatedOn }: Listing) {
  const counts = [users?.value, users?.kind, downloads?.value, downloads?.kind, ratingCount];
  return [externalId, ...counts, rating, listedOn, updatedOn];
}

function parse(file: string) {
  return wordpress.parse([answer(recorded(`${FOLDER}/${file}`))]);
}

function only(file: string): Listing {
  const { listings, problems } = parse(file);
  expect(problems).toEqual([]);
  expect(listings).toHaveLength(1);
  return listings[0] as Listing;
}
