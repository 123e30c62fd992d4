import { readFile } from 'node:fs/promises';
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

function chooseFile(page: OpenPage['page'], text: string): Promise<void> {
  return page
    .getByLabel('Or a CSV file')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

function focusedId(page: OpenPage['page']): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

describeInBrowser('the inventory check', () => {
  test('says what is wrong beside the field, and keeps what was written', async ({ open }) => {
    const { page, errors } = await open('/check');
    await page.getByLabel('Ids', { exact: true }).fill('nowhere:a');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('The inventory was not checked.').waitFor();
    expect(await page.getByText('There is no marketplace “nowhere”').isVisible()).toBe(true);
    expect(await page.getByLabel('Ids', { exact: true }).inputValue()).toBe('nowhere:a');
    expect(await page.getByRole('alert').filter({ hasText: 'was not checked' }).count()).toBe(1);
    expect(await focusedId(page)).toBe('ids');
    expect(errors).toEqual([]);
  });

  test('says what is wrong with a file beside the file', async ({ open }) => {
    const { page } = await open('/check');
    await chooseFile(page, 'Device,User\nPC-1,ann@example.com\n');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('its columns are “Device”, “User”').waitFor();
    expect(await focusedId(page)).toBe('file');
    expect(await page.locator('#file').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#file-error').textContent()).toContain('The CSV has no column of ids');
  });

  test('sends no file that is larger than the server reads, and says so', async ({ open }) => {
    const { page, errors } = await open('/check');
    await page.getByLabel('Ids', { exact: true }).fill('firefox:a');
    await chooseFile(page, 'x'.repeat(10 * 1024 ** 2));
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    const words = await page.locator('#file').evaluate((field: HTMLInputElement) => field.validationMessage);
    expect(words).toBe('This is larger than 4 MB: leave out other columns.');
    await chooseFile(page, 'Extension ID\nfirefox:b\n');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Ids checked 2.' }).waitFor({ state: 'attached' });
    expect(errors).toEqual([]);
  });

  test('checks the 5,000 ids of a file, puts the focus on what was found, and gives all rows', async ({ open }) => {
    const { page, errors } = await open('/check');
    const ids = Array.from({ length: 5000 }, (_, at) => `chrome-web-store:${String(at).padStart(32, 'a')}`);
    await chooseFile(page, `Device,Extension ID\n${ids.map((id) => `PC,${id}`).join('\n')}\n`);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('region', { name: 'What was found' }).waitFor();
    expect(await focusedId(page)).toBe('result');
    expect(await page.getByRole('status').filter({ hasText: 'Ids checked 5,000' }).count()).toBe(1);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(5001);
    await page.getByText('Check other ids').click();
    await page.getByLabel('Ids', { exact: true }).fill(ids.slice(0, 2).join('\n'));
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Ids checked 2.' }).waitFor({ state: 'attached' });
    expect(await focusedId(page)).toBe('result');
    expect(await page.getByLabel('Ids', { exact: true }).isVisible()).toBe(false);
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
