import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { compileHint } from './src/build/compile-hint.ts'
import { contentPolicy } from './src/build/content-policy.ts'
import { serviceWorker } from './src/build/service-worker.ts'
import { shippedRounds } from './src/build/shipped-rounds.ts'

const cache = 'node_modules/.cache/miharashi'

/** What is needed together, with what it uses, as one file each: many small ones are fetched slower. A file earlier in this list takes what both use. */
const together: readonly (readonly [name: string, test: RegExp, shareCount?: number])[] = [
  ['first', /src[\\/]app[\\/]main\.ts|rolldown[\\/]runtime/],
  ['echarts', /src[\\/]charts[\\/]engine\.ts|node_modules[\\/](echarts|zrender)[\\/]/],
  // Under the first numbers.
  ['lists', /src[\\/]components[\\/]OverviewLists\.vue/],
  // What every page has, but nobody waits for.
  ['later', /src[\\/]components[\\/](OfflineBadge|UpdateNotice|ElsewhereNotice|NoteKeeper|PrintAbout|EarlierHeadline)\.vue|src[\\/]app[\\/](keep-offline|sweep-stages)\.ts|src[\\/]stores[\\/]load-earlier\.ts/],
  ['dexie', /src[\\/]db[\\/]dexie-shelf\.ts|node_modules[\\/]dexie[\\/]/],
  ['shared', /[\\/]src[\\/]/, 3],
]
const chunks = together.map(([name, test, minShareCount], at) => ({ name, test, priority: together.length - at, ...(minShareCount ? { minShareCount } : {}) }))

/** Tests that hold stores, replace a module or look at what is left in memory need an environment of their own; the rest share one, and what they load is loaded once. */
const alone = ['tests/{stores,messages/appear,torture}/**/*.test.ts', 'tests/tables/zip-bomb.test.ts', 'tests/analytics/column-part.test.ts']
const elsewhere = ['tests/**/*.dom.test.ts', 'tests/e2e/**', 'tests/bench/**']

export default defineConfig({
  base: './',
  plugins: [
    // A hoisted static template would be set through innerHTML, which Trusted Types refuse.
    vue({ template: { compilerOptions: { hoistStatic: false } } }),
    shippedRounds(),
    compileHint('first', 'lists'),
    contentPolicy(),
    serviceWorker(),
  ],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // Pages are fetched ahead anyway; links for their scripts cost more than they save.
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
      { extends: true, test: { name: 'dom', environment: 'jsdom', isolate: false, unstubGlobals: true, include: ['tests/**/*.dom.test.ts'] } },
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
