/**
 * Drizzle's tag, for a library that brings SQL of its own to be run on our connections; ours is
 * written in `queries`.
 */
export { sql as librarySql } from 'drizzle-orm';
