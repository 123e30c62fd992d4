import { differences } from '../chaos/read-tables.ts';
import { BAD_DAY, NEXT_DAY } from './market.ts';

/** The rows of tables, as lines. */
type Tables = Record<string, string[]>;

export interface Reference {
  /** The tables before the bad day. */
  atFirst: Tables;
  /** The tables after the same days without faults. */
  tables: Tables;
  /** The units that are archived after these days. */
  archived: ReadonlySet<string>;
}

/** Each attempt may have archived its responses: see find-lost-responses.ts. */
const COMPARED_ELSEWHERE = ['archive_manifests'];
/** What a plugin that comes or goes on the bad day may show of the day after it. */
const DAY_OF_CHANGE = / (first_seen_on|delisted_on|appeared|disappeared)=\S+/g;
/** What a plugin that is not seen any more may show of the bad day: all but that it exists. */
const AFTER_ITS_ID = /( external_id="[^"]*").*/;

/**
 * Finds what is lost, doubled or wrong after the bad day, its retry and the next day: all that
 * differs from the same days without faults. A marketplace that gave a wrong answer that looked
 * right may differ in its bad day, and in when something changed; not in earlier days and not in
 * the next one.
 * @param misled these marketplaces
 */
export function findViolations(tables: Tables, reference: Reference, misled: ReadonlySet<string>): string[] {
  const isMisled = (line: string) => [...misled].some((name) => new RegExp(`[= "]${name}[: "]`).test(line));
  const isCompared = (line: string) => !isMisled(line) || !line.includes(`day="${BAD_DAY}"`);
  const isSeen = (line: string) => line.includes(`last_seen_on="${NEXT_DAY}"`);
  const excuse = (line: string) => {
    if (!isMisled(line)) return line;
    return isSeen(line) ? line.replace(DAY_OF_CHANGE, '') : line.replace(DAY_OF_CHANGE, '').replace(AFTER_ITS_ID, '$1');
  };
  const lines = (all: Tables, table: string) => (all[table] ?? []).map(excuse);

  const differing = (table: string, isWanted: (line: string) => boolean) =>
    differences(lines(tables, table).filter(isWanted), lines(reference.tables, table).filter(isWanted)).map(
      (line) => `${table}: ${line}`,
    );
  if (misled.size === 0)
    return Object.keys(reference.tables)
      .filter((table) => !COMPARED_ELSEWHERE.includes(table))
      .flatMap((table) => differing(table, () => true));
  return [
    ...['plugins', 'plugin_metrics', 'marketplace_days'].flatMap((table) => differing(table, isCompared)),
    // A change that was noticed a day later has other rows.
    ...['plugin_revisions', 'market_changes', 'ingestion_runs'].flatMap((table) =>
      differing(table, (line) => !isMisled(line)),
    ),
    ...['plugin_revisions', 'market_changes'].flatMap((table) => [
      ...findLost(table, tables, reference.atFirst),
      ...findDoubled(table, tables),
    ]),
    ...(tables.ingestion_runs ?? [])
      .filter((line) => line.includes(`day="${NEXT_DAY}"`) && !line.includes('status="succeeded"'))
      .map((line) => `the next day is not complete: ${line}`),
  ];
}

function findLost(table: string, tables: Tables, earlier: Tables): string[] {
  const lines = new Set(tables[table]);
  return (earlier[table] ?? []).filter((line) => !lines.has(line)).map((line) => `${table}: lost: ${line}`);
}

function findDoubled(table: string, tables: Tables): string[] {
  const lines = tables[table] ?? [];
  return lines.filter((line, index) => lines.indexOf(line) !== index).map((line) => `${table}: twice: ${line}`);
}
