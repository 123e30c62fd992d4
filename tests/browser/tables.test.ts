import { hashRows, TableFile } from '@pi/domain/api';
import { expect, inject } from 'vitest';
import { addressOf, describeInBrowser, test } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const TYPES = { csv: 'text/csv', json: 'application/json' };

describeInBrowser('the tables and charts of all kinds of pages', () => {
  test('have links to their CSV and JSON, and each answers', { timeout: 240_000 }, async ({ browser }) => {
    const page = await browser.newPage();
    const links = new Map<string, string>();
    for (const kind of PAGE_KINDS.filter(({ isRefusal }) => !isRefusal)) {
      await page.goto(new URL(await addressOf(kind), inject('webUrl')).href, { waitUntil: 'domcontentloaded' });
      const { without, hrefs } = await page.evaluate(readTables);
      expect([kind.name, without]).toEqual([kind.name, []]);
      for (const href of hrefs) links.set(new URL(href).pathname, href);
    }
    await page.close();
    expect(links.size).toBeGreaterThan(60);
    for (const href of links.values()) await expectTable(href);
  });
});

/** In the page: tables and charts without links to their files, and all of these links. */
function readTables() {
  // A part that scrolls sideways is a section of its own.
  const SECTION = 'section:not([tabindex])';
  const selector = 'a[href*=".csv"], a[href*=".json"]';
  const isFile = ({ origin, pathname }: HTMLAnchorElement) =>
    origin === location.origin && /\.(csv|json)$/.test(pathname) && !pathname.startsWith('/feeds/');
  const filesIn = (part: Element | null | undefined) =>
    [...(part?.querySelectorAll<HTMLAnchorElement>(selector) ?? [])].filter(isFile);
  const hasBoth = (part: Element | null | undefined): boolean =>
    ['.csv', '.json'].every((end) => filesIn(part).some(({ pathname }) => pathname.endsWith(end)));
  const parts = [...document.querySelectorAll('main table, main figure')];
  const without = parts.filter((one) => {
    const figure = one.closest('figure');
    return !hasBoth(figure) && !hasBoth((figure ?? one).closest(SECTION));
  });
  return {
    without: without.map((one) => one.outerHTML.slice(0, 200)),
    hrefs: filesIn(document.querySelector('main')).map(({ href }) => href),
  };
}

async function expectTable(href: string): Promise<void> {
  const response = await fetch(href);
  const format = new URL(href).pathname.endsWith('.csv') ? 'csv' : 'json';
  expect([href, response.status]).toEqual([href, 200]);
  expect(response.headers.get('content-type')).toContain(TYPES[format]);
  expect([href, response.headers.get('cache-control')]).toEqual([href, 'private, max-age=60']);
  const text = await response.text();
  if (format === 'csv') return expect(text).toMatch(/^[\w.]+(,[\w.]+)+\r\n/);
  const file = TableFile.parse(JSON.parse(text));
  expect([href, file.rowCount, file.hash]).toEqual([href, file.rows.length, hashRows(file.rows)]);
}
