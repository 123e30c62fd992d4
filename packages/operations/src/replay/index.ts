export { type ReplayReport, replay } from './replay.ts';
