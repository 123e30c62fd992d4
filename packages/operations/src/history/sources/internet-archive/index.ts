import { dayOf, type Problem } from '@pi/domain';
import { storedResponse } from '@pi/ingestion/archive/stored-response';
import type { StoreResponse } from '@pi/scrapers';
import type { HistoryContext, HistorySource, HistoryUnit } from '../../history-source.ts';
import { access } from './access.ts';
import { type Capture, captureMoment, cdxUrl, readCdx } from './cdx.ts';

/** Pages of stores as the Internet Archive kept them. A unit of work is one capture; its key is its moment and its address. */
export const internetArchive: HistorySource = {
  name: 'internet-archive',
  description: "a store's pages from earlier years, read from web.archive.org at 20 pages per minute",
  needsPath: false,
  access,
  asksStore: false,
  unitsAtOnce: 20,
  discover,
  read,
};

async function* discover({ deps, adapter, options }: HistoryContext): AsyncIterable<string | Problem> {
  const { archived, title } = adapter.info;
  if (!archived) throw new Error(`the Internet Archive is not known to keep pages of ${title} that can be parsed`);
  const isWanted = wantedCaptures(new RegExp(archived.page), options.every === 'day' ? 8 : 6);
  for (const under of archived.under) {
    let resumeKey: string | undefined;
    do {
      const { captures, problems, ...page } = readCdx(
        await deps.fetcher.fetch(access, { url: cdxUrl(under, options, resumeKey) }),
      );
      yield* problems;
      for (const capture of captures) if (isWanted(capture)) yield `${capture.timestamp} ${capture.original}`;
      resumeKey = page.resumeKey;
    } while (resumeKey !== undefined);
  }
}

// The list is sorted by address and moment. The archive's own thinning looks at one field of neighbours, and would drop the
// first captures of an address for the last of the one before.
function wantedCaptures(page: RegExp, digits: number): (capture: Capture) => boolean {
  let last = '';
  return ({ urlKey, timestamp, original }) => {
    const period = `${urlKey} ${timestamp.slice(0, digits)}`;
    if (period === last || !page.test(original)) return false;
    last = period;
    return true;
  };
}

async function read({ deps, kept: getKept }: HistoryContext, key: string): Promise<HistoryUnit> {
  const timestamp = key.slice(0, 14);
  const url = key.slice(15);
  const moment = captureMoment(timestamp);
  if (!moment) throw new Error(`"${timestamp}" is not a moment`);
  const kept = await getKept(key);
  const body = kept ? await deps.bodyStore.read(kept.sha256) : null;
  if (kept && body !== null) return unitOf(storedResponse(kept, body));

  // `id_`: as it was captured, without the archive's frame and rewritten links.
  const answer = await deps.fetcher.fetch(access, { url: `https://web.archive.org/web/${timestamp}id_/${url}` });
  const captured = Date.parse(answer.headers['memento-datetime'] ?? '');
  if (Number.isNaN(captured)) {
    const message = `the Internet Archive answered with a page of its own, status ${answer.status}`;
    return { day: dayOf(moment), responses: [], problem: { kind: 'not_a_plugin_page', message, url } };
  }
  return unitOf({ ...answer, url, fetchedAt: new Date(captured).toISOString() });
}

function unitOf(response: StoreResponse): HistoryUnit {
  return { day: dayOf(response.fetchedAt), responses: [response] };
}
