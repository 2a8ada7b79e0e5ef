/** A body as both forms tell it: JSON as it is, XML with an element for each name. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [name: string]: Tree }

/** What an item is called in XML inside an element of this name; JSON has bare arrays (GeoReport v2, JSON form). */
const itemNames: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  service_request_updates: 'request_update',
  service_requests_tokens: 'request',
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
  notes: 'note',
  media_urls: 'media_url',
  errors: 'error',
}

/** The XML document of a body; plural elements hold their items by their singular name, null is an empty element. */
export function writeXml(root: string, body: Tree): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root, body)}\n`
}

function element(name: string, body: Tree): string {
  if (body === null || body === '') return `<${name}/>`
  if (isList(body)) {
    const item = itemNames[name] ?? 'item'
    return body.length === 0
      ? `<${name}/>`
      : `<${name}>${body.map((part) => element(item, part)).join('')}</${name}>`
  }
  if (typeof body !== 'object') return `<${name}>${escaped(String(body))}</${name}>`
  const parts = Object.entries(body).map(([part, value]) => element(part, value))
  return `<${name}>${parts.join('')}</${name}>`
}

const isList = (body: Tree): body is readonly Tree[] => Array.isArray(body)

/** XML 1.0 knows no control characters besides tab and line ends, not even escaped ones. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\r', '&#13;')
  )
}
