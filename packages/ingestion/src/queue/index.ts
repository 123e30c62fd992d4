export { createQueue } from './queue.ts';
export { replayDeadLetters } from './replay-dead-letters.ts';
