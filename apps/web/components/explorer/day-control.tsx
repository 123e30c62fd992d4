import type { FilterName } from '@pi/domain/api';
import { type ExplorerView, explorerHref } from '#lib/explorer/explorer-href.ts';
import { fieldStyle } from '../ui/field.tsx';
import { QuickLink } from './quick-link.tsx';

const QUICK = { '30d': '30 days ago', '90d': '90 days ago', '365d': 'a year ago', '730d': 'two years ago' };

/** A day, or one of those that stay true over time. */
export function DayControl({ name, view }: { name: FilterName; view: ExplorerView }) {
  const value = view.filters[name];
  const day = typeof value === 'string' && !value.endsWith('d') ? value : undefined;
  return (
    <>
      <input type="date" name={name} aria-label="Day" defaultValue={day} className={fieldStyle} />
      <div className="mt-3 grid grid-cols-2 gap-x-6">
        {Object.entries(QUICK).map(([point, words]) => (
          <QuickLink
            key={point}
            href={explorerHref({ ...view, filters: { ...view.filters, [name]: point } })}
            isOn={value === point}
            value={point}
          >
            {words}
          </QuickLink>
        ))}
      </div>
    </>
  );
}
