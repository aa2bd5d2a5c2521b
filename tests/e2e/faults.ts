import type { Page } from '@playwright/test'

/** A fault of our own: no number can be written while amounts are shown in 千円. */
export async function breakThousands(page: Page): Promise<void> {
  await page.evaluate(() => {
    const format = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format')
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      get() {
        if ([...document.querySelectorAll('select')].some(({ value }) => value === 'k')) throw new Error('error-on-purpose')
        return format?.get?.call(this) as unknown
      },
    })
  })
}
