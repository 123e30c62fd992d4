import { log, loggedError } from '../log.ts';
import { getMail } from './auth.ts';

/** Letters that a request queued are sent after its answer, for as long as this. */
const SEND_MS = 20_000;

/** Sends the letters that wait, for the time that a request has left; the queue retries. */
export async function sendWaitingLetters(): Promise<void> {
  try {
    await getMail().send({ signal: AbortSignal.timeout(SEND_MS) });
  } catch (error) {
    log().error({ err: loggedError(error) }, 'letters could not be sent');
  }
}
