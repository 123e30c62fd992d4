import { describe, expect, test } from 'vitest';
import { isAcademicDomain } from './academic-domains.ts';

describe('isAcademicDomain', () => {
  test.each(['mit.edu', 'sydney.edu.au', 'cam.ac.uk', 'ethz.ch', 'tum.de', 'kth.se', 'polimi.it', 'uni-unlisted.de'])(
    'knows %s',
    (domain) => {
      expect(isAcademicDomain(domain)).toBe(true);
    },
  );

  test.each(['acme.com', 'edu.io', 'universal-tabs.com', 'unitabs.de', 'acme.github.io', 'constructor', ''])(
    'does not take %s for a university',
    (domain) => {
      expect(isAcademicDomain(domain)).toBe(false);
    },
  );
});
