import type { FaultClass } from './fault-class.ts'

/** Runs the trials of the given seeds. @returns every broken promise with the command that shows it again */
export async function findBrokenPromises({ name, run }: FaultClass, from: number, count: number): Promise<string[]> {
  const broken: string[] = []
  for (let seed = from; seed < from + count; seed++) {
    for (const sentence of await run(seed)) broken.push(`npm run torture -- --only ${name} --seed ${seed} --trials 1  ${sentence.slice(0, 400)}`)
  }
  return broken
}
