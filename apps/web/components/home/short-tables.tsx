import { CATEGORIES } from '@pi/domain';
import { RowKeys } from '#components/plugin-table/row-keys.tsx';
import { Unknown } from '#components/unknown.tsx';
import type { ChangeLine } from '#lib/changes/change-line.ts';
import { lineWords } from '#lib/changes/change-words.ts';
import { formatDay, formatShortDay } from '#lib/format.ts';
import { ChangeCount, HEAD, PluginCell, ROW } from './hands-table.tsx';

interface Props {
  caption: string;
  changes: ChangeLine[];
  /** Whether to name the category, where there is room. */
  hasCategory?: boolean;
  /** The heading of the words in the middle; without it there are none. */
  words?: string;
  /** The heading of the day; without it there is none. */
  day?: string;
  onPhone: number;
}

/** Plugins with what happened to them in few words, their users and the day. */
export function ShortTable({ caption, changes, hasCategory, words, day, onPhone }: Props) {
  // A narrow screen has no room for name, words and day.
  const whereWide = day ? 'max-sm:hidden' : '';
  return (
    <table className="w-full">
      <caption className="sr-only">{caption}</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className={HEAD}>
          <th scope="col" className="pl-0!">
            Plugin
          </th>
          {hasCategory && (
            <th scope="col" className="max-md:hidden">
              Category
            </th>
          )}
          {words && (
            <th scope="col" className={whereWide}>
              {words}
            </th>
          )}
          <th scope="col" className="text-right!">
            Users
          </th>
          {day && (
            <th scope="col" className="text-right!">
              {day}
            </th>
          )}
        </tr>
      </thead>
      <RowKeys>
        {changes.map((change, index) => (
          <tr
            key={`${change.id} ${change.day} ${change.kind} ${change.after}`}
            className={`${ROW} ${index >= onPhone ? 'max-md:hidden' : ''}`}
          >
            <td className={`max-w-0 pl-0! ${words ? 'w-1/2' : 'w-full'} ${day ? 'max-sm:w-full' : ''}`}>
              <PluginCell change={change} isNarrow={words !== undefined && day === undefined} />
            </td>
            {hasCategory && (
              <td className="whitespace-nowrap text-ink-2 max-md:hidden">
                {change.category ? CATEGORIES[change.category] : <Unknown reason="the store states no category" />}
              </td>
            )}
            {words && (
              <td title={lineWords(change)} className={`w-1/2 max-w-0 truncate text-ink-2 text-xs ${whereWide}`}>
                {lineWords(change).replace(/^gone: /, '')}
              </td>
            )}
            <td className="text-right">
              <ChangeCount change={change} />
            </td>
            {day && (
              <td className="whitespace-nowrap text-right text-ink-2">
                <time dateTime={change.day} title={formatDay(change.day)}>
                  {formatShortDay(change.day)}
                </time>
              </td>
            )}
          </tr>
        ))}
      </RowKeys>
    </table>
  );
}
