import type { ChangeItem, Report } from '@pi/domain/api';
import { Count } from '#components/count.tsx';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { changeWords } from '#lib/changes/change-words.ts';
import { formatShortDay } from '#lib/format.ts';
import { formatDayRange } from '#lib/format-point.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { sourceNote } from '#lib/report/source-note.ts';
import { shortStoreTitle } from '#lib/store-title.ts';
import { ReportTable } from './report-table.tsx';

/** Changes of hands and new permissions of high risk, of the largest plugins. */
export function ChangesPart({ report }: { report: Report }) {
  return (
    <Section
      id="changes"
      title="What changed"
      table={`/reports/${report.quarter}/changes`}
      note={`Of the plugins with most users, ${formatDayRange(report)}.`}
      more={{ href: `/changes?until=${report.to}&days=90`, label: 'Changes of 90 days' }}
    >
      <div className="grid gap-8">
        <Changes title="Changes of hands" changes={report.hands} none="No plugin changed hands." wordsOf={handsWords} />
        <Changes
          title="New permissions of high risk"
          changes={report.permissions}
          none="No plugin whose permissions are of high risk now asked for another one of high risk."
          note="Of plugins whose permissions are of high risk now."
          wordsOf={(change) => change.permission?.words ?? changeWords(change)}
        />
      </div>
    </Section>
  );
}

function handsWords({ ownerBefore, ownerAfter }: ChangeItem): string {
  const [before, after] = [ownerBefore, ownerAfter].map((owner) => owner?.name ?? 'unknown');
  return before === after && ownerAfter ? `${after}, under the same name` : `${before} → ${after}`;
}

interface Props {
  title: string;
  changes: readonly ChangeItem[];
  none: string;
  /** What else the table is of. */
  note?: string;
  wordsOf(change: ChangeItem): string;
}

function Changes({ title, changes, none, note, wordsOf }: Props) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2">{title}</h3>
      {changes.length === 0 ? (
        <p className="border-hairline border-t py-3 text-ink-2">{none}</p>
      ) : (
        <ReportTable
          caption={title}
          rows={changes}
          keyOf={({ id, day, before, after }) => `${id} ${day} ${before} ${after}`}
          columns={[
            {
              label: 'Plugin',
              cell: (change) => (
                <Link href={pluginPath(change)} className="hover:underline">
                  {change.pluginName}
                </Link>
              ),
            },
            {
              label: 'Change',
              isText: true,
              isWide: true,
              cell: (change) => (
                <span className="wrap-anywhere line-clamp-2 w-[min(40vw,22rem)] whitespace-normal text-ink-2 print:w-48">
                  {wordsOf(change)}
                </span>
              ),
            },
            { label: 'Marketplace', isText: true, from: 'md', cell: ({ marketplace }) => shortStoreTitle(marketplace) },
            { label: 'Day', cell: ({ day }) => formatShortDay(day) },
            { label: 'Users', from: 'md', cell: ({ number }) => <Count number={number} /> },
          ]}
          note={`${sourceNote([{ label: 'Users', numbers: changes.map(({ number }) => number) }])} Of a store that counts no users, what it is ordered by.${note ? ` ${note}` : ''}`}
        />
      )}
    </div>
  );
}
