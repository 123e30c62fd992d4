export { createQueue } from './queue.ts';
export { requeueDeadLetters } from './requeue-dead-letters.ts';
