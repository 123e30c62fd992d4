import { expect, inject } from 'vitest';
import { describeInBrowser, type OpenPage, test } from './harness.ts';

const STORE = 'chrome-web-store';

/** Ids of the store, as an administrator would paste them. */
async function idsOfStore(count: number): Promise<string[]> {
  const answer = await fetch(new URL(`/api/v1/marketplaces/${STORE}/plugins?status=all`, inject('webUrl')));
  const { plugins } = (await answer.json()) as { plugins: { externalId: string }[] };
  return plugins.slice(0, count).map(({ externalId }) => externalId);
}

async function fillIn({ page }: Pick<OpenPage, 'page'>, ids: readonly string[]): Promise<void> {
  await page.getByLabel('Marketplace', { exact: true }).selectOption(STORE);
  await page.getByLabel('Ids', { exact: true }).fill(ids.join('\n'));
  await page.getByRole('button', { name: 'Check', exact: true }).click();
}

describeInBrowser('the inventory check', () => {
  test('says what is wrong beside the field, and keeps what was written', async ({ open }) => {
    const { page, errors } = await open('/check');
    await page.getByLabel('Ids', { exact: true }).fill('nowhere:a');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('The inventory was not checked.').waitFor();
    expect(await page.getByText('There is no marketplace “nowhere”').isVisible()).toBe(true);
    expect(await page.getByLabel('Ids', { exact: true }).inputValue()).toBe('nowhere:a');
    expect(errors).toEqual([]);
  });

  test('answers ids without script too, and gives all rows as a file', async ({ browser }) => {
    const ids = await idsOfStore(5);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('/check', inject('webUrl')).href);
    await fillIn({ page }, [...ids, 'p'.repeat(32)]);
    const found = page.getByRole('region', { name: 'What was found' });
    await found.waitFor();
    expect(await found.getByRole('listitem').filter({ hasText: 'Never seen' }).count()).toBe(1);
    expect(await found.locator('ol > li').count()).toBe(ids.length + 1);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    expect((await download).suggestedFilename()).toBe('inventory-check.csv');
    await context.close();
  });
});
