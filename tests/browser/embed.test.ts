import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject } from 'vitest';
import { test as base, describeInBrowser, LOOKS, screenshot } from './harness.ts';

const site = () => inject('webUrl');

/** A page of another site that frames an address of this one. */
const test = base.extend<{ frameElsewhere(address: string): Promise<string> }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern
  frameElsewhere: async ({}, use) => {
    let framed = '';
    const server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>Elsewhere</title><iframe src="${framed}" width="100%" height="320"></iframe>`,
      );
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    await use(async (address) => {
      framed = address;
      return `http://localhost:${(server.address() as AddressInfo).port}/`;
    });
    await new Promise((closed) => server.close(closed));
  },
});

async function firstPlugin(store: string): Promise<string> {
  const answer = await (await fetch(new URL(`/api/v1/marketplaces/${store}/plugins?pageSize=1`, site()))).json();
  return encodeURIComponent(answer.plugins[0].id);
}

describeInBrowser('a chart on another site', () => {
  test.for(LOOKS)(
    'shows whose number it is, its plot and its source: $name',
    async (look, { browser, frameElsewhere }) => {
      const id = await firstPlugin('chrome-web-store');
      const { colorScheme, width } = look;
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 360 } });
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).origin));
      await page.goto(await frameElsewhere(new URL(`/embed/plugins/${id}`, site()).href));
      const embed = page.frameLocator('iframe');
      await embed.getByRole('img').waitFor();
      expect(await embed.getByRole('heading', { level: 1 }).innerText()).toMatch(/\S: /);
      expect(await embed.locator('body').innerText()).toMatch(/Source: Chrome Web Store, as of/);
      const link = embed.getByRole('link', { name: 'Plugin Intelligence' });
      expect(await link.getAttribute('href')).toContain(`/plugins/${id}`);
      expect(await embed.locator('script').count()).toBe(0);
      const [frame] = page.frames().slice(1);
      const isFitting = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
      expect(await frame?.evaluate(isFitting)).toBe(true);
      const ground = await frame?.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(ground).toBe(colorScheme === 'dark' ? 'rgb(26, 27, 25)' : 'rgb(255, 255, 255)');
      expect(await context.cookies()).toEqual([]);
      expect(new Set(requests).size).toBe(2);
      await screenshot(page, `embed-${look.name}`);
      await context.close();
    },
  );

  test('is the only page that another site may frame', async ({ browser, frameElsewhere }) => {
    const id = await firstPlugin('chrome-web-store');
    const page = await browser.newPage();
    await page.goto(await frameElsewhere(new URL(`/plugins/${id}`, site()).href));
    expect(await page.frameLocator('iframe').getByRole('heading', { level: 1 }).count()).toBe(0);
    await page.close();
    const headersOf = async (path: string) => (await fetch(new URL(path, site()))).headers;
    for (const path of ['/', '/terms', `/plugins/${id}`, '/feeds/changes.rss', '/api/v1', '/embedded'])
      expect([path, (await headersOf(path)).get('X-Frame-Options')]).toEqual([path, 'DENY']);
    const headers = await headersOf(`/embed/plugins/${id}`);
    expect(headers.get('X-Frame-Options')).toBeNull();
    expect(headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Set-Cookie')).toBeNull();
  });

  test('is named by its plugin’s page with its badges, and so is the feed', async ({ open }) => {
    const id = await firstPlugin('chrome-web-store');
    const { page, errors } = await open(`/plugins/${id}`);
    const feed = page.locator('head link[type="application/rss+xml"]');
    expect(await feed.getAttribute('href')).toContain(`/feeds/plugins/${id}.rss`);
    expect(await page.getByRole('link', { name: 'Feed', exact: true }).getAttribute('href')).toBe(
      `/feeds/plugins/${id}.rss`,
    );
    await page.getByRole('link', { name: 'Embed' }).click();
    await page.getByLabel('HTML of the chart').waitFor();
    expect(await page.getByLabel('HTML of the chart').inputValue()).toContain(`/embed/plugins/${id}`);
    const badges = page.locator('img[src^="/badges/"]');
    await badges.last().scrollIntoViewIfNeeded();
    expect(await badges.count()).toBe(3);
    const drawn = () => badges.evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth > 0));
    await expect.poll(async () => (await drawn()).length).toBe(3);
    expect(errors).toEqual([]);
  });
});
