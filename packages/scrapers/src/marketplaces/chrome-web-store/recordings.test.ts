import { readdirSync } from 'node:fs';
import { sharedData } from '@pi/config/shared-data';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { parsePage } from './parse.ts';

const NEW = 'chrome-web-store/new-design/detail';
const OLD = 'chrome-web-store/old-design';
const DAY_MS = 86_400_000;

function pagesIn(folder: string, name: RegExp): [name: string, body: string][] {
  const files = readdirSync(sharedData(folder) ?? '').filter((file) => name.test(file));
  return files.map((file) => [file, recorded(`${folder}/${file}`)]);
}

const read = (body: string) => parsePage(answer(body));
const isEnglish = (body: string) => body.slice(0, 1000).includes('<html lang="en');
const withoutData = (body: string) => body.replaceAll('AF_initDataCallback({', 'moved({');

describe.skipIf(!sharedData(NEW))('recorded pages of the new design', () => {
  const pages = sharedData(NEW)
    ? pagesIn(NEW, /\.html$/).filter(([, body]) => isEnglish(body) && read(body).listings.length > 0)
    : [];

  test.each(pages)('%s states in words what we read from its data', (_, body) => {
    const { listings, problems } = read(body);
    const [listing] = listings;
    expect(problems).toEqual([]);
    const $ = load(body);
    const section = $('h2')
      .filter((_, heading) => $(heading).text() === 'Privacy')
      .closest('section');
    const kinds = section
      .find('h3 + div > div')
      .toArray()
      .map((kind) => $(kind).text().toLowerCase().replaceAll(' ', '-'));
    const isSilent = section.length === 0 || section.text().includes('has not provided any information');
    expect(listing?.dataUse).toEqual(isSilent ? null : kinds);
    const trader = $('li > div:first-child')
      .toArray()
      .map((label) => $(label).text())
      .find((label) => /trader/i.test(label));
    expect(listing?.developer?.isTrader).toBe(trader === 'Trader');
    const slides = new Set(
      $('[data-media-url]')
        .toArray()
        .map((slide) => slide.attribs['data-media-url']),
    );
    expect([...(listing?.screenshots ?? []), ...(listing?.videos ?? [])]).toEqual(expect.arrayContaining([...slides]));
  });

  test.each(pages)('%s gives the same without its data, but for what the page does not show', (_, body) => {
    const [listing] = read(body).listings;
    const [shown] = read(withoutData(body)).listings;
    expect(shown).toMatchObject({
      readFrom: 'markup',
      ...{ name: listing?.name, description: listing?.description, category: listing?.category },
      ...{
        version: listing?.version,
        size: listing?.size,
        websiteUrl: listing?.websiteUrl,
        language: listing?.language,
      },
    });
    // The day is that of the visitor's zone.
    const days = [listing, shown].map((one) => Date.parse(one?.updatedOn ?? ''));
    expect(Math.abs((days[0] ?? 0) - (days[1] ?? 0))).toBeLessThanOrEqual(DAY_MS);
    const { name, isTrader } = listing?.developer ?? {};
    if (listing?.websiteUrl === null) expect(shown?.developer).toMatchObject({ name, isTrader });
    else expect(shown?.developer).toBeUndefined();
    expect(shown?.ratingCountKind ?? undefined).toBe(kindOf(listing?.ratingCount));
  });
});

describe.skipIf(!sharedData(OLD))('recorded pages of the old design', () => {
  test.each([
    ['2015-03_groupon', ['app/12-shopping', 'app/5-lifestyle'], 'app', 'http://www.groupon.com'],
    [
      '2015-08-06_do-not-merge-wip',
      ['ext/11-web-development'],
      'extension',
      'https://github.com/sanemat/do-not-merge-wip-for-github',
    ],
    ['2018-05-12_markdown-viewer', ['ext/7-productivity'], 'extension', 'https://github.com/simov/markdown-viewer'],
  ])('%s has categories, a type, a site and a language', (file, categories, itemType, websiteUrl) => {
    const [listing] = read(recorded(`${OLD}/${file}_detail.html`)).listings;
    expect(listing).toMatchObject({ category: categories[0], categories, itemType, websiteUrl, language: 'en' });
  });

  test('that list items are named as no page of one', () => {
    const problems = pagesIn(OLD, /search/).flatMap(([, body]) => read(body).problems);
    expect(problems.map(({ kind }) => kind)).toEqual(['not_a_plugin_page']);
  });
});

function kindOf(ratings: number | null | undefined) {
  if (!ratings) return undefined;
  return ratings < 1000 ? 'exact' : 'rounded';
}
