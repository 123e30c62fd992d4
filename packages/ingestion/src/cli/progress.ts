import { MultiBar, Presets, type SingleBar } from 'cli-progress';

/** Progress bars on standard error, one a marketplace; nothing where nobody looks (no terminal). */
export function createProgress(unit: string) {
  const bars = new MultiBar(
    {
      format: `{bar} {percentage}% | {marketplace} | {value}/{total} ${unit}`,
      hideCursor: true,
      clearOnComplete: false,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const byName = new Map<string, SingleBar>();
  return {
    update(marketplace: string, done: number, total: number): void {
      const bar = byName.get(marketplace) ?? bars.create(total, 0, { marketplace });
      byName.set(marketplace, bar);
      bar.setTotal(total);
      bar.update(done, { marketplace });
    },
    stop: () => bars.stop(),
  };
}
