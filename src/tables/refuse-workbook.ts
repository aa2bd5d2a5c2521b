import type { TableRefusal } from './raw-table-diagnostic.ts'

/** Thrown out of the depths of a stream, and caught where the workbook is read: nothing else leaves a parser half way. */
export class WorkbookRefused extends Error {
  constructor(readonly refusal: TableRefusal) {
    super(refusal.code)
  }
}

/** Ends the reading of a workbook. @throws WorkbookRefused */
export function refuseWorkbook(code: TableRefusal['code'], args: TableRefusal['args'] = {}): never {
  throw new WorkbookRefused({ code, args })
}
