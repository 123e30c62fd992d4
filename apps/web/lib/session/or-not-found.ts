import { RequestError } from '@pi/accounts';
import { notFound } from 'next/navigation';

/** What a page reads; where it does not exist, or the reader may not know of it: no page. */
export async function orNotFound<Found>(reading: Promise<Found>): Promise<Found> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof RequestError && error.code === 'not_found') notFound();
    throw error;
  }
}
