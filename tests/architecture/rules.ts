import type { IForbiddenRuleType } from 'dependency-cruiser'
import { libraryHomes, nodeRooms, rooms, startingPoints, type Room } from './rooms.ts'

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Matches everything in a room, a room that is still one file, and a file named in full. */
const pathsOf = (places: readonly string[]) => `^src/(${places.map(escape).join('|')})(/|\\.ts$|$)`

function arrowRules({ name, imports, types = [] }: Room): IForbiddenRuleType[] {
  const from = { path: pathsOf([name]) }
  const wholly = pathsOf([name, ...imports])
  const inTypes = pathsOf([name, ...imports, ...types])
  return [
    { name: `${name}-imports`, from, to: { path: '^src/', pathNot: inTypes } },
    {
      name: `${name}-imports-types-only`,
      from,
      to: { path: inTypes, pathNot: wholly, dependencyTypesNot: ['type-only'] },
    },
  ]
}

const libraryRules = Object.entries(libraryHomes).map(
  ([library, homes]): IForbiddenRuleType => ({
    name: `${library}-at-home`,
    from: { path: '^src/', pathNot: pathsOf(homes) },
    to: { path: `^(node_modules/)?${escape(library)}(/|$)` },
  }),
)

const generalRules: IForbiddenRuleType[] = [
  {
    name: 'room-is-named',
    from: { path: '^src/', pathNot: `${pathsOf(rooms.map(({ name }) => name))}|\\.d\\.ts$` },
    to: {},
  },
  {
    name: 'node-modules-at-home',
    from: { path: '^src/', pathNot: pathsOf(nodeRooms) },
    to: { dependencyTypes: ['core'] },
  },
  { name: 'stays-in-src', from: { path: '^src/' }, to: { pathNot: '^src/|node_modules/', dependencyTypes: ['local'] } },
  { name: 'no-circle', from: {}, to: { circular: true } },
  { name: 'no-unknown-module', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  {
    name: 'no-orphan',
    from: { orphan: true, path: '^src/', pathNot: `${pathsOf(startingPoints)}|\\.d\\.ts$` },
    to: {},
  },
]

/** The table of rooms as rules of dependency-cruiser. */
export const rules: IForbiddenRuleType[] = [...rooms.flatMap(arrowRules), ...libraryRules, ...generalRules]
