import type { MarketplaceInfo } from '@pi/domain';
import type { Mover } from '@pi/domain/api';
import { MoverList } from '#components/mover-list.tsx';
import { Section } from '#components/section.tsx';
import { formatExact } from '#lib/format.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';

interface Props {
  info: MarketplaceInfo;
  growing: Mover[];
  shrinking: Mover[];
  /** Plugins with less are left out. */
  atLeast: number;
}

/** The plugins that moved most, both ways; three each on a phone. */
export function MarketMovers({ info, growing, shrinking, atLeast }: Props) {
  if (growing.length + shrinking.length === 0) return null;
  const lists = [
    { title: 'Growing', movers: growing },
    { title: 'Shrinking', movers: shrinking },
  ];
  return (
    <Section
      id="movers"
      title="Movers"
      condition={`30 days, ${formatExact(atLeast)} ${primaryMetricLabel(info).toLowerCase()} or more`}
      more={{ href: `/movers?marketplace=${info.name}`, label: 'All movers' }}
    >
      <div className="grid gap-x-12 gap-y-4 md:grid-cols-2">
        {lists.map(({ title, movers }) => (
          <div key={title} className="min-w-0">
            <h3 className="mb-1 font-normal text-ink-2">{title}</h3>
            {movers.length === 0 ? (
              <p className="border-hairline border-t py-3 text-ink-2">None in 30 days.</p>
            ) : (
              <div className="max-md:[&_li:nth-child(n+4)]:hidden">
                <MoverList movers={movers} />
              </div>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
