// On every page: what waits on this phone, the voice, and the worker that opens the form without a network.
import { offerReading, watchKept } from '#services/requests/portal'
import './portal.css'

offerReading()
// Without storage (private mode) nothing can wait here.
watchKept().catch(() => {})
navigator.serviceWorker?.register('/sw.js').catch(() => {})
