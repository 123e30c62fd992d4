import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Not among the dependencies: 165 MB that only this bench needs. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const CHROME_FLAGS = '--headless=new --no-sandbox --disable-gpu';

export interface Audit {
  numericValue?: number;
  details?: { items?: { resourceType?: string; url?: string; transferSize?: number }[] };
}

/** What the bench reads of a report of Lighthouse. */
export interface Result {
  categories: Record<string, { title: string; score: number | null }>;
  audits: Record<string, Audit>;
}

/**
 * Runs Lighthouse once on an address, as a phone with a slow connection, in the Chromium of
 * CHROMIUM_PATH where that is set.
 */
export async function runLighthouse(address: string): Promise<Result> {
  const options = ['--output=json', '--quiet', `--only-categories=${CATEGORIES}`, `--chrome-flags=${CHROME_FLAGS}`];
  const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, address, ...options], {
    env: { ...process.env, ...(process.env.CHROMIUM_PATH && { CHROME_PATH: process.env.CHROMIUM_PATH }) },
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout);
}

/** The run of the median performance. */
export function medianRun(results: readonly Result[]): Result | undefined {
  const score = ({ categories }: Result) => categories.performance?.score ?? 0;
  return results.toSorted((a, b) => score(a) - score(b))[Math.floor(results.length / 2)];
}
