import { sharedData } from '@pi/config/shared-data';
import type { Listing } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import type { StoreResponse } from './contract.ts';
import { getAdapter } from './registry.ts';
import { recorded } from './shared/test-recording.ts';
import { answer } from './shared/test-response.ts';

// What each recorded page shows, as the recordings' own table states it.
type Truth = Pick<
  Listing,
  'name' | 'rating' | 'ratingCount' | 'category' | 'itemType' | 'version' | 'updatedOn' | 'size'
> & {
  users: number | null;
  developer: string;
  legalName: string | null;
};

const CHROME: Record<string, Truth> = {
  '2024-04-12_efaidnbmnnnibpcajpcglclefindmkaj': truth(
    'Adobe Acrobat: PDF edit, convert, sign tools',
    200_000_000,
    4.360318253951001,
    46_001,
    'productivity/workflow',
    'extension',
    '24.4.1.1',
    '2024-04-11',
    '1.31MiB',
    'Adobe Inc.',
    'Adobe Inc.',
  ),
  '2024-04-12_nllcnknpjnininklegdoijpljgdjkijc': truth(
    'Wordtune: Generative AI productivity platform',
    1_000_000,
    4.618349392542941,
    2387,
    'productivity/workflow',
    'extension',
    '6.0.2',
    '2024-04-02',
    '16.65MiB',
    'Wordtune',
    'AI21 Labs Ltd.',
  ),
  '2024-04-16_enoefonmnokjconjjeknncmfghbidokn': truth(
    'Facebook is a trap!',
    null,
    null,
    null,
    'productivity/workflow',
    'extension',
    '0.1.2',
    '2017-04-11',
    '5.94KiB',
    'jschally',
  ),
  '2024-04-12_hpaaaecejfpkokofieggejohddmmaajp': truth(
    'Tweaks for TopMeteo.eu',
    3,
    null,
    null,
    'productivity/workflow',
    'extension',
    '2.3',
    '2018-02-18',
    '3.8KiB',
    'Emil Burzo',
  ),
  '2024-04-15_jjbhgpfdmeneonmohjkipnbfegoclbpa': truth(
    'Thomas Bangalter Theme',
    48,
    4.910256410256411,
    78,
    null,
    'theme',
    '1.1',
    '2011-08-08',
    '840KiB',
    'Carlos Guimaraes',
  ),
  '2024-04-30_pjkljhegncpnkpknbcohdijeoejaedia': truth(
    'Gmail',
    null,
    4.56068127353646,
    58_420,
    null,
    'app',
    '8.3',
    '2021-02-09',
    '21.21KiB',
    'inbox-chrome-app',
  ),
  '2025-02-26_kofbbilhmnkcmibjbioafflgmpkbnmme': truth(
    'HTML to Markdown',
    77,
    null,
    null,
    'productivity/workflow',
    'extension',
    '0.0.13',
    '2025-01-10',
    '851KiB',
    'fullstackeric',
  ),
  '2025-02-26_odffpjnpocjfcaclnenaaaddghkgijdb': truth(
    'Blync: Preview Links, Selection Search and AI Sidebar & Popup',
    40,
    5,
    2,
    'productivity/tools',
    'extension',
    '0.3.3',
    '2025-01-20',
    '1.34MiB',
    'blync.app',
  ),
  '2026-04-17_hmdcmlfkchdmnmnmheododdhjedfccka': truth(
    'Eye Dropper',
    1_000_000,
    4.319840743198408,
    3014,
    'productivity/developer',
    'extension',
    '4.10.3.12',
    '2025-11-26',
    '113KiB',
    'Eye Dropper',
  ),
};

const OLD_CHROME = {
  '2015-03_groupon_detail': {
    name: 'Groupon',
    version: '2.5',
    users: 22_385,
    rating: 3.4761904761904763,
    ratingCount: 63,
  },
  '2018-05-12_markdown-viewer_detail': {
    name: 'Markdown Viewer',
    version: '3.5',
    users: 41_639,
    rating: 4.383333333333334,
    ratingCount: 120,
  },
  '2015-08-06_do-not-merge-wip_detail': {
    name: 'Do Not Merge WIP for GitHub',
    version: '1.0.6',
    users: 418,
    rating: 4.5,
    ratingCount: 2,
  },
};

const DAYS = Array.from({ length: 12 }, (_, index) => `2026-07-${String(index + 1).padStart(2, '0')}`);

const chromePages = sharedData('chrome-web-store');
describe.skipIf(!chromePages)('recorded pages of the Chrome Web Store', () => {
  test('the page of a missing item is gone, in its data and in its markup', () => {
    const page = recorded('chrome-web-store/new-design/detail/2024-04-16_fmamogbdpldjdkjldlcicflgecgahalp.html');
    for (const body of [page, withoutBlocks(page)])
      expect(parse('chrome-web-store', body)).toMatchObject({
        listings: [],
        gone: [{ externalId: 'fmamogbdpldjdkjldlcicflgecgahalp' }],
        problems: [],
      });
  });

  test('a search page is no plugin page', () => {
    const page = recorded('chrome-web-store/old-design/2018-08-16_search_rendered.html');
    expect(parse('chrome-web-store', page)).toMatchObject({
      listings: [],
      gone: [],
      problems: [{ kind: 'not_a_plugin_page' }],
    });
  });

  test.each(Object.entries(CHROME))('%s', (file, expected) => {
    const page = recorded(`chrome-web-store/new-design/detail/${file}.html`);
    const data = only('chrome-web-store', page);
    const { users, developer, legalName, ...rest } = expected;
    expect(data).toMatchObject({ ...rest, externalId: file.slice(11), readFrom: 'data' });
    expect(data.users?.value ?? null).toBe(users);
    expect(data.developer).toMatchObject({ name: developer, legalName });
  });

  test.each(Object.keys(CHROME))('%s shows in its markup what its data says', (file) => {
    const page = recorded(`chrome-web-store/new-design/detail/${file}.html`);
    const data = only('chrome-web-store', page);
    const markup = only('chrome-web-store', withoutBlocks(page));
    expect(markup.readFrom).toBe('markup');
    for (const field of [
      'externalId',
      'url',
      'name',
      'summary',
      'category',
      'version',
      'size',
      'updatedOn',
      'users',
      'websiteUrl',
      'iconUrl',
    ] as const)
      expect.soft(markup[field], field).toEqual(data[field]);
    expect(markup.rating ?? null).toBe(data.rating ? Math.round(data.rating * 10) / 10 : null);
    expect(Math.abs((markup.ratingCount ?? 0) - (data.ratingCount ?? 0))).toBeLessThanOrEqual(
      (data.ratingCount ?? 0) * 0.05,
    );
  });

  test('a page whose blocks a code formatter rewrote is read by its markup', () => {
    const page = recorded(
      'chrome-web-store/new-design/detail-prettified/2024-04-05_aapbdbdomjkkjkaonfhkkikfgjllcleb.html.gz',
    );
    expect(only('chrome-web-store', page)).toMatchObject({
      externalId: 'aapbdbdomjkkjkaonfhkkikfgjllcleb',
      name: 'Google Translate',
      users: { value: 38_000_000 },
      rating: 4.3,
      ratingCount: 42_900,
      readFrom: 'markup',
    });
  });

  test.each(Object.entries(OLD_CHROME))('old design: %s', (file, { users, ...expected }) => {
    const listing = only('chrome-web-store', recorded(`chrome-web-store/old-design/${file}.html`));
    expect(listing).toMatchObject({ ...expected, users: { value: users, kind: 'exact' }, pricingModel: 'free' });
    expect(listing.developer?.name).toBeTruthy();
    expect(listing.updatedOn).toMatch(/^201\d-/);
  });
});

const workspacePage = sharedData('google-workspace-marketplace/2024-05-23_calamari_detail.html');
describe.skipIf(!workspacePage)('the recorded page of the Google Workspace Marketplace', () => {
  const shown = {
    externalId: '428704666266',
    name: 'Calamari',
    rating: 5,
    ratingCount: 10,
    updatedOn: '2023-04-06',
    pricingModel: 'free_trial',
    pricingLabel: 'Free of charge trial',
    supportUrl: 'https://help.calamari.io/',
    developer: { name: 'calamari.io' },
  };

  test('holds the exact installs in its data', () => {
    const page = recorded('google-workspace-marketplace/2024-05-23_calamari_detail.html');
    const listing = only('google-workspace', page);
    expect(listing).toMatchObject({ ...shown, users: { value: 103_974, kind: 'exact' }, readFrom: 'data' });
    expect(listing.developer?.site).toBe('https://calamari.io/');
    expect(JSON.stringify(listing)).not.toMatch(/Viewer|viewer@/);
  });

  test('shows a floor of installs in its markup, and the same besides', () => {
    const page = recorded('google-workspace-marketplace/2024-05-23_calamari_detail.html');
    const markup = only('google-workspace', withoutBlocks(page));
    expect(markup).toMatchObject({ ...shown, users: { value: 103_000, kind: 'at_least' }, readFrom: 'markup' });
    const data = only('google-workspace', page);
    for (const field of ['summary', 'description', 'iconUrl', 'privacyUrl', 'termsUrl', 'permissions'] as const)
      expect.soft(markup[field], field).toEqual(data[field]);
    expect(JSON.stringify(markup)).not.toMatch(/Viewer|viewer@/);
  });
});

const lucidspark = sharedData('google-workspace-marketplace/2026-03-19_lucidspark_detail.html.gz');
describe.skipIf(!lucidspark)('the recorded page of the Google Workspace Marketplace of 2026', () => {
  const shown = {
    externalId: '447378736656',
    name: 'Lucidspark',
    rating: 3.71,
    ratingCount: 34,
    updatedOn: '2025-02-10',
    language: 'en-US',
    pricingModel: 'freemium',
    pricingLabel: 'Free of charge with paid features',
    developer: { name: 'Lucid Software', site: 'https://www.lucidspark.com/', isTrader: true },
    videos: ['https://www.youtube.com/watch?v=E62uCiChAh0'],
    worksWith: [
      ...['Google Chat', 'Google Docs', 'Google Sheets', 'Google Slides', 'Google Drive'],
      ...['Google Calendar', 'Google Meet'],
    ],
  };

  test.each(['data', 'markup'])('states the same in its %s', (readFrom) => {
    const page = recorded('google-workspace-marketplace/2026-03-19_lucidspark_detail.html.gz');
    const listing = only('google-workspace', readFrom === 'data' ? page : withoutBlocks(page));
    const users = readFrom === 'data' ? { value: 3_317_140, kind: 'exact' } : { value: 3_000_000, kind: 'at_least' };
    expect(listing).toMatchObject({ ...shown, users, readFrom });
    expect([listing.reviews?.length, listing.screenshots?.length]).toEqual([10, 10]);
    expect(JSON.stringify(listing)).not.toMatch(/Reviewer \d|South Jordan/);
  });

  test('is another page than the list of a category, which is named as one', () => {
    const page = recorded('google-workspace-marketplace/2026-03-19_category-business-tools.html.gz');
    for (const body of [page, withoutBlocks(page)])
      expect(parse('google-workspace', body)).toMatchObject({
        listings: [],
        problems: [{ kind: 'not_a_plugin_page', message: expect.stringContaining('a list of 100 plugins') }],
      });
  });
});

const obsidianDays = sharedData('obsidian/raw');
describe.skipIf(!obsidianDays)('recorded days of Obsidian', () => {
  test('twelve days make twelve units of a list and its numbers', () => {
    const files = DAYS.flatMap((day) => [
      file(day, 'community-plugin-stats', '00:10'),
      file(day, 'community-plugins', '00:11'),
    ]);
    const units = getAdapter('obsidian').groupRecorded?.(files) ?? [];
    expect(units.map((unit) => unit.map(({ fetchedAt }) => fetchedAt.slice(0, 10)))).toEqual(
      DAYS.map((day) => [day, day]),
    );
  });

  test.each(DAYS)('%s is read completely, with the numbers of the file', (day) => {
    const [stats, list] = [file(day, 'community-plugin-stats', '00:10'), file(day, 'community-plugins', '00:11')];
    const { listings, problems, isComplete } = getAdapter('obsidian').parse([stats, list]);
    const numbers: Record<string, { downloads?: number }> = JSON.parse(stats.body);
    expect([problems, isComplete, listings.length]).toEqual([[], true, JSON.parse(list.body).length]);
    for (const { externalId, downloads } of listings) expect(downloads?.value).toBe(numbers[externalId]?.downloads);
  });
});

function truth(
  name: string,
  users: number | null,
  rating: number | null,
  ratingCount: number | null,
  category: string | null,
  itemType: string,
  version: string,
  updatedOn: string,
  size: string,
  developer: string,
  legalName: string | null = null,
): Truth {
  return { name, users, rating, ratingCount, category, itemType, version, updatedOn, size, developer, legalName };
}

function file(day: string, name: string, time: string): StoreResponse {
  return answer(recorded(`obsidian/raw/${day}_${name}.json.gz`), { fetchedAt: `${day}T${time}:00.000Z` });
}

function parse(marketplace: string, body: string) {
  return getAdapter(marketplace).parse([answer(body)]);
}

function only(marketplace: string, body: string): Listing {
  const { listings, problems } = parse(marketplace, body);
  expect(problems).toEqual([]);
  expect(listings).toHaveLength(1);
  return listings[0] as Listing;
}

function withoutBlocks(page: string): string {
  return page.replace(/AF_initDataCallback\(\{.*?<\/script>/gs, '</script>');
}
