import type { OwnerPeriod } from '@pi/domain/api';
import { Section } from '#components/section.tsx';
import { formatDay } from '#lib/format.ts';
import { OwnerName } from './owner-name.tsx';

/**
 * Who owned the plugin when, newest first; nothing where there was one owner all the time who needs
 * no explanation.
 */
export function Owners({ owners, path }: { owners: OwnerPeriod[]; path: string }) {
  if (owners.length < 2 && owners.every(({ alias }) => alias === null)) return null;
  return (
    <Section
      id="owners"
      title="Owners"
      note="The company behind the developer that the listing named on each day."
      table={`${path}/owners`}
    >
      <ol className="border-hairline border-t">
        {owners.toReversed().map((owner) => (
          <li
            key={owner.from}
            className="grid gap-x-6 gap-y-0.5 border-hairline border-b py-2 sm:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <p className="text-ink-2">
              {owner.to === null && 'Since '}
              <time dateTime={owner.from}>{formatDay(owner.from)}</time>
              {owner.to && (
                <>
                  {' to '}
                  <time dateTime={owner.to}>{formatDay(owner.to)}</time>
                </>
              )}
            </p>
            <div className="wrap-anywhere min-w-0">
              <p className="max-sm:*:inline-block max-sm:*:py-2.5">
                <OwnerName owner={owner} />
              </p>
              <OwnerNote owner={owner} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function OwnerNote({ owner: { name, developerName, alias } }: { owner: OwnerPeriod }) {
  const notes = [
    ...(developerName === name ? [] : [`listed under ${developerName}`]),
    ...(alias ? [`by the alias ${alias.text}: ${alias.source}`] : []),
  ];
  return notes.length > 0 && <p className="text-ink-2 text-xs">{notes.join(' · ')}</p>;
}
