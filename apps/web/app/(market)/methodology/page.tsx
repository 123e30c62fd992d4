import type { Metadata } from 'next';
import { ProsePage } from '#components/prose-page.tsx';
import { pageMetadata } from '#lib/page-metadata.ts';
import { METHODS } from './methods.tsx';

export const metadata: Metadata = pageMetadata({
  title: 'Methodology',
  description: 'What every number means, how rounded numbers are compared, and when a plugin counts as changed hands.',
  path: '/methodology',
});

export default function MethodologyPage() {
  return (
    <ProsePage
      title="Methodology"
      intro="What the numbers are, how they are compared, and what is left open. Each number’s answer in the API names its kind, origin, day, source and method."
      sections={METHODS}
    />
  );
}
