import type { ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = {
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    globalSetup: 'test/global-setup.ts',
    // CI counts the tests of the report.
    reporters:
      process.env['CI'] === undefined ? ['default'] : ['default', ['json', { outputFile: 'coverage/tests.json' }]],
  },
}

export default config
