import { type Accuracy, CALIBRATION_REPORT, type CalibrationReport, type CalibrationScore } from '@pi/intelligence';
import { EmptyState } from '#components/empty-state.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { formatAmount, formatDay, formatShare } from '#lib/format.ts';

type Row = { label: string; value(of: Accuracy, figures: number): string };

const ROWS: Row[] = [
  { label: 'Median factor of error', value: ({ medianFactor }) => digits(medianFactor) },
  { label: 'Off by at most 2', value: ({ within2 }, figures) => `${within2} of ${figures}` },
  { label: 'Off by at most 3', value: ({ within3 }, figures) => `${within3} of ${figures}` },
  { label: 'Off by at most 10', value: ({ within10 }, figures) => `${within10} of ${figures}` },
  { label: 'Held by the 80 % interval', value: ({ covered }, figures) => `${covered} of ${figures}` },
  {
    label: 'Share held in the long run, 95 % sure',
    value: ({ coverageLow, coverageHigh }) => `${formatShare(coverageLow)} to ${formatShare(coverageHigh)}`,
  },
  {
    label: 'Distance from 80 %',
    value: ({ coverageDifference }) => `${digits(coverageDifference * 100)} points`,
  },
  { label: 'Scaled interval score, less is better', value: ({ intervalScore }) => digits(intervalScore) },
  { label: 'Median interval, upper over lower end', value: ({ medianWidth }) => `×${digits(medianWidth)}` },
];

/** How often estimates were right, against the guess of one constant; a line without a report. */
export function CalibrationTable({ report = CALIBRATION_REPORT }: { report?: CalibrationReport }) {
  const { all, splits, rules, notEstimated, grades } = report;
  if (!all)
    return (
      <EmptyState title="No report yet">
        This table compares estimates with published figures once there are three or more.
      </EmptyState>
    );
  return (
    <>
      <ScoreTable caption="All figures" score={all} />
      {splits.map(({ by, of, score }) => (
        <ScoreTable key={`${by} ${of}`} caption={`${by === 'size' ? 'Size' : 'Store'}: ${of}`} score={score} />
      ))}
      <p className="text-xs">
        Computed on {formatDay(report.day)} for method v{report.methodVersion}, over{' '}
        {formatAmount(all.figures, 'figure')} of {formatAmount(report.rows, 'row')} (grades A {grades.A}, B {grades.B},
        C {grades.C}, D {grades.D}).
        {notEstimated > 0 && ` ${formatAmount(notEstimated, 'row')} states no users.`}
        {rules.tested > 0 &&
          ` Of figures of 0 and assumptions, ${rules.passed} of ${rules.tested} intervals start at 0.`}{' '}
        <TableLinks of="How often it is right" href="/methodology/calibration" />
      </p>
    </>
  );
}

function ScoreTable({ caption, score: { figures, estimate, baseline } }: { caption: string; score: CalibrationScore }) {
  const cell = 'py-1 pl-4 text-right whitespace-nowrap';
  return (
    <table className="w-full border-hairline border-b text-ink">
      <caption className="pb-1 text-left font-medium">{caption}</caption>
      <thead>
        <tr className="text-ink-2 text-xs">
          <th scope="col" className="text-left font-normal">
            Measure
          </th>
          <th scope="col" className={`${cell} font-normal`}>
            Estimate
          </th>
          <th scope="col" className={`${cell} font-normal`}>
            Constant
          </th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ label, value }) => (
          <tr key={label} className="border-hairline border-t">
            <th scope="row" className="py-1 text-left font-normal">
              {label}
            </th>
            <td className={cell}>{value(estimate, figures)}</td>
            <td className={cell}>{value(baseline, figures)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function digits(value: number): string {
  return String(Number(value.toPrecision(2)));
}
