export * from './client.ts';
export * from './schema/index.ts';
export { packFlags } from './schema/metric-flags.ts';
