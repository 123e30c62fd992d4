import type { ParseResult, ProblemKind } from '@pi/domain';
import type { StoreResponse } from '../contract.ts';
import { messageOf } from './read-fields.ts';
import { onlyProblem } from './response-trouble.ts';

/** What is read, for the message of a problem. */
export interface ReadPlace {
  response: StoreResponse;
  /** Such as "plugin 2 of the list"; absent where the response is about one plugin. */
  place?: string;
  externalId?: string;
  kind?: ProblemKind;
}

/** What `read` returns. An exception is a problem that names the place, and costs nothing else. */
export function readSafely(read: () => ParseResult, where: ReadPlace): ParseResult {
  try {
    return read();
  } catch (error) {
    return problemAt(where, messageOf(error));
  }
}

/** The problem of one place. */
export function problemAt({ response, place, externalId, kind }: ReadPlace, message: string): ParseResult {
  return onlyProblem(kind ?? 'invalid_value', place ? `${place}: ${message}` : message, response, externalId);
}
