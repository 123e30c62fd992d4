import { Unknown } from '../../components/unknown.tsx';
import { formatAmount, formatDay, formatExact } from '../../lib/format.ts';
import type { StatusEntry } from '../../lib/status.ts';
import { RunMarks } from './run-marks.tsx';
import { runWord } from './run-word.ts';

const NEVER = 'never read so far';

/** All marketplaces in a line each: whether it is on, its last good day, its newest runs, what waits to be read. */
export function StatusTable({ entries }: { entries: StatusEntry[] }) {
  return (
    <table id="stores" className="w-full scroll-mt-4 border-hairline border-b">
      <caption className="sr-only">Marketplaces and how their reading goes</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className="h-10 whitespace-nowrap text-left text-ink-2 *:pl-4 *:font-normal">
          <th scope="col" className="pl-0!">
            Marketplace
          </th>
          <th scope="col" className="max-md:hidden">
            Here
          </th>
          <th scope="col">Last good day</th>
          <th scope="col" className="max-md:hidden">
            Newest runs
          </th>
          <th scope="col" className="text-right max-md:hidden">
            Coverage
          </th>
          <th scope="col" className="text-right max-md:hidden">
            Failures
          </th>
          <th scope="col" className="text-right max-md:hidden">
            Queue
          </th>
          <th scope="col" className="md:hidden">
            Newest run
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <StatusRow key={entry.about.name} {...entry} />
        ))}
      </tbody>
    </table>
  );
}

function StatusRow({ about, state, status, queue }: StatusEntry) {
  const last = status?.runs.at(-1);
  return (
    <tr className="relative h-10 border-hairline border-b *:pl-4 max-md:h-12 last:border-b-0 hover:bg-hover">
      <td className="pl-0! max-md:w-full max-md:max-w-0">
        {status ? (
          <a href={`#${about.name}`} className="row-link block truncate font-medium">
            {about.title}
          </a>
        ) : (
          <span className="block truncate">{about.title}</span>
        )}
      </td>
      <td className="max-md:hidden">{state.on ? 'on' : <span className="text-ink-2">off</span>}</td>
      <td className="whitespace-nowrap">
        {status?.lastGood ? (
          <time dateTime={status.lastGood.day}>{formatDay(status.lastGood.day)}</time>
        ) : (
          <Unknown reason={status ? 'no good day so far' : NEVER} />
        )}
      </td>
      <td className="max-md:hidden">{status ? <RunMarks runs={status.runs} /> : <Unknown reason={NEVER} />}</td>
      <td className="text-right max-md:hidden">
        <Coverage status={status} />
      </td>
      <td className="text-right max-md:hidden">
        {last ? formatExact(last.counts.failures) : <Unknown reason={NEVER} />}
      </td>
      <td className="whitespace-nowrap text-right max-md:hidden">
        <QueueDepth queue={queue} />
      </td>
      <td className="whitespace-nowrap md:hidden">{last ? runWord(last) : <Unknown reason={NEVER} />}</td>
    </tr>
  );
}

function Coverage({ status }: Pick<StatusEntry, 'status'>) {
  const coverage = status?.coverage;
  if (!coverage || coverage.plugins === 0) return <Unknown reason="no figures so far" />;
  const share = Math.min(1, coverage.seen / coverage.plugins);
  const exact = `${formatExact(coverage.seen)} of ${formatAmount(coverage.plugins, 'plugin')} read on ${formatDay(coverage.day)}`;
  return <span title={exact}>{(Math.floor(share * 1000) / 10).toFixed(1)} %</span>;
}

function QueueDepth({ queue }: Pick<StatusEntry, 'queue'>) {
  if (!queue) return <span className="text-ink-2">empty</span>;
  const words = [
    ...(queue.waiting + queue.active > 0 ? [formatAmount(queue.waiting + queue.active, 'job')] : []),
    ...(queue.dead > 0 ? [`${formatExact(queue.dead)} given up`] : []),
  ];
  return words.join(', ');
}
