import { z } from 'zod';

/** Whether a part of an address can be the id of anything. */
export function isUuid(text: string): boolean {
  return z.uuid().safeParse(text).success;
}
