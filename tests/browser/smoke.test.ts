import { expect } from 'vitest';
import { describeInBrowser, LOOKS, screenshot, scrollsSideways, test } from './harness.ts';

const PATHS = ['/', '/marketplaces', '/marketplaces/chrome-web-store'];

describeInBrowser('every page', () => {
  for (const look of LOOKS) {
    for (const path of PATHS) {
      test(`${path} in ${look.name} says that it shows sample data, and complains of nothing`, async ({ open }) => {
        const { page, complaints } = await open(path, look);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('body').innerText()).toMatch(/sample data/i);
        expect(await scrollsSideways(page)).toBe(false);
        expect(complaints).toEqual([]);
        await screenshot(page, `${path.replaceAll('/', '-').slice(1) || 'home'}-${look.name}`);
      });
    }
  }
});

describeInBrowser('/marketplaces/chrome-web-store', () => {
  test('leads to a plugin, and from there to its company', async ({ open }) => {
    const { page } = await open('/marketplaces/chrome-web-store');
    await page.locator('a[href^="/plugins/"]').first().click();
    await page.waitForURL('**/plugins/**');
    await page.locator('a[href^="/companies/"]').first().click();
    await page.waitForURL('**/companies/**');
    expect(await page.locator('h1').innerText()).not.toBe('');
  });
});
