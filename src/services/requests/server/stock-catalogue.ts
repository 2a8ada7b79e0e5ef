import { upsertTemplate } from '#accountability/matters/server'
import type { Work } from '#foundation/work/server'
import { answerTemplates } from '../catalogue/answer-templates.ts'
import { defaultCategories } from '../catalogue/default-categories.ts'
import { upsertCategories } from './category-sql.ts'

/** Gives a new jurisdiction its own copy of the default categories and answer templates, to edit as it likes. */
export async function stockCatalogue(work: Work, makeId: (name: string) => string): Promise<void> {
  await upsertCategories(
    work,
    defaultCategories.map((category) => ({
      ...category,
      id: makeId(`category ${work.jurisdiction} ${category.code}`),
      emergency: category.emergency ?? null,
      retired: false,
    })),
  )
  for (const { key, title, text } of answerTemplates) {
    const texts = { titleZh: title.zh, titleEn: title.en, textZh: text.zh, textEn: text.en }
    await upsertTemplate(work, makeId(`template ${work.jurisdiction} ${key}`), { ...texts, retired: false })
  }
}
