/** A number or string whose unit is part of its type; only this folder casts. */
type Brand<T, B extends string> = T & { readonly __brand: B }

/** Money in thousand yen (千円), the unit of the sheets; an integer. */
export type ThousandYen = Brand<number, 'ThousandYen'>
/** Fiscal year as a Gregorian integer: 令和2年度 is 2020. */
export type FiscalYear = Brand<number, 'FiscalYear'>
/** A share; 1 is 100 %. */
export type Ratio = Brand<number, 'Ratio'>

export const thousandYen = (value: number): ThousandYen => value as ThousandYen
export const fiscalYear = (value: number): FiscalYear => value as FiscalYear
export const ratio = (value: number): Ratio => value as Ratio
