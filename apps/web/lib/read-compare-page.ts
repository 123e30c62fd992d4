import { notFound } from 'next/navigation';
import { cache } from 'react';
import { IdsParam, slotsOf } from './compare-ids.ts';
import { requestDb } from './db.ts';
import { readComparison } from './read-compared.ts';

/**
 * The comparison that the page's parameter `ids` asks for, read once a request; ends the request as
 * not found where an id is malformed or unknown, or there are too many.
 */
export const readComparePage = cache(async (ids: string | string[] | undefined) => {
  const text = Array.isArray(ids) ? ids.join(',') : (ids ?? '');
  const wanted = text.replaceAll(',', '').trim() === '' ? [] : IdsParam.safeParse(text).data;
  if (!wanted) notFound();
  const { compared, until, unknown } = await readComparison(await requestDb(), wanted);
  if (unknown.length > 0) notFound();
  return { compared, until, slots: slotsOf(text, wanted) };
});
