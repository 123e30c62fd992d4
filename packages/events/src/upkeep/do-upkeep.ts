import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestDeps } from '@pi/accounts';
import { describeDatabaseError } from '@pi/db';
import type { Logger } from '@pi/domain/logger';
import type { SendOptions } from '@pi/mail';
import { CompanyClaimsRepository } from '../company-claims/company-claims.repository.ts';
import { confirmPlacedCodes } from '../company-claims/confirm-placed-codes.ts';
import { RemindersRepository } from '../reminders/reminders.repository.ts';
import { sendReminders } from '../reminders/send-reminders.ts';
import { cleanUp } from './clean-up.ts';
import { ExpiredRepository } from './expired.repository.ts';

/** What the upkeep needs. */
export interface UpkeepDeps extends RequestDeps {
  /** Where the site is reached: letters lead there. */
  appUrl: URL;
  log: Logger;
}

const HOUR_MS = 3_600_000;
const HOURS_A_DAY = 24;

/**
 * Does what nobody asks for: reminds people, confirms claims whose codes were read in listings,
 * deletes what is kept no longer, and sends letters. Any number of processes may do it at once.
 * With `forGood` it reminds and confirms hourly, cleans up daily, and sends until the signal. What
 * fails is logged, and done the next time.
 * @returns whether letters may be left
 */
export async function doUpkeep(deps: UpkeepDeps, { signal, forGood = false }: SendOptions = {}): Promise<boolean> {
  if (forGood) {
    const [isMailLeft] = await Promise.all([deps.mail.send({ signal, forGood }), remindHourly(deps, signal)]);
    return isMailLeft;
  }
  await remind(deps);
  await confirmClaims(deps);
  await deleteExpired(deps);
  return deps.mail.send({ signal });
}

async function remindHourly(deps: UpkeepDeps, signal: AbortSignal | undefined): Promise<void> {
  for (let hour = 0; !signal?.aborted; hour += 1) {
    await remind(deps);
    await confirmClaims(deps);
    if (hour % HOURS_A_DAY === 0) await deleteExpired(deps);
    await sleep(HOUR_MS, undefined, { signal, ref: false }).catch(() => {});
  }
}

async function remind(deps: UpkeepDeps): Promise<void> {
  // Without mail nobody can sign in either, and reminders would come when all is over.
  if (deps.mail.mode === 'off') return;
  try {
    const people = await sendReminders(new RemindersRepository(deps), deps);
    if (people > 0) deps.log.info({ people }, 'people are reminded of open questions');
  } catch (error) {
    deps.log.error({ error: describeDatabaseError(error) }, 'reminding people failed');
  }
}

async function confirmClaims(deps: UpkeepDeps): Promise<void> {
  try {
    const claims = await confirmPlacedCodes(new CompanyClaimsRepository(deps));
    if (claims > 0) deps.log.info({ claims }, 'claims on companies are confirmed');
  } catch (error) {
    deps.log.error({ error: describeDatabaseError(error) }, 'confirming claims failed');
  }
}

async function deleteExpired(deps: UpkeepDeps): Promise<void> {
  try {
    const deleted = await cleanUp(new ExpiredRepository(deps));
    if (Object.values(deleted).some((count) => count > 0)) deps.log.info(deleted, 'the clean-up deleted rows');
  } catch (error) {
    deps.log.error({ error: describeDatabaseError(error) }, 'the clean-up failed');
  }
}
