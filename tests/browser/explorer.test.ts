import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { describeInBrowser, LOOKS, screenshot, test } from './harness.ts';

const [LIGHT, DARK, PHONE] = LOOKS;

function rowNames(page: Page): Promise<string[]> {
  return page.locator('a[data-row]').allInnerTexts();
}

/** The same list from the API: what the page shows is what is there. */
async function fromApi(
  query: string,
): Promise<{ total: number; plugins: { name: string; users: { value: number } }[] }> {
  return (await fetch(new URL(`/api/v1/plugins?limit=24&${query}`, inject('webUrl')))).json();
}

/** Opens the form of a filter and chooses a range with one click: two steps. */
async function choose(page: Page, chip: string, range: string) {
  await page.locator('summary', { hasText: chip }).click();
  await page.getByRole('link', { name: range }).click();
}

describeInBrowser('which plugins with 10k to 100k users', () => {
  for (const look of [LIGHT, DARK]) {
    test(`were abandoned: four steps, in ${look.name}`, async ({ open }) => {
      const { page, errors } = await open('/plugins', look);
      await page.getByRole('link', { name: /^Abandoned/ }).click();
      await page.waitForURL('**/plugins/lists/abandoned');
      await choose(page, 'at least 10k users', '10k to 100k');
      await page.waitForURL(/users=10k-100k/);
      const { total, plugins } = await fromApi('users=10k-100k&updatedBefore=365d');
      await page.getByRole('heading', { name: new RegExp(`^${total} plugins?`) }).waitFor();
      expect(await rowNames(page)).toEqual(plugins.map(({ name }) => name));
      expect(plugins.every(({ users }) => users.value >= 10_000 && users.value <= 100_000)).toBe(true);
      expect(errors).toEqual([]);
      await screenshot(page, `explorer-abandoned-${look.name}`);
    });

    test(`grow: four steps, in ${look.name}`, async ({ open }) => {
      const { page, errors } = await open('/plugins', look);
      await page.getByRole('link', { name: /^Fast growing/ }).click();
      await page.waitForURL('**/plugins/lists/fast-growing');
      await choose(page, 'at least 1k users', '10k to 100k');
      await page.waitForURL(/users=10k-100k/);
      const { plugins } = await fromApi('users=10k-100k&growth=20-&growthDays=90');
      await page.getByText('growing', { exact: true }).waitFor();
      expect(await rowNames(page)).toEqual(plugins.map(({ name }) => name));
      expect(errors).toEqual([]);
    });

    test(`changed hands: five steps, in ${look.name}`, async ({ open }) => {
      const { page, errors } = await open('/plugins', look);
      await page.getByRole('link', { name: /^Changed hands/ }).click();
      await page.waitForURL('**/plugins/lists/changed-hands');
      await page.getByText('Add filter').click();
      await page.getByRole('group', { name: 'Filters' }).getByRole('link', { name: 'Users', exact: true }).click();
      await page.getByRole('link', { name: '10k to 100k' }).click();
      await page.waitForURL(/users=10k-100k/);
      const { plugins } = await fromApi('changed=hands&changedDays=365&users=10k-100k');
      await page.getByText('that', { exact: true }).waitFor();
      expect(await rowNames(page)).toEqual(plugins.map(({ name }) => name));
      expect(errors).toEqual([]);
    });
  }
});

describeInBrowser('the list of all plugins', () => {
  test('goes on at its heading, and back to the same rows', async ({ open }) => {
    const { page } = await open('/plugins');
    const first = await rowNames(page);
    await page.getByRole('link', { name: 'Next 24' }).click();
    await page.getByText(/^25 to 48 of/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('list');
    expect(await rowNames(page)).not.toEqual(first);
    await page.getByRole('link', { name: 'Previous' }).click();
    await page.getByText(/^1 to 24 of/).waitFor();
    expect(await rowNames(page)).toEqual(first);
  });

  test('counts what a range would leave while it is typed, and applies it by Enter', async ({ open }) => {
    const { page } = await open('/plugins?users=10k-');
    await page.locator('summary', { hasText: 'at least 10k users' }).click();
    await page.getByLabel('To', { exact: true }).fill('100k');
    const { total } = await fromApi('users=10k-100k');
    await page.getByRole('button', { name: `Show ${total} plugins` }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/users=10/);
    await page.getByRole('heading', { name: new RegExp(`^${total} plugins`) }).waitFor();
  });

  test('finds a filter by its name, and sets a range by dragging over the histogram', async ({ open }) => {
    const { page } = await open('/plugins');
    await page.getByText('Add filter').click();
    await page.getByLabel('Find a filter').fill('use');
    const found = page.getByRole('group', { name: 'Filters' }).getByRole('listitem');
    expect(await found.filter({ visible: true }).allInnerTexts()).toEqual(['Users', 'Ratings per 1,000 users']);
    await found.getByRole('link', { name: 'Users', exact: true }).click();
    await page.waitForURL(/add=users/);
    const [from, to] = [page.locator('[data-from="1000"]'), page.locator('[data-from="30000"]')];
    await from.hover();
    await page.mouse.down();
    await to.hover();
    await page.mouse.up();
    const { total } = await fromApi('users=1k-100k');
    await page.getByRole('button', { name: `Show ${total} plugins` }).waitFor();
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('1000');
  });

  test('selects rows by x, over pages, to compare them', async ({ open }) => {
    const { page } = await open('/plugins');
    await page.locator('a[data-row]').first().focus();
    await page.keyboard.press('x');
    await page.getByText('select another to compare').waitFor();
    await page.getByRole('link', { name: 'Next 24' }).click();
    await page.getByText(/^25 to 48 of/).waitFor();
    await page.locator('a[data-row]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    const compare = page.getByRole('region', { name: 'Selection' }).getByRole('link', { name: 'Compare' });
    expect(await compare.getAttribute('href')).toMatch(/^\/compare\?ids=[^,]+,[^,]+$/);
    expect(page.url()).toContain('#selected=');
  });

  test('names the filters that cannot be, and answers 400', async ({ open }) => {
    const { page } = await open('/plugins?users=100k-10k&rating=9-', PHONE);
    const response = await page.reload();
    expect(response?.status()).toBe(400);
    expect(await page.locator('main').innerText()).toMatch(/users.*rating/s);
  });

  test('says which filter leaves nothing', async ({ open }) => {
    const { page } = await open('/plugins?users=1000M-&rating=4-');
    await page.getByRole('link', { name: /^Without “with at least 1B users” there/ }).click();
    await page.waitForURL((url) => url.search === '?rating=4-');
  });
});

describeInBrowser('a tag', () => {
  test('has a page of its plugins, and one that no plugin has is not found', async ({ open }) => {
    const { plugins } = await fromApi('tag=productivity');
    const { page } = await open('/tags/no-plugin-has-this-tag');
    expect(await page.locator('h1').count()).toBe(1);
    if (plugins.length === 0) return;
    await page.goto(new URL('/tags/productivity', inject('webUrl')).href);
    expect(await rowNames(page)).toEqual(plugins.map(({ name }) => name));
  });
});
