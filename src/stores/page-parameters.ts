/** 進み具合, 実数の小図, 数値の有無, 目標までに必要な年平均. */
export type IndicatorForm = 'progress' | 'small' | 'values' | 'need'

/** Which of the sheets' words stand beside each other. */
export type TextsView = 'opinions' | 'factors'

/** What 見込みの精度 is told for. */
export type AccuracyBy = 'project' | 'policy' | 'department'

/** What belongs to one page's figures alone. */
export interface PageParameters {
  /** Fiscal years that the change of cost is told between; null: the first and the last shown. */
  readonly from: number | null
  readonly to: number | null
  readonly form: IndicatorForm
  readonly texts: TextsView
  readonly accuracyBy: AccuracyBy
  /** 評価年度 of the earlier of the two rounds whose accuracy is told; null: the latest two. */
  readonly accuracyPair: number | null
  /** Part of a project's name to look for. */
  readonly find: string
}

export const DEFAULT_PAGE: PageParameters = { from: null, to: null, form: 'progress', texts: 'opinions', accuracyBy: 'project', accuracyPair: null, find: '' }

const FORMS: readonly IndicatorForm[] = ['progress', 'small', 'values', 'need']

/** The value of a parameter where the list allows it, else the fallback; told where it is dropped. */
export type OneOf = <T extends string>(parameter: string, allowed: readonly T[], fallback: T | null) => T | null

export function decodePageParameters(oneOf: OneOf, query: Readonly<Record<string, string>>, years: readonly string[], hideAttainment: boolean): PageParameters {
  const year = (parameter: string): number | null => {
    const text = oneOf(parameter, years, null)
    return text === null ? null : Number(text)
  }
  const form = oneOf<IndicatorForm>('form', FORMS, 'progress') ?? 'progress'
  const texts = oneOf<TextsView>('view', ['opinions', 'factors'], 'opinions') ?? 'opinions'
  const accuracyBy = oneOf<AccuracyBy>('acc', ['project', 'policy', 'department'], 'project') ?? 'project'
  // Which rounds there are is known only once they are looked for.
  const accuracyPair = /^\d{4}$/.test(query.pair ?? '') ? Number(query.pair) : null
  return { from: year('from'), to: year('to'), form: hideAttainment && form === 'need' ? 'progress' : form, texts, accuracyBy, accuracyPair, find: (query.find ?? '').trim() }
}

export function encodePageParameters({ from, to, form, texts, accuracyBy, accuracyPair, find }: PageParameters): Record<string, string> {
  return {
    ...(from === null ? {} : { from: String(from) }),
    ...(to === null ? {} : { to: String(to) }),
    ...(form === 'progress' ? {} : { form }),
    ...(texts === 'opinions' ? {} : { view: texts }),
    ...(accuracyBy === 'project' ? {} : { acc: accuracyBy }),
    ...(accuracyPair === null ? {} : { pair: String(accuracyPair) }),
    ...(find === '' ? {} : { find }),
  }
}
