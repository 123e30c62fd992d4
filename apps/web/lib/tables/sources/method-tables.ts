import { QUALITY_RULES } from '@pi/ingestion/quality-rules';
import { type Accuracy, CALIBRATION_REPORT, type CalibrationReport } from '@pi/intelligence';
import { z } from 'zod';
import { type ListPlace, tableOf } from '../table-of.ts';
import type { TableSource } from '../table-source.ts';

const NUMBERS: Record<keyof Accuracy, string> = {
  medianFactor: 'times',
  within2: 'figures',
  within3: 'figures',
  within10: 'figures',
  covered: 'figures',
  coverageLow: 'share',
  coverageHigh: 'share',
  coverageDifference: 'share',
  intervalScore: 'times the mean error of the constant',
  medianWidth: 'times',
};
const Score = z.object({
  /** `marketplace` or `size`; null for all figures. */
  by: z.string().nullable(),
  of: z.string().nullable(),
  guess: z.enum(['estimate', 'constant']),
  figures: z.int(),
  ...(Object.fromEntries(Object.keys(NUMBERS).map((name) => [name, z.number()])) as Record<
    keyof Accuracy,
    z.ZodNumber
  >),
});
const CALIBRATION: ListPlace = {
  shape: z.object({ rows: z.array(Score) }),
  list: 'rows',
  units: { figures: 'figures', ...NUMBERS },
};

/** How the estimates of revenue compare with published figures, and the guess beside them. */
export function calibrationRows({ all, splits }: CalibrationReport): z.infer<typeof Score>[] {
  const scores = [...(all ? [{ by: null, of: null, score: all }] : []), ...splits];
  return scores.flatMap(({ by, of, score: { figures, estimate, baseline } }) => [
    { by, of, guess: 'estimate' as const, figures, ...estimate },
    { by, of, guess: 'constant' as const, figures, ...baseline },
  ]);
}

const Rule = z.object({
  ...{ title: z.string(), looksAt: z.string(), sentence: z.string(), consequence: z.string() },
  runs: z.array(z.string()),
});
const RULES: ListPlace = { shape: z.object({ rules: z.array(Rule) }), list: 'rules' };

/** A table of what the code itself states: no marketplace has a part in it. */
function statedTable(description: string, list: ListPlace, answer: object): TableSource {
  const read = async () => ({ table: tableOf(list.shape, answer, list.list, list), asOf: null, next: null });
  return { description, params: z.strictObject({}), query: z.strictObject({}), list, read };
}

/** What pages say of how numbers are made and checked. */
export const METHOD_TABLES = {
  '/methodology/calibration': statedTable(
    'How the estimates of revenue compare with published figures, beside the guess of one constant.',
    CALIBRATION,
    { rows: calibrationRows(CALIBRATION_REPORT) },
  ),
  '/status/quality-rules': statedTable('When a number or a list is suspicious, and what happens then.', RULES, {
    rules: Object.values(QUALITY_RULES),
  }),
};
