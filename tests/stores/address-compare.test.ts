import { describe, expect, it } from 'vitest'
import { DEFAULT_VIEW, decodeQuery, encodeQuery, type KnownOptions } from '../../src/stores/address.ts'
import { droppedSentence } from '../../src/messages/address.ts'

const known: KnownOptions = {
  sections: ['6'], departments: ['財政課'], progress: [], states: [], necessity: [], outlooks: [], points: [],
  municipalities: [], policies: ['631', '632'], selectable: ['631', '632', '財政課'], years: [], sheets: true,
}

describe('an address with a comparison', () => {
  it('says columns, tray and the words beside each other, and gives them back', () => {
    const query = { view: 'factors', ids: '632,631', cmp: '631' }
    const { state, dropped } = decodeQuery(query, known)
    expect(state).toMatchObject({ compared: ['632', '631'], tray: ['631'], texts: 'factors' })
    expect(dropped).toEqual([])
    expect(encodeQuery(state)).toEqual(query)
  })

  it('says nothing where nothing is compared', () => {
    expect(encodeQuery(DEFAULT_VIEW)).toEqual({})
  })

  it('drops what the data does not know, with a sentence', () => {
    const { state, dropped } = decodeQuery({ cmp: '999,631,財政課' }, known)
    expect(state.tray).toEqual(['631'])
    expect(dropped.map(droppedSentence)).toEqual([
      'リンクで指定された比較に入れた施策・課「999」はこのデータにありません。その条件を外して表示しています。',
      'リンクで指定された比較に入れた施策・課「財政課」は外して表示しています。施策と課は一緒に比較できません。',
    ])
  })
})
