import { Presets, SingleBar } from 'cli-progress';
import type { OnDay } from './collect.ts';

/**
 * Shows the days as they are collected: a bar in a terminal, a line a day elsewhere. Failures are
 * printed as lines.
 */
export function createDayProgress(): { onDay: OnDay; stop(): void } {
  const bar = process.stderr.isTTY
    ? new SingleBar(
        { format: '  {bar} {value}/{total} days | {day} | {summary}', stream: process.stderr },
        Presets.shades_grey,
      )
    : undefined;
  let started = false;
  return {
    onDay(done, total, { day, runs }) {
      const listings = runs.reduce((sum, run) => sum + run.counts.listings, 0);
      const summary = `${listings} listings`;
      if (bar && !started) bar.start(total, 0, { day, summary });
      started = true;
      if (bar) bar.update(done, { day, summary });
      else console.error(`  ${done}/${total} days | ${day} | ${summary}`);
      for (const { marketplace, status, message, failures } of runs)
        if (status !== 'succeeded')
          console.error(`${bar ? '\n' : ''}  ${marketplace} on ${day}: ${status}: ${failures[0]?.message ?? message}`);
    },
    stop: () => bar?.stop(),
  };
}
