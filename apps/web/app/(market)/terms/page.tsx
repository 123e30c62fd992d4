import type { Metadata } from 'next';
import { ProsePage } from '#components/prose-page.tsx';
import { Link } from '#components/ui/link.tsx';
import { pageMetadata } from '#lib/page-metadata.ts';

export const metadata: Metadata = pageMetadata({
  title: 'Terms',
  description: 'How the pages and the API may be used, and what they do not promise.',
  path: '/terms',
});

const SECTIONS = [
  {
    id: 'use',
    title: 'Use',
    text: (
      <>
        <p>
          Pages and the API are free to read, without an account. Keep the pace of a reader: whoever needs everything
          asks for <Link href="/services">data</Link>.
        </p>
        <p>Where you publish a number from here, name its day and this site: a number without its day means little.</p>
      </>
    ),
  },
  {
    id: 'accuracy',
    title: 'Accuracy',
    text: (
      <>
        <p>
          Numbers are what stores show, with their rounding and their mistakes. What is derived from them follows the{' '}
          <Link href="/methodology">methodology</Link> and can be wrong, above all which developers are one company and
          when a plugin changed hands: look at the evidence beside it.
        </p>
        <p>Nothing here is advice to buy, sell, install or remove anything.</p>
      </>
    ),
  },
  {
    id: 'names',
    title: 'Names and pictures',
    text: (
      <p>
        Names, logos, texts and screenshots of plugins belong to their owners and are shown to say what is being
        described. This site is independent of the marketplaces it reads.
      </p>
    ),
  },
  {
    id: 'software',
    title: 'Software',
    text: (
      <p>
        The software of this site is under the MIT license. It comes without any warranty. So do the data: there is no
        promise that a page stays available or that a store is read on a given day.
      </p>
    ),
  },
];

export default function TermsPage() {
  return (
    <ProsePage title="Terms" intro="How pages and API may be used, and what they do not promise." sections={SECTIONS} />
  );
}
