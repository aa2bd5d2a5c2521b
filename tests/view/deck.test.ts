import { describe, expect, it } from 'vitest'
import { suggestAgenda, agendaName, policyItem } from '../../src/view/agenda.ts'
import { buildAside, buildDeck, type DeckScreen } from '../../src/view/deck.ts'
import type { AgendaItem } from '../../src/domain/meeting.ts'
import { asakaViews, type Wish } from './asaka.ts'

function aDeck(wish: Wish = {}, agenda?: readonly AgendaItem[]) {
  const { facts, judged, years, options, selection } = asakaViews(wish)
  const items = agenda ?? suggestAgenda(facts, judged, selection(), options.hideAttainment)
  const deckOptions = { ...options, years, unit: 'o' as const, yearStyle: 'era' as const, switchedOff: new Set<never>() }
  return { facts, items, screens: buildDeck(facts, judged, selection(), items, deckOptions), aside: (code: string) => buildAside(facts, judged, selection(), code, deckOptions) }
}
const titles = (screens: readonly DeckScreen[]): readonly string[] => screens.map(({ title }) => title)

describe('the agenda that the data suggest', () => {
  it('goes from 概況 over the policies to look at, in their order, to コスト and まとめ', () => {
    const { facts, items } = aDeck()
    expect(items.map((item) => agendaName(facts, item).slice(0, 7))).toEqual(['概況', '653 公共施', '654 適正か', '642 情報提', '621・622', 'コスト', 'まとめ'])
    expect(items[1]?.attending).toBe('財産管理課')
    expect(items[4]?.attending).toBe('人権庶務課')
  })

  it('with 試算 hidden names only policies rated as behind or without values', () => {
    const { items } = aDeck({ hideAttainment: true })
    expect(items.flatMap(({ codes }) => codes)).toEqual(['653', '621', '622'])
  })

  it('says where it names a policy that the data do not hold', () => {
    const { facts } = aDeck()
    expect(agendaName(facts, policyItem(facts, ['999']))).toBe('999（このデータにない施策）')
    expect(agendaName(facts, policyItem(facts, ['631', '999']))).toBe('631・999（このデータにない施策）')
  })
})

describe('the screens of a meeting', () => {
  it('have the findings of the pages as titles', () => {
    expect(titles(aDeck().screens)).toEqual([
      '「おおむね順調」13施策、「やや遅れている」1施策（653）',
      'R4見込みが目安に届かない指標は2（642指標1・654指標1）、良い方向を確認中の指標が1（653指標1）',
      '「やや遅れている」　維持管理費の削減率は0→7.2→18.6見込（％）、最終目標−5.0％',
      '事務改善及び職員提案の応募件数【入賞件数】のR4見込みは88件で、目安94.6件に届きません',
      '広報あさかアンケートでの紙面の見やすさが良いを選ぶ割合のR4見込みは45％で、目安46.6％に届きません',
      'R2〜R4の数値の記載がない2施策（5年ごとの調査）',
      '総コスト R4決算見込み55.3億円。R2→R3 ＋17.6億円、R3→R4見込み ＋2.6億円。2年の増のうち18.5億円は基金への積立',
      '2年で＋20.2億円、うち積立＋18.5億円',
      '確認したい点　質問の候補は9点',
    ])
  })

  it('show at most seven rows', () => {
    for (const { body } of aDeck().screens) {
      if ('rows' in body) expect(body.rows.length).toBeLessThanOrEqual(7)
      if (body.kind === 'bridge') expect(body.bridge.bars.length).toBeLessThanOrEqual(7)
    }
  })

  it('with 試算 hidden hold nothing of it outside the sheets’ own words', () => {
    const { screens } = aDeck({ hideAttainment: true })
    const shown = screens.map(({ title, kicker, unit, note, body }) => JSON.stringify([title, kicker, unit, note,
      body.kind === 'policies' ? body.policies.map(({ questions, indicators }) => [questions, indicators.map(({ state, facts, track }) => [state, facts, track.guide])]) : body]))
    expect(shown.filter((words) => /試算|目安|届かない|確認待ち/.test(words))).toEqual([])
    expect(screens.every(({ attainment }) => !attainment)).toBe(true)
  })

  it('leave the checks of the record to the secretariat', () => {
    const { screens } = aDeck()
    const points = screens.flatMap(({ body }) => (body.kind === 'points' ? body.rows.map(({ code }) => code) : []))
    expect(points).toEqual(['F1', 'F2', 'F4', 'F6', 'F11'])
    const about631 = aDeck().aside('631')
    expect(about631?.body.kind === 'policies' && about631.body.policies[0]?.questions).toEqual(['最終目標の水準に到達。目標値見直しの予定の有無'])
  })

  it('quote the department whole where it is short, else a part with the place of the rest', () => {
    const words = (code: string) => {
      const screen = aDeck().aside(code)
      return screen?.body.kind === 'policies' ? screen.body.policies[0]?.words : undefined
    }
    expect(words('653')).toMatchObject({ rest: null })
    expect(words('653')?.text).toMatch(/^社会情勢の変化.*無くなったため。$/)
    for (const code of ['611', '612', '632', '641', '642', '651', '652', '654', '655', '656']) {
      const found = words(code)
      expect(found?.text.length, code).toBeLessThanOrEqual(115)
      if (found?.text.includes('…')) expect(found.rest).toBe(`続きは評価シート${code}「3 判断の根拠」`)
    }
  })

  it('stand for no policy that the data do not hold', () => {
    const { facts } = aDeck()
    expect(aDeck({}, [policyItem(facts, ['999'])]).screens).toEqual([])
    expect(aDeck().aside('999')).toBeNull()
  })

  it('hold three policies at most', () => {
    const { facts } = aDeck()
    expect(aDeck({}, [policyItem(facts, ['611', '612', '621', '622'])]).screens.map(({ body }) => (body.kind === 'policies' ? body.policies.length : 0))).toEqual([3, 1])
  })
})
