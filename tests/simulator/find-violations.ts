import { differences } from '../chaos/read-tables.ts';
import { BAD_DAY, NEXT_DAY } from './market.ts';

type Tables = Record<string, string[]>;

export interface Reference {
  /** The tables before the bad day. */
  atFirst: Tables;
  /** The tables after the same days without faults. */
  tables: Tables;
  archived: ReadonlySet<string>;
}

/** Every attempt that reached the archive has a manifest of its own; its content has times. */
const COMPARED_ELSEWHERE = ['archive_manifests'];

/**
 * Invariants of the tables after the bad day, its retry and the next day.
 * @param misled the marketplaces that were given a wrong answer that looks right
 */
export function findViolations(tables: Tables, reference: Reference, misled: ReadonlySet<string>): string[] {
  if (misled.size === 0)
    return Object.keys(reference.tables).flatMap((table) => differ(table, tables, reference.tables));
  const isExcused = (line: string) => [...misled].some((name) => line.includes(name));
  return [
    ...['plugin_metrics', 'marketplace_days'].flatMap((table) => [
      ...differ(table, tables, reference.tables, (line) => !line.includes(`day="${BAD_DAY}"`)),
      ...differ(table, tables, reference.tables, (line) => line.includes(`day="${BAD_DAY}"`) && !isExcused(line)),
    ]),
    ...differ('plugins', tables, reference.tables),
    ...lost('plugin_revisions', tables, reference.atFirst),
    ...lost('market_changes', tables, reference.atFirst),
    ...['plugin_revisions', 'market_changes', 'ingestion_runs'].flatMap((table) =>
      differ(table, tables, reference.tables, (line) => !isExcused(line)),
    ),
    ...doubled('market_changes', tables),
    ...(tables.ingestion_runs ?? [])
      .filter((line) => line.includes(`day="${NEXT_DAY}"`) && !line.includes('status="succeeded"'))
      .map((line) => `the next day is not complete: ${line}`),
  ];
}

function differ(table: string, tables: Tables, expected: Tables, isCompared: (line: string) => boolean = () => true) {
  if (COMPARED_ELSEWHERE.includes(table)) return [];
  const [lines, right] = [tables, expected].map((all) => (all[table] ?? []).filter(isCompared));
  return differences(lines ?? [], right ?? []).map((line) => `${table}: ${line}`);
}

function lost(table: string, tables: Tables, earlier: Tables): string[] {
  const lines = new Set(tables[table]);
  return (earlier[table] ?? []).filter((line) => !lines.has(line)).map((line) => `${table}: lost: ${line}`);
}

function doubled(table: string, tables: Tables): string[] {
  const lines = tables[table] ?? [];
  return lines.filter((line, index) => lines.indexOf(line) !== index).map((line) => `${table}: twice: ${line}`);
}
