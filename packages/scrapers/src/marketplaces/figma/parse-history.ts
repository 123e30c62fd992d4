import type { ParseResult } from '@pi/domain';
import { Count } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { jsonBody, rawNumber } from '../../shared/json-value.ts';
import { onlyProblem } from '../../shared/response-trouble.ts';
import { isCopiedDay, StatsFile } from './files.ts';
import { parseFiles } from './parse.ts';

/**
 * One recorded scrape: its listings, as `parseFiles` reads them; where only the file of numbers was
 * recorded, the installs of its plugins, whose names are in the files of other days.
 */
export function parseHistory(responses: StoreResponse[]): ParseResult {
  const [only, more] = responses;
  const stats = only && !more ? StatsFile.safeParse(jsonBody(only)).data : undefined;
  if (!stats) return parseFiles(responses);
  if (isCopiedDay(stats.date)) {
    const message = `date: ${stats.date} was filled in later with the numbers of another day, which are left out`;
    return onlyProblem('invalid_value', message, only);
  }
  const found = Object.entries(stats.stats).map(([externalId, numbers]) => ({
    externalId,
    downloads: Count.safeParse({ value: rawNumber(Array.isArray(numbers) ? numbers[0] : numbers), kind: 'exact' }).data,
  }));
  const problems = found
    .filter(({ downloads }) => !downloads)
    .map(({ externalId }) => ({ kind: 'invalid_value' as const, message: 'installs: not a whole number', externalId }));
  return { listings: [], gone: [], problems, numbers: found.filter(({ downloads }) => downloads) };
}
