import type { StoreRequest, StoreResponse } from '../../contract.ts';
import { queryOf } from '../../shared/query-of.ts';
import { languageTag } from '../../shared/stated-language.ts';

const API = 'https://api.wordpress.org/plugins/info/1.2/';

export const PAGE_SIZE = 100;

// What a page has to say besides what it always says; the long texts would make it ten times as
// heavy.
const FIELDS = {
  active_installs: 1,
  downloaded: 1,
  icons: 1,
  short_description: 1,
  business_model: 1,
  commercial_support_url: 1,
  description: 0,
  sections: 0,
  screenshots: 1,
  ratings: 1,
  tags: 1,
  versions: 0,
  contributors: 0,
};

/** The request for one page of all plugins, the most used first. @param page counted from 1 */
export function pageRequest(page: string): StoreRequest {
  const query = new URLSearchParams({
    action: 'query_plugins',
    'request[browse]': 'popular',
    'request[page]': page,
    'request[per_page]': String(PAGE_SIZE),
  });
  for (const [field, wanted] of Object.entries(FIELDS)) query.set(`request[fields][${field}]`, String(wanted));
  return { url: `${API}?${query}` };
}

/** The slug an answer to `plugin_information` was requested by; undefined where it is not known. */
export function wantedSlug(response: StoreResponse): string | undefined {
  return queryOf(response).get('request[slug]') || undefined;
}

/** The language that an answer was requested in, as a tag of BCP 47; undefined: in the default. */
export function languageIn(response: StoreResponse): string | undefined {
  return languageTag(queryOf(response).get('request[locale]'));
}
