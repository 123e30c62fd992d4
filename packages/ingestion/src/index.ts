export { createDeps, type IngestionDeps } from './deps.ts';
export type { DailyReport } from './pipeline/report.ts';
export { type DailyOptions, runDaily, startDay } from './pipeline/run-daily.ts';
export { answerCron } from './queue/answer-cron.ts';
export { drain } from './queue/drain.ts';
export { retryWhileUnavailable } from './queue/retry-while-unavailable.ts';
export { createSharedPace, LEASE_SECONDS } from './shared-pace.ts';
