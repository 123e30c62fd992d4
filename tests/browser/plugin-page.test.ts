import { expect, inject } from 'vitest';
import { describeInBrowser, test } from './harness.ts';

interface Item {
  id: string;
  users: { value: number } | null;
  downloads: { value: number } | null;
  githubStars: { value: number } | null;
}

/** Addresses of pages with a plugin of a store for which something holds. */
async function pageOf(marketplace: string, holds: (plugin: Item) => boolean = () => true): Promise<string> {
  for (let next: string | null = `/api/v1/marketplaces/${marketplace}/plugins?pageSize=100`; next; ) {
    const answer = await (await fetch(new URL(next, inject('webUrl')))).json();
    const found = (answer.plugins as Item[]).find(holds);
    if (found) return `/plugins/${encodeURIComponent(found.id)}`;
    next = answer.next;
  }
  throw new Error(`${marketplace} has no such plugin`);
}

const hasOnlyStars = ({ users, downloads, githubStars }: Item) =>
  users === null && downloads === null && githubStars !== null;

describeInBrowser('a plugin’s page', () => {
  test('shows the ratings of WordPress by stars, and its support threads', async ({ open }) => {
    const { page } = await open(await pageOf('wordpress'));
    const ratings = page.getByRole('region', { name: /[Rr]atings/ });
    expect(await ratings.getByRole('row').count()).toBe(5);
    expect(await page.getByText('Support threads', { exact: true }).count()).toBe(1);
  });

  test('begins with the stars on GitHub where there is no other number', async ({ open }) => {
    const { page } = await open(await pageOf('home-assistant', hasOnlyStars));
    expect(await page.locator('main dl dt').first().innerText()).toBe('GitHub stars');
    expect(await page.getByRole('heading', { name: 'GitHub stars over time' }).count()).toBe(1);
  });

  test('answers on top: seven facts, one notice, and permissions in plain words', async ({ open }) => {
    const { page } = await open(await pageOf('chrome-web-store'));
    expect(await page.locator('main dl').first().locator('dt').count()).toBe(7);
    expect(await page.locator('main').getByRole('note').first().innerText()).toMatch(
      /changed hands|owner change|listed|seen|permission/i,
    );
    const permissions = page.getByRole('region', { name: 'What it can do' });
    expect(await permissions.innerText()).toMatch(/(No|Low|Medium|High) risk\.|asks for no permissions/);
  });

  test('draws another view and shows one kind of history by addresses, without script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(await pageOf('chrome-web-store'), inject('webUrl')).href);
    await page.getByRole('link', { name: 'Index 100' }).click();
    await page.waitForURL(/scale=index/);
    expect(await page.locator('figure').first().innerText()).toContain('index: 100 is');
    const kind = page.getByRole('navigation', { name: 'Kinds of changes' }).getByRole('link').last();
    if ((await kind.count()) > 0) {
      await kind.click();
      await page.waitForURL(/scale=index.*history=\w+#history/);
    }
    await context.close();
  });

  test('gives its chart as CSV, JSON, SVG and PNG, and 404 for a plugin that there is not', async ({ open }) => {
    const path = await pageOf('chrome-web-store');
    const { page } = await open(path);
    const types = { CSV: 'text/csv; charset=utf-8', JSON: 'application/json', SVG: 'image/svg+xml', PNG: 'image/png' };
    for (const [name, type] of Object.entries(types)) {
      const href = await page.getByRole('link', { name: `Download as ${name}` }).getAttribute('href');
      const response = await fetch(new URL(href ?? '', inject('webUrl')));
      expect([name, response.status, response.headers.get('content-type')]).toEqual([name, 200, type]);
    }
    expect((await fetch(new URL(`${path}0/chart.png`, inject('webUrl')))).status).toBe(404);
  });

  test('has the same content with parameters that it does not know, and passes none of them on', async ({ open }) => {
    const { page, errors } = await open('/marketplaces/firefox?utm_source=letter&page=1e3&q=%E2%80%8B');
    expect(errors).toEqual([]);
    expect(await page.locator('[aria-labelledby=plugins] a[data-row]').count()).toBeGreaterThan(10);
    expect(await page.locator('main a[href*="utm_"], main input[name*="utm_"]').count()).toBe(0);
  });
});
