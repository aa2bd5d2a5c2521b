import { describe, expect, it } from 'vitest'
import type { Filter } from '../../src/analytics/filter.ts'
import { bridgeHeight, buildBridgeOption } from '../../src/charts/bridge.ts'
import { buildRelistedOption, relistedHeight } from '../../src/charts/relisted.ts'
import { buildBridge } from '../../src/view/bridge.ts'
import { buildFileTable } from '../../src/view/file-table.ts'
import { buildRelisted } from '../../src/view/relisted-rows.ts'
import { asakaViews } from '../view/asaka.ts'
import { draw, partsOf, theme, wordsOf } from './draw.ts'

const { facts, years, selection } = asakaViews()
const bridgeOf = (filter: Partial<Filter> = {}) => buildBridge(facts, selection(filter), years, 'm')!

describe('総コストの増減の内訳 as a picture', () => {
  it('names each bar with its amount', () => {
    const view = bridgeOf()
    const words = wordsOf(draw(buildBridgeOption(view, theme), 720, bridgeHeight(view)))
    for (const bar of view.bars) expect(words).toEqual(expect.arrayContaining([bar.label, bar.text]))
  })

  it('never fills an estimate', () => {
    const bars = partsOf(buildBridgeOption(bridgeOf(), theme), 'series').find((part) => part.id === 'amount')!.data as readonly { itemStyle: { color: string; borderType?: string } }[]
    expect(bars[0]!.itemStyle).toMatchObject({ color: '#333333' })
    for (const bar of bars.slice(1)) expect(bar.itemStyle).toMatchObject({ color: '#ffffff', borderType: 'dashed' })
  })

  it('has a table of the same amounts, exact beside them', () => {
    const rows = buildFileTable(bridgeOf().table, null, []).rows
    expect(rows.map((row) => row[2])).toEqual([3_513_510, 1_847_630, 87_384, 283_543, -200_274, 5_531_793])
  })
})

describe('再掲 as a picture', () => {
  it('names both sides and draws a line for each pair', () => {
    const { picture } = buildRelisted(facts, selection(), years, 'm')
    const svg = draw(buildRelistedOption(picture, theme, 720), 720, relistedHeight(picture))
    const words = wordsOf(svg).join('')
    for (const node of [...picture.homes, ...picture.lists]) expect(words).toContain(`${node.code} ${node.name.slice(0, 8)}`)
    expect(svg.match(/<path[^>]* d="M[^"]*C/g)).toHaveLength(picture.links.length)
  })
})
