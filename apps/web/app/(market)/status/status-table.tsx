import type { StatusEntry } from '@pi/domain/api';
import { DataSourceRow, DataSourceTable, OnOff } from '#components/data-sources/data-source-table.tsx';
import { Unknown } from '#components/unknown.tsx';
import { formatAmount, formatDay, formatExact } from '#lib/format.ts';
import { RunHistory } from './run-history.tsx';
import { runWord } from './run-word.ts';

const COLUMNS = [
  { label: 'State', className: 'max-md:hidden' },
  { label: 'Last good day' },
  { label: 'Newest runs', className: 'max-lg:hidden' },
  { label: 'Coverage', className: 'text-right max-md:hidden' },
  { label: 'Missing', className: 'text-right max-md:hidden' },
  { label: 'Failures', className: 'text-right max-md:hidden' },
  { label: 'Queue', className: 'text-right max-md:hidden' },
  { label: 'Newest run', className: 'md:hidden' },
];
const NEVER = 'not read yet';

/** All marketplaces, a row each: last good day, runs, coverage, missing, failures, queue. */
export function StatusTable({ entries }: { entries: StatusEntry[] }) {
  return (
    <DataSourceTable table="/status" id="stores" caption="Marketplaces and their newest runs" columns={COLUMNS}>
      {entries.map((entry) => (
        <StatusRow key={entry.info.name} {...entry} />
      ))}
    </DataSourceTable>
  );
}

function StatusRow({ info, state, status, queue }: StatusEntry) {
  const last = status?.runs.at(-1);
  return (
    <DataSourceRow info={info} isDescribed={status !== null}>
      <td className="max-md:hidden">
        <OnOff on={state.on} />
      </td>
      <td className="whitespace-nowrap">
        {status?.lastGood ? (
          <time dateTime={status.lastGood.day}>{formatDay(status.lastGood.day)}</time>
        ) : (
          <Unknown reason={status ? 'no good day yet' : NEVER} />
        )}
      </td>
      <td className="max-lg:hidden">{status ? <RunHistory runs={status.runs} /> : <Unknown reason={NEVER} />}</td>
      <td className="text-right max-md:hidden">
        <Coverage status={status} />
      </td>
      <td className="text-right max-md:hidden">
        {status?.coverage ? formatExact(status.coverage.missing) : <Unknown reason="no figures yet" />}
      </td>
      <td className="text-right max-md:hidden">
        {last ? formatExact(last.counts.failures) : <Unknown reason={NEVER} />}
      </td>
      <td className="whitespace-nowrap text-right max-md:hidden">
        <QueueDepth queue={queue} />
      </td>
      <td className="whitespace-nowrap md:hidden">{last ? runWord(last) : <Unknown reason={NEVER} />}</td>
    </DataSourceRow>
  );
}

function Coverage({ status }: Pick<StatusEntry, 'status'>) {
  const coverage = status?.coverage;
  if (!coverage || coverage.plugins === 0) return <Unknown reason="no figures yet" />;
  const share = Math.min(1, coverage.seen / coverage.plugins);
  const exact = `${formatExact(coverage.seen)} of ${formatAmount(coverage.plugins, 'plugin')} read on ${formatDay(coverage.day)}`;
  return <span title={exact}>{(Math.floor(share * 1000) / 10).toFixed(1)} %</span>;
}

function QueueDepth({ queue }: Pick<StatusEntry, 'queue'>) {
  if (!queue) return <span className="text-ink-2">empty</span>;
  const words = [
    ...(queue.waiting + queue.active > 0 ? [formatAmount(queue.waiting + queue.active, 'job')] : []),
    ...(queue.dead > 0 ? [`${formatExact(queue.dead)} failed`] : []),
  ];
  return words.join(', ');
}
