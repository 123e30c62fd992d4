import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const BUILD = join(import.meta.dirname, '../../apps/web/.next/build-manifest.json');

/** Bytes of script that a page loaded, as sent, beside the files that Next sends with each. */
export async function scriptBytes(page: Page): Promise<number> {
  const { rootMainFiles } = JSON.parse(readFileSync(BUILD, 'utf8')) as { rootMainFiles: string[] };
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => ({ name: entry.name, size: (entry as PerformanceResourceTiming).encodedBodySize }))
      .filter(({ name }) => name.endsWith('.js')),
  );
  const own = loaded.filter(({ name }) => !rootMainFiles.some((file) => name.endsWith(file)));
  if (own.length === loaded.length) throw new Error('the page loaded no file of the build');
  return own.reduce((sum, { size }) => sum + size, 0);
}
