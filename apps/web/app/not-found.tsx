import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeading } from '#components/page-heading.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <PageHeading title="Page not found">
      <p>
        There is no page at this address. A plugin&rsquo;s address is its marketplace and the store&rsquo;s own id of
        it.{' '}
        <Link href="/marketplaces" className="text-accent underline">
          All marketplaces
        </Link>
      </p>
    </PageHeading>
  );
}
