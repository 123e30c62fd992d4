export type { BackfillOptions, HistoryDeps, HistorySource, HistoryUnit } from './history-source.ts';
export { backfill } from './run-backfill.ts';
export { SOURCES } from './sources/index.ts';
