import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { bootRounds } from './boot.ts'
import { createAppRouter } from './router.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

const pinia = createPinia()
const router = createAppRouter(pinia)
createApp(App).use(pinia).use(router).mount('#app')
void bootRounds(pinia)
