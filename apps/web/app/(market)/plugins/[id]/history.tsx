import type { PluginDetails } from '@pi/domain/api';
import { CorrectedTag } from '#components/corrected-tag.tsx';
import { Section } from '#components/section.tsx';
import { ChipLink } from '#components/ui/chip.tsx';
import { formatAmount, formatDay, formatExact } from '#lib/format.ts';
import { countKinds, type DescriptionTexts, type HistoryEntry, historyEntries } from '#lib/history-entries.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { HISTORY_KINDS, type HistoryKind } from '#lib/plugin-view.ts';
import { HistoryText } from './history-body.tsx';

interface Props {
  details: Pick<PluginDetails, 'plugin' | 'changes' | 'revisions' | 'owners' | 'asOf'>;
  descriptions: readonly DescriptionTexts[];
  /** The kind that is shown. */
  shown: HistoryKind;
  /** The page with a kind alone. */
  href(kind: HistoryKind): string;
}

const KINDS: Record<HistoryKind, string> = {
  all: 'All',
  owner: 'Owner',
  permissions: 'Permissions',
  price: 'Price',
  texts: 'Texts',
  versions: 'Versions',
  other: 'Other',
};
/** The newest are in sight, the rest is folded. */
const IN_SIGHT = 8;
/** A page has no more of them: the API has all. */
const MOST = 150;

/** Changes of the plugin and of its listing, newest first, down to the first day; by kind. */
export function History({ details, descriptions, shown, href }: Props) {
  const { plugin, owners, asOf } = details;
  const all = historyEntries(details, descriptions);
  const counts = countKinds(all);
  const kinds = HISTORY_KINDS.filter((kind) => kind === 'all' || kind === shown || counts.has(kind));
  const entries = (shown === 'all' ? all : all.filter(({ kind }) => kind === shown)).slice(0, MOST);
  const [first, rest] = [entries.slice(0, IN_SIGHT), entries.slice(IN_SIGHT)];
  const since = formatDay(plugin.firstSeenOn);
  return (
    <Section id="history" title="History" condition={`Watched since ${since}`} table={`${pluginPath(plugin)}/changes`}>
      {all.length > 0 && (
        <nav aria-label="Kinds of changes" className="flex flex-wrap gap-2">
          {kinds.map((kind) => (
            <ChipLink key={kind} href={`${href(kind)}#history`} on={kind === shown}>
              {KINDS[kind]} {formatExact(kind === 'all' ? all.length : (counts.get(kind) ?? 0))}
            </ChipLink>
          ))}
        </nav>
      )}
      <ol className="mt-3 border-hairline border-t">
        {first.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} marketplace={plugin.marketplace} {...{ owners, asOf }} />
        ))}
        {entries.length === 0 && (
          <li className="border-hairline border-b py-2.5 text-ink-2">
            {shown === 'all' ? 'Nothing has changed' : 'No change of this kind'} since {since}.
          </li>
        )}
      </ol>
      {rest.length > 0 && (
        <details>
          <summary className="py-2.5 text-accent">{formatAmount(rest.length, 'earlier change')}</summary>
          <ol>
            {rest.map((entry) => (
              <Entry key={keyOf(entry)} entry={entry} marketplace={plugin.marketplace} {...{ owners, asOf }} />
            ))}
          </ol>
        </details>
      )}
    </Section>
  );
}

function keyOf({ day, label, body }: HistoryEntry): string {
  return `${day} ${label} ${JSON.stringify(body).slice(0, 200)}`;
}

interface EntryProps {
  entry: HistoryEntry;
  marketplace: string;
  owners: PluginDetails['owners'];
  asOf: PluginDetails['asOf'];
}

function Entry({ entry: { day, label, isKey, body }, marketplace, owners, asOf }: EntryProps) {
  return (
    <li className="grid gap-x-4 border-hairline border-b py-2.5 max-md:grid-cols-2 md:grid-cols-[6rem_6rem_minmax(0,1fr)]">
      <time dateTime={day} className="text-ink-2">
        {formatDay(day)}
      </time>
      <span className={isKey ? 'font-semibold max-md:text-right' : 'text-ink-2 max-md:text-right'}>{label}</span>
      <div className={`wrap-anywhere min-w-0 max-md:col-span-2 ${isKey ? 'font-medium' : ''}`}>
        <HistoryText body={body} marketplace={marketplace} owners={owners} /> <CorrectedTag asOf={asOf} day={day} />
      </div>
    </li>
  );
}
