import type { Fact } from './facts.tsx';

/** Eight facts of a page in a row of cells, two a row on a phone; one with `isWide` is left out there. */
export function FactGrid({ facts }: { facts: (Fact & { isWide?: boolean })[] }) {
  return (
    <dl className="grid grid-cols-2 gap-y-4 border-hairline border-y py-4 md:grid-cols-4 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
      {facts.map(({ label, value, note, isWide }) => (
        <div
          key={label}
          className={`min-w-0 border-hairline pr-2 max-md:odd:border-l-0 max-md:even:border-l max-md:even:pl-4 md:border-l md:pl-3 md:max-lg:nth-[4n+1]:border-l-0 md:max-lg:nth-[4n+1]:pl-0 lg:first:border-l-0 lg:first:pl-0 ${isWide ? 'max-md:hidden' : ''}`}
        >
          <dt className="text-ink-2 text-xs">{label}</dt>
          <dd className="whitespace-nowrap font-semibold text-xl tracking-tight">{value}</dd>
          {note && <dd className="text-ink-2 text-xs">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
