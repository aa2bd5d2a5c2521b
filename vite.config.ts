import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { compileHint } from './src/build/compile-hint.ts'
import { contentPolicy } from './src/build/content-policy.ts'
import { serviceWorker } from './src/build/service-worker.ts'
import { shippedRounds } from './src/build/shipped-rounds.ts'

const cache = 'node_modules/.cache/miharashi'

/** What is needed together, as one file each. */
const chunks = [
  // What the first numbers need, as one file: many small ones are fetched slower.
  { name: 'first', test: /src[\\/]app[\\/]main\.ts|rolldown[\\/]runtime/, priority: 1 },
  { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
  { name: 'dexie', test: /node_modules[\\/]dexie[\\/]/ },
]

/** Tests that hold stores, replace a module or look at what is left in memory need an environment of their own; the rest share one, and what they load is loaded once. */
const alone = ['tests/{stores,messages/appear,torture}/**/*.test.ts', 'tests/tables/zip-bomb.test.ts', 'tests/analytics/column-part.test.ts']
const elsewhere = ['tests/**/*.dom.test.ts', 'tests/e2e/**', 'tests/bench/**']

export default defineConfig({
  base: './',
  plugins: [
    // A hoisted static template would be set through innerHTML, which Trusted Types refuse.
    vue({ template: { compilerOptions: { hoistStatic: false } } }),
    shippedRounds(),
    compileHint('first'),
    contentPolicy(),
    serviceWorker(),
  ],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // Pages are fetched ahead anyway; a link for each of their scripts costs more than it saves.
    modulePreload: { polyfill: false, resolveDependencies: (_file, needed, { hostType }) => needed.filter((one) => hostType === 'html' || one.endsWith('.css')) },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true },
  test: {
    // A busy machine is slow, not wrong.
    testTimeout: 120_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [...elsewhere, ...alone],
        },
      },
      { extends: true, test: { name: 'alone', environment: 'node', include: alone, exclude: elsewhere } },
      { extends: true, test: { name: 'dom', environment: 'jsdom', include: ['tests/**/*.dom.test.ts'] } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/{sheet,snapshot,db,analytics}/**/*.ts'],
      reportsDirectory: `${cache}/coverage`,
      reporter: ['text-summary'],
      // What a stranger's file passes through.
      thresholds: Object.fromEntries(['sheet', 'snapshot', 'db'].map((room) => [`src/${room}/**`, { branches: 95 }])),
    },
  },
})
