import { Day, type Problem } from '@pi/domain';
import { listFiles, loadFile } from '../files.ts';
import { type HistoryContext, type HistorySource, type HistoryUnit, isInRange } from '../history-source.ts';

const FILE = /(?:^|[/\\])([a-p]{32})\.json(?:\.gz)?$/;
const DAY = /\d{4}-\d\d-\d\d/;

/**
 * Folders of https://github.com/palant/chrome-extension-manifests-dataset,
 * `manifests-2023-06-01/<id>.json`. A unit is one file; its key is its path.
 */
export const chromeManifests: HistorySource = {
  name: 'chrome-manifests',
  description: 'listings of the Chrome Web Store on some days of 2023 and 2024, from the files of a data set',
  marketplace: 'chrome-web-store',
  needsPath: true,
  fetchesFromStore: false,
  batchSize: 500,
  discover,
  read,
};

async function* discover({ options }: HistoryContext): AsyncIterable<string | Problem> {
  const files = await listFiles(options.path, FILE, 'files named after an extension');
  // Snapshot by snapshot, so that the states of an extension are stored in order.
  for (const file of files.toSorted((a, b) => compare(dayIn(a), dayIn(b)))) {
    const day = dayIn(file) ?? options.date;
    if (day === undefined) yield { kind: 'unusable_line', message: noDay(file) };
    else if (isInRange(day, options)) yield file;
  }
}

async function read({ options }: HistoryContext, file: string): Promise<HistoryUnit> {
  const day = dayIn(file) ?? options.date;
  if (day === undefined) throw new Error(noDay(file));
  const url = `https://chromewebstore.google.com/detail/${FILE.exec(file)?.[1]}`;
  return { day, responses: [await loadFile(options.path ?? '', file, url, `${day}T00:00:00Z`)] };
}

function noDay(file: string): string {
  return `${file}: its folder has no day: --date is required`;
}

function dayIn(file: string): Day | undefined {
  return Day.safeParse(DAY.exec(file)?.[0]).data;
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
