/** A room under `src/` (a folder, or one file while it is small) and what its modules may import. */
export interface Room {
  readonly name: string
  readonly imports: readonly string[]
  /** Rooms of which only types may be imported. */
  readonly types?: readonly string[]
}

/** The arrows between the rooms; what is not listed is forbidden. */
export const rooms: readonly Room[] = [
  { name: 'domain', imports: [] },
  { name: 'format', imports: ['domain'] },
  { name: 'sheet', imports: ['domain'] },
  { name: 'snapshot', imports: ['domain'], types: ['sheet'] },
  { name: 'notes', imports: ['domain'], types: ['snapshot'] },
  { name: 'tables', imports: ['domain', 'snapshot'] },
  { name: 'intake', imports: ['domain', 'sheet', 'snapshot', 'tables'] },
  { name: 'db', imports: ['domain', 'snapshot', 'notes'] },
  { name: 'analytics', imports: ['domain'], types: ['snapshot'] },
  { name: 'messages', imports: ['domain'], types: ['sheet', 'snapshot', 'notes', 'tables', 'intake', 'db', 'analytics', 'stores'] },
  { name: 'view', imports: ['domain', 'analytics', 'format', 'messages', 'notes', 'tables', 'snapshot'], types: ['intake'] },
  { name: 'charts', imports: ['domain', 'format'], types: ['view'] },
  { name: 'made-up', imports: ['domain'], types: ['snapshot'] },
  { name: 'worker', imports: ['domain', 'sheet', 'snapshot', 'analytics', 'tables', 'intake', 'notes', 'db', 'made-up'] },
  {
    name: 'stores',
    imports: ['domain', 'sheet', 'snapshot', 'db', 'analytics', 'notes', 'tables', 'intake', 'worker', 'made-up'],
    types: ['messages', 'format'],
  },
  { name: 'composables', imports: ['domain', 'snapshot', 'notes', 'tables', 'intake', 'analytics', 'format', 'messages', 'stores', 'view', 'charts'] },
  { name: 'components', imports: ['domain', 'charts', 'format', 'messages', 'view', 'composables'], types: ['analytics', 'notes', 'tables'] },
  { name: 'pages', imports: ['domain', 'composables', 'components', 'messages'], types: ['view', 'notes'] },
  {
    name: 'app',
    imports: [
      ...['domain', 'format', 'sheet', 'snapshot', 'notes', 'tables', 'intake', 'db', 'analytics', 'messages', 'view', 'charts'],
      ...['worker', 'stores', 'composables', 'components', 'pages'],
    ],
  },
  { name: 'cli', imports: ['domain', 'sheet', 'snapshot', 'tables', 'intake', 'messages'] },
  { name: 'build', imports: [] },
]

/** Rooms without a screen, a clock, a network or storage: same arguments, same result. */
export const pureRooms = [
  ...['domain', 'format', 'sheet', 'snapshot', 'notes', 'tables', 'intake'],
  ...['analytics', 'messages', 'view', 'charts'],
] as const

/** Libraries that have one home, as rooms or files under `src/`. A library that is not listed is free. */
export const libraryHomes: Readonly<Record<string, readonly string[]>> = {
  dexie: ['db'],
  echarts: ['charts', 'components/ChartFrame.vue'],
  pinia: ['stores', 'composables', 'app'],
  vite: ['cli', 'build'],
  vue: ['stores', 'composables', 'components', 'pages', 'app'],
  'vue-router': ['composables', 'components', 'pages', 'app'],
}

/** Rooms that run in Node and may import its modules. */
export const nodeRooms = ['cli', 'build'] as const

/** Modules that something other than an import starts. */
export const startingPoints = ['app/main.ts', 'app/service-worker.ts', 'cli', 'build', 'worker']
