import { type FilterName, formatFilters, PLUGIN_FILTERS, withoutFilter } from '@pi/domain/api';
import Form from 'next/form';
import { type ExplorerView, explorerHref } from '#lib/explorer/explorer-href.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { KeptDayInput } from '../ui/kept-day-input.tsx';
import { FilterControl } from './filter-control.tsx';

interface Props {
  name: FilterName;
  view: ExplorerView;
}

/**
 * What a filter is set with: works without script, which adds counts and how many would be left.
 */
export function FilterForm({ name, view }: Props) {
  const { title } = PLUGIN_FILTERS[name];
  const others = formatFilters(withoutFilter(view.filters, name));
  const { sort, order, density, columns } = view;
  const keep = { ...others, sort, order, density, columns: columns?.join(',') };
  return (
    <Form action="/plugins" scroll={false} prefetch={false} data-facet={name} aria-label={title}>
      {Object.entries(keep).map(
        ([field, value]) => value && <input key={field} type="hidden" name={field} value={value} />,
      )}
      <KeptDayInput />
      <p className="mb-3 font-semibold text-base">{title}</p>
      <FilterControl name={name} view={view} />
      <div className="mt-4 flex items-center justify-between border-hairline border-t pt-3">
        <ButtonLink
          href={explorerHref({ ...view, filters: withoutFilter(view.filters, name) })}
          look="quiet"
          scroll={false}
        >
          Remove filter
        </ButtonLink>
        <Button type="submit" look="primary">
          <span>
            Show <span data-live /> plugins
          </span>
        </Button>
      </div>
    </Form>
  );
}
