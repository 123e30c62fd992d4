import { connect } from '@pi/db';
import { readEnv } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import { createMail } from '@pi/mail';

/** Sends letters until it is killed: `node sender-process.ts DATABASE_URL SMTP_URL MAIL_FROM`. */
const [databaseUrl = '', SMTP_URL, MAIL_FROM] = process.argv.slice(2);
const { db } = connect(databaseUrl);
const mail = createMail(db, readEnv({ SMTP_URL, MAIL_FROM }), createLogger('silent'));
setInterval(() => {}, 60_000); // waiting for letters keeps no process alive
await mail.send({ forGood: true });
