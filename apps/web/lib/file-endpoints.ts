import type { z } from 'zod';
import type { StrictQuery } from './endpoints.ts';

/** An address whose answer is a file: its parameters and the media types it can be had in. */
export interface FileEndpoint<Params extends z.ZodObject = z.ZodObject, Query extends StrictQuery = StrictQuery> {
  description: string;
  /** The parts of its path that are in braces. */
  params: Params;
  query: Query;
  types: readonly string[];
}

/** Every address that answers a file, by its path. */
export const FILE_ENDPOINTS = {} as const satisfies Record<string, FileEndpoint>;
