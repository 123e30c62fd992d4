import type { MarketplaceAbout } from '@pi/domain';
import type { MarketplaceState } from '@pi/scrapers/about';
import { formatDay, formatMoment } from '../../lib/format.ts';
import type { MarketplaceEntry } from '../../lib/marketplaces.ts';
import { type Fact, FactList } from '../facts.tsx';
import { RobotsChecks } from './robots-checks.tsx';
import { Rules } from './rules.tsx';

/** How a marketplace is read, under which rules, and what came of it. */
export function LedgerFacts({ about, state, summary }: MarketplaceEntry) {
  const lastSuccess = summary?.lastSuccess;
  const facts: Fact[] = [
    { label: state.on ? 'On' : 'Off', value: state.because },
    ...(state.on && about.offBecause ? [{ label: 'Off by default', value: about.offBecause }] : []),
    { label: 'Door', value: about.door },
    { label: 'Coverage', value: about.coverage },
    { label: 'Rules', value: <Rules rules={about.rules} /> },
    { label: 'robots.txt', value: <RobotsChecks checks={summary?.robotsChecks ?? []} /> },
    ...(about.robotsException ? [{ label: 'Exception', value: exceptionWords(about.robotsException, state) }] : []),
    { label: 'Pace', value: `${about.pace.parallel} at once, ${about.pace.perSecond} a second at most, for each host` },
    {
      label: 'Format',
      value: about.format === 'verified' ? 'Seen in recordings' : 'Never seen in a recording: unverified',
    },
    {
      label: 'Last success',
      value: lastSuccess ? `The run of ${formatDay(lastSuccess.day)}` : 'No run without failures so far',
      note: lastSuccess?.finishedAt && `ended ${formatMoment(lastSuccess.finishedAt)}`,
    },
  ];
  return <FactList facts={facts} long />;
}

function exceptionWords(needed: NonNullable<MarketplaceAbout['robotsException']>, { exception }: MarketplaceState) {
  if (!exception) return `None is recorded: ${needed.host} is not asked while its robots.txt closes it. ${needed.why}`;
  const { decidedBy, decidedOn, why } = exception;
  return `Decided by ${decidedBy} on ${formatDay(decidedOn)}, for ${needed.host}: ${why}`;
}
