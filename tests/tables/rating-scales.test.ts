import { describe, expect, test } from 'vitest'
import { buildFromTables } from '../../src/tables/build-from-tables.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { codesOf, decoded, drawn, roundByGuess } from './table-builders.ts'

const rated = (...steps: readonly string[]) => drawn(`令和5年度\n施策番号|施策名|評価\n${steps.map((step, at) => `${at + 1}|施策${at + 1}|${step}`).join('\n')}`, '施策一覧')
const rankOf = (...steps: readonly string[]) => {
  const { snapshot, diagnostics } = roundByGuess(rated(...steps))
  return { scale: snapshot.ratingScales.progress, ranks: snapshot.policies.map(({ progress }) => progress.rating), codes: codesOf(diagnostics), snapshot }
}

describe('other scales of ratings', () => {
  test('A to C: A is best and the lower part means delay', () => {
    expect(rankOf('B', 'Ａ', 'C')).toMatchObject({ ranks: [2, 3, 1], scale: { best: 3, worst: 1, delayedFrom: 1 }, codes: [] })
  })

  test('a letter that nobody was given keeps its place in the scale', () => {
    expect(rankOf('A', 'D')).toMatchObject({ ranks: [4, 1], scale: { best: 4, delayedFrom: 2 } })
  })

  test('words keep their order and their labels: 順調, 概ね順調, やや遅れ, 遅れ', () => {
    const { scale, ranks } = rankOf('概ね順調', '遅れ', '順調', 'やや遅れ')
    expect(ranks).toEqual([3, 1, 4, 2])
    expect(scale).toEqual({ best: 4, worst: 1, delayedFrom: 2, labels: [{ rating: 4, label: '順調' }, { rating: 3, label: '概ね順調' }, { rating: 2, label: 'やや遅れ' }, { rating: 1, label: '遅れ' }] })
  })

  test('an endless word of a rating is cut in the scale as in the policy, and the round can be taken in', () => {
    const { scale, snapshot, codes } = rankOf('順調', `順調${'あ'.repeat(2_000)}`)
    expect(decoded(snapshot)).toEqual(snapshot)
    expect(scale.labels.map(({ label }) => label.length)).toEqual([2, 1_000])
    expect(codes).toContain('text-cut')
  })

  test('a mark with its words gives the words to the scale', () => {
    const { snapshot, ranks } = rankOf('A：順調', 'C（遅れ）', 'B')
    expect(ranks).toEqual([3, 1, 2])
    expect(snapshot.policies.map(({ progress }) => [progress.label, progress.printed])).toEqual([['順調', 'A'], ['遅れ', 'C'], ['', 'B']])
  })

  test('words of no known order are ordered as they occur, and that is told', () => {
    expect(rankOf('松', '竹', '梅').codes).toEqual(['rating-order-assumed'])
  })

  test('1 to 5 with 1 best: a person turns the order round and says from which step a policy counts as delayed', () => {
    const table = rated('1', '5', '3')
    const guessed = guessMapping([table])
    const { steps } = guessed.round.progress
    const mapping = { ...guessed, round: { ...guessed.round, progress: { steps: [...steps].reverse(), worst: 1, delayedFrom: 2 } } }
    const snapshot = decoded(buildFromTables([table], mapping).snapshot)
    expect(snapshot.policies.map(({ progress }) => [progress.rating, progress.printed])).toEqual([[5, '1'], [1, '5'], [3, undefined]])
    expect(snapshot.ratingScales.progress).toMatchObject({ best: 5, worst: 1, delayedFrom: 2 })
  })

  test('a step that the order does not know keeps its words and is told', () => {
    const table = rated('A', 'B', 'C')
    const guessed = guessMapping([table])
    const later = rated('A', '評価対象外', 'C')
    const { snapshot, diagnostics } = buildFromTables([later], guessed)
    expect(decoded(snapshot).policies[1]?.progress).toMatchObject({ rating: null, printed: '評価対象外' })
    expect(codesOf(diagnostics)).toEqual(['cell-unknown-rating'])
  })
})
