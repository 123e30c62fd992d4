import { AxeBuilder } from '@axe-core/playwright';
import { expect, inject } from 'vitest';
import { describeInBrowser, LOOKS, test } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const readApi = async (path: string) => (await fetch(new URL(`/api/v1/${path}`, inject('webUrl')))).json();

describeInBrowser('axe finds nothing against WCAG 2.2 AA and best practice', () => {
  for (const { name, path } of PAGE_KINDS)
    test(`on the page "${name}", in every look, folded and unfolded`, async ({ open }) => {
      const address = typeof path === 'string' ? path : await path(readApi);
      for (const look of LOOKS) {
        const { page } = await open(address, look);
        for (const unfold of [false, true]) {
          if (unfold)
            await page.locator('details:not([data-popover])').evaluateAll((all) => {
              for (const one of all as HTMLDetailsElement[]) one.open = true;
            });
          const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n')}`,
          );
          expect({ look: look.name, unfold, found }).toEqual({ look: look.name, unfold, found: [] });
        }
        await page.close();
      }
    });
});
