export { createDeps, type IngestionDeps } from './deps.ts';
export { createLogger, type Logger } from './log.ts';
export { drain } from './queue/drain.ts';
export type { DailyReport, RunReport } from './run/report.ts';
export { type DailyOptions, runDaily, startDay } from './run/run-daily.ts';
