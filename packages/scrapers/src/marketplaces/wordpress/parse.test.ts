import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { parseAnswer } from './parse.ts';
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
    ['rating', true, ['rating']],
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

  test('a rating beyond 100 leaves out the rating', () => {
    const { listings, problems } = parseAnswer(answer(queryPage([plugin({ rating: 500 })])));
    expect(listings[0]).toMatchObject({ ratingCount: 10, rating: undefined });
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: 'moss-garden' }]);
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
          version: '2.1',
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
    const empty = { author: '', icons: [], business_model: false, homepage: '', version: false, short_description: '' };
    expect(parseAnswer(answer(queryPage([plugin(empty)]))).listings[0]).toMatchObject({
      developer: null,
      iconUrl: null,
      pricingModel: null,
      pricingLabel: null,
      websiteUrl: null,
      version: null,
      summary: null,
    });
  });

  test('reads plugins under their positions, and numbers written as texts', () => {
    const texts = { downloaded: '12', active_installs: '0', num_ratings: '2', rating: '50' };
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
