export { type PruneReport, prune } from './prune.ts';
export { sweep, sweepUnfinished } from './sweep.ts';
