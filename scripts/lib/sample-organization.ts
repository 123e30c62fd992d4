import type { Db } from '@pi/db';
import type { Env } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import { fillSample, SampleRepository } from '@pi/events';
import { createMail } from '@pi/mail';
import { fillSamplePairings, PairingRunsRepository } from '@pi/pairing-runs';

/**
 * Makes the sample organization with its events and the groups of two of them, where they are
 * missing. It sends no letters.
 */
export async function fillSampleOrganization(db: Db, env: Env): Promise<void> {
  const mail = createMail(db, env, createLogger('silent'));
  try {
    const deps = { db, mail, now: () => new Date() };
    await fillSample(new SampleRepository(deps));
    await fillSamplePairings(new PairingRunsRepository(deps));
  } finally {
    await mail.close();
  }
}
