import { dayOf } from '@pi/domain';
import { marketplaceInfos } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import { connection } from 'next/server';
import { PageHeading } from '#components/page-heading.tsx';
import { pageMetadata } from '#lib/page-metadata.ts';
import { CheckForm } from './check-form.tsx';

export const metadata: Metadata = pageMetadata({
  title: 'Inventory check',
  description:
    'Check up to 5,000 installed extensions and plugins at once: which were delisted, changed owner or gained risky permissions.',
  path: '/check',
});

export default async function CheckPage() {
  await connection();
  const marketplaces = marketplaceInfos.map(({ name, title }) => ({ name, title }));
  return (
    <>
      <PageHeading title="Inventory check">
        Which of the plugins that you have installed were delisted, changed owner or gained risky permissions.
      </PageHeading>
      <CheckForm marketplaces={marketplaces} today={dayOf(new Date())} />
      <p className="mt-8 max-w-[68ch] text-ink-2 text-xs">
        Nothing that you send is stored or logged, and no account is needed. Programs send the same to{' '}
        <code>POST /api/v1/check</code>: see{' '}
        <a href="/api/docs" className="text-link">
          the API
        </a>
        .
      </p>
    </>
  );
}
