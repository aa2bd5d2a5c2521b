import { changeScreen, openScreen } from './deck.ts'
import { deckFaults } from './deck-marks.ts'
import { expect, expectAccessible, test } from './fixtures.ts'

const SCREENS = 9
const POLICIES_OFF_THE_AGENDA = ['611', '612', '631', '632', '641', '651', '652', '655', '656']

for (const [width, height] of [[1366, 768], [1280, 720], [1024, 768], [1920, 1080], [810, 1080]] as const) {
  test(`@desktop every screen is in sight, large and firm at ${width}×${height}, in a bright and a dark room`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const names = [...Array.from({ length: SCREENS }, (_, at) => String(at + 1)), ...POLICIES_OFF_THE_AGENDA.map((code) => `p${code}`)]
    const faults: Record<string, readonly string[]> = {}
    const look = async (name: string): Promise<void> => {
      const found = await page.evaluate(deckFaults)
      if (found.length > 0) faults[name] = found
    }
    await openScreen(page, '1')
    // Every screen in the room as the last one left it, and then in the other.
    const rooms = [{ scheme: 'light', button: '明るい部屋' }, { scheme: 'dark', button: '暗い部屋' }]
    for (const name of names) {
      await changeScreen(page, name)
      await look(`${name}, ${rooms[0]?.scheme}`)
      rooms.reverse()
      await page.getByRole('button', { name: rooms[0]?.button }).click()
      await expect(page.locator('html')).toHaveAttribute('data-scheme', rooms[0]?.scheme ?? '')
      await look(`${name}, ${rooms[0]?.scheme}`)
    }
    expect(faults).toEqual({})
  })
}

test('@desktop every screen and the agenda are accessible in either room', async ({ page }) => {
  await page.goto('./#/meeting')
  await expect(page.getByRole('link', { name: /^会議を始める/ })).toBeVisible()
  await expectAccessible(page)
  await openScreen(page, '1')
  for (let at = 1; at <= SCREENS; at += 1) {
    await changeScreen(page, String(at))
    await expectAccessible(page)
    if (at > 1) continue
    await page.getByRole('button', { name: '暗い部屋' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
    await expectAccessible(page)
    await page.getByRole('button', { name: '明るい部屋' }).click()
  }
})
