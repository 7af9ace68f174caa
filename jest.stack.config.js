import unit from './jest.config.js'

/** @type {import('jest').Config} */
export default {
  ...unit,
  roots: ['<rootDir>/tests/interop/stack'],
  testMatch: ['**/*.stack.ts'],
  globalSetup: '<rootDir>/tests/interop/stack/setup.ts',
  testTimeout: 120_000,
}
