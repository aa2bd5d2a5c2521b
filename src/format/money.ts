import type { ThousandYen } from '../domain/units.ts'
import { formatFixed, formatSigned } from './number.ts'

/** 千円, 百万円, 億円. */
export type MoneyUnit = 'k' | 'm' | 'o'

export const MONEY_UNIT_NAMES: Readonly<Record<MoneyUnit, string>> = { k: '千円', m: '百万円', o: '億円' }

const DIVISORS: Readonly<Record<MoneyUnit, number>> = { k: 1, m: 1_000, o: 100_000 }

/** An amount in the unit's own measure, unrounded: 5,531,793 千円 in 億円 is 55.31793. */
export function inUnit(amount: ThousandYen | number, unit: MoneyUnit): number {
  return amount / DIVISORS[unit]
}

/** 百万円 from which two decimals would round to 10.00. */
const TEN = 9.995

/** 千円 whole, 億円 one decimal, 百万円 one decimal (two below ten, so that small projects stay apart). */
function moneyDecimals(amount: number, unit: MoneyUnit): number {
  if (unit === 'k') return 0
  return unit === 'm' && amount !== 0 && Math.abs(inUnit(amount, unit)) < TEN ? 2 : 1
}

/** An amount without the unit's name; a true zero is 0, a small amount that rounds to zero is 0.0. */
export function formatMoney(amount: ThousandYen | number, unit: MoneyUnit): string {
  if (amount === 0) return '0'
  return formatFixed(inUnit(amount, unit), moneyDecimals(amount, unit))
}

/** A change of an amount, with its sign, without the unit's name. */
export function formatMoneyChange(amount: ThousandYen | number, unit: MoneyUnit): string {
  return formatSigned(inUnit(amount, unit), moneyDecimals(amount, unit))
}

const COLUMN_DECIMALS: Readonly<Record<MoneyUnit, number>> = { k: 0, m: 1, o: 2 }

/** An amount for a column of amounts: one count of decimals for all, so that the points stand under each other. */
export function formatMoneyColumn(amount: ThousandYen | number, unit: MoneyUnit): string {
  if (amount === 0) return '0'
  return formatFixed(inUnit(amount, unit), COLUMN_DECIMALS[unit])
}

/** A change for a column of changes. */
export function formatMoneyChangeColumn(amount: ThousandYen | number, unit: MoneyUnit): string {
  return formatSigned(inUnit(amount, unit), COLUMN_DECIMALS[unit])
}
