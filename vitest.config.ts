import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs'

const SOURCE = '@call-timeline/source'
const resolve = { conditions: [SOURCE, 'module', 'browser', 'development|production'] }
const ssr = {
  resolve: { conditions: [SOURCE, 'module', 'node', 'development|production'] },
  noExternal: [/^@call-timeline\//],
}
const chromium = findChromium()

// A function, because projects that share one object get each other's name.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: CHROMIUM_ARGS },
  }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 800 } }],
})

// Room for a slow machine; a test that hangs still ends.
const patience = {
  testTimeout: 30_000,
  hookTimeout: 30_000,
  expect: { poll: { timeout: 10_000 } },
}

// A path: Vitest does not resolve setup files with the workspace's own condition.
const setup = [fileURLToPath(new URL('packages/testing/src/setup/index.ts', import.meta.url))]

export default defineConfig({
  test: {
    reporters: ['default', './scripts/closing-line/vitest.ts'],
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          ...patience,
          environment: 'node',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/{src,server}/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.ts'],
        },
      },
      {
        resolve,
        ssr,
        plugins: [react()],
        test: {
          name: 'dom',
          ...patience,
          environment: 'jsdom',
          include: ['{packages,apps}/*/src/**/*.test.tsx'],
          exclude: ['**/*.browser.test.tsx'],
          setupFiles: setup,
        },
      },
      {
        resolve,
        plugins: [react()],
        test: {
          name: 'browser',
          ...patience,
          include: ['{packages,apps}/*/src/**/*.browser.test.{ts,tsx}'],
          setupFiles: setup,
          browser: browser(),
        },
      },
      {
        resolve,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'stories', ...patience, browser: browser() },
      },
    ],
  },
})
