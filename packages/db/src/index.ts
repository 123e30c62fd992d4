export * from './client.ts';
export * from './schema/index.ts';
export { foldMarks } from './schema/metric-marks.ts';
