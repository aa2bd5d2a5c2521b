// First, so that it is settled before any library looks for it.
import './trusted-types.ts'
import './early-rows.ts'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { afterPage, awaited } from '../composables/after-drawing.ts'
import { tellTrouble } from '../composables/tell-trouble.ts'
import { useTrouble } from '../stores/trouble.ts'
import App from './App.vue'
import { bootRounds } from './boot.ts'
import { IS_ONE_FILE } from '../stores/edition.ts'
import { createAppRouter } from './router.ts'
import { warmUp } from './warm-up.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

/** A reader who sees nothing for longer is told that there is something to wait for. */
const WAIT_WORD_MS = 400

const pinia = createPinia()
const router = createAppRouter(pinia)
const app = createApp(App).use(pinia).use(router)
const trouble = useTrouble(pinia)

app.config.errorHandler = (error) => tellTrouble(error, 'part')
router.onError(() => { trouble.report('page') })
router.afterEach((_to, _from, failure) => { if (failure === undefined && trouble.broken !== 'part') trouble.dismiss() })
const booted = bootRounds(pinia)
void awaited(router.isReady())
// Drawn once, with the numbers, where these come soon.
const late = new Promise((resolve) => { setTimeout(resolve, WAIT_WORD_MS) })
void Promise.race([booted, late]).then(() => app.mount('#app'))
if (import.meta.env.MODE === 'made-up') void booted.then(() => import('./made-up.ts')).then(({ showMadeUp }) => showMadeUp(pinia, router))
void booted.then(afterPage).then(() => {
  const warm = warmUp(router)
  if (IS_ONE_FILE) void import('./tell-inside.ts').then(({ tellInside }) => { tellInside(pinia) })
  else void import('./sweep-stages.ts').then(({ sweepStages }) => sweepStages(pinia))
  // In development the files change under it.
  if (!IS_ONE_FILE && import.meta.env.PROD) void import('./keep-offline.ts').then(({ keepOffline }) => keepOffline(pinia, warm))
})
