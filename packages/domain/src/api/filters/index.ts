export * from './day-point.ts';
export * from './filter.ts';
export * from './lists.ts';
export * from './numbers.ts';
export * from './parse-filters.ts';
export * from './plugin-filters.ts';
export * from './range.ts';
