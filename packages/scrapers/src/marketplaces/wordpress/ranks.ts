import type { StoreResponse } from '../../contract.ts';
import { listRanks } from '../../shared/list-ranks.ts';
import { queryOf } from '../../shared/query-of.ts';
import type { Page } from './answers.ts';

/**
 * The places of a page's plugins in the list of the most used ones, by slug. Undefined where the
 * order or the place of the page is not certain: the page was asked for in another order, or has
 * not the number or the size that was asked for.
 */
export function ranksIn({ info, plugins }: Page, response: StoreResponse): Map<unknown, number> | undefined {
  const request = queryOf(response);
  const [page, pageSize] = [Number(request.get('request[page]') ?? 1), Number(request.get('request[per_page]'))];
  if (request.get('request[browse]') !== 'popular' || !info?.page || info.page !== page) return undefined;
  if (!pageSize || info.pages !== Math.ceil(info.results / pageSize)) return undefined;
  return listRanks(plugins, ({ slug }) => slug, (page - 1) * pageSize);
}
