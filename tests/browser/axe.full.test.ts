import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import { addressOf, describeInBrowser, LOOKS, test, unfold } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describeInBrowser('axe finds nothing against WCAG 2.2 AA and best practice', () => {
  for (const kind of PAGE_KINDS)
    test(`on the page "${kind.name}", in every look, folded and unfolded`, async ({ open }) => {
      for (const look of LOOKS) {
        const { page } = await open(await addressOf(kind), look);
        for (const isUnfolded of [false, true]) {
          if (isUnfolded) await unfold(page);
          const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n')}`,
          );
          expect({ look: look.name, isUnfolded, found }).toEqual({ look: look.name, isUnfolded, found: [] });
        }
        await page.close();
      }
    });
});
