import type { ChangeItem } from '@pi/domain/api';
import { EmptyState } from '#components/empty-state.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { type ChangePageParams, changesHref, DEFAULT_GROUPS } from '#lib/changes/change-params.ts';
import { GROUP_WORDS } from '#lib/changes/group-words.ts';
import { formatAmount, formatCount, formatDay } from '#lib/format.ts';
import { pluginPath } from '#lib/plugin-id.ts';

/** In place of a list without rows: what was asked for, the last such change, wider filters. */
export function NoChanges({ params, last }: { params: ChangePageParams; last: ChangeItem | null }) {
  const groups = params.kind ?? DEFAULT_GROUPS;
  const what =
    groups.length <= 3 ? groups.map((group) => GROUP_WORDS[group].one).join(' or ') : 'change of these kinds';
  const size = params.users === undefined ? '' : ` with at least ${formatCount(params.users)} users`;
  const when = params.day ? `on ${formatDay(params.day)}` : `in ${formatAmount(params.days, 'day')}`;
  return (
    <EmptyState title={`No ${what}${size} ${when}.`}>
      {last ? (
        <p>
          Last one: {formatDay(last.day)},{' '}
          <Link href={pluginPath(last)} className="text-link">
            {last.pluginName}
          </Link>
          .
        </p>
      ) : (
        <p>There was none in the year before either.</p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {params.days < 30 && <ButtonLink href={changesHref(params, { days: 30, day: undefined })}>30 days</ButtonLink>}
        {params.users !== undefined && params.users > 1000 && (
          <ButtonLink href={changesHref(params, { users: params.users / 10 })}>
            {formatCount(params.users / 10)} users
          </ButtonLink>
        )}
        {params.risk.length > 0 && <ButtonLink href={changesHref(params, { risk: [] })}>Any risk</ButtonLink>}
      </div>
    </EmptyState>
  );
}
