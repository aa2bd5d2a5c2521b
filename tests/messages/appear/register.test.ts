import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Where every code of a catalogue is made to appear: here, or in the browser where only that can. */
const WHERE: Readonly<Record<string, string>> = {
  fileRefusalMessages: 'tests/messages/appear/files.test.ts',
  snapshotFailureMessages: 'tests/messages/appear/files.test.ts',
  diagnosticMessages: 'tests/messages/appear/diagnostics.test.ts',
  tableDiagnosticMessages: 'tests/messages/appear/diagnostics.test.ts',
  rawTableMessages: 'tests/messages/appear/raw-tables.test.ts',
  storageSentences: 'tests/messages/appear/storing.test.ts',
  settingsSentences: 'tests/messages/appear/settings.test.ts',
  KEEPING_SENTENCES: 'tests/messages/appear/offline.dom.test.ts',
  sourceFailureSentences: 'tests/messages/appear/sources.test.ts',
  // What the command says.
  wrongUseMessages: 'tests/cli/snapshot.test.ts',
  fileFailureMessages: 'tests/cli/snapshot.test.ts',
  serverSentences: 'tests/cli/start.test.ts',
  // What stands beside notes, columns and texts, without codes.
  keepSentences: 'tests/e2e/notes.spec.ts',
  reportSentences: 'tests/stores/notes.test.ts',
  mappingSentences: 'tests/components/mapping-editor.dom.test.ts',
  sourceSentences: 'tests/e2e/evidence.spec.ts',
  // Files that do not come are found out by a browser alone.
  TROUBLE_SENTENCES: 'tests/e2e/rescue.spec.ts',
}

const modules = import.meta.glob<Record<string, unknown>>('../../../src/messages/*.ts', { eager: true })

test('every catalogue of sentences has its place where all its codes appear', () => {
  const catalogues = Object.values(modules).flatMap((module) => Object.keys(module)).filter((name) => /(?:Messages|Sentences|SENTENCES)$/.test(name))
  expect([...new Set(catalogues)].sort()).toEqual(Object.keys(WHERE).sort())
  for (const file of Object.values(WHERE)) expect(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8').length).toBeGreaterThan(0)
})
