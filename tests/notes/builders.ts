import type { Evidence, Note } from '../../src/notes/types.ts'

export const evidence = (over: Partial<Evidence> = {}): Evidence => ({
  policy: '653', policyName: '公共施設の効果的・効率的な管理運営', place: '653 指標1',
  quotation: 'PPSによる電気料金の削減効果が無くなったため', value: 'R4 18.6％（見込み）', lines: [1491], ...over,
})

/** A question as the editor saves it for the first time. */
export const note = (over: Partial<Note> = {}): Note => ({
  id: '00000000-0000-4000-8000-000000000001', round: 'asaka-2022-6', municipality: '朝霞市', evidence: evidence(),
  addressee: '財産管理課', kind: 'question', priority: 'middle', status: 'draft', text: '削減率とはどの数値ですか。',
  answer: '', answeredBy: '', createdAt: '2026-11-20T01:00:00.000Z', changedAt: '2026-11-20T01:00:00.000Z', revision: 1, ...over,
})
