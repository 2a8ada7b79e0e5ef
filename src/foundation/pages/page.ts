import type { Language, Words } from '#kernel'

export type View = 'normal' | 'elder'

/** The name, the number and the key of a neighbourhood, for the frame around every page. */
export interface Neighbourhood {
  readonly key: string
  readonly name: Words
  readonly dutyPhone: string
}

/** Addresses of the built files, hashed, so that they may be cached for ever. */
export interface PageFiles {
  readonly style: string
  readonly page: string
  readonly report: string
  readonly map: string
}

/** What stands around every page. */
export interface Shell {
  readonly language: Language
  readonly view: View
  /** Path and query of this page: where the switches of language and view come back to. */
  readonly here: string
  readonly neighbourhood: Neighbourhood | null
  readonly others: readonly Neighbourhood[]
  readonly files: PageFiles
}

/** A resident's page by name, and the type of what it is drawn from. */
export interface Page<Props> {
  readonly name: string
  /** Never there at run time: it ties the name to its props. */
  readonly props?: Props
}

export const page = <Props>(name: string): Page<Props> => ({ name })

/** What a component that draws a page is given. */
export interface Drawn<Props> {
  readonly props: Props
  readonly shell: Shell
}

/** Draws a page as HTML; throws when nothing draws a page of that name. */
export type RenderPage = <Props>(page: Page<Props>, props: Props, shell: Shell) => string

export interface ProblemProps {
  readonly status: number
  readonly words: Words
  readonly requestId: string
  readonly dutyPhone: string | null
}
export const problemPage = page<ProblemProps>('problem')
