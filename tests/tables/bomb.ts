import { zipSync } from 'fflate'

const CENTRAL = 0x02014b50

/** A workbook of so many blanks, packed a thousandfold, in a zip whose directory may claim another size. */
export function bomb(length: number, claimed = length): Uint8Array {
  const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(length).fill(0x20) }, { level: 1 })
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === CENTRAL) view.setUint32(at + 24, claimed, true)
  }
  return bytes
}
