import type { MarketplaceInfo } from '@pi/domain';
import type { MarketplaceState } from '@pi/scrapers/info';
import { formatDay, formatMoment } from '#lib/format.ts';
import type { MarketplaceEntry } from '#lib/marketplaces.ts';
import { type Fact, FactList } from '../facts.tsx';
import { RobotsChecks } from './robots-checks.tsx';
import { Rules } from './rules.tsx';

/** How a marketplace is read, under which rules, and what came of it. */
export function DataSourceFacts({ info, state, summary }: MarketplaceEntry) {
  const lastSuccess = summary?.lastSuccess;
  const facts: Fact[] = [
    { label: state.on ? 'On' : 'Off', value: state.matchReason },
    ...(state.on && info.offReason ? [{ label: 'Off by default', value: info.offReason }] : []),
    { label: 'Door', value: info.accessMethod },
    { label: 'Coverage', value: info.coverage },
    { label: 'Rules', value: <Rules rules={info.rules} /> },
    { label: 'robots.txt', value: <RobotsChecks checks={summary?.robotsChecks ?? []} /> },
    ...(info.robotsException ? [{ label: 'Exception', value: exceptionWords(info.robotsException, state) }] : []),
    { label: 'Pace', value: `${info.pace.parallel} at once, ${info.pace.perSecond} a second at most, for each host` },
    {
      label: 'Format',
      value: info.format === 'verified' ? 'Seen in recordings' : 'Never seen in a recording: unverified',
    },
    {
      label: 'Last success',
      value: lastSuccess ? `The run of ${formatDay(lastSuccess.day)}` : 'No run without failures so far',
      note: lastSuccess?.finishedAt && `ended ${formatMoment(lastSuccess.finishedAt)}`,
    },
  ];
  return <FactList facts={facts} long />;
}

function exceptionWords(needed: NonNullable<MarketplaceInfo['robotsException']>, { exception }: MarketplaceState) {
  if (!exception) return `None is recorded: ${needed.host} is not asked while its robots.txt closes it. ${needed.why}`;
  const { decidedBy, decidedOn, why } = exception;
  return `Decided by ${decidedBy} on ${formatDay(decidedOn)}, for ${needed.host}: ${why}`;
}
