import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { isObject } from '../../shared/is-object.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { listPage } from '../../shared/list-page.ts';
import { oneListing } from '../../shared/one-listing.ts';
import { otherPage } from '../../shared/other-page.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { listingFromProduct, Product } from './product.ts';

const PATH = /\/addons\/getproductdetailsbycrxid\/([a-p]{32})(?:[/?]|$)/;
const ID = /^[a-p]{32}$/;

/** What the answer for one extension says. */
export function parseProduct(response: StoreResponse): ParseResult {
  const wanted = PATH.exec(response.url ?? '')?.[1];
  const trouble = responseTrouble(response, wanted);
  if (trouble) return trouble;
  const value = jsonBody(response);
  const other = otherPage(response, value, false, wanted);
  if (other) return other;
  if (value === undefined) return onlyProblem('format_changed', 'the answer is not JSON', response, wanted);
  const named = isObject(value) && typeof value.crxId === 'string' ? value.crxId : undefined;
  const listed = named === undefined ? countListed(value) : 0;
  if (listed > 0) return listPage(listed, response, wanted);
  const id = wanted ?? named;
  if (!id || !ID.test(id))
    return onlyProblem('format_changed', 'crxId: the answer does not name its extension', response);
  if (named && named !== id)
    return onlyProblem('wrong_plugin', `requested ${id}, the answer is about ${named}`, response, id);
  return oneListing(value, Product, (product) => listingFromProduct(id, product), response, id);
}

// The form of lists is not known: it is one that holds products as the answer for one does.
function countListed(value: unknown): number {
  const lists = isObject(value) ? Object.values(value) : [value];
  const isProduct = (one: unknown) => isObject(one) && typeof one.crxId === 'string' && ID.test(one.crxId);
  return Math.max(0, ...lists.map((list) => (Array.isArray(list) ? list.filter(isProduct).length : 0)));
}
