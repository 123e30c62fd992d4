import { CHANGE_GROUPS, PERMISSION_RISKS } from '@pi/domain';
import { getMarketplaceInfo, marketplaceInfos } from '@pi/scrapers/info';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Chip, ChipLink, Chips } from '#components/ui/chip.tsx';
import { KeptDayInput } from '#components/ui/kept-day-input.tsx';
import {
  CHANGE_SPANS,
  type ChangePageParams,
  changesHref,
  changesQuery,
  DEFAULT_GROUPS,
} from '#lib/changes/change-params.ts';
import { GROUP_WORDS } from '#lib/changes/group-words.ts';
import { formatAmount, formatCount, formatDay, formatExact } from '#lib/format.ts';
import { keptDay } from '#lib/kept-day.ts';

interface Props {
  params: ChangePageParams;
  counts: Partial<Record<string, number>>;
  /** Whether there may be more of each. */
  isFloor: boolean;
}

const LEAST_USERS = [1000, 10_000, 100_000, 1_000_000];
const RISK_WORDS = { none: 'no risk', low: 'low', medium: 'medium', high: 'high' };

/** The groups of changes as toggles, each with its number under the other filters. */
export function GroupToggles({ params, counts, isFloor }: Props) {
  const chosen = params.kind ?? DEFAULT_GROUPS;
  return (
    <nav
      aria-label="Kinds of change"
      className="flex gap-2 max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 max-md:py-1 max-md:[scrollbar-width:none] md:flex-wrap"
    >
      {CHANGE_GROUPS.map((group) => {
        const isOn = chosen.includes(group);
        const next = isOn
          ? chosen.filter((one) => one !== group)
          : CHANGE_GROUPS.filter((one) => one === group || chosen.includes(one));
        return (
          <ChipLink key={group} href={changesHref(params, { kind: next.length > 0 ? next : undefined })} on={isOn}>
            {GROUP_WORDS[group].label}
            <span className={`ml-1.5 ${isOn ? 'opacity-75' : 'text-ink-3'}`}>
              {formatExact(counts[group] ?? 0)}
              {isFloor && (counts[group] ?? 0) > 0 && '+'}
            </span>
          </ChipLink>
        );
      })}
    </nav>
  );
}

/** The other filters as one sentence. */
export function FilterSentence({ params }: { params: ChangePageParams }) {
  const { marketplace, users, days, day, until } = params;
  const without = (changed: Partial<ChangePageParams>) => changesHref(params, changed);
  return (
    <Chips>
      in
      <Chip
        label={storesLabel(marketplace)}
        {...(marketplace.length > 0 && { removeHref: without({ marketplace: [] }) })}
      >
        <FilterForm params={params} without="marketplace">
          <Choices legend="Marketplaces">
            {marketplaceInfos.map(({ name, title }) => (
              <Choice
                key={name}
                type="checkbox"
                name="marketplace"
                value={name}
                label={title}
                isOn={marketplace.includes(name)}
              />
            ))}
          </Choices>
        </FilterForm>
      </Chip>
      {day ? 'on' : 'in the last'}
      <Chip
        label={day ? formatDay(day) : `${formatAmount(days, 'day')}${until ? ` to ${formatDay(until)}` : ''}`}
        {...((day || until) && { removeHref: without({ day: undefined, until: undefined }) })}
      >
        <FilterForm params={{ ...params, day: undefined }} without="days">
          <Choices legend="Days">
            {CHANGE_SPANS.map((span) => (
              <Choice
                key={span}
                type="radio"
                name="days"
                value={String(span)}
                label={formatAmount(span, 'day')}
                isOn={!day && span === days}
              />
            ))}
          </Choices>
        </FilterForm>
      </Chip>
      with
      <Chip
        label={users === undefined ? 'any number of users' : `at least ${formatCount(users)} users`}
        {...(users !== undefined && { removeHref: without({ users: undefined }) })}
      >
        <FilterForm params={params} without="users">
          <Choices legend="Users at least">
            <Choice type="radio" name="users" value="" label="any number" isOn={users === undefined} />
            {LEAST_USERS.map((least) => (
              <Choice
                key={least}
                type="radio"
                name="users"
                value={String(least)}
                label={formatCount(least)}
                isOn={users === least}
              />
            ))}
          </Choices>
          <p className="mt-2 text-ink-2 text-xs">With a number, plugins of stores that count no users are left out.</p>
        </FilterForm>
      </Chip>
      {keptDay() === undefined && <RiskChip params={params} />}
    </Chips>
  );
}

function RiskChip({ params }: { params: ChangePageParams }) {
  const { risk } = params;
  return (
    <>
      of
      <Chip
        label={
          risk.length === 0
            ? 'any permission risk'
            : `${risk.map((one) => RISK_WORDS[one]).join(' or ')} permission risk`
        }
        {...(risk.length > 0 && { removeHref: changesHref(params, { risk: [] }) })}
      >
        <FilterForm params={params} without="risk">
          <Choices legend="Permission risk">
            {PERMISSION_RISKS.toReversed().map((one) => (
              <Choice
                key={one}
                type="checkbox"
                name="risk"
                value={one}
                label={RISK_WORDS[one]}
                isOn={risk.includes(one)}
              />
            ))}
          </Choices>
        </FilterForm>
      </Chip>
    </>
  );
}

function storesLabel(names: readonly string[]): string {
  if (names.length === 0) return 'all marketplaces';
  if (names.length > 2) return formatAmount(names.length, 'marketplace');
  return names.map((name) => getMarketplaceInfo(name)?.title ?? name).join(' and ');
}

interface FormProps {
  params: ChangePageParams;
  /** The parameter that the form sets. */
  without: keyof ChangePageParams;
  children: ReactNode;
}

function FilterForm({ params, without, children }: FormProps) {
  const kept = Object.entries(changesQuery({ ...params, page: 1 })).filter(
    (entry): entry is [string, string | number] => entry[0] !== without && entry[1] !== undefined,
  );
  return (
    <form action="/changes">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <KeptDayInput />
      {children}
      <Button type="submit" look="primary" className="mt-3">
        Show
      </Button>
    </form>
  );
}

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="max-h-80 overflow-y-auto">{children}</div>
    </fieldset>
  );
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  label: string;
  isOn: boolean;
}

function Choice({ label, isOn, ...input }: ChoiceProps) {
  return (
    <label className="flex min-h-8 cursor-pointer items-center gap-2 max-md:min-h-10 hover:bg-hover">
      <input {...input} defaultChecked={isOn} className="size-4 accent-accent" />
      {label}
    </label>
  );
}
