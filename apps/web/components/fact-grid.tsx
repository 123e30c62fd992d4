import type { Fact } from './facts.tsx';

type GridFact = Fact & { isWide?: boolean };

/**
 * The facts of a page in a row of cells, two a row on a phone; one with `isWide` is left out there.
 */
export function FactGrid({ facts }: { facts: GridFact[] }) {
  const onPhone = facts.filter(({ isWide }) => !isWide);
  return (
    <dl className="grid grid-cols-2 gap-y-4 border-hairline border-y py-4 md:grid-cols-4 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
      {facts.map((fact) => (
        <div
          key={fact.label}
          className={`min-w-0 border-hairline pr-2 md:border-l md:pl-3 md:max-lg:nth-[4n+1]:border-l-0 md:max-lg:nth-[4n+1]:pl-0 lg:first:border-l-0 lg:first:pl-0 ${phoneStyle(onPhone.indexOf(fact))}`}
        >
          <dt className="text-ink-2 text-xs">{fact.label}</dt>
          <dd className="whitespace-nowrap font-semibold text-xl tracking-tight">{fact.value}</dd>
          {fact.note && <dd className="text-ink-2 text-xs">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  );
}

function phoneStyle(place: number): string {
  if (place < 0) return 'max-md:hidden';
  return place % 2 === 1 ? 'max-md:border-l max-md:pl-4' : '';
}
