import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import type { ListedOpening } from '#lib/category-openings.ts';
import { formatExact } from '#lib/format.ts';

/** Where there is room for another plugin: lists of the explorer with their counts. */
export function Openings({ openings, table }: { openings: readonly ListedOpening[]; table: string }) {
  return (
    <Section id="openings" title="Openings" table={table}>
      <ul className="border-hairline-strong border-t">
        {openings.map(({ name, title, note, href, count }) => (
          <li key={name} className="relative border-hairline border-b py-2.5 hover:bg-hover">
            <p className="flex items-baseline justify-between gap-4">
              <Link href={href} className="row-link font-medium">
                {title}
              </Link>
              <span>{formatExact(count)}</span>
            </p>
            <p className="text-ink-2 text-xs">{note}</p>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-3 text-xs">Each opens the list of plugins with these filters.</p>
    </Section>
  );
}
