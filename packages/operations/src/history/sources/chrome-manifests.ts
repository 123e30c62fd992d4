import { Day, type Problem } from '@pi/domain';
import { isWanted } from '../between.ts';
import { listFiles, loadFile } from '../files.ts';
import type { HistoryContext, HistorySource, HistoryUnit } from '../history-source.ts';

const FILE = /(?:^|[/\\])([a-p]{32})\.json(?:\.gz)?$/;
const DAY = /\d{4}-\d\d-\d\d/;

/**
 * Folders of https://github.com/palant/chrome-extension-manifests-dataset, `manifests-2023-06-01/<id>.json`. A unit of work is one
 * file; its key is its path.
 */
export const chromeManifests: HistorySource = {
  name: 'chrome-manifests',
  description: 'listings of the Chrome Web Store on some days of 2023 and 2024, from the files of a data set',
  marketplace: 'chrome-web-store',
  needsPath: true,
  asksStore: false,
  unitsAtOnce: 500,
  discover,
  read,
};

async function* discover({ options }: HistoryContext): AsyncIterable<string | Problem> {
  const files = await listFiles(options.path, FILE, 'files named after an extension');
  // A snapshot after the other: an extension's states come in order.
  for (const file of files.toSorted((a, b) => compare(dayIn(a), dayIn(b)))) {
    const day = dayIn(file) ?? options.date;
    if (day === undefined)
      yield { kind: 'unusable_line', message: `${file}: no folder names its day: give it with --date` };
    else if (isWanted(day, options)) yield file;
  }
}

async function read({ options }: HistoryContext, file: string): Promise<HistoryUnit> {
  const day = dayIn(file) ?? options.date;
  if (day === undefined) throw new Error(`${file}: no folder names its day: give it with --date`);
  const url = `https://chromewebstore.google.com/detail/${FILE.exec(file)?.[1]}`;
  return { day, responses: [await loadFile(options.path ?? '', file, url, `${day}T00:00:00Z`)] };
}

function dayIn(file: string): Day | undefined {
  return Day.safeParse(DAY.exec(file)?.[0]).data;
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
