'use client';

import { PageHeading } from '#components/page-heading.tsx';
import { Button } from '#components/ui/button.tsx';

interface Props {
  error: Error & { digest?: string };
  retry(): void;
}

/** In place of a page that failed; header and navigation stay. */
export function PageFailed({ error, retry }: Props) {
  return (
    <PageHeading title="This page could not be loaded">
      <p>The data could not be read just now. Nothing is lost: try again in a minute.</p>
      <p className="mt-4">
        <Button onClick={() => retry()}>Try again</Button>
      </p>
      {error.digest && <p className="mt-4 text-sm">Reference: {error.digest}</p>}
    </PageHeading>
  );
}
