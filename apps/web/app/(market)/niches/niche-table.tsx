import type { NichePlugin } from '@pi/domain/api';
import { Count } from '#components/count.tsx';
import { Stars } from '#components/stars.tsx';
import { Link } from '#components/ui/link.tsx';
import { Unknown } from '#components/unknown.tsx';
import { describeNumber, formatChange, formatDay } from '#lib/format.ts';

interface Props {
  title: string;
  plugins: NichePlugin[];
  /** What the primary number counts. */
  unit: string;
  /** The day that is shown. */
  day: 'updatedOn' | 'listedOn';
}

const DAYS = { updatedOn: 'Updated', listedOn: 'Listed' };

/** Plugins that a niche names, with the numbers that its own are made of. */
export function NicheTable({ title, plugins, unit, day }: Props) {
  if (plugins.length === 0) return null;
  return (
    <table className="w-full self-start">
      <caption className="text-left font-medium">{title}</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className="h-8 text-ink-2 *:whitespace-nowrap *:pl-3 *:text-right *:font-normal">
          <th scope="col" className="pl-0! text-left!">
            Plugin
          </th>
          <th scope="col">{unit}</th>
          <th scope="col">Rating</th>
          <th scope="col" className="max-sm:hidden">
            90 days
          </th>
          <th scope="col" className="max-sm:hidden">
            {DAYS[day]}
          </th>
        </tr>
      </thead>
      <tbody>
        {plugins.map((plugin) => (
          <tr
            key={plugin.id}
            className="h-10 border-hairline border-b *:whitespace-nowrap *:pl-3 *:text-right last:border-b-0"
          >
            <th scope="row" className="w-full max-w-0 truncate pl-0! text-left! font-normal">
              <Link href={`/plugins/${encodeURIComponent(plugin.id)}`} className="hover:underline">
                {plugin.name}
              </Link>
            </th>
            <td>
              <Count number={plugin.size} />
            </td>
            <td>
              <Stars rating={plugin.rating} count={null} />
            </td>
            <td className="max-sm:hidden">
              <Growth growth={plugin.growth} />
            </td>
            <td className="max-sm:hidden">
              {plugin[day] ? (
                <time dateTime={plugin[day]}>{formatDay(plugin[day])}</time>
              ) : (
                <Unknown reason="the store shows no date" />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Growth({ growth }: Pick<NichePlugin, 'growth'>) {
  if (growth === null) return <Unknown reason="no number of 90 days ago" />;
  return <span title={describeNumber(growth)}>{formatChange(growth.value).text}</span>;
}
