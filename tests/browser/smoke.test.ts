import { expect, inject } from 'vitest';
import { describeInBrowser, test } from './harness.ts';

describeInBrowser('/api/v1', () => {
  test('lists endpoints, and those without parts in their path answer', async () => {
    const getJson = async (path: string) => {
      const response = await fetch(new URL(path, inject('webUrl')));
      return { path, status: response.status, body: await response.json() };
    };
    const { endpoints } = (await getJson('/api/v1')).body as {
      endpoints: { method: string; path: string }[];
    };
    const isFile = (path: string) => path.startsWith('/api/v1/exports/');
    expect(endpoints.filter(({ path }) => isFile(path)).length).toBeGreaterThanOrEqual(2);
    const answers = await Promise.all(
      endpoints
        .filter(({ method, path }) => method === 'GET' && !path.includes('{') && !isFile(path))
        .map((one) => getJson(one.path)),
    );
    expect(answers.length).toBeGreaterThanOrEqual(4);
    for (const { path, status, body } of answers)
      expect({ path, status, origin: body.dataOrigin }).toEqual({ path, status: 200, origin: 'sample' });
  });
});

describeInBrowser('/marketplaces/chrome-web-store', () => {
  test('links to a plugin, and from there to its company', async ({ open }) => {
    const { page } = await open('/marketplaces/chrome-web-store');
    await page.locator('[aria-labelledby=plugins] a[data-row]').first().click();
    await page.waitForURL('**/plugins/**');
    await page.locator('a[href^="/companies/"]').first().click();
    await page.waitForURL('**/companies/**');
    expect(await page.locator('h1').innerText()).not.toBe('');
  });
});

describeInBrowser('/about/data-sources', () => {
  test('links from a row of its table to a store’s rules, and from there to the store', async ({ open }) => {
    const { page } = await open('/');
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: /sources and their rules/i })
      .click();
    await page.waitForURL('**/about/data-sources');
    await page.getByRole('table').getByRole('link', { name: 'WordPress' }).click();
    await page.waitForURL('**#wordpress');
    const entry = page.getByRole('region', { name: 'WordPress' });
    expect(await entry.innerText()).toMatch(/Decided by the sample run on .* api\.wordpress\.org/s);
    await entry.getByRole('heading').getByRole('link').click();
    await page.waitForURL('**/marketplaces/wordpress');
  });
});
