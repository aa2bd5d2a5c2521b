// First, so that it is settled before any library looks for it.
import './trusted-types.ts'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
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

const pinia = createPinia()
const router = createAppRouter(pinia)
const app = createApp(App).use(pinia).use(router)
const trouble = useTrouble(pinia)

app.config.errorHandler = (error) => {
  trouble.report()
  reportError(error)
}
router.onError(trouble.report)
// Begun before the page stands: a page without rounds would say that there are none, and take the focus.
const booted = bootRounds(pinia)
app.mount('#app')
void booted.then(() => {
  warmUp(router)
  if (IS_ONE_FILE) void import('./tell-inside.ts').then(({ tellInside }) => { tellInside(pinia) })
  // In development the files change under it.
  else if (import.meta.env.PROD) void import('./keep-offline.ts').then(({ keepOffline }) => keepOffline(pinia))
})
