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
/** When a plugin came or went. */
const EXCUSED_COLUMNS = / (first_seen_on|delisted_on|appeared|disappeared)=\S+/g;
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
    const excused = line.replace(EXCUSED_COLUMNS, '');
    return isSeen(line) ? excused : excused.replace(AFTER_ITS_ID, '$1');
  };
  const lines = (all: Tables, table: string) => (all[table] ?? []).map(excuse);

  const differing = (table: string, isWanted: (line: string) => boolean) =>
    differences(lines(tables, table).filter(isWanted), lines(reference.tables, table).filter(isWanted)).map(
      (line) => `${table}: ${line}`,
    );
  const wronglyMissing = findMissingThoughSeen(tables);
  if (misled.size === 0)
    return Object.keys(reference.tables)
      .filter((table) => !COMPARED_ELSEWHERE.includes(table))
      .flatMap((table) => differing(table, () => true))
      .concat(wronglyMissing);
  return [
    ...['plugins', 'plugin_metrics', 'marketplace_days'].flatMap((table) => differing(table, isCompared)),
    // A change that was noticed a day later has other rows.
    ...['plugin_revisions', 'market_changes', 'ingestion_runs'].flatMap((table) =>
      differing(table, (line) => !isMisled(line)),
    ),
    ...['plugin_revisions', 'market_changes'].flatMap((table) => findLost(table, tables, reference.atFirst)),
    // A revision may come back; a change may not.
    ...findDoubled('market_changes', tables),
    ...wronglyMissing,
    ...findMissingWithoutReason(tables, reference, [...misled]),
    ...(tables.ingestion_runs ?? [])
      .filter((line) => line.includes(`day="${NEXT_DAY}"`) && !line.includes('status="succeeded"'))
      .map((line) => `the next day is not complete: ${line}`),
  ];
}

/**
 * Plugins without numbers of the bad day in a marketplace that has no failure of that day. New
 * ones may be missing: nothing shows that they should be there.
 */
function findMissingWithoutReason(
  tables: Tables,
  { atFirst, tables: expected }: Reference,
  misled: readonly string[],
): string[] {
  const known = new Set(atFirst.plugin_metrics?.map(pluginOf));
  const read = new Set(tables.plugin_metrics?.map(pluginAndDay));
  return misled
    .filter((name) => !tables.ingestion_failures?.some((line) => line.includes(`run_id=daily ${name} ${BAD_DAY}`)))
    .flatMap((name) => {
      const missing = (expected.plugin_metrics ?? [])
        .filter((line) => line.includes(` plugin_id=${name}:`) && line.includes(BAD_DAY) && known.has(pluginOf(line)))
        .filter((line) => !read.has(pluginAndDay(line)));
      return missing.map((line) => `no numbers, and no reason: ${pluginAndDay(line)}`);
    });
}

/** Plugins that are missing though they were seen since then. */
function findMissingThoughSeen({ plugins = [] }: Tables): string[] {
  const dayIn = (line: string, column: string) => new RegExp(` ${column}="([^"]*)"`).exec(line)?.[1] ?? '';
  return plugins
    .filter((line) => line.includes(' status="missing"'))
    .filter((line) => dayIn(line, 'last_seen_on') >= dayIn(line, 'missing_since'))
    .map((line) => `missing, and seen: ${line}`);
}

function pluginOf(line: string): string | undefined {
  return / plugin_id=\S+/.exec(line)?.[0];
}

// With whether there are downloads, which may come in a file of their own.
function pluginAndDay(line: string): string {
  return `${pluginOf(line)}${/ day="[^"]*"/.exec(line)?.[0]}${line.includes('downloads=null') ? '' : ' with downloads'}`;
}

function findLost(table: string, tables: Tables, earlier: Tables): string[] {
  const lines = new Set(tables[table]);
  return (earlier[table] ?? []).filter((line) => !lines.has(line)).map((line) => `${table}: lost: ${line}`);
}

function findDoubled(table: string, tables: Tables): string[] {
  const lines = tables[table] ?? [];
  return lines.filter((line, index) => lines.indexOf(line) !== index).map((line) => `${table}: twice: ${line}`);
}
