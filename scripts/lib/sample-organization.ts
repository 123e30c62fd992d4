import type { Db } from '@pi/db';
import type { Env } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import { fillSample, SampleRepository } from '@pi/events';
import { createMail } from '@pi/mail';

/** Makes the sample organization with its events, where it is missing. It sends no letters. */
export async function fillSampleOrganization(db: Db, env: Env): Promise<void> {
  const mail = createMail(db, env, createLogger('silent'));
  try {
    await fillSample(new SampleRepository({ db, mail, now: () => new Date() }));
  } finally {
    await mail.close();
  }
}
