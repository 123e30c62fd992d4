import { DEFAULT_DAYS, type FilterName, formatFilters, PLUGIN_FILTERS } from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import type { ExplorerView } from '#lib/explorer/explorer-href.ts';
import { shortStoreTitle } from '#lib/store-title.ts';
import { fieldStyle } from '../ui/field.tsx';
import { Choices } from './choices.tsx';
import { DayControl } from './day-control.tsx';
import { DaysChoice } from './days-choice.tsx';
import { RangeControl } from './range-control.tsx';

interface Props {
  name: FilterName;
  view: ExplorerView;
}

/** The fields that set a filter, by its kind. */
export function FilterControl({ name, view }: Props) {
  const { filters } = view;
  const filter = PLUGIN_FILTERS[name];
  if (name === 'marketplace')
    return (
      <Choices
        name={name}
        chosen={filters.marketplace ?? []}
        choices={marketplaceInfos.map((info) => ({ value: info.name, label: shortStoreTitle(info.name) }))}
      />
    );
  if (filter.kind === 'names') {
    const chosen = (filters[name] ?? []) as string[];
    const choices = filter.names.map((value) => ({ value, label: filter.nameOf(value) }));
    return (
      <>
        <Choices name={name} chosen={chosen} choices={choices} />
        {name === 'changed' && (
          <DaysChoice name="changedDays" chosen={filters.changedDays ?? DEFAULT_DAYS.changedDays} />
        )}
      </>
    );
  }
  if (filter.kind === 'range')
    return (
      <>
        <RangeControl name={name} view={view} />
        {name === 'growth' && <DaysChoice name="growthDays" chosen={filters.growthDays ?? DEFAULT_DAYS.growthDays} />}
      </>
    );
  if (filter.kind === 'day') return <DayControl name={name} view={view} />;
  return (
    <>
      <input
        name={name}
        aria-label={filter.title}
        defaultValue={formatFilters(filters)[name]}
        maxLength={200}
        list={`values-${name}`}
        autoComplete="off"
        className={fieldStyle}
      />
      <datalist id={`values-${name}`} data-values />
    </>
  );
}
