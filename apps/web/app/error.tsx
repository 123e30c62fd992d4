'use client';

import { PageHeading } from '#components/page-heading.tsx';

interface Props {
  error: Error & { digest?: string };
  retry(): void;
}

/** Shown in place of a page that failed; the header and the way to other pages stay. */
export default function PageFailed({ error, retry }: Props) {
  return (
    <PageHeading title="This page could not be made">
      <p>
        The data is unharmed: what failed is reading it just now. Mostly the database cannot be reached for a moment.
      </p>
      <button
        type="button"
        onClick={() => retry()}
        className="mt-4 h-10 border border-hairline-strong px-4 text-ink hover:bg-hover"
      >
        Try again
      </button>
      {error.digest && <p className="mt-4 text-ink-2 text-sm">For whoever reads the log: {error.digest}</p>}
    </PageHeading>
  );
}
