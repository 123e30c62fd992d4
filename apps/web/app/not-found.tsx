import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeading } from '#components/page-heading.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <PageHeading title="There is nothing at this address">
      <p>
        A plugin&rsquo;s address is its marketplace and the store&rsquo;s own id; one that was never read has no page.{' '}
        <Link href="/marketplaces" className="text-accent underline">
          All marketplaces
        </Link>
      </p>
    </PageHeading>
  );
}
