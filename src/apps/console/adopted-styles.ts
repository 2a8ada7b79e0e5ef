/**
 * Stands in for `Dom/dynamicCSS` of antd's base package and `cssUtils` of its icons, which write `<style>` elements:
 * the content security policy (style-src 'self') forbids those, but allows style sheets that scripts construct.
 * Same names, same calls. They go into a layer of their own, so that the style sheets of the house always win.
 */
interface Options {
  readonly mark?: string
  readonly prepend?: boolean | 'queue'
  readonly priority?: number
}

interface Adopted {
  readonly key: string
  readonly rank: number
  readonly sheet: CSSStyleSheet
  /** Never put into the page; antd keeps its marks on it. */
  readonly node: HTMLStyleElement
  css: string
}

const adopted: Adopted[] = []

/** What is prepended comes first, in order of its priority; the rest follows as it came. */
function rankOf({ prepend, priority = 0 }: Options): number {
  return prepend ? priority : Number.MAX_SAFE_INTEGER
}

const nameOf = (key: string, options: Options): string => `${options.mark ?? ''}/${key}`

export function updateCSS(css: string, key: string, options: Options = {}): HTMLStyleElement {
  const name = nameOf(key, options)
  const known = adopted.find((one) => one.key === name)
  if (known) {
    if (known.css !== css) {
      known.css = css
      known.sheet.replaceSync(layered(css))
    }
    return known.node
  }
  return adopt(css, name, options).node
}

export function injectCSS(css: string, options: Options = {}): HTMLStyleElement {
  return adopt(css, nameOf(`injected-${adopted.length}`, options), options).node
}

export function removeCSS(key: string, options: Options = {}): void {
  const at = adopted.findIndex((one) => one.key === nameOf(key, options))
  if (at < 0) return
  const [gone] = adopted.splice(at, 1)
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== gone?.sheet)
}

export function clearContainerCache(): void {
  // Constructed sheets live in no container.
}

export function getShadowRoot(): null {
  return null
}

export function warningOnce(): void {
  // Icons warn developers of unknown names; ours are checked by the compiler.
}

function adopt(css: string, key: string, options: Options): Adopted {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(layered(css))
  const one = { key, rank: rankOf(options), sheet, node: document.createElement('style'), css }
  const at = adopted.findIndex((other) => other.rank > one.rank)
  adopted.splice(at < 0 ? adopted.length : at, 0, one)
  document.adoptedStyleSheets = adopted.map((other) => other.sheet)
  return one
}

const layered = (css: string): string => `@layer antd{${css}}`
