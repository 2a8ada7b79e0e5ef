// The report form, and what it needs to open again without a network.
import { openReportForm } from '#services/requests/portal'

const form = document.querySelector<HTMLFormElement>('#report')
if (form) void openReportForm(form)

void navigator.serviceWorker?.ready.then((worker) => {
  const files = [
    ...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script[src], link[rel=stylesheet]'),
  ]
  const imported = performance.getEntriesByType('resource').map(({ name }) => name)
  const urls = [...files.map((file) => ('src' in file ? file.src : file.href)), ...imported]
  const assets = [...new Set(urls.map((url) => new URL(url).pathname))].filter((path) =>
    path.startsWith('/assets/'),
  )
  worker.active?.postMessage({ keep: [location.pathname, ...assets] })
})
