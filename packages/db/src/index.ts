export * from './client.ts';
export { isConnectionError } from './connection-errors.ts';
export { describeDatabaseError, isRefusal, isTransientError } from './database-errors.ts';
export * from './schema/index.ts';
