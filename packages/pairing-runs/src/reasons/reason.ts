/** A fact that people of a group share, with ids of accounts. */
export type Reason = unknown;
