import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { parsePage } from './parse.ts';
import { APP, HANDLE, oldCard, oldList, oldRating, page, reply, review, sections } from './test-sample.ts';

const REPLIED = { hasReply: true, repliedOn: '2024-06-18' };
const URL = `https://apps.shopify.com/${HANDLE}`;

function read(body: string, more = {}) {
  return parsePage(answer(body, { url: URL, ...more }));
}

describe('parsePage', () => {
  test('takes 404 as gone and other statuses as failures', () => {
    expect(read('', { status: 404 }).gone).toMatchObject([{ externalId: HANDLE }]);
    expect(read('', { status: 503 }).problems[0]).toMatchObject({ kind: 'http_error', externalId: HANDLE });
  });

  test('does not take another page of the store for an app', () => {
    const home = page({ canonical: 'https://apps.shopify.com/', app: { '@type': 'WebSite' } });
    expect(read(home)).toMatchObject({ listings: [], problems: [{ kind: 'not_a_plugin_page', externalId: HANDLE }] });
  });

  test('names a list of apps as what it is, with the number of its apps', () => {
    const card = (handle: string) => `<div data-controller="app-card" data-app-card-handle-value="${handle}"></div>`;
    const main = card('moss-ledger') + card('fern') + card('fern');
    const list = page({ canonical: 'https://apps.shopify.com/categories/store-design', app: {}, main });
    expect(parsePage(answer(list)).problems).toMatchObject([
      { kind: 'not_a_plugin_page', message: 'the page is a list of 2 plugins, not the page of one' },
    ]);
  });

  test('does not take another app for the one that was asked for', () => {
    expect(read(page({ canonical: 'https://apps.shopify.com/fern' }))).toMatchObject({
      listings: [],
      problems: [{ kind: 'wrong_plugin', externalId: HANDLE }],
    });
  });

  test.each([
    ['name', page({ app: { '@type': 'SoftwareApplication' } })],
    ['name', page({ app: null })],
  ])('names %s where its type has changed', (field, body) => {
    const { listings, problems } = read(body);
    expect(listings).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'format_changed', message: expect.stringMatching(`^${field}: `) }]);
  });

  test.each([
    ['brand', { brand: 7 }, []],
    ['image', { image: {} }, ['iconUrl']],
    ['aggregateRating', { aggregateRating: 'good' }, ['rating', 'ratingCount']],
  ])('leaves out what is made of %s where its type has changed', (field, change, lost) => {
    const { listings, problems } = read(page({ app: { ...APP, ...change } }));
    expect(listings[0]?.name).toBe(APP.name);
    for (const name of lost) expect(listings[0]).toHaveProperty(name, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', message: expect.stringMatching(`^${field}: `) }]);
  });

  test('does not know which app a page without an address is of', () => {
    const [problem] = parsePage(answer(page({ canonical: '' }))).problems;
    expect(problem).toMatchObject({ kind: 'format_changed', message: expect.stringMatching(/^externalId: /) });
  });

  test.each([
    ['rating', { ratingValue: 38, ratingCount: 515 }],
    ['ratingCount', { ratingValue: 3.8, ratingCount: 'many' }],
  ])('leaves out an impossible %s and keeps the rest', (field, aggregateRating) => {
    const { listings, problems } = read(page({ app: { ...APP, aggregateRating } }));
    expect(listings[0]).toMatchObject({ name: 'Moss Ledger' });
    expect(listings[0]).toHaveProperty(field, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: HANDLE }]);
  });

  test('reads every field of the page of an app, and neither shop nor postal address', () => {
    const result = parsePage(answer(page()));
    expect(result).toEqual({
      gone: [],
      problems: [],
      listings: [
        {
          externalId: HANDLE,
          url: URL,
          name: 'Moss Ledger',
          description: 'Sample data: a longer text.',
          iconUrl: 'https://cdn.shopify.com/app-store/listing_images/sample/icon/moss.png',
          listedOn: '2018-05-16',
          developer: {
            name: 'Moss Works',
            externalId: 'moss-works',
            email: 'help@moss.example',
            site: 'https://moss.example',
          },
          privacyUrl: 'https://moss.example/privacy',
          pricingModel: 'freemium',
          pricingLabel: 'Free plan available',
          rating: 3.8,
          ratingCount: 515,
          language: 'en',
          category: 'sales-channels',
          categories: ['sales-channels', 'orders-and-shipping'],
          screenshots: ['https://cdn.shopify.com/app-store/listing_images/sample/desktop_screenshot/moss.png'],
          videos: ['https://www.youtube.com/watch?v=sampleVideo'],
          worksWith: ['Checkout', 'Moss Mail'],
          languages: ['English', 'French', 'Chinese (Simplified)'],
          badges: ['built_for_shopify'],
          ratingDistribution: [122, 31, 32, 81, 249],
          reviews: [{ externalId: '1431992', stars: 1, text: 'It lost a page.', day: '2024-06-10', ...REPLIED }],
          readFrom: 'data',
        },
      ],
    });
    expect(JSON.stringify(result)).not.toMatch(/Sample Street|Reviewing Person|Canada/);
  });

  test('reads a page of reviews, which shows less of the app', () => {
    const listing = read(page({ canonical: `${URL}/reviews`, main: review() })).listings[0];
    expect(listing).toMatchObject({
      externalId: HANDLE,
      url: URL,
      developer: { name: 'Moss Works' },
      ratingCount: 515,
    });
    expect(listing?.description).toBeUndefined();
  });

  test('takes numbers written as text, one picture and a brand as an object', () => {
    const aggregateRating = { ratingValue: '4.5', ratingCount: '12' };
    const app = { ...APP, aggregateRating, image: 'https://cdn.shopify.com/a.png', brand: { name: 'Moss Works' } };
    expect(read(page({ app: [app], main: '' })).listings[0]).toMatchObject({
      rating: 4.5,
      ratingCount: 12,
      iconUrl: 'https://cdn.shopify.com/a.png',
      developer: { name: 'Moss Works' },
    });
  });

  test('says that there is no rating without reviews', () => {
    const { aggregateRating, ...unrated } = APP;
    expect(aggregateRating?.ratingCount).toBe(515);
    expect(read(page({ app: unrated })).listings[0]).toMatchObject({ rating: null, ratingCount: null });
  });
});

describe('shownReviews', () => {
  const reviewsOf = (main: string) => read(page({ main })).listings[0]?.reviews;

  test.each([
    ['without stars', review({ stars: 'none' })],
    ['without a day', review({ date: 'some time ago' })],
    ['without an id', review({ id: '' })],
  ])('leaves out a review %s, and takes nothing from its reply', (_, main) => {
    expect(reviewsOf(main)).toBeUndefined();
  });

  test('leaves reviews undefined where the page shows none, or replies alone', () => {
    expect(reviewsOf('')).toBeUndefined();
    expect(reviewsOf(`<div data-merchant-review-reply>${reply()}</div>`)).toBeUndefined();
  });

  test('keeps a review without words, not the words of its reply', () => {
    const wordless = review().replace('data-truncate-content-copy', 'class="moved"');
    expect(reviewsOf(wordless)).toEqual([{ externalId: '1431992', stars: 1, text: '', day: '2024-06-10', ...REPLIED }]);
  });

  test('drops the name of the shop at the start of the text', () => {
    expect(reviewsOf(review({ text: 'Reviewing Person: lost a page.' }))?.[0]?.text).toBe('lost a page.');
  });

  test('tells a review without a reply, and does not know the day of a reply that states none', () => {
    const unanswered = review({ reply: null });
    expect(reviewsOf(unanswered)?.[0]).toMatchObject({ hasReply: false, repliedOn: null });
    const undated = reviewsOf(review().replace('June 18, 2024', 'lately'))?.[0];
    expect([undated?.hasReply, undated?.repliedOn]).toEqual([true, undefined]);
  });

  test('keeps the twenty newest, newest first', () => {
    const days = Array.from({ length: 25 }, (_, index) =>
      review({ id: String(index), date: `June ${index + 1}, 2024` }),
    );
    expect(reviewsOf(days.join(''))?.map(({ day }) => day)).toEqual(
      Array.from({ length: 20 }, (_, index) => `2024-06-${String(25 - index).padStart(2, '0')}`),
    );
  });

  test('does not slow down on reviews inside reviews', () => {
    const nested = '<div data-merchant-review>'.repeat(3000) + review();
    expect(reviewsOf(sections() + nested)).toHaveLength(1);
  });
});

describe('shownDistribution', () => {
  const link = (stars: number, label: string) =>
    `<a href="/moss-ledger/reviews?ratings%5B%5D=${stars}" aria-label="${label}"></a>`;
  const shown = (links: string) => read(page({ main: links })).listings[0]?.ratingDistribution;

  test('takes stars without a link for none where the others add up to all ratings', () => {
    expect(shown(link(5, '1,234 total reviews'))).toBeUndefined();
    expect(shown(link(5, '500 total reviews') + link(1, '15 total reviews'))).toEqual([15, 0, 0, 0, 500]);
  });

  test('is undefined where a number is shortened', () => {
    expect(
      shown([1, 2, 3, 4].map((stars) => link(stars, '5 total reviews')).join('') + link(5, '39K')),
    ).toBeUndefined();
  });
});

describe('listingsFromCards', () => {
  test('a card without the address of an app is left out alone', () => {
    const { listings, problems } = parsePage(
      answer(oldList([oldCard({ href: 'https://elsewhere.example/x' }), oldCard()])),
    );
    expect(listings.map(({ externalId }) => externalId)).toEqual([HANDLE]);
    expect(problems).toMatchObject([{ kind: 'invalid_value', message: expect.stringContaining('card 1 of the list') }]);
  });

  test('a card without a name is no listing', () => {
    const { listings, problems } = parsePage(answer(oldList([oldCard({ name: '' })])));
    expect([listings, problems]).toMatchObject([[], [{ kind: 'format_changed', externalId: HANDLE }]]);
  });

  test('says that there is no rating on a card without one', () => {
    const { listings } = parsePage(answer(oldList([oldCard({ review: '' })])));
    expect(listings[0]).toMatchObject({ rating: null, ratingCount: null });
  });

  test('takes 0.0 stars in an old list for none', () => {
    const { listings, problems } = parsePage(answer(oldList([oldCard({ review: oldRating('0.0', '0') })])));
    expect(problems).toEqual([]);
    expect(listings[0]).toMatchObject({ rating: null, ratingCount: 0 });
  });

  test('reads every field of a card', () => {
    const { listings, problems } = parsePage(answer(oldList([oldCard({ review: oldRating('4.9', '5,274') })])));
    expect(problems).toEqual([]);
    expect(listings).toEqual([
      {
        externalId: HANDLE,
        url: URL,
        name: 'Moss Ledger',
        summary: 'Sample data.',
        iconUrl: 'https://apps.shopifycdn.com/moss.png?height=72&width=72',
        developer: { name: 'Moss Works' },
        pricingModel: 'free_trial',
        pricingLabel: '14-day free trial',
        rating: 4.9,
        ratingCount: 5274,
        language: 'en',
        rank: 1,
        readFrom: 'markup',
      },
    ]);
  });

  test('counts places from the first of its page', () => {
    const list = oldList([oldCard(), oldCard({ href: '/fern' })]).replace('1 - 24 of 4673', '4,633 - 4,656 of 4,673');
    expect(parsePage(answer(list)).listings.map(({ rank }) => rank)).toEqual([4633, 4634]);
    const uncounted = oldList([oldCard()]).replace('results', 'apps');
    expect(parsePage(answer(uncounted)).listings[0]?.rank).toBeUndefined();
  });
});
