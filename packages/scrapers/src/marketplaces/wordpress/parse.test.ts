import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { parseAnswer } from './parse.ts';
import { pageRequest } from './requests.ts';
import { plugin, queryPage, SECTIONS } from './test-sample.ts';

const INFORMATION =
  'https://api.wordpress.org/plugins/info/1.2/?action=plugin_information&request%5Bslug%5D=moss-garden';

describe('parseAnswer', () => {
  test('a closed plugin is gone, with day and reason', () => {
    const body = {
      error: 'closed',
      slug: 'moss-garden',
      closed: true,
      closed_date: '2026-01-02',
      reason_text: 'Moved.',
    };
    expect(parseAnswer(answer(JSON.stringify(body), { status: 404 }))).toEqual({
      listings: [],
      gone: [{ externalId: 'moss-garden', reason: 'closed on 2026-01-02: Moved.' }],
      problems: [],
    });
  });

  test('a closed plugin is gone, whatever the reason is', () => {
    const body = { error: 'closed', slug: 'moss-garden', closed_date: 7, reason: ['x'], reason_text: { toString: 1 } };
    expect(parseAnswer(answer(JSON.stringify(body), { status: 404 }))).toMatchObject({
      gone: [{ externalId: 'moss-garden', reason: 'closed' }],
    });
  });

  test('does not fail on a slug that cannot be written as text', () => {
    const body = JSON.stringify(plugin({ slug: { toString: 1 } }));
    expect(parseAnswer(answer(body, { url: INFORMATION })).problems).toMatchObject([{ kind: 'wrong_plugin' }]);
  });

  test('an unknown plugin is gone under the requested slug', () => {
    const response = answer('{"error": "Plugin not found."}', { status: 404, url: INFORMATION });
    expect(parseAnswer(response).gone).toEqual([
      { externalId: 'moss-garden', reason: 'the store answered "Plugin not found."' },
    ]);
    expect(parseAnswer({ ...response, url: undefined })).toMatchObject({
      gone: [],
      problems: [{ kind: 'not_a_plugin_page' }],
    });
  });

  test('reports an answer that failed, was cut off, or has an unknown form', () => {
    const problem = (body: string, status = 200) => parseAnswer(answer(body, { status })).problems[0]?.kind;
    expect(problem('', 429)).toBe('http_error');
    expect(problem('', 403)).toBe('blocked');
    expect(problem(queryPage().slice(0, -5))).toBe('format_changed');
    expect(problem('null')).toBe('format_changed');
    expect(problem('{"plugins": "none"}')).toBe('format_changed');
  });

  test('reports an empty page before the end, and not one after it', () => {
    const page = (results: number) => parseAnswer(answer(queryPage([], results)));
    expect(page(5).problems).toMatchObject([{ kind: 'short_list' }]);
    expect(page(0).problems).toEqual([]);
  });

  test('reports a page without a total, and reads it', () => {
    const { listings, problems } = parseAnswer(answer(JSON.stringify({ plugins: [plugin()] })));
    expect(listings).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'format_changed', message: expect.stringMatching(/^info\.results: /) }]);
  });

  test('does not take another plugin’s answer for the one that was asked for', () => {
    const body = JSON.stringify(plugin({ slug: 'stone-garden' }));
    expect(parseAnswer(answer(body, { url: INFORMATION }))).toMatchObject({
      listings: [],
      problems: [{ kind: 'wrong_plugin', externalId: 'moss-garden' }],
    });
  });

  test.each([
    ['name', ''],
    ['name', false],
    ['slug', 'moss-\ud83d'],
  ])('a plugin with an impossible %s is left out, and the problem names the field', (field, value) => {
    const body = queryPage([plugin({ [field]: value }), plugin({ slug: 'stone-garden' })], 2);
    const { listings, problems } = parseAnswer(answer(body));
    expect(listings.map(({ externalId }) => externalId)).toEqual(['stone-garden']);
    expect(problems).toMatchObject([{ kind: 'invalid_value' }]);
    expect(problems[0]?.message).toContain(`plugin 1 of the list: `);
  });

  test.each([
    ['downloaded', 'many', ['downloads']],
    ['downloaded', '12.345', ['downloads']],
    ['active_installs', -10, ['users']],
    ['num_ratings', 1.5, ['rating', 'ratingCount']],
    ['ratings', { 1: 1 }, ['ratingDistribution']],
    ['ratings', 'many', ['ratingDistribution']],
    ['support_threads', -1, ['supportThreads']],
    ['support_threads_resolved', 'all', ['supportThreadsResolved']],
    ['screenshots', { 1: { src: 7 } }, ['screenshots']],
    ['tags', { moss: 7 }, ['tags']],
    ['requires', 5, ['minimumVersion']],
    ['tested', 6.4, ['testedVersion']],
    ['icons', ['a.png'], ['iconUrl']],
    ['version', 1.5, ['version']],
    ['added', '0000-00-00', ['listedOn']],
    ['author', { name: 'Moss' }, ['developer']],
  ])('an impossible %s (%j) costs what is made of it alone', (field, value, lost) => {
    const { listings, problems } = parseAnswer(answer(queryPage([plugin({ [field]: value })])));
    expect(listings[0]).toMatchObject({
      externalId: 'moss-garden',
      updatedOn: '2026-02-03',
      pricingLabel: 'commercial',
    });
    for (const name of lost) expect(listings[0]).toHaveProperty(name, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: 'moss-garden' }]);
  });

  test('reads numbers with commas between the thousands, and a plus after installs', () => {
    const body = queryPage([plugin({ downloaded: '12,345', active_installs: '1,000,000+' })]);
    const { listings, problems } = parseAnswer(answer(body));
    expect(problems).toEqual([]);
    expect(listings[0]).toMatchObject({ downloads: { value: 12_345 }, users: { value: 1_000_000, kind: 'at_least' } });
  });

  test.each([500, true])('a rating of %j leaves out the rating where the stars are not counted', (rating) => {
    const { listings, problems } = parseAnswer(answer(queryPage([plugin({ rating, ratings: undefined })])));
    expect(listings[0]).toMatchObject({ ratingCount: 10, rating: undefined });
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: 'moss-garden' }]);
  });

  test.each([
    ['the counted stars', { rating: 92 }, 4.7],
    ['the counted stars, whatever the rounded rating is', { rating: true }, 4.7],
    ['the rounded rating where the stars are not counted', { rating: 92, ratings: undefined }, 4.6],
    ['the rounded rating where other ratings are counted', { rating: 92, num_ratings: 11 }, 4.6],
    ['the rounded rating where the counts are no counts', { rating: 92, ratings: { 5: 'x' } }, 4.6],
    ['nothing where nobody has rated', { rating: 92, num_ratings: 0, ratings: [] }, null],
  ])('takes the average from %s', (_, change, rating) => {
    expect(parseAnswer(answer(queryPage([plugin(change)]))).listings[0]?.rating).toBe(rating);
  });

  test.each([
    ['a list that begins with 0 stars', [1, 0, 0, 1, 1, 8], [0, 0, 1, 1, 8], 4.7],
    ['stars that were never given', { 4: 3, 5: 8 }, [0, 0, 0, 3, 8], 52 / 11],
    ['0 stars, which are none', { 0: 1, 1: 0, 2: 0, 3: 1, 4: 1, 5: 8 }, [0, 0, 1, 1, 8], 4.7],
  ])('reads counted stars: %s', (_, ratings, ratingDistribution, rating) => {
    const body = queryPage([plugin({ ratings, num_ratings: 11 })]);
    expect(parseAnswer(answer(body)).listings[0]).toMatchObject({ ratingDistribution, rating });
  });

  test.each([
    ['double entities', 'Add &amp;amp; mend &amp;#039;moss&amp;#039;', "Add & mend 'moss'"],
    ['tags', '<p>Soft <b>moss</b><br/>and stones</p>', 'Soft moss and stones'],
    ['tags that are encoded', '&lt;p&gt;Soft &lt;b&gt;moss&lt;/b&gt;&lt;br /&gt;grows&lt;/p&gt;', 'Soft moss grows'],
    ['the name of a tag that it is about', 'Adds &lt;meta&gt; to the &lt;head&gt;', 'Adds <meta> to the <head>'],
    ['an entity that is cut off', 'Moss and &amp;quo &hellip;', 'Moss and …'],
    ['an entity that is cut off before its semicolon', 'The garden&amp;#039 &hellip;', "The garden' …"],
    ['a word after an ampersand', 'Moss &amp; stones, R&amp;D &hellip;', 'Moss & stones, R&D …'],
  ])('reads a summary as text: %s', (_, short_description, summary) => {
    expect(parseAnswer(answer(queryPage([plugin({ short_description })]))).listings[0]?.summary).toBe(summary);
  });

  test('knows the place of a plugin where the page of the most used is what was asked for', () => {
    const ranksOf = (change: Record<string, string>, info = { page: 3, pages: 8, results: 750 }) => {
      const url = new URL(pageRequest('3').url);
      for (const [parameter, value] of Object.entries(change)) url.searchParams.set(parameter, value);
      const plugins = [plugin(), plugin({ slug: '' }), plugin({ slug: 'stone-garden' })];
      const { listings } = parseAnswer(answer(JSON.stringify({ info, plugins }), { url: url.href }));
      return listings.map(({ rank }) => rank);
    };
    expect(ranksOf({})).toEqual([201, 203]);
    expect(ranksOf({ 'request[browse]': 'updated' })).toEqual([undefined, undefined]);
    expect(ranksOf({}, { page: 2, pages: 8, results: 750 })).toEqual([undefined, undefined]);
    // The directory gave pages of another size.
    expect(ranksOf({}, { page: 3, pages: 15, results: 750 })).toEqual([undefined, undefined]);
  });

  test('knows the language that was asked for', () => {
    const url = `${INFORMATION}&request%5Blocale%5D=de_DE`;
    expect(parseAnswer(answer(JSON.stringify(plugin()), { url })).listings[0]?.language).toBe('de-DE');
  });

  test('names a page of the list, or of markup, where one plugin was asked for', () => {
    for (const body of [queryPage(), '<!DOCTYPE html><html><body>Plugins</body></html>'])
      expect(parseAnswer(answer(body, { url: INFORMATION }))).toMatchObject({
        listings: [],
        gone: [],
        problems: [{ kind: 'not_a_plugin_page', externalId: 'moss-garden' }],
      });
  });

  test('reads a plugin of a page', () => {
    expect(parseAnswer(answer(queryPage()))).toEqual({
      gone: [],
      problems: [],
      listings: [
        {
          externalId: 'moss-garden',
          url: 'https://wordpress.org/plugins/moss-garden/',
          name: 'Moss Garden – Slow & Green',
          summary: 'Sample data: moss & stones.',
          iconUrl: 'https://ps.w.org/moss-garden/assets/icon-128x128.png?rev=7',
          screenshots: [1, 2].map((n) => `https://ps.w.org/moss-garden/assets/screenshot-${n}.png?rev=7`),
          tags: ['Q&A', 'slow garden'],
          version: '2.1',
          minimumVersion: '5.0',
          testedVersion: '6.4.4',
          listedOn: '2019-09-24',
          updatedOn: '2026-02-03',
          developer: { name: 'Moss & Works', site: 'https://moss.example.com/', externalId: 'mossworks' },
          websiteUrl: 'https://moss.example.com/garden',
          supportUrl: 'https://moss.example.com/help',
          pricingModel: 'freemium',
          pricingLabel: 'commercial',
          users: { value: 4000, kind: 'at_least' },
          downloads: { value: 123_456, kind: 'exact' },
          rating: 4.7,
          ratingCount: 10,
          ratingDistribution: [0, 0, 1, 1, 8],
          supportThreads: 3,
          supportThreadsResolved: 2,
          readFrom: 'data',
        },
      ],
    });
  });

  test('reads a description as text, and no review', () => {
    const { listings } = parseAnswer(answer(JSON.stringify(plugin({ sections: SECTIONS })), { url: INFORMATION }));
    expect(listings[0]?.description).toBe('Sample data.\n\nSoft');
    expect(listings[0]).not.toHaveProperty('reviews');
  });

  test('reads what PHP writes for nothing', () => {
    const nothing = { author: '', icons: [], business_model: false, homepage: '', version: false };
    const empty = { ...nothing, short_description: '', requires: false, tested: false, ratings: [] };
    expect(parseAnswer(answer(queryPage([plugin(empty)]))).listings[0]).toMatchObject({
      developer: null,
      iconUrl: null,
      pricingModel: null,
      pricingLabel: null,
      websiteUrl: null,
      version: null,
      summary: null,
      minimumVersion: null,
      testedVersion: null,
      ratingDistribution: null,
    });
    expect(parseAnswer(answer(queryPage([plugin({ screenshots: [], tags: [] })]))).listings[0]).toMatchObject({
      screenshots: [],
      tags: [],
    });
  });

  test('reads plugins under their positions, and numbers written as texts', () => {
    const texts = { downloaded: '12', active_installs: '0', num_ratings: '2', rating: '50', ratings: [] };
    expect(parseAnswer(answer(queryPage({ 17: plugin(texts) }))).listings[0]).toMatchObject({
      downloads: { value: 12 },
      users: { value: 0, kind: 'at_least' },
      ratingCount: 2,
      rating: 2.5,
    });
  });

  test('there is no rating without ratings, whatever the number is', () => {
    const { listings } = parseAnswer(answer(queryPage([plugin({ rating: 0.84, num_ratings: 0, ratings: [] })])));
    expect(listings[0]).toMatchObject({ rating: null, ratingCount: 0 });
  });

  test('orders screenshots by their numbers', () => {
    const screenshots = Object.fromEntries(
      ['03', '01', '10', '02'].map((n) => [n, { src: `https://ps.w.org/${n}.png` }]),
    );
    expect(parseAnswer(answer(queryPage([plugin({ screenshots })]))).listings[0]?.screenshots).toEqual(
      ['01', '02', '03', '10'].map((n) => `https://ps.w.org/${n}.png`),
    );
  });

  test('leaves fields undefined that the answer does not have', () => {
    const { listings } = parseAnswer(answer(queryPage([{ slug: 'bare', name: 'Bare' }])));
    expect(listings).toEqual([
      { externalId: 'bare', url: 'https://wordpress.org/plugins/bare/', name: 'Bare', readFrom: 'data' },
    ]);
  });

  test('a plain author and a profile are no site', () => {
    const names = [
      plugin({ slug: 'plain', author: 'Moss & Works' }),
      plugin({ slug: 'linked', author: '<a href="https://profiles.wordpress.org/moss/">Moss</a>', author_profile: '' }),
    ];
    expect(parseAnswer(answer(queryPage(names))).listings.map(({ developer }) => developer)).toEqual([
      { name: 'Moss & Works', site: null, externalId: 'mossworks' },
      { name: 'Moss', site: null, externalId: null },
    ]);
  });

  test('the directory’s own page is no website of a plugin', () => {
    const body = queryPage([plugin({ homepage: 'http://wordpress.org/plugins/moss-garden/' })]);
    expect(parseAnswer(answer(body)).listings[0]?.websiteUrl).toBeNull();
  });
});
