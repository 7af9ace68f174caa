/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: [
    '<rootDir>/tests/unit',
    '<rootDir>/tests/flow',
    '<rootDir>/tests/repo',
    '<rootDir>/tests/hostile',
  ],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/tests/strip-types.js' },
  // For a machine that others use, too: none takes a third of it alone.
  testTimeout: 60_000,
  // Jest's own default leaves a core idle, and half of all cores on a machine with two.
  maxWorkers: '100%',
  // Tests of one file that run side by side: they wait, and take no time of a core.
  maxConcurrency: 10,
}
