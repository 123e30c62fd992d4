import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { describeInBrowser, LOOKS, screenshot, test } from './harness.ts';

const MOST_STEPS = 6;

/** Counts what a reader does: each call is one click or one text that is sent. */
function countSteps() {
  let steps = 0;
  return {
    async step(action: () => Promise<unknown>) {
      steps++;
      await action();
    },
    get count() {
      return steps;
    },
  };
}

async function heading(page: Page): Promise<string> {
  return page.locator('h1').innerText();
}

async function apiChanges(kind: string): Promise<{ pluginName: string }[]> {
  const response = await fetch(new URL(`/api/v1/changes?kind=${kind}&days=7&limit=1`, inject('webUrl')));
  return (await response.json()).changes;
}

describeInBrowser('what gained permissions this week, and did this one ever change hands?', () => {
  for (const look of LOOKS.slice(0, 2)) {
    test(`is answered in at most six steps in ${look.name}`, async ({ open }) => {
      const { page, errors } = await open('/', look);
      const steps = countSteps();
      await steps.step(() => page.getByRole('link', { name: 'What changed hands or gained permissions?' }).click());
      await page.waitForURL(/\/changes/);
      expect(await heading(page)).toBe('Changes');
      // Small plugins too: the first page asks for large ones where any of these changed.
      if (page.url().includes('users=')) {
        await steps.step(() => page.getByRole('link', { name: /^Remove the filter: at least 10k users/ }).click());
        await page.waitForURL((url) => !url.search.includes('users='));
      }
      await steps.step(() =>
        page
          .getByRole('navigation', { name: 'Kinds of change' })
          .getByRole('link', { name: /^Changed hands/ })
          .click(),
      );
      await page.waitForURL(/kind=permission/);
      const [expected] = await apiChanges('permission');
      expect(expected).toBeDefined();
      const plugin = page.locator('a[data-row]').first();
      const name = await plugin.innerText();
      await screenshot(page, `changes-${look.name}`);
      await steps.step(() => plugin.click());
      await page.waitForURL(/\/plugins\//);
      expect(await heading(page)).toBe(name);
      expect(await page.locator('main').innerText()).toMatch(/changed hands|no owner change|owner/i);
      expect(steps.count).toBeLessThanOrEqual(MOST_STEPS);
      expect(errors).toEqual([]);
    });
  }
});

describeInBrowser('what should I build?', () => {
  for (const look of LOOKS.slice(0, 2)) {
    test(`leads from the first page to a category’s leaders and to a plugin in ${look.name}`, async ({ open }) => {
      const { page, errors } = await open('/', look);
      const steps = countSteps();
      await steps.step(() => page.getByRole('link', { name: 'What should I build?' }).click());
      await page.waitForURL(/\/plugins\?/);
      expect(await page.locator('main').innerText()).toMatch(/at least 10k users/);
      const plugin = page.locator('a[data-row]').first();
      const name = await plugin.innerText();
      await steps.step(() => plugin.click());
      await page.waitForURL(/\/plugins\/[^/?]+$/);
      expect(await heading(page)).toBe(name);
      await steps.step(() =>
        page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Categories' }).click(),
      );
      await page.waitForURL(/\/categories$/);
      await steps.step(() => page.locator('main table a[href^="/categories/"]').first().click());
      await page.waitForURL(/\/categories\/.+/);
      await steps.step(() => page.locator('main a[href^="/plugins?"]').first().click());
      await page.waitForURL(/\/plugins\?/);
      expect(steps.count).toBeLessThanOrEqual(MOST_STEPS);
      expect(errors).toEqual([]);
    });
  }
});

describeInBrowser('the first page, the changes and the movers', () => {
  test('move from change to change with the arrow keys', async ({ open }) => {
    const { page } = await open('/changes?kind=version&days=30');
    const names = await page.locator('a[data-row]').allInnerTexts();
    await page.locator('a[data-row]').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(names[1]);
  });

  test('filter changes by a form, without what was not chosen in the address', async ({ open }) => {
    const { page } = await open('/changes');
    await page.getByText('any permission risk').click();
    await page.getByRole('checkbox', { name: 'high' }).check();
    await page.getByRole('button', { name: 'Show' }).locator('visible=true').click();
    await page.waitForURL(/risk=high/);
    expect(await page.locator('main').innerText()).toContain('high permission risk');
  });
});
