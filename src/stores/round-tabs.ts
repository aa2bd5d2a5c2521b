const CHANNEL = 'miharashi.rounds'

/**
 * Other tabs of the app: hears that one of them changed the rounds of this device, and tells them so.
 * @returns `tell` reaches the other tabs alone; nothing where the browser has no channel
 */
export function listenForRounds(heard: () => void): { tell: () => void } {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined }
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = heard
  // A channel must not keep a process alive that has nothing else to do.
  ;(channel as { unref?: () => void }).unref?.()
  return { tell: () => channel.postMessage('changed') }
}
