import { expect, inject } from 'vitest';
import { describeInBrowser, test } from './harness.ts';

describeInBrowser('/api/docs', () => {
  test('shows the operations of the document, and asks no other server for anything', async ({ browser }) => {
    const origin = new URL(inject('webUrl')).origin;
    const context = await browser.newContext();
    const page = await context.newPage();
    const [asked, errors]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${origin}/api/docs`, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: 'Plugin Intelligence', level: 1 }).waitFor();
    await page.getByText('/api/v1', { exact: true }).first().waitFor();
    await context.close();
    expect(errors).toEqual([]);
    expect(asked).toContain(`${origin}/api/openapi.json`);
    expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url))).toEqual([]);
  });
});
