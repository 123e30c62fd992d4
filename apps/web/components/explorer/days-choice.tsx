import { PLUGIN_FILTERS } from '@pi/domain/api';
import { fieldStyle } from '../ui/field.tsx';

/** In how many days a filter looks. */
export function DaysChoice({ name, chosen }: { name: 'growthDays' | 'changedDays'; chosen: number }) {
  return (
    <label className="mt-3 flex items-center gap-2">
      in
      <select name={name} defaultValue={chosen} className={fieldStyle}>
        {PLUGIN_FILTERS[name].choices.map((days) => (
          <option key={days} value={days}>
            {days} days
          </option>
        ))}
      </select>
    </label>
  );
}
