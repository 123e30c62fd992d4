import { type AfBlock, afBlocks, afServices } from '../../shared/af-blocks.ts';
import { listOf } from '../../shared/found-value.ts';

const DETAIL = 'xY2Ddd';
const REVIEWS = 'x1DgCd';

/** What the data blocks of a detail page hold. */
export interface FoundItem {
  /** The id the page's server was asked for. */
  askedFor: string | undefined;
  /** The answer about the item itself: `[item, ...]`. */
  detail: unknown[] | undefined;
  reviews: unknown[] | undefined;
  /** The server says that it has no such item. */
  isMissing: boolean;
}

/**
 * Finds the blocks of a detail page by the services that answered, or by the id inside where the page does not
 * name its services.
 * @param wanted the id that was asked for, as far as the address says
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
    isMissing: answer?.errored === true,
  };
}

/** The id of a detail answer's item. */
export function itemId(detail: unknown[]): string {
  return String(listOf(detail[0])[0]);
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

function asReviews(blocks: AfBlock[], key: string | undefined): unknown[] | undefined {
  const data = key && blocks.find((block) => block.key === key)?.read().data;
  return Array.isArray(data) ? listOf(data[1]) : undefined;
}
