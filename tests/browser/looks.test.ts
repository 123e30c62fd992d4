import { expect } from 'vitest';
import { addressOf, describeInBrowser, LOOKS, screenshot, scrollsSideways, test, unfold } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { PAIRINGS_KINDS } from './pairings-kinds.ts';
import { scriptBytes } from './script-bytes.ts';

/** Beside those of LOOKS: a small phone, where columns of tables come, a wide screen. */
const WIDTHS = [320, 720, 1100, 1920];
const MOST_SCRIPT = 25_000;
const ALL_LOOKS = [...LOOKS, ...WIDTHS.map((width) => ({ ...LOOKS[0], name: `${width}px`, width }))];

// Several at once: a page that is open waits half a second for the network to stay idle.
describeInBrowser('every kind of page', { concurrent: true }, () => {
  for (const kind of [...PAGE_KINDS, ...PAIRINGS_KINDS])
    test(`"${kind.name}" has one heading, little script, no errors and no sideways scrolling`, async ({ open }) => {
      const { page, errors } = await open(await addressOf(kind), LOOKS[0], kind.as);
      expect(await page.locator('h1').count()).toBe(1);
      if (!kind.isReal) expect(await page.locator('body').innerText()).toMatch(/sample data/i);
      expect(await scriptBytes(page)).toBeLessThanOrEqual(kind.mostScript ?? MOST_SCRIPT);
      for (const { name, colorScheme, width } of ALL_LOOKS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await screenshot(page, `${kind.name.replaceAll(' ', '-')}-${name}`);
        expect({ name, sideways: await scrollsSideways(page) }).toEqual({ name, sideways: false });
      }
      await unfold(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect({ width, unfolded: await scrollsSideways(page) }).toEqual({ width, unfolded: false });
      }
      // A page that refuses its address is itself an answer of 400 or more.
      if (!kind.isRefusal) expect(errors).toEqual([]);
    });
});
