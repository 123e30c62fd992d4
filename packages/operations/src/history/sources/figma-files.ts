import { join } from 'node:path';
import { dayOf, type Problem } from '@pi/domain';
import { decodeBody } from '@pi/scrapers';
import { z } from 'zod';
import { readBytes } from '../../replay/read-bytes.ts';
import { listFiles, loadFile } from '../files.ts';
import { type HistoryContext, type HistorySource, type HistoryUnit, isInRange } from '../history-source.ts';

const File = z.object({ date: z.iso.datetime(), plugins: z.unknown().optional() });
const REPOSITORY = 'https://raw.githubusercontent.com/yuanqing/figma-plugins-stats/HEAD';

/**
 * Files of https://github.com/yuanqing/figma-plugins-stats: numbers of a day, and lists of plugins.
 * A unit is the files of one scrape; its key is their date and paths.
 */
export const figmaFiles: HistorySource = {
  name: 'figma-files',
  description: 'installs of Figma plugins until July 2022, from a folder with the files of a public project',
  marketplace: 'figma',
  needsPath: true,
  fetchesFromStore: false,
  batchSize: 1,
  discover,
  read,
};

async function* discover({ options }: HistoryContext): AsyncIterable<string | Problem> {
  const scrapes = new Map<string, { hasList: boolean; files: string[] }>();
  for (const file of await listFiles(options.path, /\.json(?:\.gz)?$/, 'JSON files')) {
    const read = await readDate(join(options.path ?? '', file));
    if (!read) {
      yield { kind: 'unusable_line', message: `${file}: not a file of the project: it has no date` };
    } else if (isInRange(dayOf(read.date), options)) {
      const scrape = scrapes.get(read.date) ?? { hasList: false, files: [] };
      scrapes.set(read.date, { hasList: scrape.hasList || read.plugins !== undefined, files: [...scrape.files, file] });
    }
  }
  // Lists first: numbers of other days are stored for plugins that are known already.
  const sorted = [...scrapes].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const withList of [true, false])
    for (const [date, { hasList, files }] of sorted) if (hasList === withList) yield JSON.stringify([date, ...files]);
}

async function read({ options }: HistoryContext, key: string): Promise<HistoryUnit> {
  const [date = '', ...files] = z.array(z.string()).parse(JSON.parse(key));
  const load = (file: string) => loadFile(options.path ?? '', file, `${REPOSITORY}/${encodeURI(file)}`, date);
  return { day: dayOf(date), responses: await Promise.all(files.map(load)) };
}

async function readDate(path: string): Promise<z.infer<typeof File> | undefined> {
  try {
    return File.safeParse(JSON.parse(decodeBody(await readBytes(path), undefined))).data;
  } catch {
    return undefined;
  }
}
