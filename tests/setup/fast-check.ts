import fc from 'fast-check';

/** Property tests: many more cases in the full set. */
fc.configureGlobal({ numRuns: process.env.TEST_FULL === '1' ? 5000 : 100 });
