import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { checkedListing } from '../../shared/checked-listing.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { firstIssue } from '../../shared/list-elements.ts';
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
  if (value === undefined)
    return onlyProblem('not_a_plugin_page', 'the answer is not JSON: a page of the store', response, wanted);
  const product = Product.safeParse(value);
  if (!product.success) return onlyProblem('format_changed', firstIssue(product.error), response, wanted);

  const { crxId } = product.data;
  const id = wanted ?? crxId;
  if (!id || !ID.test(id))
    return onlyProblem('format_changed', 'crxId: the answer does not name its extension', response);
  if (crxId && crxId !== id)
    return onlyProblem('wrong_plugin', `requested ${id}, the answer is about ${crxId}`, response, id);
  return checkedListing(listingFromProduct(id, product.data), response);
}
