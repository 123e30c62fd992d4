import type { Problem } from '@pi/domain';

/** The problem of a row that the database refuses. */
export function refusalOf({ externalId, url }: Pick<Problem, 'externalId' | 'url'>, reason: string): Problem {
  return { kind: 'storage_error', message: `the database refused: ${reason}`, externalId, url };
}
