import { describe, expect, test } from 'vitest';
import { createServerEnv } from './server-env.ts';

describe('createServerEnv', () => {
  test('leaves out every setting of ours and all that is not known to be harmless', () => {
    const secrets = { CRON_SECRET: 'a secret', DATABASE_URL: 'postgres://a:b@c/d', AWS_TOKEN: 'c', LD_PRELOAD: 'x.so' };
    const needed = { PATH: '/bin', HOME: '/root', LANG: 'C.UTF-8', LC_CTYPE: 'C' };
    expect(createServerEnv({ ...secrets, ...needed, LC_MESSAGES: 'de_DE', TZ: 'Asia/Tokyo' })).toEqual({
      ...needed,
      LC_MESSAGES: 'C',
      TZ: 'UTC',
    });
  });
});
