export * from './count.ts';
export * from './day.ts';
export * from './listing.ts';
export * from './market-event.ts';
export * from './marketplace.ts';
export * from './parse-result.ts';
export * from './run.ts';
export * from './text.ts';
