import type { Problem } from '@pi/domain';
import { FetchError } from '@pi/scrapers';
import type { Forgotten } from '../forget/forgotten.ts';
import { readAndKeep } from '../steps/read-and-keep.ts';
import { observedAt, type ReadUnit } from '../steps/unit.ts';
import type { HistoryContext, HistorySource, HistoryUnit } from './history-source.ts';

/** A unit of a source as it is stored: read, kept, and parsed by the adapter. What cannot be read is its problem. */
export async function readUnit(
  source: HistorySource,
  context: HistoryContext,
  key: string,
  forgotten: Forgotten,
): Promise<ReadUnit> {
  const { deps, adapter } = context;
  const unit = await read(source, context, key);
  const parse = adapter.parsers?.[source.name] ?? adapter.parse;
  const { responses, result } = await readAndKeep(
    deps,
    { ...adapter, parse: unit.numbers ? nothing : parse },
    unit.responses,
    forgotten,
    { runId: context.run.id, unitKey: key, day: unit.day },
  );
  const { day, problem } = unit;
  const kept = { key, day, responses };
  if (problem) return { ...kept, result: { listings: [], gone: [], problems: [problem] } };
  const numbers = unit.numbers ?? (result.numbers ?? []).map((one) => ({ ...one, day, observedAt: observedAt(kept) }));
  // That a plugin was gone once says nothing of today, and nothing is delisted by an old list.
  return { ...kept, numbers, result: { ...result, gone: [] } };
}

// Numbers that the source itself has read leave nothing to parse.
function nothing() {
  return { listings: [], gone: [], problems: [] };
}

async function read(source: HistorySource, context: HistoryContext, key: string): Promise<HistoryUnit> {
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
