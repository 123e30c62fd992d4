import { type AfBlock, afBlocks, afServices } from '../../shared/af-blocks.ts';
import { listOf } from '../../shared/raw-value.ts';
import type { ReviewsAnswer } from './parse-reviews.ts';

const DETAIL = 'xY2Ddd';
const REVIEWS = 'x1DgCd';
/** The statuses by which the server says that it has no such item. */
const NOT_LISTED: unknown[] = [5, 7];

/** What the data blocks of a detail page hold. */
export interface FoundItem {
  /** The id in the page's request to its server. */
  askedFor: string | undefined;
  /** The answer about the item itself: `[item, ...]`. */
  detail: unknown[] | undefined;
  reviews: ReviewsAnswer | undefined;
  /** The server answered with an error in place of the item. */
  failure: ItemFailure | undefined;
}

/**
 * An error of the page's server: that it has no such item, or any other (it may be back in a
 * minute).
 */
export interface ItemFailure {
  isGone: boolean;
  /** As the block has it: a number as far as is known. */
  status: unknown;
}

/**
 * Finds the blocks of a detail page by the services that answered, or by the id inside where the
 * page does not name its services.
 * @param wanted the requested id, as far as the address says
 */
export function findItem(page: string, wanted: string | undefined): FoundItem {
  const services = afServices(page);
  const blocks = afBlocks(page);
  const service = services.find(({ id }) => id === DETAIL);
  const answer = service && blocks.find(({ key }) => key === service.key)?.read();
  const id = wanted ?? service?.argument;
  return {
    askedFor: service?.argument,
    detail: answer?.errored ? undefined : (asDetail(answer?.data) ?? findById(blocks, id)),
    reviews: asReviews(blocks, services.find((one) => one.id === REVIEWS)?.key),
    failure: answer?.errored ? failureOf(answer.data) : undefined,
  };
}

/** The id of a detail answer's item. */
export function itemId(detail: unknown[]): string {
  return String(listOf(detail[0])[0]);
}

function failureOf(data: unknown): ItemFailure {
  const [status] = listOf(data);
  return { isGone: NOT_LISTED.includes(status), status };
}

function asDetail(data: unknown): unknown[] | undefined {
  const detail = listOf(data);
  const item = listOf(detail[0]);
  return typeof item[0] === 'string' && /^[a-p]{32}$/.test(item[0]) ? detail : undefined;
}

function findById(blocks: AfBlock[], id: string | undefined): unknown[] | undefined {
  if (!id) return undefined;
  for (const block of blocks) {
    const detail = asDetail(block.read().data);
    if (detail && itemId(detail) === id) return detail;
  }
  return undefined;
}

function asReviews(blocks: AfBlock[], key: string | undefined): ReviewsAnswer | undefined {
  const data = key && blocks.find((block) => block.key === key)?.read().data;
  if (!Array.isArray(data)) return undefined;
  // An item without reviews has neither the list nor the number.
  return { reviews: listOf(data[1]), textReviewCount: data.length > 1 ? data[2] : 0 };
}
