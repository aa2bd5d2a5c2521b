import type { Dice } from '../../src/made-up/dice.ts'
import { drop, isTree, listsOf, pickPlace, put, raw, type Tree } from './json-tree.ts'
import { COMMANDS, STRANGE } from './text-faults.ts'

/** What a figure may be written as by a program that does not know better. */
const NOT_NUMBERS = ['１２３', '1,234千円', '△5', '▲ 5', 'N/A', '―', '', '-', '0', '1e3', '５０％', ' 7 ', '0x10', 'Infinity', 'NaN'] as const

const NUMBERS = [
  raw('1e999'), raw('-1e999'), raw('-0'), raw('-0.0'), raw('9007199254740993'), raw('9007199254740991'), raw('-9007199254740992'), raw('1e308'), raw('5e-324'), raw('0.1e1'), raw('1E2'), raw('1.0'),
  0, -1, 0.5, 1950, 1949, 2100, 2101, 2 ** 31, 2 ** 53, 1e21, 3, 4, 1000, 1001, -1000,
] as const

/** What no JSON may hold. */
const NO_JSON = [raw('NaN'), raw('Infinity'), raw('undefined'), raw('01'), raw('+1'), raw('.5'), raw("'a'"), raw('0x10'), raw('1_000'), raw('{a:1}'), raw('[1,]'), raw('// note\n1'), raw('"\n"'), raw('')] as const

const LENGTHS = [1_000, 1_001, 5_000, 100_000, 100_001] as const

const nested = (levels: number, dice: Dice): string => (dice.chance(0.5) ? raw('['.repeat(levels) + ']'.repeat(levels)) : raw('{"a":'.repeat(levels) + '1' + '}'.repeat(levels)))

function anything(dice: Dice): unknown {
  const kinds: readonly (() => unknown)[] = [
    () => dice.pick(NUMBERS), () => dice.pick(NOT_NUMBERS), () => null, () => true, () => dice.pick(STRANGE), () => dice.pick(COMMANDS), () => [], () => ({}),
    () => [dice.pick(NUMBERS)], () => ({ value: dice.pick(NUMBERS) }), () => 'あ'.repeat(dice.pick(LENGTHS)), () => nested(dice.pick([10, 99, 101, 400]), dice), () => raw('"\\ud800"'), () => raw('"\\u0000\\u202e"'),
  ]
  return dice.pick(kinds)()
}

type TreeFault = (root: Tree, dice: Dice) => Tree

const atPlace = (change: (place: NonNullable<ReturnType<typeof pickPlace>>, root: Tree, dice: Dice) => void): TreeFault => (root, dice) => {
  const place = pickPlace(root, dice)
  if (place) change(place, root, dice)
  return root
}

/** A key with its value, spelt where an assignment would reach the prototype instead. */
function addKey(holder: Tree, key: string, value: unknown): void {
  if (Array.isArray(holder)) holder.push(value)
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'extra', '', '0', 'length', 'ｖａｌｕｅ', 'Value', ' value', 'policies', 'id'] as const

const inList = (change: (list: unknown[], dice: Dice) => void): TreeFault => (root, dice) => {
  const lists = listsOf(root)
  if (lists.length > 0) change(dice.pick(lists), dice)
  return root
}

/** Sets one of the few fields that carry what the whole file means. */
const meaning = (key: string, values: readonly unknown[]): TreeFault => (root, dice) => {
  if (!Array.isArray(root)) {
    if (dice.chance(0.15)) Reflect.deleteProperty(root, key)
    else addKey(root, key, dice.pick(values))
  }
  return root
}

/** Edits of a round by somebody who knows its shape, or half knows it. */
export const treeFaults: Readonly<Record<string, TreeFault>> = {
  'another value': atPlace((place, _, dice) => put(place, anything(dice))),
  'another number': atPlace((place, _, dice) => put(place, dice.pick(NUMBERS))),
  'a number as text': atPlace((place, _, dice) => put(place, dice.pick(NOT_NUMBERS))),
  'a nearly right number': atPlace((place, _, dice) => { if (typeof place.value === 'number') put(place, place.value + dice.pick([1, -1, 0.5, 1e9])) }),
  'no JSON': atPlace((place, _, dice) => put(place, dice.pick(NO_JSON))),
  'a value missing': atPlace((place) => drop(place)),
  'a text with a strange sign': atPlace((place, _, dice) => { if (typeof place.value === 'string') put(place, place.value + dice.pick(STRANGE) + place.value.slice(0, 3)) }),
  'a command in a text': atPlace((place, _, dice) => { if (typeof place.value === 'string') put(place, dice.pick(COMMANDS)) }),
  'two values changed for one another': atPlace((place, root, dice) => {
    const other = pickPlace(root, dice)
    // A value put below itself would have no end.
    if (!other || isTree(place.value) || isTree(other.value)) return
    put(place, other.value)
    put(other, place.value)
  }),
  'a key too many': atPlace((place, _, dice) => addKey(place.holder, dice.pick(KEYS), anything(dice))),
  'a key in the prototype’s name': atPlace((place, _, dice) => addKey(isTree(place.value) ? place.value : place.holder, '__proto__', dice.pick([{ polluted: true }, null, 1]))),
  'an entry twice': inList((list, dice) => { list.splice(dice.below(list.length + 1), 0, list[dice.below(list.length)]) }),
  'an entry missing': inList((list, dice) => { list.splice(dice.below(list.length), 1) }),
  'entries in another order': inList((list) => { list.reverse() }),
  'an empty list': inList((list) => { list.length = 0 }),
  'far too many entries': inList((list, dice) => { for (let left = dice.pick([61, 2_001]); left > 0; left--) list.push(list[0]) }),
  'an entry of another kind': inList((list, dice) => { list[dice.below(list.length)] = anything(dice) }),
  'another version': meaning('version', [2, 0, 1.5, '1', null, 99, -1, raw('1e999'), [1], true]),
  'another format': meaning('format', ['other', 'miharashi-notes', 'miharashi-mapping', '', null, 'Miharashi-snapshot']),
  'another id': meaning('id', ['__proto__', 'constructor', '', 'A', 'a'.repeat(65), 'あ', 'a b', '-', '../a', 'other-2021', 5]),
  'another year': meaning('evaluationYear', [1949, 2101, 4, '令和4年度', 2022.5, null, 2021, raw('1e999')]),
  'other policies': meaning('policies', [[], {}, null, 'none', 5, [null], [[]], [{}]]),
  'other sources': meaning('sources', [[], [{ id: 's1', name: '', sha256: '', lines: 0, text: '' }], {}, null, [{ id: '__proto__', name: 'x', sha256: 'y', lines: -1 }]]),
  'a long text': atPlace((place, _, dice) => { if (typeof place.value === 'string') put(place, 'あ'.repeat(dice.pick(LENGTHS))) }),
  'deep': atPlace((place, _, dice) => put(place, nested(dice.pick([99, 101, 5_000]), dice))),
}
