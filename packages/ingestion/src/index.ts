export { createDeps, type IngestionDeps } from './deps.ts';
export type { DailyReport, RunReport } from './pipeline/report.ts';
export { type DailyOptions, runDaily, startDay } from './pipeline/run-daily.ts';
export { drain } from './queue/drain.ts';
