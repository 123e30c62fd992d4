import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CALIBRATION_REPORT } from '@pi/intelligence';
import {
  calibrate,
  type FigureResult,
  LabelsError,
  type RevenueMarkets,
  readLabels,
  reportTable,
} from '@pi/intelligence/calibration';
import { marketplaceInfos } from '@pi/scrapers/info';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

interface CalibrateOptions {
  labels?: string;
  rows?: boolean;
  write?: boolean;
}

const MARKETS: RevenueMarkets = new Map(
  marketplaceInfos.flatMap(({ name, revenue }) => (revenue ? [[name, revenue] as const] : [])),
);
const KEPT_REPORT = fileURLToPath(import.meta.resolve('@pi/intelligence/calibration/report.json'));

export function register(program: Command, context: Context): void {
  program
    .command('calibrate')
    .description('Compare estimates of revenue with published figures. Uses no database and no network.')
    .option('--labels <file>', 'CSV of published figures (default: print the report that is kept)')
    .option('--rows', 'print each figure with its estimate as well')
    .option('--write', 'keep the report: totals alone, no figure of any plugin')
    .addHelpText(
      'after',
      `
The file has the columns plugin, marketplace, users, users_basis, price, revenue_usd_annualised and evidence_grade.
The constant guess is the median revenue a user of all other figures. The interval score is that of the M4 competition,
in powers of ten, over the mean error of the constant guess: less is better.
Exit code: 0 success, 2 wrong call or a row that cannot be read.`,
    )
    .action(async ({ labels, rows, write }: CalibrateOptions) => {
      if (labels === undefined) {
        if (rows || write)
          throw new UsageError(`--${rows ? 'rows' : 'write'}: there is nothing to compare without --labels`);
        context.print(reportTable(CALIBRATION_REPORT));
        return;
      }
      const day = context.now().toISOString().slice(0, 10);
      const { report, results } = calibrate(await readLabelsFile(labels), MARKETS, day);
      if (rows) for (const result of results) context.print(rowText(result));
      context.print(reportTable(report));
      if (write) await writeFile(KEPT_REPORT, `${JSON.stringify(report, null, 2)}\n`);
    });
}

async function readLabelsFile(path: string) {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--labels: "${path}" cannot be read (${error.code})`);
  });
  try {
    return readLabels(text);
  } catch (error) {
    if (error instanceof LabelsError) throw new UsageError(`--labels: ${error.message}`);
    throw error;
  }
}

function rowText({ label, estimate }: FigureResult): string {
  const usd = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
  if (!estimate) return `row ${label.row}: not estimated`;
  const { lower, point, upper } = estimate;
  const isHeld = lower <= label.revenue && label.revenue <= upper;
  return `row ${label.row}: ${usd(label.revenue)} USD, estimate ${usd(point)} (${usd(lower)} to ${usd(upper)})${isHeld ? '' : ', not held'}`;
}
