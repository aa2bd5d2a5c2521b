import { describe, expect, test } from 'vitest'
import { composeFigureSvg } from '../../src/charts/figure-svg.ts'
import { wrapEvenly, wrapText } from '../../src/charts/wrap.ts'

const theme = { face: "'Num', sans-serif", text: '#1a1a1a', second: '#4d4d4d', panel: '#fff', size: 14 }
const chart = { svg: '<svg width="720" height="260" viewBox="0 0 720 260"><path d="M0 0"/></svg>', width: 720, height: 260 }
const compose = (title: string, lines: readonly string[] = []) => composeFigureSvg(chart, { title, lines }, theme)

describe('a chart as a picture of its own', () => {
  test('has its title over it, its words under it and a white ground', () => {
    const svg = compose('総コスト', ['単位：百万円', '出典：朝霞市'])
    expect(svg.indexOf('>総コスト</text>')).toBeLessThan(svg.indexOf('<path'))
    expect(svg.indexOf('<path')).toBeLessThan(svg.indexOf('>単位：百万円</text>'))
    expect(svg).toContain('fill="#fff"')
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="752" height="\d+"/)
  })

  test('shows markup in texts as text', () => {
    const svg = compose('<script>alert(1)</script>"&\'', ['</svg><image href="x" onerror="y"/>'])
    expect(svg).not.toMatch(/<script|<image/)
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;&#39;')
  })

  test('replaces what no XML may hold', () => {
    const svg = compose('制御\u0000\u0008\uD800', ['\uFFFE'])
    expect(svg).toContain('制御\uFFFD\uFFFD\uFFFD')
    expect(svg).toContain('>\uFFFD</text>')
  })

  test('grows with the lines it needs', () => {
    const heightOf = (svg: string): number => Number(/height="(\d+)"/.exec(svg)?.[1])
    expect(heightOf(compose('題', ['あ'.repeat(200)]))).toBeGreaterThan(heightOf(compose('題', ['あ'])))
  })
})

describe('wrapping', () => {
  test('breaks by the room that letters take, digits less than kanji', () => {
    expect(wrapText('一二三四五六', 3)).toEqual(['一二三', '四五六'])
    expect(wrapText('123456', 3)).toEqual(['12345', '6'])
  })

  test('lets no line begin with a closing sign', () => {
    expect(wrapText('一二三、四', 3)).toEqual(['一二三、', '四'])
  })

  test('keeps every letter', () => {
    const text = '総コストが増えたのは6施策、減ったのは0施策。増が最も大きいのは652（＋1,272.7百万円）'
    expect(wrapText(text, 10).join('')).toBe(text)
    expect(wrapText('', 10)).toEqual([])
  })
})

describe('lines about equally long', () => {
  test('are as few as the room needs, none longer than it, and lose nothing', () => {
    for (const text of ['655 機能的な組織づくりと人材育成', '632 多文化共生への理解の推進', '短い', '', '文化財保護の市民参加による推進と担い手の育成並びに総合的な基盤の強化']) {
      for (const ems of [6, 13, 40]) {
        const lines = wrapEvenly(text, ems)
        expect([lines.join(''), lines.length]).toEqual([text, wrapText(text, ems).length])
      }
    }
    expect(wrapEvenly('655 機能的な組織づくりと人材育成', 15)).toEqual(['655 機能的な組織', 'づくりと人材育成'])
  })
})
