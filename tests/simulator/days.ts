import type { Day } from '@pi/domain';
import { drain, runDaily } from '@pi/ingestion';
import type { createDirector } from './director.ts';
import { LOST_JOB } from './find-missing-reasons.ts';
import { openProcess, type World } from './open-process.ts';
import { currentProcess, ProcessDied } from './scheduler.ts';

type Control = ReturnType<typeof createDirector>;

/** How often a process that ended or died on a bad day is started again. */
const STARTS = 4;
/** How often a day is called again when nothing goes wrong any more. */
const CALLS = 3;

/** How days begin and processes start in a simulated world. */
export function createDays(world: World, control: Control, setQueueClock: (now: Date) => Promise<void>) {
  const { scheduler, clock } = world;
  let started = 0;

  async function begin(day: Day): Promise<void> {
    world.day = day;
    clock.now = new Date(`${day}T06:00:00Z`);
    await setQueueClock(clock.now);
  }

  /** @returns whether the day is done; false when the process ended with an error or died */
  function start(work: 'runs the day' | 'helps'): Promise<boolean> {
    const process = { name: `process ${++started}`, isAlive: true };
    return currentProcess.run(process, async () => {
      const deps = openProcess(world);
      try {
        if (work === 'helps') {
          await drain(deps);
          return true;
        }
        const { runs } = await runDaily(deps, { day: world.day, dataOrigin: 'sample' });
        for (const { marketplace, message, failures } of runs)
          if ([message, ...failures.map((one) => one.message)].some((reason) => reason.includes(LOST_JOB)))
            control.lostJobs.push(`${process.name}, ${marketplace}: ${LOST_JOB}`);
        return runs.every(({ status }) => status === 'succeeded');
      } catch (error) {
        if (process.isAlive && !(error instanceof ProcessDied)) control.ended(process, error);
        return false;
      } finally {
        await deps.queue.close();
      }
    });
  }

  async function callUntilDone(): Promise<void> {
    for (let calls = 0; calls < CALLS; calls++) if (await start('runs the day')) return;
  }

  return {
    /** A day on which the plan is followed, until its runs succeed or nobody starts them again. */
    async bad(day: Day, processes: number): Promise<void> {
      await begin(day);
      await scheduler.run(async () => {
        for (let starts = 0; starts < STARTS; starts++) {
          const helpers = Array.from({ length: processes - 1 }, () => start('helps'));
          const [isDone] = await Promise.all([start('runs the day'), ...helpers]);
          if (isDone) return;
        }
      });
      control.calm();
    },
    /** The same day once more, without faults. */
    retry: () => scheduler.run(callUntilDone),
    async good(day: Day): Promise<void> {
      await begin(day);
      await scheduler.run(callUntilDone);
    },
  };
}
