import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { test as base, describe, inject } from 'vitest';
import { CHROMIUM_ARGS } from './chromium.ts';
import type { PageKind } from './page-kinds.ts';
import { sessionOf } from './sign-in.ts';

/** How every page is opened: light and dark at desktop width, and at a phone's width. */
export const LOOKS = [
  { name: 'light', colorScheme: 'light', width: 1280 },
  { name: 'dark', colorScheme: 'dark', width: 1280 },
  { name: 'phone', colorScheme: 'light', width: 390 },
] as const satisfies Look[];

export interface Look {
  name: string;
  colorScheme: 'light' | 'dark';
  width: number;
}

export interface OpenPage {
  page: Page;
  /** Of the console, of scripts and requests so far, and responses with status 400 or more. */
  errors: string[];
}

/** Browser tests; skipped where there is no Chromium. */
export const describeInBrowser = describe.skipIf(inject('chromium') === null);

/**
 * A test with `open(path, look, as)`: a page of the web app in a fresh browser session, signed in
 * with the session of somebody's e-mail address, where one is given.
 */
export const test = base.extend<{ browser: Browser; open(path: string, look?: Look, as?: string): Promise<OpenPage> }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: inject('chromium') ?? undefined, args: CHROMIUM_ARGS });
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  open: async ({ browser }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (path, { colorScheme, width } = LOOKS[0], as) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      contexts.push(context);
      if (as) await context.addCookies([await sessionOf(as)]);
      const page = await context.newPage();
      const errors = listen(page);
      await page.goto(new URL(path, inject('webUrl')).href, { waitUntil: 'networkidle' });
      return { page, errors };
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** The address of a kind of page. */
export async function addressOf({ path }: PageKind): Promise<string> {
  if (typeof path === 'string') return path;
  return path(async (part) => (await fetch(new URL(`/api/v1/${part}`, inject('webUrl')))).json());
}

/** Opens everything that is folded on a page. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('details:not([data-popover])').evaluateAll((all) => {
    for (const one of all as HTMLDetailsElement[]) one.open = true;
  });
}

/** Whether the page can be scrolled sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Saves a screenshot of the whole page in the folder SCREENSHOTS, where that is set. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

function listen(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => errors.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A navigation cancels prefetches: that is not an error.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') errors.push(`request: ${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`response: ${response.url()}: ${response.status()}`);
  });
  return errors;
}
