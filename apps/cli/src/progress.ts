import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import { paceWords } from './pace-words.ts';

/** Progress bars on standard error, one a marketplace, with rate and time left; nothing where nobody looks (no terminal). */
export function createProgress(unit: string) {
  const bars = new MultiBar(
    {
      format: `{bar} {percentage}% | {marketplace} | {value}/{total} ${unit} | {pace}`,
      hideCursor: true,
      clearOnComplete: false,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const begun = new Map<string, { bar: SingleBar; done: number; at: number }>();
  return {
    update(marketplace: string, done: number, total: number): void {
      // What an earlier call has done says nothing about the pace of this one.
      const start = begun.get(marketplace) ?? { bar: bars.create(total, done), done, at: performance.now() };
      begun.set(marketplace, start);
      const pace = paceWords(done - start.done, total - done, (performance.now() - start.at) / 1000);
      start.bar.setTotal(total);
      start.bar.update(done, { marketplace, pace });
    },
    stop: () => bars.stop(),
  };
}
