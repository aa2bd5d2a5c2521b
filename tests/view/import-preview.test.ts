import { describe, expect, it } from 'vitest'
import { buildImportPreview } from '../../src/view/import-preview.ts'
import { asaka } from '../analytics/asaka.ts'

const { id, municipality, title } = asaka()
const identity = { id, municipality, title }

describe('a round before it is taken in', () => {
  it('is added where no round of the device has its id', () => {
    const { replaces, choices } = buildImportPreview(asaka(), identity, [])
    expect([replaces, choices.map(({ key }) => key)]).toEqual([null, ['add']])
  })

  it('says which round it would replace, also where that one is too large to be compared', () => {
    const { replaces, differences, choices } = buildImportPreview(asaka(), identity, [], [{ id, title: '全国の評価' }])
    expect([replaces, differences, choices.map(({ key }) => key)]).toEqual(['全国の評価', null, ['replace', 'beside']])
    expect(choices[1]?.snapshot.id).toBe(`${id}-2`)
  })
})
