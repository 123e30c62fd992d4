import type { Db, Queryable, Tx } from '@pi/db';
import type { Mail } from '@pi/mail';

/** What a request needs from outside: opened when it comes in. */
export interface RequestDeps {
  db: Queryable;
  mail: Mail;
  now(): Date;
}

/**
 * The dependencies of a request under one roof. Those who extend it add the statements of a
 * subject; orchestrators work on one and open nothing themselves.
 */
export class Repository {
  readonly db: Queryable;
  readonly mail: Mail;
  readonly now: () => Date;

  constructor({ db, mail, now }: RequestDeps) {
    this.db = db;
    this.mail = mail;
    this.now = now;
  }

  /** Does work in one transaction: all of it is stored, with the letters it puts, or nothing. */
  async transaction<Result>(work: (repository: this, tx: Tx) => Promise<Result>): Promise<Result> {
    await this.mail.open();
    const Own = this.constructor as new (deps: RequestDeps) => this;
    return (this.db as Db).transaction((tx) => work(new Own({ db: tx, mail: this.mail, now: this.now }), tx));
  }
}
