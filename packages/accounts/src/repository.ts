import type { Db, Queryable, Tx } from '@pi/db';
import type { LanguageModel } from '@pi/llm';
import type { Mail } from '@pi/mail';

/** What a request needs from outside: opened when it comes in. */
export interface RequestDeps {
  db: Queryable;
  mail: Mail;
  now(): Date;
  /** Proposes, and decides nothing; null or left out: the settings name none. */
  model?: LanguageModel | null;
}

/**
 * The dependencies of a request under one roof. Those who extend it add the statements of a
 * subject; orchestrators work on one and open nothing themselves.
 */
export class Repository {
  readonly db: Queryable;
  readonly mail: Mail;
  readonly now: () => Date;
  readonly model: LanguageModel | null;

  constructor({ db, mail, now, model = null }: RequestDeps) {
    this.db = db;
    this.mail = mail;
    this.now = now;
    this.model = model;
  }

  /** Does work in one transaction, whose letters are stored with it or not at all. */
  async transactionWithLetters<Result>(work: (repository: this, tx: Tx) => Promise<Result>): Promise<Result> {
    await this.mail.open(); // outside: opening it is a transaction of its own
    return this.transaction(work);
  }

  /** Does work in one transaction that puts no letters: all of it is stored, or nothing. */
  transaction<Result>(work: (repository: this, tx: Tx) => Promise<Result>): Promise<Result> {
    const Own = this.constructor as new (deps: RequestDeps) => this;
    const { mail, now, model } = this;
    return (this.db as Db).transaction((tx) => work(new Own({ db: tx, mail, now, model }), tx));
  }
}
