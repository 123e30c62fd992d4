import { inject } from 'vitest';

/** Before the tests of a file: waits for the web app, which starts while other tests run. */
const gate = inject('gate');
if (gate) {
  const answer = await fetch(gate);
  if (!answer.ok) throw new Error(await answer.text());
}
