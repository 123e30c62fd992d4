import { dayOf, type Problem } from '@pi/domain';
import { storedResponse } from '@pi/ingestion/archive';
import type { StoreResponse } from '@pi/scrapers';
import type { HistoryContext, HistorySource, HistoryUnit } from '../../history-source.ts';
import { access } from './access.ts';
import { type Capture, cdxUrl, parseTimestamp, readCdx } from './cdx.ts';

/**
 * Pages of stores that the Internet Archive captured. A unit is one capture; its key is its moment
 * and address.
 */
export const internetArchive: HistorySource = {
  name: 'internet-archive',
  description: "a store's pages of earlier years, read from web.archive.org, 20 a minute",
  needsPath: false,
  access,
  fetchesFromStore: false,
  batchSize: 20,
  discover,
  read,
};

async function* discover({ deps, adapter, options }: HistoryContext): AsyncIterable<string | Problem> {
  const { archived, title } = adapter.info;
  if (!archived) throw new Error(`no pages of ${title} in the Internet Archive are known that can be read`);
  const isSelected = createCaptureFilter(new RegExp(archived.page), options.every === 'day' ? 8 : 6);
  for (const prefix of archived.under) {
    let resumeKey: string | undefined;
    do {
      const { captures, problems, ...page } = readCdx(
        await deps.fetcher.fetch(access, { url: cdxUrl(prefix, options, resumeKey) }),
      );
      yield* problems;
      for (const capture of captures) if (isSelected(capture)) yield `${capture.timestamp} ${capture.original}`;
      resumeKey = page.resumeKey;
    } while (resumeKey !== undefined);
  }
}

/**
 * Selects the first capture of each address and period in a list sorted by address and moment. The
 * archive's own `collapse` compares neighbours by one field: by period, it would drop the first
 * captures of an address in the period of the last capture of the address before.
 * @param digits of the timestamp that make a period
 */
function createCaptureFilter(page: RegExp, digits: number): (capture: Capture) => boolean {
  let last = '';
  return ({ urlKey, timestamp, original }) => {
    const period = `${urlKey} ${timestamp.slice(0, digits)}`;
    if (period === last || !page.test(original)) return false;
    last = period;
    return true;
  };
}

async function read({ deps, findArchived }: HistoryContext, key: string): Promise<HistoryUnit> {
  const timestamp = key.slice(0, 14);
  const url = key.slice(15);
  const moment = parseTimestamp(timestamp);
  if (!moment) throw new Error(`"${timestamp}" is not a moment`);
  const archived = await findArchived(key);
  const body = archived ? await deps.bodyStore.read(archived.sha256) : null;
  if (archived && body !== null) return toUnit(storedResponse(archived, body));

  // `id_`: the body as it was captured, without the archive's frame and rewritten links.
  const response = await deps.fetcher.fetch(access, { url: `https://web.archive.org/web/${timestamp}id_/${url}` });
  const captured = Date.parse(response.headers['memento-datetime'] ?? '');
  if (Number.isNaN(captured)) {
    const message = `the Internet Archive returned a page of its own, status ${response.status}`;
    return { day: dayOf(moment), responses: [], problem: { kind: 'not_a_plugin_page', message, url } };
  }
  return toUnit({ ...response, url, fetchedAt: new Date(captured).toISOString() });
}

function toUnit(response: StoreResponse): HistoryUnit {
  return { day: dayOf(response.fetchedAt), responses: [response] };
}
