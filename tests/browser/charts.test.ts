import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { describeInBrowser, type OpenPage, test } from './harness.ts';

const WIDTHS = [320, 390, 760, 1280];
const STORES = { users: '/marketplaces/chrome-web-store', downloads: '/marketplaces/vs-code' };

async function firstPlugin(open: (path: string) => Promise<OpenPage>, store: string): Promise<string> {
  const { page } = await open(store);
  return (await page.locator('[aria-labelledby=plugins] a[data-row]').first().getAttribute('href')) ?? '';
}

interface Text {
  figure: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The texts of all charts and their places. */
function chartTexts(page: Page): Promise<Text[]> {
  return page.locator('figure').evaluateAll((figures) =>
    figures.flatMap((element, figure) =>
      [...element.querySelectorAll('svg[role="img"] text')].flatMap((node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return right > left ? [{ figure, text: node.textContent ?? '', left, right, top, bottom }] : [];
      }),
    ),
  );
}

const meet = (a: Text, b: Text) =>
  a.figure === b.figure && a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;

describeInBrowser('the texts of charts', () => {
  for (const [name, store] of Object.entries(STORES)) {
    test(`keep their size at every width, stay on the page and do not meet, with ${name}`, async ({ open }) => {
      for (const path of [store, await firstPlugin(open, store)]) {
        const sizes = new Map<string, string>();
        const { page } = await open(path);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const texts = await chartTexts(page);
          expect(texts.length).toBeGreaterThan(5);
          for (const one of texts) {
            const size = `${Math.round(one.right - one.left)} × ${Math.round(one.bottom - one.top)}`;
            const key = `${one.figure} ${one.text}`;
            expect(size).toBe(sizes.get(key) ?? size);
            sizes.set(key, size);
            expect(one.left).toBeGreaterThanOrEqual(0);
            expect(one.right).toBeLessThanOrEqual(width);
            expect(texts.filter((other) => other !== one && meet(one, other))).toEqual([]);
          }
        }
      }
    });
  }
});

describeInBrowser('the readout of a chart', () => {
  test('follows the pointer from the first to the last day at every width', async ({ open }) => {
    const { page } = await open(`${await firstPlugin(open, STORES.users)}?range=30d`);
    const readout = page.getByRole('slider').first();
    const last = await readout.getAttribute('aria-valuenow');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const box = await readout.boundingBox();
      if (!box) throw new Error('no readout');
      await readout.hover({ position: { x: 2, y: box.height / 2 } });
      expect(await readout.getAttribute('aria-valuenow')).toBe('0');
      await readout.hover({ position: { x: box.width - 2, y: box.height / 2 } });
      expect(await readout.getAttribute('aria-valuenow')).toBe(last);
      const card = await readout.locator('p').first().boundingBox();
      expect(card?.x).toBeGreaterThanOrEqual(0);
      expect((card?.x ?? 0) + (card?.width ?? width)).toBeLessThanOrEqual(width);
    }
  });
});

describeInBrowser('the chart of a counter', () => {
  test('shows the gain per day, and its total at an address of its own', async ({ open }) => {
    const { page } = await open(await firstPlugin(open, STORES.downloads));
    const title = page.locator('figure h2').first();
    expect(await title.innerText()).toMatch(/^Installs per day/);
    await page.getByRole('link', { name: 'Total', exact: true }).click();
    await page.waitForURL(/\?view=total$/);
    await page.getByRole('heading', { name: /^Installs (over time|rose|fell)/ }).waitFor();
  });
});
