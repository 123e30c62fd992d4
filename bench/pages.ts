import { availableParallelism } from 'node:os';
import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js';
import { mainPages } from './pages/main-pages.ts';
import { isWithinTargets, rowOf } from './pages/rows.ts';
import type { BenchOptions } from './run.ts';

const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const CHROME_FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu'];

/**
 * Lighthouse, as a phone with a slow connection, on the main pages of a site that runs already
 * (`npm start`) and is of this build: of each page the median of three runs.
 */
export async function run({ url = 'http://127.0.0.1:3000' }: BenchOptions): Promise<boolean> {
  console.log(`${url}, ${availableParallelism()} processors, median of ${RUNS}; LCP and TBT in ms, script in kB`);
  const chrome = await launch({ chromePath: process.env.CHROMIUM_PATH, chromeFlags: CHROME_FLAGS });
  try {
    const results: Record<string, Result> = {};
    for (const [name, path] of Object.entries(await mainPages(url)))
      results[name] = await medianRun(new URL(path, url).href, chrome.port);
    console.table(Object.fromEntries(Object.entries(results).map(([name, result]) => [name, rowOf(result)])));
    return Object.values(results).every(isWithinTargets);
  } finally {
    chrome.kill();
  }
}

async function medianRun(address: string, port: number): Promise<Result> {
  const results: Result[] = [];
  for (let run = 0; run < RUNS; run++) {
    const one = await lighthouse(address, { port, onlyCategories: CATEGORIES });
    if (one) results.push(one.lhr);
  }
  return computeMedianRun(results);
}
