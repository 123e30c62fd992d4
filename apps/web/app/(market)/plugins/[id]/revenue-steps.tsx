import type { PluginRevenue } from '@pi/domain/api';
import { formatDollars } from '#lib/format-estimate.ts';
import { formatStep, STEP_WORDS } from '#lib/step-words.ts';

/** The steps of an estimate as a table: the points multiply to the last row's. */
export function RevenueSteps({ steps, estimate }: Pick<PluginRevenue, 'steps' | 'estimate'>) {
  if (!estimate || steps.length === 0) return null;
  const cell = 'py-1 pl-3 text-right align-baseline whitespace-nowrap';
  return (
    <table className="mt-3 w-full">
      <caption className="sr-only">The steps from the store’s number to revenue a year</caption>
      <thead>
        <tr className="text-ink-2 text-xs">
          <th scope="col" className="text-left font-normal">
            Step
          </th>
          <th scope="col" className={`${cell} font-normal`}>
            Low
          </th>
          <th scope="col" className={`${cell} font-normal`}>
            Point
          </th>
          <th scope="col" className={`${cell} font-normal`}>
            High
          </th>
        </tr>
      </thead>
      {steps.map(({ name, low, point, high, unit, reason }, index) => (
        <tbody key={name} className="border-hairline border-t">
          <tr>
            <th scope="row" className="pt-1.5 text-left font-normal">
              {index > 0 && <span className="text-ink-3">× </span>}
              {STEP_WORDS[name]}
            </th>
            <td className={cell}>{formatStep(low, unit)}</td>
            <td className={`${cell} font-medium`}>{formatStep(point, unit)}</td>
            <td className={cell}>{formatStep(high, unit)}</td>
          </tr>
          <tr>
            <td colSpan={4} className="pb-1.5 text-ink-2 text-xs">
              {reason}
            </td>
          </tr>
        </tbody>
      ))}
      <tfoot className="border-hairline-strong border-t">
        <tr className="font-semibold">
          <th scope="row" className="py-1.5 text-left">
            = USD a year
          </th>
          <td className={cell}>{formatDollars(estimate.lower)}</td>
          <td className={cell}>{formatDollars(estimate.value)}</td>
          <td className={cell}>{formatDollars(estimate.upper)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
