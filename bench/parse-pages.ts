import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getAdapter } from '@pi/scrapers';
import { STORES, sampleCatalogue } from '@pi/stores';

/** A detail page to be parsed. */
export interface DetailPage {
  marketplace: string;
  body: string;
}

/** Pages that are read from their data blocks, and pages that have only their markup. */
export interface PageSets {
  isRecorded: boolean;
  data: DetailPage[];
  markup: DetailPage[];
}

const RECORDINGS = join(import.meta.dirname, '..', '..', 'shared', 'data');
const RECORDED = [
  { marketplace: 'chrome-web-store', pattern: 'chrome-web-store/new-design/detail/*.html' },
  { marketplace: 'chrome-web-store', pattern: 'chrome-web-store/old-design/*_detail.html' },
  { marketplace: 'google-workspace', pattern: 'google-workspace-marketplace/*_detail.html' },
];
const SAMPLE_DAY = '2026-01-15';
const SAMPLE_PAGES = 10;
const DATA_SCRIPT = /<script[^>]*>\s*AF_initDataCallback\(.*?<\/script>/gs;

/**
 * The recorded detail pages, or pages of the sample stores where there are no recordings. Pages
 * that show no listing are left out. Each page with data blocks is also in the markup set, without
 * its data scripts, as saved copies of pages often are.
 */
export function readPageSets(): PageSets {
  const isRecorded = existsSync(RECORDINGS);
  const pages = isRecorded ? recordedPages() : samplePages();
  const data = pages.filter((page) => readFrom(page) === 'data');
  const stripped = data.map((page) => ({ ...page, body: page.body.replace(DATA_SCRIPT, '') }));
  return {
    isRecorded,
    data,
    markup: [...stripped, ...pages].filter((page) => readFrom(page) === 'markup'),
  };
}

/** Our parser's answer for a page. */
export function parsePage({ marketplace, body }: DetailPage) {
  return getAdapter(marketplace).parse([{ status: 200, headers: {}, body, fetchedAt: '2026-01-15T00:00:00.000Z' }]);
}

function readFrom(page: DetailPage): string | undefined {
  return parsePage(page).listings[0]?.readFrom;
}

function recordedPages(): DetailPage[] {
  return RECORDED.flatMap(({ marketplace, pattern }) =>
    globSync(pattern, { cwd: RECORDINGS }).map((file) => ({
      marketplace,
      body: readFileSync(join(RECORDINGS, file), 'utf8'),
    })),
  );
}

function samplePages(): DetailPage[] {
  const marketplaces = [...new Set(RECORDED.map((one) => one.marketplace))];
  const catalogue = sampleCatalogue();
  return marketplaces.flatMap((marketplace) => {
    const store = STORES.find((one) => one.name === marketplace);
    const ids = [...catalogue.expectedOn(marketplace, SAMPLE_DAY).counts.keys()].slice(0, SAMPLE_PAGES);
    const urls = ids.flatMap((id) =>
      getAdapter(marketplace)
        .requests(id)
        .map((request) => request.url),
    );
    return urls.flatMap((url) => {
      const body = store?.answer(new URL(url), catalogue.shelf(marketplace), SAMPLE_DAY)?.body;
      return typeof body === 'string' ? [{ marketplace, body }] : [];
    });
  });
}
