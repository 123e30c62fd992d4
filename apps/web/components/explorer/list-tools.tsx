import Form from 'next/form';
import { Link } from '#components/ui/link.tsx';
import { type ExplorerView, explorerHref } from '#lib/explorer/explorer-href.ts';
import { filterParams } from '#lib/explorer/params.ts';
import { Button, buttonStyle } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { KeptDayInput } from '../ui/kept-day-input.tsx';
import { Popover } from '../ui/popover.tsx';
import { COLUMN_KEYS, type ColumnKey, columnOf } from './columns.tsx';

const QUIET = buttonStyle({ look: 'quiet' });

/** How high rows are, and which columns they have. */
export function ListTools({ view, shown }: { view: ExplorerView; shown: readonly ColumnKey[] }) {
  const isCompact = view.density !== 'comfortable';
  return (
    <div className="flex items-center gap-1 max-md:hidden">
      <Link
        href={explorerHref({ ...view, density: isCompact ? 'comfortable' : undefined })}
        scroll={false}
        aria-label={`Rows: ${isCompact ? 'compact' : 'comfortable'}. Change them`}
        className={QUIET}
      >
        <Icon name="rows" />
        {isCompact ? 'Compact' : 'Comfortable'}
      </Link>
      <div className="h-8">
        <Popover
          side="right"
          label={
            <>
              <Icon name="columns" /> Columns {shown.length} of {COLUMN_KEYS.length}
            </>
          }
          labelStyle={`${QUIET} cursor-pointer`}
        >
          <ColumnForm view={view} shown={shown} />
        </Popover>
      </div>
    </div>
  );
}

function ColumnForm({ view, shown }: { view: ExplorerView; shown: readonly ColumnKey[] }) {
  const { filters, sort, order, density } = view;
  const keep = { ...filterParams(filters), sort, order, density };
  return (
    <Form action="/plugins" scroll={false} prefetch={false} aria-label="Columns">
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <KeptDayInput />
      <div className="grid grid-cols-2 gap-x-6">
        {COLUMN_KEYS.map((key) => (
          <label key={key} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              name="columns"
              value={key}
              defaultChecked={shown.includes(key)}
              className="size-4 accent-accent"
            />
            {columnOf(key).label}
          </label>
        ))}
      </div>
      <p className="mt-2 text-ink-2 text-xs">
        Columns that no plugin of the list has a value for are left out; those that are filtered or sorted by are shown.
      </p>
      <div className="mt-3 flex justify-end border-hairline border-t pt-3">
        <Button type="submit" look="primary">
          Show columns
        </Button>
      </div>
    </Form>
  );
}
