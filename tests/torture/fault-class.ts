/** One kind of fault, injected on purpose; a trial is named by its seed alone and can be run again by it. */
export interface FaultClass {
  /** As in `--only` and in the report: 'snapshots', 'kills-notes'. */
  readonly name: string
  /** Trials of a bounded run. */
  readonly trials: number
  /** A control is expected to violate what it is tried against: where it does not, the harness sees nothing. */
  readonly control?: true
  /**
   * Runs one trial; resolves also where promises are broken, and rejects only where the trial itself could not be run.
   * @returns one sentence a broken promise; [] where all held
   */
  readonly run: (seed: number) => Promise<readonly string[]>
  /** Ends what the trials share: a browser, a server. */
  readonly close?: () => Promise<void>
}
