import { createHash } from 'node:crypto'
import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { bumpStructure } from '#foundation/places/server'
import { inWork, type Tools } from '#foundation/work/server'
import { invalidInput, type Limit } from '#kernel'
import type { NewCategory } from '../index.ts'
import { readCategories, upsertCategories } from './category-sql.ts'

export interface ImportedCategories {
  /** The id of the category that a file names by code or name; undefined for '', which leaves it to the words. */
  idOf(named: string): Promise<string | undefined>
  /** Names that had to be added, or would be in a trial. */
  readonly added: readonly string[]
}

/** Finds the categories a file names. With a limit, those it does not find are added and promise that; else refused. */
export async function importedCategories(
  tools: Tools,
  jurisdiction: string,
  options: { limit: Limit | undefined; dryRun: boolean },
): Promise<ImportedCategories> {
  const actor = { kind: 'system', task: 'import' } as const
  const all = (await inWork(tools, jurisdiction, actor, readCategories)).filter(({ retired }) => !retired)
  const added: string[] = []
  const known = new Map<string, string | Promise<string>>()
  for (const { id, name } of all) known.set(fold(name.zh), id).set(fold(name.en), id)
  for (const { id, code } of all) known.set(fold(code), id)
  // A trial adds nothing; the rest of the row is tried with whatever category there is.
  const standIn = all.find(({ group }) => group === '99')?.id ?? all[0]?.id

  async function add(name: string, limit: Limit): Promise<string> {
    added.push(name)
    if (options.dryRun && standIn) return standIn
    const category = newCategory(name, limit)
    await inWork(tools, jurisdiction, actor, async (work) => {
      await upsertCategories(work, [category])
      await bumpStructure(work)
      await record(work, {
        action: 'category.saved',
        subject: { kind: 'category', id: category.id },
        details: { code: category.code, limit, duty: category.duty, retired: false },
      })
    })
    return category.id
  }

  return {
    added,
    idOf: async (named) => {
      if (named === '') return undefined
      const key = fold(named)
      const found = known.get(key)
      if (found !== undefined) return found
      if (!options.limit || named.length > 80) throw unknownCategory(named)
      const made = add(named, options.limit)
      known.set(key, made)
      return made
    },
  }
}

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** Goes to the duty desk, and shows nobody's words, until the jurisdiction decides otherwise. */
function newCategory(name: string, limit: Limit): NewCategory {
  return {
    id: newId(),
    code: `import-${createHash('sha256').update(fold(name)).digest('hex').slice(0, 10)}`,
    group: '99',
    name: { zh: name, en: name },
    hint: { zh: '导入时新增，请补充说明。', en: 'Added by an import; please describe it.' },
    keywords: { zh: [], en: [] },
    gbt: [],
    limit,
    duty: 'duty-desk',
    level: 'jurisdiction',
    publishWords: false,
    emergency: null,
    retired: false,
  }
}

function unknownCategory(named: string) {
  const short = named.length > 60 ? `${named.slice(0, 59)}…` : named
  return invalidInput([
    {
      field: 'category',
      code: 'import.unknown-category',
      words: {
        zh: `没有类别“${short}”；请在映射的 values 中对应，或用 --create-categories 新增。`,
        en: `There is no category “${short}”; name it in the mapping’s values, or add it with --create-categories.`,
      },
    },
  ])
}
