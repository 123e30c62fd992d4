import { expect, inject } from 'vitest';
import { describeInBrowser, test } from './harness.ts';

/** The ids of the largest plugins of a store. */
async function idsOf(marketplace: string, count: number): Promise<string[]> {
  const path = `/api/v1/marketplaces/${marketplace}/plugins?pageSize=${count}`;
  const answer = await (await fetch(new URL(path, inject('webUrl')))).json();
  return answer.plugins.map(({ id }: { id: string }) => id);
}

describeInBrowser('the comparison', () => {
  test('begins with comparisons from the data', async ({ open }) => {
    const { page } = await open('/compare');
    await page
      .getByRole('link', { name: /^The largest of / })
      .first()
      .click();
    await page.waitForURL(/ids=/);
    await page.getByRole('region', { name: 'Side by side', exact: true }).waitFor();
    expect(await page.getByRole('slider').count()).toBe(1);
    const csv = await page.getByRole('link', { name: 'CSV of: What is drawn' }).getAttribute('href');
    const [head, first] = (await (await fetch(new URL(csv ?? '', inject('webUrl')))).text()).split('\r\n');
    expect(head).toMatch(/^id,name,number,day,.*,value,value\.kind,drawn$/);
    expect(first).toMatch(/,\d{4}-\d\d-\d\d,,[\d.]+,(exact|rounded|at_least),100$/);
  });

  test('answers 404 as JSON to a CSV of what there is not', async () => {
    const response = await fetch(new URL('/compare/chart.csv?ids=chrome-web-store:nothing', inject('webUrl')));
    expect([response.status, (await response.json()).code]).toEqual([404, 'not_found']);
  });

  test('keeps the others’ colors when one is taken out, and fills its place when one is added', async ({ open }) => {
    const ids = await idsOf('chrome-web-store', 3);
    const { page } = await open(`/compare?ids=${ids.join(',')}`);
    const chips = page.getByRole('list', { name: 'Plugins compared' }).getByRole('listitem');
    const color = (at: number) => chips.nth(at).locator('span').first().getAttribute('class');
    const last = await color(2);
    await page
      .getByRole('link', { name: /^Remove / })
      .nth(1)
      .click();
    await page.waitForURL((url) => url.searchParams.get('ids') === `${ids[0]},,${ids[2]}`);
    await expect.poll(() => chips.count()).toBe(2);
    expect(await color(1)).toBe(last);
    await page.getByRole('searchbox', { name: /^Add a plugin/ }).fill(ids[1] ?? '');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.waitForURL((url) => url.searchParams.get('ids') === ids.join(','));
  });

  test('does not draw numbers of stores that count differently, and says why', async ({ open }) => {
    const ids = [...(await idsOf('chrome-web-store', 1)), ...(await idsOf('vs-code', 1))];
    const { page } = await open(`/compare?ids=${ids.join(',')}&scale=number`);
    expect(await page.getByRole('link', { name: 'Number', exact: true }).count()).toBe(0);
    expect(await page.getByText('their stores count different things').first().isVisible()).toBe(true);
  });

  test.for(['nonsense', 'chrome-web-store:nothing', 'a:1,a:2,a:3,a:4,a:5,a:6,a:7', 'x'.repeat(2000)])(
    'answers 404 naming ids to %s',
    async (ids) => {
      const response = await fetch(new URL(`/compare?ids=${ids}`, inject('webUrl')));
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('These plugins cannot be compared');
    },
  );
});
