import type { MarketplaceInfo } from '@pi/domain';
import { MoverTable } from '#components/movers/mover-table.tsx';
import { moversNote } from '#components/movers/movers-part.tsx';
import { Section } from '#components/section.tsx';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import type { Movers } from '#lib/read-movers.ts';

const ON_PHONE = 3;

/** The plugins that moved most, both ways; three each on a phone. Nothing where none did. */
export function MarketMovers({ info, movers }: { info: MarketplaceInfo; movers: Movers | null }) {
  if (!movers || movers.growing.length + movers.shrinking.length === 0) return null;
  const { of, growing, shrinking } = movers;
  const common = { unit: primaryMetricLabel(info), isCumulative: of.isCumulative, onPhone: ON_PHONE };
  return (
    <Section
      id="movers"
      title="Movers"
      condition={<span className="max-md:hidden">{moversNote(movers)}</span>}
      more={{ href: `/movers?marketplace=${info.name}`, label: 'All movers' }}
      table={`/movers?marketplace=${info.name}`}
    >
      <div className="grid grid-cols-1 items-start gap-x-12 gap-y-4 lg:grid-cols-2">
        <MoverTable title="Growing" movers={growing} {...common} />
        <MoverTable title="Shrinking" movers={shrinking} {...common} />
      </div>
    </Section>
  );
}
