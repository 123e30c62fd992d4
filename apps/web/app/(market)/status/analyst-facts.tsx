import type { AnalystStatus } from '@pi/domain/api';
import { type Fact, FactList } from '#components/facts.tsx';
import { formatAmount, formatExact } from '#lib/format.ts';

/** Whether a language model reads listings, what it spent today, and how far it is. */
export function AnalystFacts({ analyst }: { analyst: AnalystStatus }) {
  return (
    <section aria-labelledby="analyst" className="mt-14">
      <h2 id="analyst" className="scroll-mt-4">
        Reading by a language model
      </h2>
      <p className="max-w-[68ch] text-ink-2">
        What it says of a plugin is shown with its name and the day, and only after it is checked. Numbers are of the
        UTC day.
      </p>
      <div className="mt-3 max-w-[42rem]">
        <FactList facts={factsOf(analyst)} long />
      </div>
    </section>
  );
}

function factsOf({ whyOff, model, budgetUsd, ...counts }: AnalystStatus): Fact[] {
  const state = whyOff === null ? { label: 'On', value: model } : { label: 'Off', value: whyOff };
  // Without a model and without plugins that one has read there is nothing to count.
  if (whyOff !== null && counts.analyzed + counts.failedPlugins + counts.answered + counts.failed === 0) return [state];
  const spent = `${counts.spentUsd.toFixed(2)} USD`;
  return [
    state,
    { label: 'Spent today', value: budgetUsd === null ? spent : `${spent} of ${budgetUsd.toFixed(2)} USD` },
    { label: 'Calls today', value: `${formatExact(counts.answered)} answered, ${formatExact(counts.failed)} failed` },
    {
      label: 'Plugins',
      value: `${formatAmount(counts.analyzed, 'plugin')} read, ${formatExact(counts.failedPlugins)} failed last, ${formatExact(counts.waiting)} never read`,
    },
  ];
}
