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
  testTimeout: 20_000,
  // Many tests wait for a step in a process of its own, or for a pause: two workers a core keep both cores busy.
  maxWorkers: '200%',
}
