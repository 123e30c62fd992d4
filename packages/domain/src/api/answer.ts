import { z } from 'zod';
import { DATA_ORIGINS, publicRunError } from '../run.ts';

/**
 * The shape of an answer to a read: its data, and whether the database holds sample data. It is an
 * allow-list: a field that is not named here is not published.
 */
export function answerOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ dataOrigin: z.enum(DATA_ORIGINS).nullable(), ...shape });
}

/** The answer to a command (POST, PATCH, DELETE): a sentence, to which commands add their data. */
export const CommandAnswer = z.object({ message: z.string() });

/** A moment as an ISO string; a Date becomes one. */
export const Moment = z.preprocess((value) => (value instanceof Date ? value.toISOString() : value), z.iso.datetime());

/** Why a run failed, without what only the log may hold; null where it did not. */
export const RunError = z.preprocess(
  (value) => (typeof value === 'string' ? publicRunError(value) : value),
  z.string().nullable(),
);

/** Which part of a list is given. */
export const page = {
  /** From 1. */
  page: z.int(),
  pageSize: z.int(),
  /** The address of the next part of the list; null where this one is the last. */
  next: z.string().nullable(),
};
