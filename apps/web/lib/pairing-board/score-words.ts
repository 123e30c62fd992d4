const MILLION = 1_000_000;
const THIN_SPACE = '\u202f';

/** A score of millionths as pages show it: `0.84`, `23.53`. */
export function formatScore(millionths: number): string {
  const text = (millionths / MILLION).toFixed(2);
  return text === '-0.00' ? '0.00' : text.replace('-', '−');
}

/** A change of the total with its sign: `+0.05`, `−0.02`, `±0.00`. */
export function formatScoreChange(millionths: number): string {
  const text = Math.abs(millionths / MILLION).toFixed(2);
  return `${signOf(millionths, text)}${text}`;
}

/** The same to be read out: `plus 0.05`, `minus 0.02`, `no change`. */
export function speakScoreChange(millionths: number): string {
  const text = Math.abs(millionths / MILLION).toFixed(2);
  if (text === '0.00') return 'no change';
  return `${millionths > 0 ? 'plus' : 'minus'} ${text}`;
}

/**
 * What is known of a total, after its bound: `within 0.30 % of the best possible`; null: no more
 * than the bound, which is no measure where it is not above 0.
 */
export function describeGap(total: number, bound: number): string | null {
  if (total === bound) return 'the best possible';
  const gap = formatGap(total, bound);
  return gap && `within ${gap} of the best possible`;
}

/** How far a total is below its bound: `0.30 %`; null: not at all, or the bound is 0. */
function formatGap(total: number, bound: number): string | null {
  if (bound <= 0 || total >= bound) return null;
  const percent = ((bound - total) / bound) * 100;
  return percent < 0.005 ? `0.01${THIN_SPACE}%` : `${percent.toFixed(percent < 10 ? 2 : 0)}${THIN_SPACE}%`;
}

function signOf(millionths: number, text: string): string {
  if (text === '0.00') return '±';
  return millionths > 0 ? '+' : '−';
}
