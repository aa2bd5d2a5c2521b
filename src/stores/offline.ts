import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { KeepingState, Persisted } from '../domain/offline.ts'

/** What is known of the network, of the stored build and of the browser's promise to keep it. */
export const useOffline = defineStore('offline', () => ({
  keeping: shallowRef<KeepingState>('preparing'),
  /** False once the browser says so or the app's own folder cannot be reached. */
  reachable: shallowRef(true),
  persisted: shallowRef<Persisted>(null),
  /** ISO 8601 day of the one-file edition, null for the other. */
  made: shallowRef<string | null>(null),
}))
