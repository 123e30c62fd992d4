import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { describeInBrowser, LOOKS, type OpenPage, test } from './harness.ts';

const STORE = '/marketplaces/chrome-web-store';

/** The address of the first plugin of the store's list, and of its company. */
async function addresses(open: (path: string) => Promise<OpenPage>) {
  const { page } = await open(`${STORE}?sort=ratingCount`);
  const plugin = await page.locator('[aria-labelledby=plugins] a[data-row]').first().getAttribute('href');
  await page.goto(new URL(plugin ?? '', page.url()).href);
  const company = await page.locator('a[href^="/companies/"]').first().getAttribute('href');
  return { plugin: plugin ?? '', company: company ?? '' };
}

async function companyWithFamily(): Promise<string> {
  const getJson = async (path: string) => (await fetch(new URL(`/api/v1/${path}`, inject('webUrl')))).json();
  const { companies } = await getJson('marketplaces/chrome-web-store/companies');
  for (const { slug } of companies) if ((await getJson(`companies/${slug}`)).company.families.length > 0) return slug;
  throw new Error('no company of the Chrome Web Store has a product in another store');
}

function rowNames(page: Page): Promise<string[]> {
  return page.locator('[aria-labelledby=plugins] a[data-row]').allInnerTexts();
}

describeInBrowser('a product in several stores', () => {
  test('links the listings of all its stores, each with its own unit', async ({ open }) => {
    const { page } = await open(`/companies/${await companyWithFamily()}`);
    const products = page.getByRole('region', { name: 'Products' }).locator('tbody');
    // A row of the product, and one of each of its stores.
    await products
      .filter({ has: page.locator('tr:nth-child(3)') })
      .first()
      .getByRole('link')
      .first()
      .click();
    const others = page.getByRole('region', { name: 'The product in other stores' });
    await others.waitFor();
    const from = page.url();
    await others.locator('tbody').getByRole('link').first().click();
    await page.waitForURL((url) => url.href !== from);
    await page.getByRole('region', { name: 'The product in other stores' }).waitFor();
    expect(await others.getByRole('row').nth(1).innerText()).toMatch(/users|downloads|installs|installations|reviews/);
  });
});

describeInBrowser('a chart', () => {
  test('shows the day and its exact value, and steps back with an arrow key', async ({ open }) => {
    const { plugin } = await addresses(open);
    const { page } = await open(plugin);
    const readout = page.getByRole('slider').first();
    await readout.focus();
    const last = await readout.getAttribute('aria-valuetext');
    expect(last).toMatch(/^\d+ \w+ \d{4}: ≈?[\d,]+ users/);
    await page.keyboard.press('ArrowLeft');
    expect(await readout.getAttribute('aria-valuetext')).not.toBe(last);
    expect(await readout.innerText()).toContain('users');
  });

  test('has its numbers as a table one click away', async ({ open }) => {
    const { page } = await open(STORE);
    const table = page.locator('figure').first().locator('table');
    expect(await table.isVisible()).toBe(false);
    await page.getByText('The same numbers as a table').first().click();
    expect(await table.isVisible()).toBe(true);
  });
});

describeInBrowser('the list of plugins', () => {
  test('has its order in the URL and marks the sorted column', async ({ open }) => {
    const { page } = await open(STORE);
    await page.getByRole('columnheader', { name: 'Plugin' }).getByRole('link').click();
    await page.waitForURL(/sort=name&order=asc/);
    await page.locator('th[aria-sort="ascending"]').waitFor();
    const names = await rowNames(page);
    expect(names).toEqual(names.toSorted());
    expect(names.length).toBeGreaterThan(10);
  });

  test('filters by a part of the name, and has a message when nothing matches', async ({ open }) => {
    const { page } = await open(STORE);
    const part = (await rowNames(page))[0]?.split(' ')[0] ?? '';
    await page.getByRole('searchbox').fill(part.toLowerCase());
    await page.keyboard.press('Enter');
    await page.waitForURL(/[?&]q=/);
    await page.waitForFunction((text) => {
      const rows = [...document.querySelectorAll('[aria-labelledby=plugins] a[data-row]')];
      return rows.length > 0 && rows.every((row) => row.textContent?.includes(text));
    }, part);
    await page.goto(`${page.url().split('?')[0]}?q=nothing-is-called-this`);
    expect(await page.locator('main').innerText()).toContain('No plugin here has “nothing-is-called-this” in its name');
  });

  test('moves from row to row with the arrow keys', async ({ open }) => {
    const { page } = await open(STORE);
    const names = await rowNames(page);
    await page.locator('[aria-labelledby=plugins] a[data-row]').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(names[1]);
  });

  test('has touch targets of 40 px on a phone', async ({ open }) => {
    const { page } = await open(STORE, LOOKS[2]);
    const heights = await page
      .locator('th a, nav a, button, tr:has(a)')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height).filter(Boolean));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(40);
  });
});

describeInBrowser('an address that does not exist', () => {
  for (const path of ['/plugins/chrome-web-store:nothing', '/marketplaces/nowhere', '/companies/nobody']) {
    test(`${path} answers 404 or 400 and links to other pages`, async ({ open }) => {
      const { page, errors } = await open(path);
      expect(errors.join()).toMatch(/: 40[04]/);
      expect(await page.locator('main a').count()).toBeGreaterThan(0);
    });
  }

  test('/%E0%A4%A, which is no text, answers 400 or 404', async ({ open }) => {
    const { errors } = await open('/%E0%A4%A');
    expect(errors.join()).toMatch(/: 40[04]/);
  });
});
