import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import { addressOf, describeInBrowser, LOOKS, test, unfold } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { PAIRINGS_KINDS } from './pairings-kinds.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describeInBrowser('axe finds nothing against WCAG 2.2 AA and best practice', () => {
  for (const kind of [...PAGE_KINDS, ...PAIRINGS_KINDS])
    test(`on the page "${kind.name}", unfolded, in every look`, { timeout: 180_000 }, async ({ open }) => {
      const { page } = await open(await addressOf(kind), LOOKS[0], kind.as);
      await unfold(page);
      for (const { name, colorScheme, width } of LOOKS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const axe = new AxeBuilder({ page });
        // Dark differs from light in its colors alone.
        const { violations } = await (name === 'dark' ? axe.withRules('color-contrast') : axe.withTags(TAGS)).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n')}`,
        );
        expect({ name, found }).toEqual({ name, found: [] });
      }
    });
});
