import { notFound } from 'next/navigation';
import { isUuid } from '../is-uuid.ts';

/** The id in a page's address; one that nothing can have leads to the page that says so. */
export async function pageId(params: Promise<{ id: string }>): Promise<string> {
  return checkedId((await params).id);
}

/** The same of an id that was read before. */
export function checkedId(id: string): string {
  return isUuid(id) ? id : notFound();
}
