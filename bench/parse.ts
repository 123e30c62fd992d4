import { interleavedMedians } from './interleaved.ts';
import { baselineParse } from './parse-baseline.ts';
import { type DetailPage, parsePage, readPageSets } from './parse-pages.ts';

const ROUNDS = 9;
const BASELINE = 'cheerio.load + selectors';
/** How many times faster than the baseline, on pages of the size stores send. */
const TARGETS = { data: 20, markup: 3 };

/**
 * Parsing detail pages: our adapters, validation included, against the whole page through cheerio with the same
 * selectors. Prints a table; false when a set as a whole missed its target. Small pages gain less than large ones, so
 * the worst page is told, too.
 * @throws Error when the two do not read the same from a page: then there is nothing to compare
 */
export async function run(): Promise<boolean> {
  const { isRecorded, data, markup } = readPageSets();
  const rows = [
    { 'page set': 'data blocks', ...measure(data), target: TARGETS.data },
    { 'page set': 'markup only', ...measure(markup), target: TARGETS.markup },
  ];
  const source = isRecorded ? 'recorded pages' : 'no recordings found: small pages of the sample stores, no targets';
  console.log(`parse: ${source}, baseline ${BASELINE}, medians of ${ROUNDS} interleaved rounds`);
  console.table(
    rows.map((row) => ({
      ...row,
      ratio: `${row.ratio.toFixed(1)}x`,
      'worst page': `${row['worst page'].toFixed(1)}x`,
      target: isRecorded ? `>= ${row.target}x` : '-',
    })),
  );
  return !isRecorded || rows.every((row) => row.ratio >= row.target);
}

function measure(pages: readonly DetailPage[]) {
  if (pages.length === 0) throw new Error('no pages of this kind: nothing to measure');
  for (const page of pages) checkSame(page);
  const medians = interleavedMedians(
    ROUNDS,
    pages.flatMap((page) => [() => parsePage(page), () => baselineParse(page.body)]),
  );
  const ours = medians.filter((_, at) => at % 2 === 0);
  const baseline = medians.filter((_, at) => at % 2 === 1);
  const bytes = pages.reduce((all, page) => all + Buffer.byteLength(page.body), 0);
  return {
    pages: pages.length,
    MB: (bytes / 1e6).toFixed(1),
    'ours ms/page': (sum(ours) / pages.length).toFixed(2),
    'baseline ms/page': (sum(baseline) / pages.length).toFixed(2),
    ratio: sum(baseline) / sum(ours),
    'worst page': Math.min(...baseline.map((duration, at) => duration / (ours[at] ?? Number.NaN))),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

// Markup shows fewer digits than data: 4.6 for 4.618, 103K for 103,974, in a band's case only the first one.
function checkSame(page: DetailPage): void {
  const [listing] = parsePage(page).listings;
  const { name, users, rating, ratingCount } = baselineParse(page.body);
  const isSame =
    listing?.name === name.trim() &&
    isNear(listing.users?.value, users, 1) &&
    isNear(listing.rating, rating, 0.02) &&
    isNear(listing.ratingCount, ratingCount, 0.1);
  if (isSame) return;
  const ours = [listing?.name, listing?.users?.value, listing?.rating, listing?.ratingCount];
  throw new Error(`${page.marketplace}: ours reads ${ours}; the baseline ${[name, users, rating, ratingCount]}`);
}

function isNear(one: number | null | undefined, other: number | null, tolerance: number): boolean {
  if (one === null || one === undefined || other === null) return (one ?? null) === other;
  return Math.abs(one - other) <= tolerance * other;
}
