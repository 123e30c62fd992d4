import { expect } from 'vitest';
import { describeInBrowser, LOOKS, test } from './harness.ts';

const STORE = '/marketplaces/chrome-web-store';
const CATEGORY = '/categories/productivity';
const PHONE = LOOKS[2];

describeInBrowser('the page of a marketplace', () => {
  test('is shorter than 3,500 px on a phone', async ({ open }) => {
    const { page } = await open(STORE, PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3_500);
  });

  test('opens the list of a bar of its histogram in the explorer', async ({ open }) => {
    const { page } = await open(STORE);
    const bar = page.getByRole('link', { name: /^\d[\d,]* plugins? with 1,000 – 9,999 users$/ });
    const plugins = (await bar.getAttribute('aria-label'))?.split(' ')[0];
    await bar.click();
    await page.waitForURL(/\/plugins\?marketplace=chrome-web-store&users=1k-9999$/);
    expect(plugins).toMatch(/\d/);
  });

  test('begins its next page at the heading of the list, with focus', async ({ open }) => {
    const { page } = await open(STORE);
    await page.getByRole('link', { name: 'Next', exact: true }).click();
    await page.waitForURL(/page=2#plugins$/);
    await page.waitForFunction(() => document.activeElement?.id === 'plugins');
    const top = await page.locator('#plugins').evaluate((heading) => heading.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(100);
  });

  test('folds how it is read, and opens it', async ({ open }) => {
    const { page } = await open(STORE);
    const rules = page.getByText('What the numbers mean');
    expect(await rules.isVisible()).toBe(false);
    await page.getByText('How this store is read').click();
    expect(await rules.isVisible()).toBe(true);
  });
});

describeInBrowser('the page of a category', () => {
  test('leads from an opening to its list, and from a store to the store’s own names', async ({ open }) => {
    const { page } = await open(CATEGORY);
    await page.getByRole('link', { name: 'Big and not updated for a year' }).click();
    await page.waitForURL(/\/plugins\?category=productivity&users=10k-&updatedBefore=365d$/);
    await page.goBack();
    await page.getByRole('region', { name: 'Store by store' }).locator('tbody').getByRole('link').first().click();
    await page.waitForURL(/\/categories\/productivity\?marketplace=/);
    await page.getByRole('heading', { name: 'Category by category' }).waitFor();
  });

  test('that does not exist is a page with a search', async ({ open }) => {
    const { page, errors } = await open('/categories/nothing');
    expect(errors.join()).toContain('404');
    expect(await page.getByRole('search').count()).toBeGreaterThan(0);
  });
});

describeInBrowser('the list of companies', () => {
  test('is filtered by its form, page by page, and leads to a company', async ({ open }) => {
    const { page } = await open('/companies');
    const first = await page.locator('a[data-row]').first().innerText();
    await page.getByRole('link', { name: 'Next', exact: true }).click();
    await page.waitForURL(/cursor=/);
    await page.waitForFunction((name) => document.querySelector('a[data-row]')?.textContent !== name, first);
    await page.getByLabel('Name', { exact: true }).fill(first.toLowerCase());
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/[?&]q=/);
    await page.getByRole('link', { name: first, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Contact published');
  });
});
