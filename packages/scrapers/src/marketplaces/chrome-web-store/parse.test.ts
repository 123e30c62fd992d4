import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { DATA_USES } from './data-use.ts';
import { parsePage } from './parse.ts';
import { block, blocks, detail, ID, item, main, OTHER_ID, oldPage, page, REVIEWS } from './test-sample.ts';

const URL = `https://chromewebstore.google.com/detail/${ID}?hl=en`;

function read(body: string, more = {}) {
  return parsePage(answer(body, { url: URL, ...more }));
}

function errorPage(data: string): string {
  const error = `<script>AF_initDataCallback({key: 'ds:0',  data:${data},errorHasStatus: true,});</script>`;
  return page({ blocks: error, main: '<main><img src="https://img.example/item_not_available.png"></main>' });
}

describe('parsePage', () => {
  test('takes 404 as gone and other statuses as failures', () => {
    expect(read('', { status: 404 }).gone).toEqual([{ externalId: ID, reason: 'the store answered with status 404' }]);
    expect(read('', { status: 500 }).problems[0]).toMatchObject({ kind: 'http_error', externalId: ID, url: URL });
    expect(read('', { status: 403 }).problems[0]?.kind).toBe('blocked');
    expect(parsePage(answer('', { status: 404 })).problems[0]?.kind).toBe('http_error');
  });

  test('takes a captcha for a block, whatever its status', () => {
    const captcha = '<html>Our systems have detected unusual traffic from your computer network.</html>';
    expect(read(captcha).problems[0]?.kind).toBe('blocked');
    expect(read(captcha, { status: 429 }).problems[0]?.kind).toBe('blocked');
  });

  test.each(['[13]', '[14]', '[]', '["5"]', '[[5]]', 'null'])('does not take the error %s for gone', (data) => {
    const result = read(errorPage(data));
    expect(result).toMatchObject({ listings: [], gone: [], problems: [{ kind: 'http_error', externalId: ID }] });
  });

  test('names the status of an error that it does not take for gone', () => {
    expect(read(errorPage('[13]')).problems[0]?.message).toContain('status 13');
  });

  test.each(['[5]', '[7]'])('takes the error %s as gone, with its reason', (data) => {
    const body = errorPage(data);
    const gone = [{ externalId: ID, reason: 'the store says that this item is not available' }];
    expect(read(body)).toEqual({ listings: [], gone, problems: [] });
    expect(parsePage(answer(body)).gone).toEqual(gone);
  });

  test('takes the picture of a missing item as gone where there are no blocks', () => {
    const body = page({
      blocks: '',
      main: '<main><img src="https://img.example/item_not_available.png"><h1>Gone</h1></main>',
    });
    expect(read(body).gone[0]?.externalId).toBe(ID);
  });

  test('does not take the home page for the requested extension', () => {
    const home = `<html><link rel="canonical" href="https://chromewebstore.google.com/">${block('ds:0', [[[item()]]])}</html>`;
    expect(read(home)).toMatchObject({ listings: [], problems: [{ kind: 'not_a_plugin_page', externalId: ID }] });
  });

  test('does not take another extension for the one that was asked for', () => {
    const url = `https://chromewebstore.google.com/detail/${OTHER_ID}`;
    for (const body of [page(), page({ blocks: '' }), oldPage()])
      expect(read(body, { url })).toMatchObject({
        listings: [],
        problems: [{ kind: 'wrong_plugin', externalId: OTHER_ID }],
      });
  });

  test('names the field when neither blocks nor markup have it', () => {
    const problem = read(page({ blocks: '', main: '<main><h1>Redesigned</h1></main>' })).problems[0];
    expect(problem).toMatchObject({ kind: 'format_changed', externalId: ID });
    expect(problem?.message).toMatch(/^name:/);
  });

  test.each([
    ['rating', { 3: 7 }],
    ['users', { 14: -5 }],
    ['users', { 14: 'many' }],
    ['ratingCount', { 4: 1.5 }],
    ['summary', { 6: ['a list'] }],
  ])('leaves out an impossible %s and keeps the rest', (field, change) => {
    const { listings, problems } = read(page({ blocks: blocks(detail({ 0: item(change) })) }));
    expect(listings[0]).toMatchObject({ name: 'Tab Gardener', version: '2.4.1' });
    expect(listings[0]).toHaveProperty(field, undefined);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ kind: 'invalid_value', externalId: ID });
    expect(problems[0]?.message).toContain(field);
  });

  test('leaves out an impossible contact address and keeps the developer', () => {
    const { listings } = read(
      page({ blocks: blocks(detail({ 10: ['not an address', null, null, null, null, 'Gardener Tools'] })) }),
    );
    expect(listings[0]?.developer).toEqual({
      name: 'Gardener Tools',
      legalName: null,
      site: 'https://gardener.example.com',
      siteVerified: true,
      isTrader: false,
      externalId: null,
    });
  });

  test('reads every field of the data block', () => {
    expect(read(page())).toEqual({
      gone: [],
      problems: [],
      listings: [
        {
          externalId: ID,
          url: `https://chromewebstore.google.com/detail/${ID}`,
          name: 'Tab Gardener',
          summary: 'Keeps your tabs tidy.',
          description: 'Sample data: a longer text about gardening tabs.',
          iconUrl: 'https://lh3.googleusercontent.com/sample-icon',
          screenshots: ['https://lh3.googleusercontent.com/sample-screenshot'],
          videos: ['https://www.youtube.com/embed/sample?rel=0'],
          language: 'en',
          category: 'productivity/workflow',
          categories: ['productivity/workflow'],
          itemType: 'extension',
          version: '2.4.1',
          minimumVersion: '88',
          manifestVersion: 3,
          size: '1.31MiB',
          listedOn: '2020-09-13',
          updatedOn: '2023-11-14',
          developer: {
            name: 'Gardener Tools',
            legalName: 'Gardener Tools GmbH',
            site: 'https://gardener.example.com',
            siteVerified: true,
            isTrader: true,
            email: 'hello@example.com',
            externalId: null,
          },
          websiteUrl: 'https://gardener.example.com',
          supportUrl: 'https://gardener.example.com/help',
          privacyUrl: 'https://gardener.example.com/privacy',
          permissions: ['storage', 'tabs', 'https://*.example.com/*', '<all_urls>'],
          optionalPermissions: ['history'],
          dataUse: ['location', 'user-activity'],
          languages: ['English', 'Deutsch'],
          badges: ['featured', 'website_owner', 'verified_website'],
          users: { value: 30_000, kind: 'rounded' },
          rating: 4.25,
          ratingCount: 1234,
          textReviewCount: 321,
          reviews: [
            {
              externalId: 'review-1',
              stars: 4,
              text: 'Tidy enough.',
              day: '2023-11-16',
              version: '2.4.0',
              hasReply: true,
              repliedOn: '2023-11-18',
            },
          ],
          readFrom: 'data',
        },
      ],
    });
  });

  test('keeps neither a reviewer nor a postal address', () => {
    const kept = JSON.stringify(read(page()));
    expect(kept).not.toContain('Reviewing Person');
    expect(kept).not.toContain('Sample reply');
    expect(kept).not.toContain('Sample Street');
  });

  test('reads the same whatever the order of the blocks and the way flags are written', () => {
    const swapped = page({
      blocks: block('ds:0', detail({ 0: item({ 8: 1, 9: 1, 15: 1 }) })) + block('ds:1', REVIEWS),
    });
    expect(read(swapped)).toEqual(read(page()));
  });

  test('finds the item by its id where the page does not name its services', () => {
    expect(read(page({ services: '' })).listings[0]).toMatchObject({ externalId: ID, readFrom: 'data', rating: 4.25 });
  });

  test('says that there is no rating, user count or category where the arrays end early', () => {
    const short = page({ blocks: blocks(detail({ 0: item({ 3: null, 4: null, 11: [] }).slice(0, 13) }), [[]]) });
    expect(read(short).listings[0]).toMatchObject({
      users: null,
      rating: null,
      ratingCount: null,
      category: null,
      reviews: [],
    });
  });

  test('takes a rating of zero for none', () => {
    const { listings, problems } = read(page({ blocks: blocks(detail({ 0: item({ 3: 0, 4: 0 }) })) }));
    expect(listings[0]?.rating).toBeNull();
    expect(problems).toEqual([]);
  });

  test('publishes no mailbox as a page, and no developer by an e-mail address', () => {
    const developer = ['jane@mail.example', null, null, null, null, 'jane@mail.example'];
    const { listings } = read(page({ blocks: blocks(detail({ 10: developer, 26: 'jane@mail.example' })) }));
    expect(listings[0]).toMatchObject({ supportUrl: null, developer: { name: 'jane', email: 'jane@mail.example' } });
  });

  test('counts below a thousand are exact', () => {
    expect(read(page({ blocks: blocks(detail({ 0: item({ 14: 999 }) })) })).listings[0]?.users).toEqual({
      value: 999,
      kind: 'exact',
    });
    expect(read(page({ blocks: blocks(detail({ 0: item({ 14: 0 }) })) })).listings[0]?.users).toEqual({
      value: 0,
      kind: 'exact',
    });
  });

  test('an item that lists no pictures has none, and a video that is listed twice is one', () => {
    expect(read(page({ blocks: blocks(detail({ 5: null })) })).listings[0]).toMatchObject({
      screenshots: [],
      videos: [],
    });
    const twice = [2, 'https://www.youtube.com/embed/sample'];
    const listing = read(page({ blocks: blocks(detail({ 5: [twice, [3, 'https://x.example'], twice] })) })).listings[0];
    expect(listing).toMatchObject({ screenshots: [], videos: ['https://www.youtube.com/embed/sample'] });
  });

  test.each([
    ['declares nothing', null, null, null],
    ['declares to collect nothing', null, 1, []],
    ['declares kinds that are known', [...DATA_USES.keys()], true, [...DATA_USES.values()]],
    ['declares a kind of no known number', [1, 8, 10], true, undefined],
    ['declares a kind that the page does not name', [7, 8], true, undefined],
  ])('a developer who %s', (_, codes, isDeclared, dataUse) => {
    const { listings, problems } = read(page({ blocks: blocks(detail({ 7: codes, 8: isDeclared })) }));
    expect(listings[0]?.dataUse).toEqual(dataUse);
    expect(problems.map(({ message }) => message)).toEqual(
      dataUse === undefined ? [expect.stringMatching(/^dataUse: (10|7) is no known kind of data$/)] : [],
    );
  });

  test('takes the name of a kind whose number is not known from the words of the page', () => {
    const words = ['Health information', 'Location', 'Web history'];
    const listOf = (kinds: string[]) => kinds.map((kind) => `<span><svg></svg></span><span>${kind}</span>`).join('');
    const named = (kinds: string[]) =>
      page({
        blocks: blocks(detail({ 7: [2, 6, 7] })),
        main: main().replace(/(handles the following:<\/h3><div>).*?<\/div>/, `$1${listOf(kinds)}</div>`),
      });
    expect(read(named(words)).listings[0]?.dataUse).toEqual(['health-information', 'location', 'web-history']);
    for (const other of [words.toReversed().toSpliced(1, 1, 'User activity'), words.slice(1)])
      expect(read(named(other)).listings[0]?.dataUse).toBeUndefined();
  });

  test('says that the developer is no trader where the page says so', () => {
    const developer = ['hello@example.com', null, null, null, null, 'Gardener Tools'];
    expect(read(page({ blocks: blocks(detail({ 10: developer })) })).listings[0]?.developer?.isTrader).toBe(false);
  });

  test('takes the version of the manifest from the page, else from the manifest', () => {
    const versions = [{ 37: 2 }, { 37: null }].map(
      (change) => read(page({ blocks: blocks(detail(change)) })).listings[0]?.manifestVersion,
    );
    expect(versions).toEqual([2, 3]);
  });

  test('knows a review without a version or a reply, and keeps one that is nothing but a name', () => {
    const review = ['review-2', ['Reviewing Person', null], 5, 'reviewing person', [1_700_000_000, 0]];
    const listing = read(page({ blocks: blocks(detail(), [['token'], [review], 7]) })).listings[0];
    expect(listing?.textReviewCount).toBe(7);
    expect(listing?.reviews).toMatchObject([{ text: '', version: null, hasReply: false, repliedOn: null }]);
  });

  test.each([
    ['one part', [['id', ['Developer', null], 'Thanks.', [1_700_200_000, 0]], null, null], '2023-11-17'],
    ['several parts', ['Thanks.', [1_700_200_000, 0], null], '2023-11-17'],
    ['without a day', [null, 'Thanks.', null], undefined],
  ])('knows a reply of %s', (_, reply, repliedOn) => {
    const review = [
      'review-2',
      ['Reviewing Person', null],
      5,
      'Tidy',
      [1_700_000_000, 0],
      null,
      3,
      1,
      ...reply,
      '2.4.0',
    ];
    const { listings, problems } = read(page({ blocks: blocks(detail(), [['token'], [review], 1]) }));
    expect(problems).toEqual([]);
    expect(listings[0]?.reviews?.[0]).toMatchObject({ hasReply: true, repliedOn, version: '2.4.0' });
    expect(JSON.stringify(listings)).not.toContain('Thanks');
  });

  test('says in which language the page is, whatever was asked for', () => {
    expect(read(page({ language: 'pt-br' })).listings[0]?.language).toBe('pt-BR');
    expect(read(page().replace(/ lang="en"/, '')).listings[0]?.language).toBeUndefined();
  });

  test('finds the manifest in either of its places, and none where both are empty', () => {
    const moved = detail({ 0: item({ 18: '' }), 20: '{"permissions": ["tabs"]}' });
    expect(read(page({ blocks: blocks(moved) })).listings[0]?.permissions).toEqual(['tabs']);
    const { listings, problems } = read(page({ blocks: blocks(detail({ 0: item({ 18: '' }) })) }));
    expect([listings[0]?.permissions, problems]).toEqual([undefined, []]);
  });

  test('a manifest that cannot be read leaves out the permissions alone', () => {
    const broken = item({ 18: '{"permissions": [' });
    const { listings, problems } = read(page({ blocks: blocks(detail({ 0: broken })) }));
    expect(listings[0]).toMatchObject({ name: 'Tab Gardener', manifestVersion: 3, permissions: undefined });
    expect(listings[0]?.optionalPermissions).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual(['permissions: the manifest cannot be read']);
  });

  test.each([
    ['a data block without a name', page({ blocks: blocks(detail({ 0: item({ 2: null }) })) })],
    ['a block of another shape', page({ blocks: blocks({ changed: true }) })],
    [
      'a block that is a script literal',
      page({ blocks: `<script>AF_initDataCallback({\n key: "ds:0",\n data: [['${ID}']] });</script>` }),
    ],
    ['no blocks', page({ blocks: '', services: '' })],
  ])('falls back to the markup for %s', (_, body) => {
    expect(read(body).listings[0]).toMatchObject({
      name: 'Tab Gardener',
      summary: 'Keeps your tabs tidy.',
      description: 'Sample data: a longer text about gardening tabs.',
      iconUrl: 'https://lh3.googleusercontent.com/sample-icon',
      language: 'en',
      category: 'productivity/workflow',
      categories: ['productivity/workflow'],
      itemType: 'extension',
      version: '2.4.1',
      size: '1.31MiB',
      updatedOn: '2023-11-14',
      websiteUrl: 'https://gardener.example.com',
      dataUse: ['location', 'user-activity'],
      users: { value: 30_000, kind: 'rounded' },
      rating: 4.3,
      ratingCount: 1200,
      ratingCountKind: 'rounded',
      readFrom: 'markup',
    });
  });
});

describe('listingFromMarkup', () => {
  test("does not take a related item's rating for an unrated extension", () => {
    const listing = read(page({ blocks: '', main: main({ rating: '' }) })).listings[0];
    expect(listing).toMatchObject({ rating: null, ratingCount: null });
  });

  test.each(['No ratings', '0 ratings'])('takes 0.0 stars with "%s" for none', (ratings) => {
    const rating = `<span class="Vq0ZA">0.0</span><a href="./detail/x/${ID}/reviews"><p class="xJEoWe">${ratings}</p></a>`;
    const { listings, problems } = read(page({ blocks: '', main: main({ rating }) }));
    expect(problems).toEqual([]);
    expect(listings[0]?.rating).toBeNull();
  });

  test('does not claim that ratings are missing when only their place changed', () => {
    const moved = main({ rating: `<b>4.3</b><a href="./detail/x/${ID}/reviews">1.2K</a>` });
    const listing = read(page({ blocks: '', main: moved })).listings[0];
    expect([listing?.rating, listing?.ratingCount]).toEqual([undefined, undefined]);
  });

  test('leaves users undefined where it does not understand the number', () => {
    expect(read(page({ blocks: '', main: main({ line: '1,5 lakh users' }) })).listings[0]?.users).toBeUndefined();
  });

  test('reads the details of a page that nests rows without end', () => {
    const nested = main().replace(/<ul[^>]*>/, `$&${'<li><p>Size</p><div>1.31MiB</div><ul>'.repeat(20_000)}`);
    expect(read(page({ blocks: '', main: nested })).listings[0]).toMatchObject({
      name: 'Tab Gardener',
      size: '1.31MiB',
    });
  });

  test('says that there are no users where the line shows none', () => {
    expect(read(page({ blocks: '', main: main({ line: '' }) })).listings[0]?.users).toBeNull();
  });

  test('reads localised pages', () => {
    const spanish = main({
      line: '16.000.000 usuarios',
      rating: `<span class="Vq0ZA">4,7</span><a href="./detail/x/${ID}/reviews"><p class="xJEoWe">35,5 mil valoraciones</p></a>`,
      details: [
        ['Versión', '3.1'],
        ['Actualizado', '14 de noviembre de 2023'],
        ['Tamaño', '1,31MiB'],
      ],
    });
    expect(read(page({ blocks: '', main: spanish, language: 'es' })).listings[0]).toMatchObject({
      users: { value: 16_000_000, kind: 'rounded' },
      rating: 4.7,
      ratingCount: 35_500,
      ratingCountKind: 'rounded',
      version: '3.1',
      updatedOn: '2023-11-14',
      size: '1,31MiB',
    });
  });

  test('takes a number of ratings that is not abbreviated for exact', () => {
    const rating = `<span class="Vq0ZA">4.3</span><a href="./detail/x/${ID}/reviews"><p class="xJEoWe">78 ratings</p></a>`;
    const listing = read(page({ blocks: '', main: main({ rating }) })).listings[0];
    expect(listing).toMatchObject({ ratingCount: 78, ratingCountKind: 'exact' });
  });

  test('knows the developer where the page names one, in any language, and no other row for one', () => {
    const offered = (label: string) =>
      main().replace(/(<li[^>]*>)(<div[^>]*>)(Size)/, `$1$2${label}</div><div>Jardín 1.0</div></li>$1$2$3`);
    const listing = read(page({ blocks: '', main: offered('Ofrecido por'), language: 'es' })).listings[0];
    expect(listing?.developer).toMatchObject({ name: 'Jardín 1.0', email: 'hello@example.com' });
    expect(read(page({ blocks: '' })).listings[0]?.developer).toBeUndefined();
    const withoutForm = offered('Offered by').replaceAll('/report"', '/other"');
    expect(read(page({ blocks: '', main: withoutForm })).listings[0]?.developer).toBeUndefined();
  });

  test('says that there is no description behind the summary, and nothing where the summary is gone', () => {
    const without = main().replace(/<p>Sample data[^<]*<\/p>/, '');
    expect(read(page({ blocks: '', main: without })).listings[0]?.description).toBeNull();
    const moved = main().replaceAll('<p>', '<b>');
    expect(read(page({ blocks: '', main: moved })).listings[0]?.description).toBeUndefined();
  });

  test('takes the name from the title without the name of the store where there is no heading text', () => {
    expect(read(page({ blocks: '', main: main({ name: '' }) })).listings[0]?.name).toBe('Tab Gardener');
  });
});

describe('listingFromOldDesign', () => {
  test('leaves out values that are not numbers', () => {
    const { listings, problems } = read(oldPage({ interactionCount: 'UserDownloads:lots', ratingValue: '9.5' }));
    expect(listings[0]).toMatchObject({ name: 'Tab Gardener', users: undefined, rating: undefined, ratingCount: 64 });
    expect(problems.map(({ kind }) => kind)).toEqual(['invalid_value', 'invalid_value']);
  });

  test('says that there is no rating without ratings', () => {
    expect(read(oldPage({ ratingValue: '0', ratingCount: '0' })).listings[0]).toMatchObject({
      rating: null,
      ratingCount: null,
    });
  });

  test('reads the metadata and the values beside it', () => {
    expect(read(oldPage()).listings[0]).toMatchObject({
      externalId: ID,
      url: `https://chromewebstore.google.com/detail/${ID}`,
      name: 'Tab Gardener',
      version: '1.0.2',
      size: '102KB',
      updatedOn: '2014-01-17',
      language: 'en',
      itemType: 'app',
      category: 'app/12-shopping',
      categories: ['app/12-shopping', 'app/5-lifestyle'],
      languages: ['English'],
      developer: { name: 'Gardener Tools', site: 'https://gardener.example.com' },
      websiteUrl: 'https://gardener.example.com',
      badges: [],
      pricingModel: 'free',
      users: { value: 22_385, kind: 'exact' },
      rating: 3.75,
      ratingCount: 64,
      readFrom: 'markup',
    });
  });

  test('reads a page in another language, where the link holds the name alone', () => {
    const body = oldPage({
      language: 'es',
      updated: '17 de enero de 2014',
      itemCategory: 'EXTENSION',
      isByGoogle: true,
    }).replace('offered by', 'ofrecido por');
    expect(read(body).listings[0]).toMatchObject({
      language: 'es',
      category: 'ext/12-shopping',
      updatedOn: '2014-01-17',
      badges: ['by_google'],
      developer: { name: 'Gardener Tools' },
    });
  });

  test('leaves category, type and badges undefined where the page lacks their metadata', () => {
    const listing = read(oldPage().replace(/<!--.*-->/, '')).listings[0];
    expect(listing).toMatchObject({ name: 'Tab Gardener', language: 'en' });
    for (const field of ['category', 'categories', 'itemType', 'badges'])
      expect(listing).toHaveProperty(field, undefined);
  });

  test('knows capped user counts and prices', () => {
    const listing = read(oldPage({ interactionCount: 'UserDownloads:10,000,000+', price: '$1.99' })).listings[0];
    expect(listing).toMatchObject({
      users: { value: 10_000_000, kind: 'at_least' },
      pricingModel: 'paid',
      pricingLabel: '$1.99',
    });
    expect(read(oldPage({ price: '0' })).listings[0]?.pricingModel).toBe('free');
    expect(read(oldPage({ price: '۱٫۹۹ $' })).listings[0]?.pricingModel).toBe('paid');
  });
});
