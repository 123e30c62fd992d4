import type { Accuracy, CalibrationReport, CalibrationScore } from './calibration-report.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** The lines of the table: what is compared, and what it is of estimates, and of the guess. */
const LINES: readonly [title: string, of: (accuracy: Accuracy, figures: number) => string][] = [
  ['median factor of error', ({ medianFactor }) => String(medianFactor)],
  ['within a factor of 2', ({ within2 }, figures) => `${within2} of ${figures}`],
  ['within a factor of 3', ({ within3 }, figures) => `${within3} of ${figures}`],
  ['within a factor of 10', ({ within10 }, figures) => `${within10} of ${figures}`],
  ['held by the 80 % interval', ({ covered }, figures) => `${covered} of ${figures}`],
  [
    'so held in the long run (95 %)',
    ({ coverageLow, coverageHigh }) => `${percent(coverageLow)} to ${percent(coverageHigh)}`,
  ],
  ['absolute coverage difference', ({ coverageDifference }) => percent(coverageDifference)],
  ['scaled interval score', ({ intervalScore }) => String(intervalScore)],
  ['median width of the interval', ({ medianWidth }) => `${medianWidth} times`],
];

/** The report as Markdown: how many figures there are, and a table for all and for each split. */
export function reportTable(report: CalibrationReport): string {
  const { day, methodVersion, rows, grades, rules, notEstimated } = report;
  const graded = Object.entries(grades).map(([grade, count]) => `${count} of grade ${grade}`);
  const summary = `Of ${day}, method ${methodVersion}: ${rows} rows, ${graded.join(', ')}.`;
  const skipped = notEstimated > 0 ? ` ${notEstimated} state no users and are left out.` : '';
  const ruleLine =
    rules.tested > 0 ? ` Rules: ${rules.passed} of ${rules.tested} figures that are 0 or assumed (grade D) agree.` : '';
  const parts = [
    { title: 'all figures above 0', score: report.all },
    ...report.splits.map(({ of, score }) => ({ title: of, score })),
  ];
  const tables = parts.flatMap(({ title, score }) => (score ? [scoreTable(title, score)] : []));
  return [`${summary}${skipped}${ruleLine}`, ...tables].join('\n\n');
}

function scoreTable(title: string, { figures, estimate, baseline }: CalibrationScore): string {
  const lines = LINES.map(([line, of]) => `| ${line} | ${of(estimate, figures)} | ${of(baseline, figures)} |`);
  return [`| ${title} (${figures}) | estimate | constant guess |`, '| --- | --- | --- |', ...lines].join('\n');
}
