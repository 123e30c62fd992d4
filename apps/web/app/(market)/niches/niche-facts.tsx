import type { ApiNumber, Niche } from '@pi/domain/api';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import { Unknown } from '#components/unknown.tsx';
import {
  describeNumber,
  formatChange,
  formatCount,
  formatDay,
  formatExact,
  formatRating,
  formatShare,
} from '#lib/format.ts';
import type { NicheLists } from '#lib/niches/niche-lists.ts';

interface Props {
  niche: Niche;
  lists: NicheLists;
  /** What the primary number counts, in lower case. */
  unit: string;
}

/** The numbers of a niche, each a link to the list that it is of. */
export function NicheFacts({ niche, lists, unit }: Props) {
  const { listings, total, topShare, leadersRating, medianRating, leadersUpdatedOn } = niche;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-4 border-hairline border-y py-4 sm:grid-cols-3 lg:grid-cols-5">
      <Fact label="Listings" note={total ? `${formatCount(total.value)} ${unit} together` : `${unit} unknown`}>
        <Value number={listings} format={formatExact} href={lists.listings} reason="" />
      </Fact>
      <Fact label="The largest three hold" note={`of the ${unit}`}>
        <Value number={topShare} format={formatShare} href={lists.listings} reason={`the store shows no ${unit}`} />
      </Fact>
      <Fact
        label="Leaders’ rating"
        note={
          <>
            median of all:{' '}
            <Value number={medianRating} format={formatRating} href={lists.rated} reason="none is rated" isNote />
          </>
        }
      >
        <Value number={leadersRating} format={formatRating} href={lists.listings} reason="no leader is rated" />
      </Fact>
      <Fact label="Leaders’ last update" note="the newest of the three">
        {leadersUpdatedOn ? (
          <Link href={lists.listings} className="hover:underline">
            <time dateTime={leadersUpdatedOn}>{formatDay(leadersUpdatedOn)}</time>
          </Link>
        ) : (
          <Unknown reason="the store shows no date" />
        )}
      </Fact>
      <Fact label="Appeared" note="in 12 months">
        <Value number={niche.appeared} format={formatExact} href={lists.appeared} reason="" />
      </Fact>
      <Fact label="Vanished" note="in 12 months">
        <Value number={niche.vanished} format={formatExact} href={lists.vanished} reason="" />
      </Fact>
      <Fact label="Newest five grew" note="median, 90 days">
        <Value
          number={niche.newestGrowth}
          format={(share) => formatChange(share).text}
          href={lists.newest}
          reason="none of them has a number of 90 days ago"
        />
      </Fact>
      <Fact label="Paid for" note="of those with known pricing">
        <Value number={niche.paidShare} format={formatShare} href={lists.paid} reason="no pricing is known" />
      </Fact>
      <Fact label="Lowest price" note="USD a month, median of those that state one">
        <Value
          number={niche.medianPrice}
          format={(price) => `$${price.toFixed(2)}`}
          href={lists.withPrice}
          reason="no listing states a price a month"
        />
      </Fact>
    </dl>
  );
}

function Fact({ label, note, children }: { label: string; note: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-2 text-xs">{label}</dt>
      <dd className="whitespace-nowrap font-semibold text-xl tracking-tight">{children}</dd>
      <dd className="text-ink-2 text-xs">{note}</dd>
    </div>
  );
}

interface ValueProps {
  number: ApiNumber | null;
  format: (value: number) => string;
  /** The list that it is of. */
  href: string;
  /** Why it may be unknown. */
  reason: string;
  isNote?: boolean;
}

function Value({ number, format, href, reason, isNote = false }: ValueProps) {
  if (number === null) return <Unknown reason={reason} />;
  return (
    <Link href={href} title={describeNumber(number)} className={isNote ? 'underline' : 'hover:underline'}>
      {format(number.value)}
    </Link>
  );
}
