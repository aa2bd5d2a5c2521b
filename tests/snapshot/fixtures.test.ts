import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeSnapshot } from '../../src/snapshot/decode.ts'
import { fixtureText } from '../sheet/builders.ts'
import { documentOf } from './builders.ts'
import { buildSnapshot } from '../../src/snapshot/build.ts'

const names = readdirSync(new URL('../fixtures/', import.meta.url)).filter((name) => name.endsWith('.txt'))

// The expected snapshots are made again with `npx vitest run tests/snapshot/fixtures.test.ts -u`; read them before keeping them.
test.each(names)('%s gives the snapshot beside it, and the reader accepts it', async (name) => {
  const { snapshot } = buildSnapshot([documentOf(fixtureText(name), name)])
  expect(decodeSnapshot(snapshot)).toEqual({ ok: true, value: snapshot })
  await expect(`${JSON.stringify(snapshot, null, 1)}\n`).toMatchFileSnapshot(`../fixtures/${name.replace('.txt', '.json')}`)
})
