export { type ErasureDeps, type ErasureReport, erase } from './erase.ts';
