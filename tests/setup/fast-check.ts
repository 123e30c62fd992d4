import fc from 'fast-check';

/** Property tests: 100 cases, 5,000 with `npm run test:full`. */
fc.configureGlobal({ numRuns: process.env.TEST_FULL === '1' ? 5000 : 100 });
