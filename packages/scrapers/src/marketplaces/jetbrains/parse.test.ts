import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { parseAnswer } from './parse.ts';
import { details, plugin, pluginPage } from './test-sample.ts';

function readOne(change: Record<string, unknown>) {
  return parseAnswer(pluginPage([plugin(change)])).listings[0];
}

describe('parseAnswer', () => {
  test('a page that fails leaves every plugin as it was', () => {
    expect(parseAnswer(answer('', { status: 404 }))).toMatchObject({ gone: [], problems: [{ kind: 'http_error' }] });
    expect(parseAnswer(answer('{"plugins": [{"id'))).toMatchObject({ problems: [{ kind: 'format_changed' }] });
  });

  test('names the field where the list has moved', () => {
    expect(parseAnswer(answer('{"total": 5}')).problems[0]?.message).toMatch(/^plugins: /);
    expect(parseAnswer(pluginPage([plugin()], { total: 'many' }))).toMatchObject({
      listings: [{ externalId: '4321' }],
      problems: [{ kind: 'format_changed', message: expect.stringMatching(/^total: /) }],
    });
  });

  test('reports an empty page before the end, and not one after it', () => {
    const page = (offset: number) => {
      const url = `https://plugins.jetbrains.com/api/searchPlugins?max=100&offset=${offset}&orderBy=downloads`;
      return parseAnswer({ ...pluginPage([], { total: 500 }), url });
    };
    expect(page(400).problems).toMatchObject([{ kind: 'short_list' }]);
    expect(page(500)).toEqual({ listings: [], gone: [], problems: [] });
  });

  test.each([
    ['id', { id: 'none' }],
    ['name', { name: '' }],
  ])('a bad %s leaves out its plugin alone', (field, change) => {
    const { listings, problems } = parseAnswer(pluginPage([plugin(change), plugin({ id: '77' })]));
    expect(listings.map(({ externalId }) => externalId)).toEqual(['77']);
    expect(problems).toMatchObject([
      { kind: 'invalid_value', message: expect.stringContaining(`plugin 1 of the list: ${field}`) },
    ]);
  });

  test.each([
    ['developer', { vendor: 7 }],
    ['category', { tags: {} }],
    ['downloads', { downloads: -5 }],
    ['rating', { rating: 7 }],
    ['updatedOn', { cdate: 'yesterday' }],
    ['pricingModel', { pricingModel: 'BARTER' }],
  ])('leaves out impossible %s and keeps the rest', (field, change) => {
    const { listings, problems } = parseAnswer(pluginPage([plugin(change)]));
    expect(listings[0]).toMatchObject({ name: 'Moss Glow', summary: 'Sample data & more.' });
    expect(listings[0]).toHaveProperty(field, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: '4321' }]);
  });

  test('takes a 404 of the store as a plugin that is gone, and not the details of another', () => {
    const url = 'https://plugins.jetbrains.com/api/plugins/4321';
    expect(parseAnswer(answer('', { status: 404, url })).gone).toMatchObject([{ externalId: '4321' }]);
    expect(parseAnswer(details({ id: 77 }))).toMatchObject({
      listings: [],
      problems: [{ kind: 'wrong_plugin', externalId: '4321' }],
    });
  });

  test('does not send people to another site', () => {
    for (const link of ['//elsewhere.example/plugin', 'https://elsewhere.example', null])
      expect(readOne({ link })?.url).toBe('https://plugins.jetbrains.com/plugin/4321');
    expect(readOne({ previewImage: '//elsewhere.example/a.png' })?.screenshots).toEqual([]);
  });

  test('a wrong tag costs itself, and the category where it is the first', () => {
    expect(readOne({ tags: ['Theme', 7, 'Other'] })).toMatchObject({ category: 'Theme', tags: ['Theme', 'Other'] });
    expect(readOne({ tags: [7, 'Other'] })).toMatchObject({ category: undefined, tags: ['Other'] });
  });

  test('names a page of the list, or of markup, where one plugin was asked for', () => {
    const url = 'https://plugins.jetbrains.com/api/plugins/4321';
    for (const body of [pluginPage().body, '<!doctype html><title>Plugins</title>'])
      expect(parseAnswer(answer(body, { url }))).toMatchObject({
        listings: [],
        problems: [{ kind: 'not_a_plugin_page', externalId: '4321' }],
      });
  });

  test('reads every field of a plugin of a page', () => {
    expect(parseAnswer(pluginPage())).toEqual({
      gone: [],
      problems: [],
      listings: [
        {
          externalId: '4321',
          url: 'https://plugins.jetbrains.com/plugin/4321-moss-glow',
          name: 'Moss Glow',
          summary: 'Sample data & more.',
          iconUrl: 'https://plugins.jetbrains.com/files/4321/99/icon/default.svg',
          screenshots: ['https://plugins.jetbrains.com/files/4321/preview_4321.png'],
          category: 'Theme',
          tags: ['Theme', 'Other'],
          updatedOn: '2026-09-02',
          developer: { name: 'Moss Works' },
          badges: ['verified_vendor'],
          pricingModel: 'freemium',
          downloads: { value: 20_700_000, kind: 'exact' },
          rating: 4.25,
          readFrom: 'data',
        },
      ],
    });
  });

  test.each([
    ['0', 0],
    ['null', null],
  ])('a rating of %s is null', (_, rating) => {
    expect(readOne({ rating })?.rating).toBeNull();
  });

  test.each([
    ['FREE', 'free'],
    ['PAID', 'paid'],
  ])('knows the pricing model %s', (model, pricingModel) => {
    expect(readOne({ pricingModel: model })?.pricingModel).toBe(pricingModel);
  });

  test('reads a vendor that is a mere name', () => {
    expect(readOne({ vendor: 'Moss Works' })).toMatchObject({ developer: { name: 'Moss Works' }, badges: [] });
  });

  test('reads what the details hold besides, and no postal address', () => {
    const { listings, problems } = parseAnswer(details());
    expect(problems).toEqual([]);
    expect(listings[0]).toMatchObject({
      externalId: '4321',
      description: 'Sample data.\n\nA longer text.',
      category: 'Theme',
      tags: ['Theme', 'Other'],
      developer: { name: 'Moss Works', site: 'https://moss.example', email: 'help@moss.example' },
      websiteUrl: 'https://moss.example/glow',
      supportUrl: 'https://moss.example/help',
      sourceUrl: 'https://github.com/mossworks/glow',
    });
    expect(listings[0]).not.toHaveProperty('rating');
    expect(JSON.stringify(listings)).not.toContain('Sample Street');
  });

  test('does not read votes in another form', () => {
    expect(parseAnswer(details({ rating: { votes: { '5': 3 } } }))).toMatchObject({ problems: [], listings: [{}] });
  });
});
