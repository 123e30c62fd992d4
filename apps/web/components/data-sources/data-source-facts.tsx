import type { MarketplaceInfo } from '@pi/domain';
import type { MarketplaceState } from '@pi/domain/api';
import { formatAmount, formatDay, formatMoment } from '#lib/format.ts';
import type { MarketplaceEntry } from '#lib/marketplaces.ts';
import { type Fact, FactList } from '../facts.tsx';
import { RobotsChecks } from './robots-checks.tsx';
import { Rules } from './rules.tsx';

/** How a marketplace is read, under which rules, and when that last succeeded. */
export function DataSourceFacts({ info, state, summary }: MarketplaceEntry) {
  const lastSuccess = summary?.lastSuccess;
  const facts: Fact[] = [
    { label: state.on ? 'On' : 'Off', value: state.reason },
    ...(state.on && info.offReason ? [{ label: 'Off by default', value: info.offReason }] : []),
    { label: 'Access method', value: info.accessMethod },
    { label: 'Coverage', value: info.coverage },
    { label: 'Rules', value: <Rules rules={info.rules} /> },
    { label: 'Last robots.txt check', value: <RobotsChecks checks={summary?.robotsChecks ?? []} /> },
    ...(info.robotsException ? [{ label: 'Exception', value: exceptionWords(info.robotsException, state) }] : []),
    {
      label: 'Request rate',
      value: `At most ${formatAmount(info.pace.parallel, 'request')} at a time and ${info.pace.perSecond} per second to each host`,
    },
    {
      label: 'Format',
      value:
        info.format === 'verified'
          ? 'Verified with recorded responses'
          : 'Unverified: no whole response of the store has been recorded',
    },
    {
      label: 'Last success',
      value: lastSuccess ? `The run of ${formatDay(lastSuccess.day)}` : 'No run without failures yet',
      note: lastSuccess?.finishedAt && `ended ${formatMoment(lastSuccess.finishedAt)}`,
    },
  ];
  return <FactList facts={facts} long />;
}

function exceptionWords(needed: NonNullable<MarketplaceInfo['robotsException']>, { exception }: MarketplaceState) {
  if (!exception)
    return `None recorded: ${needed.host} is not requested while its robots.txt disallows it. ${needed.why}`;
  const { decidedBy, decidedOn, why } = exception;
  return `Decided by ${decidedBy} on ${formatDay(decidedOn)}, for ${needed.host}: ${why}`;
}
