import { randomBytes } from 'node:crypto';
import { connect, type Db } from '@pi/db';
import { sql } from 'drizzle-orm';
import { inject } from 'vitest';

/** A database for one test. */
export interface Database {
  name: string;
  url: string;
  db: Db;
  /** Ends the connection, so that the database can be copied. */
  close(): Promise<void>;
  drop(): Promise<void>;
}

/** Creates a copy of a database; without a name, an empty one with the schema. */
export async function createDatabase(template = 'template_test'): Promise<Database> {
  const name = `faults_${randomBytes(6).toString('hex')}`;
  await asAdmin(`create database ${name} template ${template} strategy file_copy`);
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  const { db, close } = connect(url.href);
  const drop = async () => {
    await close();
    await asAdmin(`drop database ${name} with (force)`);
  };
  return { name, url: url.href, db, close, drop };
}

async function asAdmin(statement: string): Promise<void> {
  const { db, close } = connect(inject('adminUrl'), { max: 1 });
  await db.execute(sql.raw(statement));
  await close();
}
