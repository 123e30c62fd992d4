import type { StoreRequest, StoreResponse } from '../../contract.ts';
import { queryOf } from '../../shared/query-of.ts';
import { languageTag } from '../../shared/stated-language.ts';

const API = 'https://addons.mozilla.org/api/v5/addons';
const DETAIL = /\/addons\/addon\/([^/?]+)/;

/** The most the search gives at once. */
export const PAGE_SIZE = 50;

/**
 * The request for one page of all extensions, the most used first; one language keeps it small.
 * @param page from 1
 */
export function pageRequest(page: string): StoreRequest {
  const query = new URLSearchParams({
    app: 'firefox',
    type: 'extension',
    sort: 'users',
    page,
    page_size: String(PAGE_SIZE),
    lang: 'en-US',
  });
  return { url: `${API}/search/?${query}` };
}

/** The guid, slug or number a detail answer was requested by; undefined where it is not known. */
export function wantedAddon({ url }: StoreResponse): string | undefined {
  const wanted = url && URL.canParse(url) ? DETAIL.exec(new URL(url).pathname)?.[1] : undefined;
  try {
    return wanted && decodeURIComponent(wanted);
  } catch {
    return wanted;
  }
}

/** The language that an answer was requested in; undefined for all of them. */
export function languageIn(response: StoreResponse): string | undefined {
  return languageTag(queryOf(response).get('lang'));
}
