import type { FileEndpoint } from './file-endpoint.ts';
import { TABLE_ENDPOINTS } from './tables/table-endpoints.ts';

export type { FileEndpoint };

/** Every address that answers a file, by its path. */
export const FILE_ENDPOINTS = {
  ...TABLE_ENDPOINTS,
} as const satisfies Record<string, FileEndpoint>;
