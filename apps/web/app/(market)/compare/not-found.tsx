import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { Link } from '#components/ui/link.tsx';

export const metadata: Metadata = { title: 'Not compared' };

/** The answer to ids that are malformed, unknown, or too many. */
export default function NotCompared() {
  return (
    <PageHeading title="These plugins cannot be compared" up={{ href: '/compare', label: 'Compare' }}>
      <p>
        The parameter <code className="font-mono text-sm">ids</code> of this address names a plugin that we do not know,
        or more than six. It is a list of one to six ids, apart by commas, each a marketplace, a colon and the id in the
        store, as in <code className="wrap-anywhere font-mono text-sm">ids=obsidian:dataview,obsidian:tasks</code>.
      </p>
      <p className="mt-2">
        <Link href="/compare" className="text-link">
          Begin a comparison
        </Link>
      </p>
    </PageHeading>
  );
}
