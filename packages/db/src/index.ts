export * from './client.ts';
export { isConnectionError } from './connection-errors.ts';
export { describeDatabaseError, isDiskFull, isRefusal, isTransientError } from './database-errors.ts';
export * from './schema/index.ts';
