export * from './client.ts';
export { isConnectionError } from './connection-errors.ts';
export {
  describeDatabaseError,
  isDiskFull,
  isRefusal,
  isStorageUnusable,
  isTransientError,
} from './database-errors.ts';
export * from './schema/index.ts';
