import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { decodeMapping } from '../../src/tables/mapping.ts'
import { stampSources } from '../../src/tables/stamp-sources.ts'
import { templateTables } from '../../src/tables/template.ts'
import { TIDY_NAMES, TIDY_TABLES } from '../../src/tables/tidy-headings.ts'
import { writeTidy } from '../../src/tables/write-tidy.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { asRead, rawTable, roundByGuess, textAtPlace, withoutPlaces } from './table-builders.ts'

const chapter = JSON.parse(readFileSync(new URL('../../public/rounds/asaka-2022-6.json', import.meta.url), 'utf8')) as Snapshot

describe('the tidy form', () => {
  test('gives back the shipped chapter value by value, with nothing to tell', () => {
    const { snapshot, diagnostics } = roundByGuess(...asRead(writeTidy(chapter)))
    expect(withoutPlaces(snapshot)).toEqual(withoutPlaces(chapter))
    expect(diagnostics).toEqual([])
  })

  test('is understood with English headings and names of sheets alone', () => {
    const english = asRead(writeTidy(chapter)).map((table) => {
      const name = TIDY_NAMES.find((one) => TIDY_TABLES[one].japanese === table.name)
      return name === undefined ? table : rawTable([TIDY_TABLES[name].headings.map(([, , heading]) => heading), ...table.rows.slice(1)], name)
    })
    expect(withoutPlaces(roundByGuess(...english).snapshot)).toEqual(withoutPlaces(chapter))
  })

  test('keeps a place for every value: its text shows the value that was read', () => {
    const { snapshot } = roundByGuess(...asRead(writeTidy(chapter)))
    const amounts = snapshot.policies.flatMap(({ projects }) => projects.flatMap(({ costs }) => costs))
    const figures = snapshot.policies.flatMap(({ indicators }) => indicators.flatMap((one) => one.figures))
    expect(amounts.length + figures.length).toBeGreaterThan(300)
    for (const { raw, at } of [...amounts, ...figures]) expect(textAtPlace(snapshot, at)).toBe(raw)
  })

  test('has a template that reads as a round itself, with nothing to mend', () => {
    const { snapshot, diagnostics } = roundByGuess(...asRead(templateTables()))
    expect(diagnostics).toEqual([])
    expect([snapshot.municipality, snapshot.evaluationYear, snapshot.targetYear]).toEqual(['○○市', 2024, 2027])
    expect(snapshot.policies[0]?.projects.map(({ name, relisted }) => [name, relisted])).toEqual([['見守りネットワーク事業', false], ['民生委員活動支援事業', true]])
  })

  test('gets the hash of its text where the browser can hash, and none where it cannot', async () => {
    const { snapshot } = roundByGuess(...asRead(templateTables()))
    const stamped = await stampSources(snapshot, (bytes) => Promise.resolve(String(bytes.length)))
    expect(stamped.sources.map(({ sha256 }) => Number(sha256) > 0)).toEqual(snapshot.sources.map(() => true))
    expect((await stampSources(snapshot, () => Promise.resolve(null))).sources.every(({ sha256 }) => sha256 === '')).toBe(true)
  })
})

describe('a mapping', () => {
  test('is plain JSON that reads back as itself', () => {
    const mapping = guessMapping(asRead(templateTables()))
    expect(decodeMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping)
  })

  test('of a later version, or anything else, is not taken for one', () => {
    const mapping = guessMapping(asRead(templateTables()))
    expect([decodeMapping({ ...mapping, version: 2 }), decodeMapping(null), decodeMapping([]), decodeMapping({ ...mapping, tables: 1 })]).toEqual([null, null, null, null])
  })
})
