import type { Indicator } from '../snapshot/types.ts'

const decimalsOfRaw = (raw: string): number | null => {
  const number = /\d+(?:\.(\d+))?/.exec(raw.normalize('NFKC').replaceAll(',', ''))
  return number === null ? null : (number[1]?.length ?? 0)
}

const decimalsOfValue = (value: number): number => {
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e')
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent))
}

/**
 * The printed step of an indicator: one unit of the finest decimal place among its years and its target.
 * @returns 1, 0.1, 0.01 …; trailing zeros count (46.0 → 0.1); the value stands in where no printed form is kept; null when nothing is stated
 * @source 施策評価シート 指標
 */
export function printedStep(indicator: Indicator): number | null {
  let finest = -1
  for (const stated of [...indicator.figures, indicator.target]) {
    if (stated.value === null) continue
    const printed = stated.raw === undefined ? null : decimalsOfRaw(stated.raw)
    finest = Math.max(finest, printed ?? decimalsOfValue(stated.value))
  }
  return finest < 0 ? null : Number(`1e-${finest}`)
}
