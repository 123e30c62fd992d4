import { RequestError } from '@pi/accounts';
import { notFound } from 'next/navigation';

/**
 * What a page reads; what does not exist, and what is not the reader's to see, is the page that
 * says so.
 */
export async function orNotFound<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof RequestError && (error.code === 'not_found' || error.code === 'forbidden')) notFound();
    throw error;
  }
}
