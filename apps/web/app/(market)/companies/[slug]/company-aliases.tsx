import type { CompanyAlias } from '@pi/domain/api';
import { Section } from '#components/section.tsx';
import { formatDay } from '#lib/format.ts';

const KINDS = { name: 'Name, standardized', domain: 'Domain' };

/** Names and domains that belong or belonged to a company; nothing where there are none. */
export function CompanyAliases({ slug, aliases }: { slug: string; aliases: CompanyAlias[] }) {
  if (aliases.length === 0) return null;
  return (
    <Section
      id="aliases"
      title="Also known as"
      table={`/companies/${slug}/aliases`}
      note="Renames, legal entities and takeovers, each with where it is known from."
    >
      <ul className="border-hairline border-t">
        {aliases.map((alias) => (
          <li
            key={`${alias.kind} ${alias.text} ${alias.from}`}
            className="grid gap-x-6 border-hairline border-b py-2 sm:grid-cols-[16rem_minmax(0,1fr)]"
          >
            <p className="wrap-anywhere min-w-0">
              <span className="font-medium">{alias.text}</span>{' '}
              <span className="text-ink-2 text-xs">{KINDS[alias.kind]}</span>
            </p>
            <p className="wrap-anywhere min-w-0 text-ink-2">
              {daysOf(alias)} · {alias.source}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function daysOf({ from, to }: CompanyAlias): string {
  if (from && to) return `${formatDay(from)} to ${formatDay(to)}`;
  if (from) return `Since ${formatDay(from)}`;
  return to ? `Until ${formatDay(to)}` : 'Always';
}
