import unit from './jest.config.js'

/** @type {import('jest').Config} */
export default {
  ...unit,
  roots: ['<rootDir>/tests/interop'],
  testMatch: ['**/*.test.ts', '**/*.stack.ts'],
  globalSetup: '<rootDir>/tests/interop/tools/setup.ts',
  testTimeout: 300_000,
}
