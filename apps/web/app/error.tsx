'use client';

import { PageHeading } from '#components/page-heading.tsx';

interface Props {
  error: Error & { digest?: string };
  retry(): void;
}

/** In place of a page that failed; header and navigation stay. */
export default function PageFailed({ error, retry }: Props) {
  return (
    <PageHeading title="This page could not be loaded">
      <p>The page could not read the data. Usually the database is unavailable for a moment. No data is lost.</p>
      <button
        type="button"
        onClick={() => retry()}
        className="mt-4 h-10 border border-hairline-strong px-4 text-ink hover:bg-hover"
      >
        Try again
      </button>
      {error.digest && <p className="mt-4 text-ink-2 text-sm">Reference in the server’s log: {error.digest}</p>}
    </PageHeading>
  );
}
