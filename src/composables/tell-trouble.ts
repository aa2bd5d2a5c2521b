import { useTrouble, type Trouble } from '../stores/trouble.ts'

/** Says that something broke, and hands the error to the browser's own report. */
export function tellTrouble(error: unknown, what: Trouble): void {
  useTrouble().report(what)
  reportError(error)
}
