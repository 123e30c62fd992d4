import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../contract.ts';
import { onlyProblem } from './response-trouble.ts';

/** The problem of a page that is a list of plugins where the page of one is expected. */
export function listPage(count: number, response: StoreResponse, wanted?: string): ParseResult {
  const plugins = count === 1 ? '1 plugin' : `${count} plugins`;
  return onlyProblem('not_a_plugin_page', `the page is a list of ${plugins}, not the page of one`, response, wanted);
}
