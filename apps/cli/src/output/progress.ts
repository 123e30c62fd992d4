import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import { formatPace } from './format-pace.ts';

/**
 * Progress bars on standard error, one a marketplace, with rate and time left. Without a terminal
 * nothing is shown.
 * @param unit what is counted, in the plural
 */
export function createProgress(unit: string) {
  if (!process.stderr.isTTY) return { update() {}, stop() {} };
  const bars = new MultiBar(
    {
      format: `{bar} {percentage}% | {marketplace} | {value}/{total} ${unit} | {pace}`,
      hideCursor: true,
      clearOnComplete: false,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const started = new Map<string, { bar: SingleBar; done: number; at: number }>();
  return {
    update(marketplace: string, done: number, total: number): void {
      // Units that an earlier call has done do not count for the pace of this one.
      const start = started.get(marketplace) ?? { bar: bars.create(total, done), done, at: performance.now() };
      started.set(marketplace, start);
      const pace = formatPace(done - start.done, total - done, (performance.now() - start.at) / 1000);
      start.bar.setTotal(total);
      start.bar.update(done, { marketplace, pace });
    },
    stop: () => bars.stop(),
  };
}
