export * from './calibrate.ts';
export * from './label-inputs.ts';
export * from './labels-error.ts';
export * from './read-labels.ts';
export * from './report.ts';
export * from './report-table.ts';
