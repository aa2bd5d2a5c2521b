import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { findBreaches } from './cruise.ts'
import { rooms } from './rooms.ts'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

describe('the house', () => {
  test('keeps to the arrows between its rooms', { timeout: 60_000 }, async () => {
    const { modules, breaches } = await findBreaches(projectRoot)
    expect(modules).toBeGreaterThan(0)
    expect(breaches).toEqual([])
  })

  test('has no arrow of values that leads back', () => {
    const built = new Set<string>()
    for (const { name, imports } of rooms) {
      expect(imports.filter((room) => !built.has(room))).toEqual([])
      built.add(name)
    }
  })
})

describe('the check of the arrows', () => {
  const folders: string[] = []

  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })

  async function breachesOf(sources: Record<string, string>): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'house-'))
    folders.push(folder)
    for (const [path, source] of Object.entries(sources)) {
      const file = join(folder, 'src', path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, source)
    }
    const { breaches } = await findBreaches(folder)
    return breaches.filter((breach) => !breach.startsWith('no-unknown-module: ') && !breach.startsWith('no-orphan: '))
  }

  const leaf = 'export interface Leaf { a: 1 }\nexport const leaf = 1\n'
  const setup = (line: string) => `<script setup lang="ts">\n${line}\n</script>\n<template><p /></template>\n`

  test('sees a value taken against the arrow', async () => {
    const sources = { 'stores/leaf.ts': leaf, 'analytics/sum.ts': "import { leaf } from '../stores/leaf.ts'\nexport const sum = leaf\n" }
    expect(await breachesOf(sources)).toEqual(['analytics-imports: src/analytics/sum.ts → src/stores/leaf.ts'])
  })

  test('sees a type taken against the arrow', async () => {
    const sources = { 'view/leaf.ts': leaf, 'domain/a.ts': "import type { Leaf } from '../view/leaf.ts'\nexport type A = Leaf\n" }
    expect(await breachesOf(sources)).toEqual(['domain-imports: src/domain/a.ts → src/view/leaf.ts'])
  })

  test('sees an import inside a component', async () => {
    const sources = { 'stores/leaf.ts': leaf, 'components/Bad.vue': setup("import { leaf } from '../stores/leaf.ts'\nvoid leaf") }
    expect(await breachesOf(sources)).toEqual(['components-imports: src/components/Bad.vue → src/stores/leaf.ts'])
  })

  test('lets a page take the types of a view, and not its values', async () => {
    const value = setup("import { leaf } from '../view/leaf.ts'\nvoid leaf")
    const type = setup("import type { Leaf } from '../view/leaf.ts'\ndefineProps<{ a: Leaf }>()")
    const sources = { 'view/leaf.ts': leaf, 'pages/Value.vue': value, 'pages/Type.vue': type }
    expect(await breachesOf(sources)).toEqual(['pages-imports-types-only: src/pages/Value.vue → src/view/leaf.ts'])
  })

  test('sees a value beside a type of the same module', async () => {
    const both = setup("import type { Leaf } from '../view/leaf.ts'\nimport { leaf } from '../view/leaf.ts'\nexport const a: Leaf['a'] = leaf")
    const inline = setup("import { leaf, type Leaf } from '../view/leaf.ts'\nexport const a: Leaf['a'] = leaf")
    expect(await breachesOf({ 'view/leaf.ts': leaf, 'pages/Both.vue': both, 'pages/Inline.vue': inline })).toEqual([
      'pages-imports-types-only: src/pages/Both.vue → src/view/leaf.ts',
      'pages-imports-types-only: src/pages/Inline.vue → src/view/leaf.ts',
    ])
  })

  test('sees a lazy import against the arrow', async () => {
    const sources = { 'db/leaf.ts': leaf, 'pages/late.ts': "export const late = () => import('../db/leaf.ts')\n" }
    expect(await breachesOf(sources)).toEqual(['pages-imports: src/pages/late.ts → src/db/leaf.ts'])
  })

  test('sees libraries and Node modules away from home', async () => {
    const sources = {
      'view/a.ts': "import 'dexie'\nimport 'echarts/core'\nimport 'node:fs'\nimport { ref } from 'vue'\nexport const a = ref()\n",
      'components/ChartFrame.vue': setup("import 'echarts/core'"),
      'components/Other.vue': setup("import 'echarts/core'"),
    }
    expect((await breachesOf(sources)).map((breach) => breach.replace(/→ .*(dexie|echarts|fs|vue).*/, '→ $1'))).toEqual([
      'dexie-at-home: src/view/a.ts → dexie',
      'echarts-at-home: src/components/Other.vue → echarts',
      'echarts-at-home: src/view/a.ts → echarts',
      'node-modules-at-home: src/view/a.ts → fs',
      'vue-at-home: src/view/a.ts → vue',
    ])
  })

  test('sees a circle', async () => {
    const sources = {
      'domain/a.ts': "import { b } from './b.ts'\nexport const a = b\n",
      'domain/b.ts': "import { a } from './a.ts'\nexport const b = a\n",
    }
    expect(await breachesOf(sources)).toContain('no-circle: src/domain/a.ts → src/domain/b.ts')
  })

  test('sees a room that the table does not name', async () => {
    const sources = { 'domain/leaf.ts': leaf, 'utils/a.ts': "import { leaf } from '../domain/leaf.ts'\nexport const a = leaf\n" }
    expect(await breachesOf(sources)).toEqual(['room-is-named: src/utils/a.ts → src/domain/leaf.ts'])
  })

  test('sees a module that nothing imports', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'house-'))
    folders.push(folder)
    mkdirSync(join(folder, 'src/domain'), { recursive: true })
    writeFileSync(join(folder, 'src/domain/alone.ts'), leaf)
    expect((await findBreaches(folder)).breaches).toEqual(['no-orphan: src/domain/alone.ts → src/domain/alone.ts'])
  })
})
