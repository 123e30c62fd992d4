import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../contract.ts';
import { onlyProblem } from './response-trouble.ts';

const MARKUP = /^\s*(?:<!doctype html|<html[\s>])/i;

/**
 * What an answer is that stands in place of a store's data: a page of markup, or a list where one
 * plugin was asked for. Undefined for any other.
 * @param value the decoded body; undefined where it is not JSON
 * @param isList whether the value is a page of a list
 * @param wanted the plugin that was asked for; undefined for a list
 */
export function otherPage(
  response: StoreResponse,
  value: unknown,
  isList: boolean,
  wanted: string | undefined,
): ParseResult | undefined {
  if (isList && wanted !== undefined) {
    const message = `requested ${wanted}, the answer is a page of a list`;
    return onlyProblem('not_a_plugin_page', message, response, wanted);
  }
  if (value !== undefined || !MARKUP.test(response.body)) return undefined;
  return onlyProblem('not_a_plugin_page', 'the answer is a page of markup, not the store’s data', response, wanted);
}
