export { executor } from './executor.ts';
export { openBoss } from './open-boss.ts';
export { createQueue } from './queue.ts';
export { requeueDeadLetters } from './requeue-dead-letters.ts';
export { retryWhileUnavailable } from './retry-while-unavailable.ts';
