import { part, spoken, t } from './spoken.ts'

/** A button that reads the page with the phone's own voice (无障碍环境建设法 第32条; 长辈版 needs it on every page). */
export function offerReading(): void {
  if (!('speechSynthesis' in window)) return
  const button = part('read-aloud')
  const idle = button.textContent
  button.hidden = false
  button.onclick = () => {
    if (speechSynthesis.speaking) return stop()
    for (const text of sentences()) {
      const speech = new SpeechSynthesisUtterance(text)
      speech.lang = spoken === 'zh' ? 'zh-CN' : 'en'
      speech.rate = 0.9
      speech.onerror = stop
      speechSynthesis.speak(speech)
      speech.onend = () => !speechSynthesis.pending && stop()
    }
    button.textContent = t({ zh: '停止', en: 'Stop' })
  }
  addEventListener('pagehide', stop)

  function stop() {
    speechSynthesis.cancel()
    button.textContent = idle
  }
}

// Short pieces: some phones fall silent in the middle of a long one. `innerText` leaves out what is hidden.
function sentences(): string[] {
  return part('main')
    .innerText.split(/(?<=[。！？.!?])\s*|\n+/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
}
