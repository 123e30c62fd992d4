import { Day, dayOf } from '@pi/domain';
import type { StoreResponse } from '@pi/scrapers';
import { listFiles, loadFile } from '../../files.ts';
import { type HistoryContext, type HistorySource, type HistoryUnit, isInRange } from '../../history-source.ts';
import { isCheckout, listCommits, readFileAt } from './git.ts';

const FILES = ['community-plugins.json', 'community-plugin-stats.json'] as const;
const DAY_FILE = /(?:^|[/\\])(\d{4}-\d\d-\d\d)_community-plugin(?:s|-stats)\.json(?:\.gz)?$/;
const REPOSITORY = 'https://raw.githubusercontent.com/obsidianmd/obsidian-releases';

/**
 * The history of Obsidian's statistics, from one of two:
 * - a git checkout of obsidian-releases: a unit is the last commit of a UTC day; its key is the
 *   moment and the SHA of the commit
 * - a folder of files `<day>_community-plugins.json` and `<day>_community-plugin-stats.json`: a
 *   unit is the files of a day; its key is the day
 */
export const obsidianHistory: HistorySource = {
  name: 'obsidian-history',
  description: 'downloads of Obsidian plugins since 2020, from a git checkout of obsidian-releases or one file per day',
  marketplace: 'obsidian',
  needsPath: true,
  fetchesFromStore: false,
  batchSize: 1,
  discover,
  read,
};

async function* discover({ options }: HistoryContext): AsyncIterable<string> {
  const { path } = options;
  if (path === undefined || !(await isCheckout(path))) {
    const files = await listFiles(path, DAY_FILE, 'git checkout and no files named after days');
    const days = new Set(files.map(dayIn));
    for (const day of [...days].sort()) if (isInRange(day, options)) yield day;
    return;
  }
  const commits = await listCommits(path, FILES[1]);
  if (commits.length === 0) throw new Error(`--path: ${path} is a git checkout without ${FILES[1]}`);
  const lastOfDays = new Map(commits.map((commit) => [dayOf(commit.at), commit]));
  for (const [day, { at, sha }] of lastOfDays) if (isInRange(day, options)) yield `${at} ${sha}`;
}

async function read({ options }: HistoryContext, key: string): Promise<HistoryUnit> {
  const { path = '' } = options;
  const [moment = '', sha] = key.split(' ');
  const responses = sha === undefined ? await loadDay(path, moment) : await loadCommit(path, sha, moment);
  return { day: dayOf(moment), responses };
}

async function loadDay(path: string, day: Day): Promise<StoreResponse[]> {
  const files = (await listFiles(path, DAY_FILE, 'files named after days')).filter((file) => dayIn(file) === day);
  return Promise.all(
    files.map((file) => {
      const name = FILES.find((one) => file.includes(one));
      return loadFile(path, file, `${REPOSITORY}/HEAD/${name}`, `${day}T00:00:00Z`);
    }),
  );
}

function loadCommit(path: string, sha: string, fetchedAt: string): Promise<StoreResponse[]> {
  return Promise.all(
    FILES.map(async (file) => {
      const body = await readFileAt(path, sha, file);
      return { url: `${REPOSITORY}/${sha}/${file}`, status: 200, headers: {}, fetchedAt, body };
    }),
  );
}

function dayIn(file: string): Day {
  return Day.parse(DAY_FILE.exec(file)?.[1]);
}
