import { availableParallelism } from 'node:os';
import { medianRun, type Result, runLighthouse } from './pages/lighthouse.ts';
import { mainPages } from './pages/main-pages.ts';
import { isWithinTargets, rowOf } from './pages/rows.ts';
import type { BenchOptions } from './run.ts';

const RUNS = 3;

/**
 * Lighthouse, as a phone with a slow connection, on the main pages of a site that runs already
 * (`npm start`) and is of this build: of each page the median of three runs.
 */
export async function run({ url = 'http://127.0.0.1:3000' }: BenchOptions): Promise<boolean> {
  console.log(`${url}, ${availableParallelism()} processors, median of ${RUNS}; LCP and TBT in ms, script in kB`);
  const medians: [string, Result][] = [];
  for (const [name, path] of Object.entries(await mainPages(url))) {
    const results: Result[] = [];
    for (let run = 0; run < RUNS; run++) results.push(await runLighthouse(new URL(path, url).href));
    const median = medianRun(results);
    if (median) medians.push([name, median]);
  }
  console.table(Object.fromEntries(medians.map(([name, result]) => [name, rowOf(result)])));
  return medians.every(([, result]) => isWithinTargets(result));
}
