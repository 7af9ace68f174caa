import unit from './jest.config.js'

/** @type {import('jest').Config} */
export default {
  ...unit,
  roots: ['<rootDir>/tests/admission'],
  globalSetup: '<rootDir>/tests/admission/setup.ts',
  testTimeout: 120_000,
}
