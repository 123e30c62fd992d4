import { Day, type ParseResult, type Problem } from '@pi/domain';
import { parseResponses } from '@pi/ingestion/parse-responses';
import type { ReadUnit } from '@pi/ingestion/pipeline';
import { FetchError } from '@pi/scrapers';
import type { HistoryContext, HistorySource, HistoryUnit } from './history-source.ts';
import { toHistory } from './to-history.ts';

/** Reads and parses one unit of a source. What prevents it becomes the unit's problem. */
export async function readHistoryUnit(source: HistorySource, context: HistoryContext, key: string): Promise<ReadUnit> {
  const { adapter } = context;
  const { day, responses, numbers, problem } = await readFrom(source, context, key);
  const parse = numbers ? parseNothing : (adapter.parsers?.[source.name] ?? adapter.parse);
  const fullResult = await parseResponses({ ...adapter, parse }, responses);
  const unit = { key, day, responses: responses.map((response) => ({ response, sha256: null })), fullResult };
  if (problem) return { ...unit, result: { ...parseNothing(), problems: [problem] } };
  const history = toHistory({ ...unit, result: fullResult });
  return numbers ? { ...history, numbers } : history;
}

function parseNothing(): ParseResult {
  return { listings: [], gone: [], problems: [] };
}

async function readFrom(source: HistorySource, context: HistoryContext, key: string): Promise<HistoryUnit> {
  try {
    const unit = await source.read(context, key);
    const { error } = Day.safeParse(unit.day);
    if (!error) return unit;
    throw new Error(`${key}: the day ${unit.day} is ${error.issues[0]?.message}`);
  } catch (error) {
    return { day: context.run.day, responses: [], problem: toProblem(error) };
  }
}

function toProblem(error: unknown): Problem {
  if (error instanceof FetchError) return { kind: error.kind, message: error.message, url: error.url };
  return { kind: 'unusable_line', message: error instanceof Error ? error.message : String(error) };
}
