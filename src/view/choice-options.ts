import { formatYear } from '../format/year.ts'

/** One choice of a field. */
export interface ChoiceOption<T extends string | number> {
  readonly value: T
  readonly label: string
}

/** A choice for every key of a table of words, in its order. */
export const optionsOf = <K extends string>(words: Readonly<Record<K, string>>): readonly ChoiceOption<K>[] =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }))

export const yearOptions = (years: readonly number[]): readonly ChoiceOption<number>[] => years.map((value) => ({ value, label: `${formatYear(value)}（${value}）` }))
