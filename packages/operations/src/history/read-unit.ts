import type { Problem } from '@pi/domain';
import { observedAt, type ReadUnit } from '@pi/ingestion/pipeline';
import { readResponses } from '@pi/ingestion/read-responses';
import { FetchError } from '@pi/scrapers';
import type { HistoryContext, HistorySource, HistoryUnit } from './history-source.ts';

/** A unit of a source as it is stored: read, and parsed by the adapter. What cannot be read is its problem. */
export async function readUnit(source: HistorySource, context: HistoryContext, key: string): Promise<ReadUnit> {
  const { adapter } = context;
  const { day, responses, problem, ...read } = await readFrom(source, context, key);
  const parse = read.numbers ? nothing : (adapter.parsers?.[source.name] ?? adapter.parse);
  const fullResult = readResponses({ ...adapter, parse }, responses);
  const unit = { key, day, responses: responses.map((response) => ({ response, sha256: null })), fullResult };
  if (problem) return { ...unit, result: { listings: [], gone: [], problems: [problem] } };
  const numbers =
    read.numbers ?? (fullResult.numbers ?? []).map((one) => ({ ...one, day, observedAt: observedAt(unit) }));
  // That a plugin was gone once says nothing of today, and nothing is delisted by an old list.
  return { ...unit, numbers, result: { ...fullResult, gone: [] } };
}

// Numbers that the source itself has read leave nothing to parse.
function nothing() {
  return { listings: [], gone: [], problems: [] };
}

async function readFrom(source: HistorySource, context: HistoryContext, key: string): Promise<HistoryUnit> {
  try {
    return await source.read(context, key);
  } catch (error) {
    return { day: context.run.day, responses: [], problem: problemOf(error) };
  }
}

/** What an error says of a unit, or of the list of units. */
export function problemOf(error: unknown): Problem {
  if (error instanceof FetchError) return { kind: error.kind, message: error.message, url: error.url };
  return { kind: 'unusable_line', message: error instanceof Error ? error.message : String(error) };
}
