import { interleavedMedians } from './interleaved.ts';
import { baselineParse } from './parse-baseline.ts';
import { type DetailPage, parsePage, readPageSets } from './parse-pages.ts';
import { markupSlice } from './parse-slice.ts';

const ROUNDS = 9;
/** How many times faster than the first baseline, on pages of the size stores send. */
const TARGETS = { data: 20, markup: 3 };

/**
 * Times our adapters on detail pages, validation included, against two baselines with the same
 * selectors in one run:
 * - whole page: `cheerio.load` of the page as it came. The targets are ratios to this one.
 * - same slice: `cheerio.load` of the part that our markup parsers cut out and load, cut out before
 *   the clock starts, while ours has to find it in the page. This ratio is not due to parsing less:
 *   it says what data blocks save, and that on markup alone nothing but the slice makes ours
 *   faster. Prints a table. Small pages gain less than large ones, so the page with the smallest
 *   ratio is shown, too.
 * @returns false when a page set as a whole misses its target
 * @throws Error when ours and a baseline read different values from a page: then there is nothing
 * to compare
 */
export async function run(): Promise<boolean> {
  const { isRecorded, data, markup } = readPageSets();
  const rows = [
    { 'page set': 'data blocks', ...measure(data), target: TARGETS.data },
    { 'page set': 'markup only', ...measure(markup), target: TARGETS.markup },
  ];
  const source = isRecorded ? 'recorded pages' : 'no recordings found: small pages of the sample stores, no targets';
  console.log(`parse: ${source}, medians of ${ROUNDS} interleaved rounds.`);
  console.log(
    'Baselines: cheerio.load + the same selectors on the whole page, and on the slice our markup parsers load.',
  );
  console.table(
    rows.map(({ ratio, sliceRatio, worstRatio, target, ...row }) => ({
      ...row,
      'whole / ours': times(ratio),
      'worst page': times(worstRatio),
      'slice / ours': times(sliceRatio),
      'target (whole)': isRecorded ? `>= ${target}x` : '-',
    })),
  );
  return !isRecorded || rows.every((row) => row.ratio >= row.target);
}

function measure(pages: readonly DetailPage[]) {
  if (pages.length === 0) throw new Error('no pages of this kind: nothing to measure');
  const slices = pages.map(({ body }) => markupSlice(body));
  pages.forEach((page, index) => {
    checkSame(page, page.body);
    checkSame(page, slices[index] ?? '');
  });
  const medians = interleavedMedians(
    ROUNDS,
    pages.flatMap((page, index) => [
      () => parsePage(page),
      () => baselineParse(page.body),
      () => baselineParse(slices[index] ?? ''),
    ]),
  );
  const [ours = [], whole = [], slice = []] = [0, 1, 2].map((place) => medians.filter((_, at) => at % 3 === place));
  const bytes = pages.reduce((all, page) => all + Buffer.byteLength(page.body), 0);
  const sliceBytes = slices.reduce((all, text) => all + Buffer.byteLength(text), 0);
  return {
    pages: pages.length,
    MB: (bytes / 1e6).toFixed(1),
    'slices MB': (sliceBytes / 1e6).toFixed(1),
    'ours ms/page': (sum(ours) / pages.length).toFixed(2),
    'whole ms/page': (sum(whole) / pages.length).toFixed(2),
    'slice ms/page': (sum(slice) / pages.length).toFixed(2),
    ratio: sum(whole) / sum(ours),
    sliceRatio: sum(slice) / sum(ours),
    worstRatio: Math.min(...whole.map((duration, at) => duration / (ours[at] ?? Number.NaN))),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function times(ratio: number): string {
  return `${ratio.toFixed(1)}x`;
}

// Markup shows fewer digits than data: 4.6 for 4.618, 103K for 103,974, in a band's case only the
// first one.
function checkSame(page: DetailPage, html: string): void {
  const [listing] = parsePage(page).listings;
  const { name, users, rating, ratingCount } = baselineParse(html);
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
