import type { MoverItem } from '@pi/domain/api';
import { Change } from '#components/change.tsx';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { Count } from '#components/count.tsx';
import { PluginIcon } from '#components/plugin-icon.tsx';
import { RowKeys } from '#components/plugin-table/row-keys.tsx';
import { Link } from '#components/ui/link.tsx';
import { Unknown } from '#components/unknown.tsx';
import { describeChange, formatGain } from '#lib/describe-change.ts';
import { formatExact } from '#lib/format.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import type { ShownMover } from '#lib/read-movers.ts';

interface Props {
  title: 'Growing' | 'Shrinking';
  /** What is counted: `Users`. */
  unit: string;
  isCumulative: boolean;
  movers: ShownMover[];
  /** On a phone, only so many. */
  onPhone?: number;
}

/** Plugins with their number, or a counter's gain a day, and how it changed. */
export function MoverTable({ title, unit, isCumulative, movers, onPhone = 100 }: Props) {
  return (
    <table className="w-full">
      <caption className="sr-only">{title}</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className="h-8 text-ink-2 text-xs *:pl-3 *:text-right *:font-normal *:whitespace-nowrap">
          <th scope="col" className="pl-0! text-left!">
            {title}
          </th>
          <th scope="col" className="text-left! max-md:hidden">
            90 days
          </th>
          <th scope="col">{isCumulative ? 'Per day' : unit}</th>
          <th scope="col" className="max-md:hidden">
            {title === 'Growing' ? 'Gain' : 'Loss'}
          </th>
          <th scope="col" aria-sort="descending">
            Change <span aria-hidden>↓</span>
          </th>
        </tr>
      </thead>
      <RowKeys>
        {movers.map(({ mover, spark }, index) => (
          <tr
            key={mover.id}
            className={`relative h-10 border-hairline border-b *:pl-3 *:text-right max-md:h-13 hover:bg-hover ${index >= onPhone ? 'max-md:hidden' : ''}`}
          >
            <td className="w-full max-w-0 pl-0! text-left!">
              <span className="flex items-center gap-3">
                <PluginIcon plugin={mover} />
                <span className="min-w-0">
                  <Link href={pluginPath(mover)} data-row className="row-link block truncate font-medium">
                    {mover.name}
                  </Link>
                  <Maker mover={mover} />
                </span>
              </span>
            </td>
            <td className="max-md:hidden">
              <Sparkline values={spark.points} until={spark.until} gain={isCumulative} />
            </td>
            <td>{isCumulative ? <PerDay mover={mover} /> : <Count number={mover.number} />}</td>
            <td className="text-ink-2 max-md:hidden">
              <Gained mover={mover} />
            </td>
            <td className="whitespace-nowrap">
              <Moved mover={mover} />
            </td>
          </tr>
        ))}
      </RowKeys>
    </table>
  );
}

function Maker({ mover: { companyName, developerName } }: { mover: MoverItem }) {
  const name = companyName ?? developerName;
  return name === null ? null : <span className="block truncate text-ink-2 text-xs">{name}</span>;
}

function PerDay({ mover: { gainPerDay } }: { mover: MoverItem }) {
  if (!gainPerDay) return <Unknown reason="no value of the first day of the period" />;
  return <span title="mean gain a day in the period">{formatExact(Math.round(gainPerDay.value))}</span>;
}

function Gained({ mover: { change, gainPerDay, gainPerDayBefore } }: { mover: MoverItem }) {
  if (gainPerDay && gainPerDayBefore)
    return (
      <span title="gain a day, against the period before">
        {formatGain(Math.round(gainPerDay.value - gainPerDayBefore.value))}
      </span>
    );
  if (gainPerDay || !change) return <Unknown reason="no value before" />;
  return (
    <>
      {change.kind !== 'exact' && '≈'}
      {formatGain(change.gain)}
    </>
  );
}

const TONES = { up: 'text-up', down: 'text-down', flat: 'text-ink-2' };

function Moved({ mover: { change, gainChange } }: { mover: MoverItem }) {
  if (gainChange) return <Change change={gainChange} />;
  if (!change) return <Unknown reason="no value of the first day of the period" />;
  const { direction, text, title } = describeChange(change);
  return (
    <span title={title} className={TONES[direction]}>
      <span className="sr-only">{direction === 'flat' ? 'unchanged' : direction} </span>
      {text}
    </span>
  );
}
