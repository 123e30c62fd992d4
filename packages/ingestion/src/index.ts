export { createDeps, type IngestionDeps } from './deps.ts';
export { createLogger, type Logger } from './log.ts';
export type { DailyReport, RunReport } from './run/report.ts';
export { type DailyOptions, runDaily } from './run/run-daily.ts';
