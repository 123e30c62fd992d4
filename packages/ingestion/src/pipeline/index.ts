export { closeCompleteList } from './close-complete-list.ts';
export { finish } from './finish.ts';
export { POLICIES, reparsePolicy } from './policies.ts';
export { processUnits } from './process-units.ts';
export { readUnit } from './read-unit.ts';
export { type RunReport, reportDay, reportRun } from './report.ts';
export { statusOf } from './run-state.ts';
export { startRun } from './start-run.ts';
export { observedAt, type ReadResponse, type ReadUnit, splitAtRefusal } from './unit.ts';
