/** Browsers read the file after the press; its address must live until then. */
const KEPT_FOR = 60_000

/** Hands a file to the browser's downloads; nothing leaves the device. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR)
}
