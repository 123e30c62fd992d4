import type { Db } from '@pi/db';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { readReadyComparisons } from '#lib/read-ready-comparisons.ts';

/** Comparisons to begin with, from the data. */
export async function ReadyComparisons({ db }: { db: Db }) {
  const ready = await readReadyComparisons(db);
  if (ready.length === 0) return <p className="text-ink-2">No plugin has been read yet.</p>;
  return (
    <Section id="ready" title="Begin with one of these">
      <ul className="border-hairline border-t">
        {ready.map(({ href, title, names }) => (
          <li key={href} className="relative border-hairline border-b py-3 hover:bg-hover">
            <Link href={href} className="row-link font-medium">
              {title}
            </Link>
            <p className="wrap-anywhere text-ink-2">{names.join(', ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
