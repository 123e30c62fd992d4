import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeading } from '#components/page-heading.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <PageHeading title="Page not found">
      <p>
        There is no page at this address. The address of a plugin&rsquo;s page is /plugins/ followed by its marketplace,
        a colon and its id in the store.{' '}
        <Link href="/marketplaces" className="text-accent underline">
          All marketplaces
        </Link>
      </p>
    </PageHeading>
  );
}
