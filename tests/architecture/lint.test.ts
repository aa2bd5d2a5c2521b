import { fileURLToPath } from 'node:url'
import { ESLint, type Linter } from 'eslint'
import { expect, test } from 'vitest'
import { pureRooms } from './rooms.ts'

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) })

async function rulesFor(path: string): Promise<Partial<Linter.RulesRecord>> {
  const config = (await eslint.calculateConfigForFile(path)) as { rules: Partial<Linter.RulesRecord> }
  return config.rules
}

test.each(pureRooms)('%s may not touch the screen, a clock or chance', { timeout: 60_000 }, async (room) => {
  for (const path of [`src/${room}/some.ts`, `src/${room}.ts`]) {
    const rules = await rulesFor(path)
    expect(rules['no-restricted-globals']).toEqual(expect.arrayContaining([2, 'window', 'document']))
    expect(rules['no-restricted-properties']).toEqual(expect.arrayContaining([{ object: 'Date', property: 'now' }]))
  }
})

test('a component may not set HTML or inline styles', { timeout: 60_000 }, async () => {
  const rules = await rulesFor('src/components/Some.vue')
  expect(rules['vue/no-v-html']).toEqual([2])
  expect(rules['vue/no-static-inline-styles']).toMatchObject([2])
})
