import type { MarketplaceStatus, StatusEntry } from '@pi/domain/api';
import { type Fact, FactList } from '#components/facts.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatAmount, formatDay, formatExact, formatMoment } from '#lib/format.ts';
import { FieldTable } from './field-table.tsx';
import { runWord } from './run-word.ts';

/** One store's newest run in full: its result, failures, suspicions, and the fields it found. */
export function StatusEntrySection({ entry: { info, state, status, queue } }: { entry: StatusEntry }) {
  if (!status) return null;
  const facts: Fact[] = [
    { label: state.on ? 'On' : 'Off', value: state.reason },
    { label: 'Newest run', ...newestRun(status) },
    ...(status.coverage ? [{ label: 'Coverage', value: coverageWords(status.coverage) }] : []),
    { label: 'Suspect', value: <Lines of={status.suspicions} none="No" /> },
    {
      label: 'Failures',
      value: (
        <Lines
          of={status.failures.map(({ kind, count }) => `${formatExact(count)} ${kind.replaceAll('_', ' ')}`)}
          none="None"
        />
      ),
    },
    { label: 'Queue', ...queueWords(queue) },
  ];
  return (
    <section aria-labelledby={info.name} className="mt-14">
      <h2 id={info.name} className="scroll-mt-4">
        <Link href={`/marketplaces/${info.name}`} className="hover:underline max-sm:block max-sm:py-2">
          {info.title}
        </Link>
      </h2>
      <div className="mt-3 grid gap-x-12 gap-y-6 lg:grid-cols-[3fr_2fr] lg:items-start">
        <FactList facts={facts} long />
        <FieldTable title={info.title} fields={status.fields} />
      </div>
      <a href="#stores" className="inline-block py-2.5 text-accent sm:hidden">
        ↑ All marketplaces
      </a>
    </section>
  );
}

function newestRun({ runs }: MarketplaceStatus): Omit<Fact, 'label'> {
  const run = runs.at(-1);
  if (!run) return { value: 'None yet' };
  const { listings, gone, units } = run.counts;
  const read = `${formatAmount(listings, 'listing')}, ${formatExact(gone)} gone from the store, ${formatAmount(units, 'unit')} of work`;
  return {
    value: `${formatDay(run.day)}, ${runWord(run)}: ${read}${run.error ? `; ${run.error}` : ''}`,
    note: run.finishedAt ? `ended ${formatMoment(run.finishedAt)}` : `started ${formatMoment(run.startedAt)}`,
  };
}

function coverageWords({ day, plugins, seen, missing }: NonNullable<MarketplaceStatus['coverage']>): string {
  return `${formatExact(seen)} of ${formatAmount(plugins, 'listed plugin')} read on ${formatDay(day)}, ${formatExact(missing)} missing`;
}

function queueWords(queue: StatusEntry['queue']): Omit<Fact, 'label'> {
  if (!queue) return { value: 'Empty' };
  const { waiting, active, dead, oldest } = queue;
  return {
    value: `${formatExact(waiting)} waiting, ${formatExact(active)} in progress, ${formatExact(dead)} failed`,
    note: oldest && `oldest waiting since ${formatMoment(oldest)}`,
  };
}

function Lines({ of, none }: { of: string[]; none: string }) {
  if (of.length === 0) return none;
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
