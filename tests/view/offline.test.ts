import { describe, expect, it } from 'vitest'
import { describeOffline, type OfflineFacts } from '../../src/view/offline.ts'

const whole: OfflineFacts = {
  keeping: 'whole', reachable: true, persisted: null, shelving: 'stored', made: null,
  rounds: [{ evaluationYear: 2022, storedAt: '2026-11-20T01:00:00Z' }],
}

describe('オフライン準備完了', () => {
  it('is said when the whole build and the round are on the device, with the round and its day', () => {
    expect(describeOffline(whole)).toEqual({
      ready: true, word: 'オフライン準備完了',
      sentences: ['通信のない場所でも、すべての画面をご覧いただけます。', '保存済みのデータ：令和4年度評価、2026年11月20日取り込み'],
    })
  })

  it('is not said while one of the two is missing', () => {
    expect(describeOffline({ ...whole, keeping: 'preparing' })).toMatchObject({ ready: false, word: 'オフライン準備中' })
    expect(describeOffline({ ...whole, shelving: 'storing' })).toMatchObject({ ready: false, word: 'オフライン準備中' })
    expect(describeOffline({ ...whole, rounds: [] })).toMatchObject({ ready: false, word: 'オフライン準備中' })
    expect(describeOffline({ ...whole, shelving: 'not-stored' })).toMatchObject({ ready: false, word: 'オフライン未準備' })
    expect(describeOffline({ ...whole, keeping: 'incomplete' })).toMatchObject({ ready: false, word: 'オフライン未準備' })
  })

  it('on plain http the reader learns that offline use needs https', () => {
    const { ready, sentences } = describeOffline({ ...whole, keeping: 'insecure' })
    expect(ready).toBe(false)
    expect(sentences.join('')).toContain('オフラインで使うには https での配信が必要です。')
  })

  it('without a network the kept round is named; without a kept one nothing is promised', () => {
    expect(describeOffline({ ...whole, reachable: false }).sentences[0])
      .toBe('通信がありません。保存済みのデータ（令和4年度評価、2026年11月20日取り込み）を表示しています。')
    expect(describeOffline({ ...whole, reachable: false, keeping: 'incomplete' }).sentences[0]).toMatch(/^通信がありません。/)
  })

  it('the one-file edition promises no storage and tells its day', () => {
    const { word, sentences } = describeOffline({ ...whole, keeping: 'inside', made: '2026-11-20' })
    expect(word).toBe('ファイル版・通信なし')
    expect(sentences).toEqual([expect.stringContaining('保存されず'), '2026年11月20日に作成したファイルです。'])
  })

  it('says whether the browser may throw the stored away, where it tells', () => {
    expect(describeOffline({ ...whole, persisted: true }).sentences.at(-1)).toMatch(/自動で消さない設定/)
    expect(describeOffline({ ...whole, persisted: false }).sentences.at(-1)).toMatch(/消すことがあります/)
  })
})
