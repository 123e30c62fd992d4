import { notFound } from 'next/navigation';
import { z } from 'zod';

const EventId = z.uuid();

/** The id of an event in a page's address; a page at an address that is none does not exist. */
export function readEventId(id: string): string {
  const { success, data } = EventId.safeParse(id);
  return success ? data : notFound();
}
