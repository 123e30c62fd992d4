import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { PairingsFooter } from '#components/pairings/pairings-footer.tsx';
import { PairingsHeader } from '#components/pairings/pairings-header.tsx';

export const metadata: Metadata = {
  title: { default: 'Pairings', template: '%s · Pairings' },
  description: 'Events that put people into good pairs and groups.',
};

/** The pages of organizations, events and accounts. */
export default function PairingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PairingsHeader />
      <main id="content" className="wrap flex-1 pt-8 pb-16 has-data-wide-page:pt-0 max-md:pt-5 max-md:pb-12">
        {children}
      </main>
      <PairingsFooter />
    </>
  );
}
