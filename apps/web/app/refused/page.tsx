import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { PageHeading } from '#components/page-heading.tsx';
import { SearchBox } from '#components/search-box.tsx';
import { fromRefusedHeader, REFUSED_HEADER } from '#lib/refused-page.ts';

export const metadata: Metadata = { title: 'Bad request', robots: { index: false } };

/** Shown in place of a page whose address has a wrong parameter. */
export default async function RefusedPage() {
  const issues = fromRefusedHeader((await headers()).get(REFUSED_HEADER));
  if (issues.length === 0) notFound();
  return (
    <>
      <PageHeading title="This address cannot be answered">
        <ul className="space-y-1">
          {issues.map(({ field, message }) => (
            <li key={`${field} ${message}`} className="wrap-anywhere">
              {field && <code className="mr-2 font-mono text-ink-3 text-xs">{field}</code>}
              {message}
            </li>
          ))}
        </ul>
      </PageHeading>
      <div className="max-w-[35rem]">
        <SearchBox />
      </div>
    </>
  );
}
