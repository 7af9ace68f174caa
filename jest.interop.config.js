import unit from './jest.config.js'

/** @type {import('jest').Config} */
export default {
  ...unit,
  roots: ['<rootDir>/tests/interop'],
  testTimeout: 300_000,
}
