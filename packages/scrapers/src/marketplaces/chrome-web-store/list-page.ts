import type { StoreResponse } from '../../contract.ts';
import { afBlocks, afServices } from '../../shared/af-blocks.ts';
import { listOf } from '../../shared/raw-value.ts';
import { tagWith } from '../../shared/tag-with.ts';
import { pageId } from './extension-id.ts';

const DETAIL = 'xY2Ddd';
const LIST = 'zTyKYc';
/** What further pages of a list come as: the answer of the same service, without a page. */
const LIST_ANSWER = `["wrb.fr","${LIST}"`;
/** Items begin with their id, in an answer behind backslashes; the old design has links alone. */
const ITEM = /\[\\?"([a-p]{32})\\?",|\/detail\/[^/"?#]+\/([a-p]{32})/g;
const LISTS = [
  { path: /^(?:\/webstore)?\/search(?:\/|$)/, name: 'a search page' },
  { path: /^(?:\/webstore)?\/(?:category|collection)(?:\/|$)/, name: 'a category page' },
];
const HOME = { path: /^\/(?:webstore\/?)?$/, name: 'the home page' };

/**
 * What a page of the store is that lists items, in words: "a search page of the store, 10 of 342
 * plugins"; undefined for any other page.
 */
export function describeListPage(response: StoreResponse): string | undefined {
  const { body } = response;
  const services = afServices(body);
  if (services.some(({ id }) => id === DETAIL)) return undefined;
  const service = services.find(({ id }) => id === LIST);
  const paths = [response.url, response.finalUrl, canonicalUrl(body)].flatMap(pathOf);
  const isAnswer = body.slice(0, 1000).includes(LIST_ANSWER);
  const ids = new Set([...body.matchAll(ITEM)].map(([, inData, inLink]) => inData ?? inLink));
  // In the old design, any page that a script draws states the address of the home page.
  const isHome = service !== undefined || (ids.size > 1 && pageId(body) === undefined);
  const known = [...LISTS, ...(isHome ? [HOME] : [])].find((list) => paths.some((path) => list.path.test(path)));
  if (!known && !service && !isAnswer) return undefined;
  const total = service && totalIn(body, service.key);
  const shown = typeof total === 'number' && total > ids.size ? `${ids.size} of ${total}` : ids.size;
  return `${known?.name ?? 'a list'} of the store, ${shown} plugins`;
}

function canonicalUrl(page: string): string | undefined {
  const tag = tagWith(page, 'link', 'rel="canonical"') ?? tagWith(page, 'meta', 'property="og:url"');
  return /https?:[^"'\s>]+/.exec(tag ?? '')?.[0];
}

function pathOf(address: string | undefined): string[] {
  return address && URL.canParse(address) ? [new URL(address).pathname] : [];
}

function totalIn(body: string, key: string): unknown {
  const data = afBlocks(body)
    .find((block) => block.key === key)
    ?.read().data;
  return listOf(listOf(data)[2])[3];
}
