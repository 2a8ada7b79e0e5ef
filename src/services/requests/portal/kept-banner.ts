import { type KeptReport, putDraft, readKept, removeKept } from './kept-reports.ts'
import { sendKept } from './send-report.ts'
import { make, part, t } from './spoken.ts'

/** Says on every page what waits on this phone, and sends it as soon as there is a network. */
export async function watchKept(): Promise<void> {
  await show()
  const look = () => void show()
  const send = async () => {
    if (!(await readKept()).some(({ state }) => state === 'waiting')) return
    await sendKept()
    await show()
  }
  addEventListener('online', () => void send())
  // The network may be back without anybody saying so.
  setInterval(() => void send(), 60_000)
  navigator.serviceWorker?.addEventListener('message', look)
  addEventListener('linli-kept', look)
  await send()
}

async function show(): Promise<void> {
  const reports = await readKept()
  const waiting = reports.filter(({ state }) => state === 'waiting').length
  const banner = part('kept')
  banner.hidden = reports.length === 0
  banner.replaceChildren(
    ...(waiting > 0 ? [waitingLine(waiting)] : []),
    ...reports.filter(({ state }) => state === 'sent').map(sentLine),
    ...reports.filter(({ state }) => state === 'refused').map(refusedLine),
  )
}

function waitingLine(count: number): HTMLElement {
  const line = make(
    'p',
    t({
      zh: `有 ${count} 件存在这部手机上，有网络时会自动发出。`,
      en: `${count} kept on this phone; ${count === 1 ? 'it goes' : 'they go'} out by ${count === 1 ? 'itself' : 'themselves'} when there is a network.`,
    }),
  )
  const again = make('button', t({ zh: '现在发送', en: 'Send now' }), { type: 'button' })
  again.onclick = async () => {
    again.disabled = true
    await sendKept()
    await show()
  }
  line.append(' ', again)
  return line
}

function sentLine(report: KeptReport): HTMLElement {
  const line = make(
    'p',
    t({ zh: '存在手机上的一件已经发出：', en: 'What was kept on this phone has been sent: ' }),
  )
  line.append(make('a', report.code ?? '', { href: report.link ?? '/' }), ' ', forget(report))
  return line
}

function refusedLine(report: KeptReport): HTMLElement {
  const line = make(
    'p',
    t({ zh: '存在手机上的一件没有被收下：', en: 'What was kept on this phone was not taken: ' }),
  )
  const mend = make('button', t({ zh: '打开修改', en: 'Open and change it' }), { type: 'button' })
  mend.onclick = async () => {
    await putDraft(report)
    await removeKept(report.id)
    location.assign(`/at/${report.jurisdiction}/report`)
  }
  line.append(report.words ?? '', ' ', mend, ' ', forget(report))
  return line
}

function forget(report: KeptReport): HTMLElement {
  const label = report.state === 'sent' ? { zh: '知道了', en: 'All right' } : { zh: '删除', en: 'Delete' }
  const button = make('button', t(label), { type: 'button' })
  button.onclick = async () => {
    await removeKept(report.id)
    await show()
  }
  return button
}
