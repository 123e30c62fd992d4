import type { StoreResponse } from '../../contract.ts';
import { afBlocks, afServices } from '../../shared/af-blocks.ts';
import { listOf } from '../../shared/raw-value.ts';
import { tagWith } from '../../shared/tag-with.ts';

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
const HOME = { path: /^\/$/, name: 'the home page' };

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
  const known = [...LISTS, ...(service ? [HOME] : [])].find((list) => paths.some((path) => list.path.test(path)));
  if (!known && !service && !isAnswer) return undefined;
  return `${known?.name ?? 'a list'} of the store, ${countItems(body, service?.key)}`;
}

function canonicalUrl(page: string): string | undefined {
  const tag = tagWith(page, 'link', 'rel="canonical"') ?? tagWith(page, 'meta', 'property="og:url"');
  return /https?:[^"'\s>]+/.exec(tag ?? '')?.[0];
}

function pathOf(address: string | undefined): string[] {
  return address && URL.canParse(address) ? [new URL(address).pathname] : [];
}

function countItems(body: string, key: string | undefined): string {
  const ids = new Set([...body.matchAll(ITEM)].map(([, inData, inLink]) => inData ?? inLink));
  const data =
    key &&
    afBlocks(body)
      .find((block) => block.key === key)
      ?.read().data;
  const total = listOf(listOf(data)[2])[3];
  return `${ids.size}${typeof total === 'number' && total > ids.size ? ` of ${total}` : ''} plugins`;
}
