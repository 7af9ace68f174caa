import unit from './jest.config.js'

/** @type {import('jest').Config} */
export default {
  ...unit,
  roots: ['<rootDir>/tests/workflows'],
  globalSetup: '<rootDir>/tests/workflows/setup.ts',
  testTimeout: 120_000,
}
