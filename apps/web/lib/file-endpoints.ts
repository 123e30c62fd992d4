import { z } from 'zod';
import type { StrictQuery } from './endpoints.ts';
import { QuarterParam } from './report/quarter-param.ts';

/** An address whose answer is a file: its parameters and the media types it can be had in. */
export interface FileEndpoint<Params extends z.ZodObject = z.ZodObject, Query extends StrictQuery = StrictQuery> {
  description: string;
  /** The parts of its path that are in braces. */
  params: Params;
  query: Query;
  types: readonly string[];
}

/** Every address that answers a file, by its path. */
export const FILE_ENDPOINTS = {
  '/reports/{quarter}/report.pdf': {
    description: 'The report of a quarter as a PDF, where one was made.',
    params: QuarterParam,
    query: z.strictObject({}),
    types: ['application/pdf'],
  },
} as const satisfies Record<string, FileEndpoint>;
