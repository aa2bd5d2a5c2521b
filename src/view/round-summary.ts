import type { FactTable } from '../analytics/facts.ts'
import { checkTotals, isEqualTotal } from '../domain/printed-totals.ts'
import { formatEraYear, formatFiscalYear } from '../format/year.ts'
import { NO_DIAGNOSTICS, UNKNOWN_DIAGNOSTIC } from '../messages/data.ts'
import { diagnosticMessages } from '../messages/sheet.ts'
import { severityWords } from '../messages/snapshot-command.ts'
import type { Diagnostic, Severity, Snapshot } from '../snapshot/types.ts'
import { chosenBasisLines } from './chosen-basis.ts'
import { excerptsOf, type Excerpt } from './excerpt.ts'
import { policyAtLine } from './source-lines.ts'
import { lineOf, placeCell, placeOf, sourcePath } from './place.ts'
import { totalFacts, type SheetFact } from './point-details.ts'
import type { TableView } from './table.ts'

/** A document with what identifies it; `url` is null where its text does not lie beside the page. */
export interface SourceView {
  readonly name: string
  readonly sha256: string
  readonly lines: number
  readonly url: string | null
}

/** `to`: the page that shows the place; null where it lies on no policy's sheet. */
export interface DiagnosticNote {
  readonly text: string
  readonly place: string
  readonly to: string | null
  /** The words there, where the round carries the document's text. */
  readonly excerpt: Excerpt | null
}

export interface DiagnosticGroup {
  readonly severity: Severity
  readonly word: string
  readonly notes: readonly DiagnosticNote[]
}

/** What one round contains and how sure its record is. */
export interface RoundSummary {
  readonly id: string
  readonly title: string
  readonly lines: readonly { readonly name: string; readonly text: string }[]
  readonly sources: readonly SourceView[]
  readonly totals: { readonly finding: string; readonly differing: readonly SheetFact[] }
  readonly diagnostics: { readonly finding: string; readonly groups: readonly DiagnosticGroup[] }
  readonly outside: { readonly finding: string; readonly table: TableView }
}

export interface RoundPlaces {
  readonly files: readonly { readonly round: string; readonly name: string; readonly url: string }[]
  readonly origins: ReadonlyMap<string, string>
}

/** One round of the table, as the snapshot holds it. */
export function summariseRound(facts: FactTable, snapshot: Snapshot, places: RoundPlaces): RoundSummary {
  const round = facts.rounds.findIndex(({ id }) => id === snapshot.id)
  const listings = Array.from({ length: facts.listings.count }, (_, at) => at)
    .filter((at) => facts.policies.round[facts.listings.policy[at]!] === round)
  const outside = listings.filter((at) => facts.listings.home[at]! < 0)
  return {
    id: snapshot.id,
    title: snapshot.title,
    lines: linesOf(facts, snapshot, listings, places.origins.get(snapshot.id)),
    sources: snapshot.sources.map(({ name, sha256, lines }) => ({
      name, sha256, lines, url: places.files.find((file) => file.round === snapshot.id && file.name === name)?.url ?? null,
    })),
    totals: totalsOf(snapshot),
    diagnostics: diagnosticsOf(snapshot),
    outside: outsideOf(facts, outside),
  }
}

const namesOf = (facts: FactTable, listings: readonly number[]): number => new Set(listings.map((at) => facts.listings.source[at]!.name)).size

function linesOf(facts: FactTable, snapshot: Snapshot, listings: readonly number[], origin: string | undefined): RoundSummary['lines'] {
  const relisted = listings.filter((at) => facts.listings.relisted[at] === 1)
  const outside = relisted.filter((at) => facts.listings.home[at]! < 0)
  const chapters = [...new Set(snapshot.policies.map((policy) => policy.leadDepartment))].length
  return [
    { name: '自治体名', text: snapshot.municipality || '記載なし' },
    { name: '評価年度', text: `${formatEraYear(snapshot.evaluationYear)}（${snapshot.evaluationYear}年度）` },
    { name: '最終目標の年度', text: formatFiscalYear(snapshot.targetYear) },
    { name: '施策評価シート', text: `${snapshot.policies.length}施策（担当課${chapters}課）` },
    { name: '指標', text: `${snapshot.policies.reduce((sum, policy) => sum + policy.indicators.length, 0)}指標` },
    { name: '事務事業', text: `${listings.length}行（本体${listings.length - relisted.length}事業、再掲${relisted.length}行）` },
    { name: '再掲の本体', text: `この評価の中にあり${relisted.length - outside.length}行、なし${outside.length}行（${namesOf(facts, outside)}事業）` },
    ...chosenBasisLines(snapshot),
    ...(origin === undefined ? [] : [{ name: '原本の出どころ', text: origin }]),
  ]
}

function totalsOf({ policies }: Snapshot): RoundSummary['totals'] {
  const checks = policies.flatMap((policy) => checkTotals(policy))
  const equal = checks.filter(isEqualTotal).length
  const finding = checks.length === 0 ? 'シートに計の記載がないため、照合していません。'
    : `印刷された計${checks.length}件のうち${equal}件が、事業の合計・総コストの経年変化の表と一致（${equal}／${checks.length}）`
  return { finding, differing: policies.flatMap((policy) => totalFacts(policy).map((fact) => ({ ...fact, name: `${policy.code} ${fact.name}` }))) }
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

function noteOf(diagnostic: Diagnostic, snapshot: Snapshot, excerptAt: ReturnType<typeof excerptsOf>): DiagnosticNote {
  const { sources } = snapshot
  const { code, args, at } = diagnostic
  const known = Object.hasOwn(diagnosticMessages, code)
  const text = known ? diagnosticMessages[code as keyof typeof diagnosticMessages](args) : `${UNKNOWN_DIAGNOSTIC}（${code}）`
  const document = at && sources.length > 1 ? `${sources.find(({ id }) => id === at[0])?.name ?? at[0]} ` : ''
  const sheet = at ? policyAtLine(snapshot, at[0], at[1]) : null
  const place = placeOf(at)
  return {
    text,
    place: at ? `${document}シート${at[1]}行${at[2]}字目` : '',
    to: place && sheet ? sourcePath(sheet.code, place) : null,
    excerpt: excerptAt(at),
  }
}

function diagnosticsOf(snapshot: Snapshot): RoundSummary['diagnostics'] {
  const { diagnostics } = snapshot
  const excerptAt = excerptsOf(snapshot)
  const groups = SEVERITIES.map((severity) => ({
    severity, word: severityWords[severity],
    notes: diagnostics.filter((one) => one.severity === severity).map((one) => noteOf(one, snapshot, excerptAt)),
  })).filter(({ notes }) => notes.length > 0)
  return { finding: groups.length === 0 ? NO_DIAGNOSTICS : groups.map(({ word, notes }) => `${word}${notes.length}件`).join('、'), groups }
}

function outsideOf(facts: FactTable, listings: readonly number[]): RoundSummary['outside'] {
  const rows = listings.map((at) => {
    const project = facts.listings.source[at]!
    const sheet = facts.policies.source[facts.listings.policy[at]!]!
    const place = sheet.textAt[`projects.${project.no}.name`] ?? project.costs.find((cost) => cost.at)?.at
    return {
      key: String(at),
      cells: {
        policy: { text: sheet.code, order: sheet.code, to: `/policies/${sheet.code}` },
        name: { text: project.name, order: project.name, note: '再掲' },
        no: { text: String(project.no), order: project.no },
        line: placeCell(sheet.code, lineOf(place)),
      },
    }
  })
  return {
    finding: rows.length === 0 ? '再掲の事業は、すべてこの評価の中に本体があります。'
      : `この評価の中に本体のない再掲は${rows.length}行（${namesOf(facts, listings)}事業）。金額はこの評価の合計に含みません。`,
    table: {
      caption: '本体がこの評価の外にある再掲の事業',
      columns: [{ key: 'policy', label: '施策' }, { key: 'name', label: '事務事業' }, { key: 'no', label: '番号', amount: true }, { key: 'line', label: 'シート', amount: true }],
      rows,
    },
  }
}
