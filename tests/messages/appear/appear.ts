import { describe, expect, test } from 'vitest'
import { auditArgs, auditSentence } from '../../torture/audit-sentence.ts'

type Args = Readonly<Record<string, string | number>>

/** What the product said: a code of a catalogue with what fills its sentence. */
export interface Said {
  readonly code: string
  readonly args?: Args
}

type Catalogue<Code extends string> = Readonly<Record<Code, (args: Args) => string>>
type Maker = () => readonly Said[] | Promise<readonly Said[]>

/**
 * One test for each code of a catalogue: the smallest input through the product itself makes it appear, and its sentence is whole.
 * A code without a maker does not compile, and fails where types are not looked at.
 */
export function everyCodeAppears<Code extends string>(name: string, catalogue: Catalogue<Code>, makers: Readonly<Record<Code, Maker>>): void {
  describe(`every code of ${name} appears`, () => {
    test('none is without an input that makes it appear', () => {
      expect(Object.keys(makers).sort()).toEqual(Object.keys(catalogue).sort())
    })

    test.each(Object.entries<Maker>(makers))('%s', async (code, make) => {
      const said = await make()
      const found = said.find((one) => one.code === code)
      expect(found === undefined ? said.map((one) => one.code) : [code]).toEqual([code])
      const args = found?.args ?? {}
      expect([...auditSentence(code, catalogue[code as Code](args), args), ...auditArgs(code, args)]).toEqual([])
    })
  })
}
