import type { Pinia } from 'pinia'
import type { Router } from 'vue-router'
import { MADE_UP_WORDS } from '../messages/made-up.ts'
import { useMadeUp } from '../stores/made-up.ts'

/** In the build that shows a made-up country: its page, which comes first until the country is there. */
export async function showMadeUp(pinia: Pinia, router: Router): Promise<void> {
  const made = useMadeUp(pinia)
  router.addRoute({ path: '/made-up', component: () => import('../pages/MadeUpPage.vue'), meta: { title: MADE_UP_WORDS.title, plain: true, anytime: true } })
  await router.isReady()
  if (await made.isStored()) await made.open()
  else await router.push('/made-up')
}
