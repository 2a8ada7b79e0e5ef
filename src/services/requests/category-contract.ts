import { z } from 'zod'
import { limitBody, wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id } from '#foundation/http'
import { duties } from '#organisation/teams'
import { levels } from './category.ts'

// The wire of the dispatch catalogue (派单目录).

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })

export const categoryBody = z.object({
  id,
  code: z.string(),
  group: z.string(),
  groupName: wordsBody,
  name: wordsBody,
  hint: wordsBody,
  keywords: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
  gbt: z.array(z.string()),
  limit: limitBody,
  duty: z.enum(duties),
  level: z.enum(levels),
  publishWords: z.boolean(),
  emergency: wordsBody.nullable(),
  retired: z.boolean(),
})
export type CategoryBody = z.infer<typeof categoryBody>

export const listCategories = endpoint({
  method: 'GET',
  path: '/api/at/:jurisdiction/categories',
  summary: { zh: '类别（派单目录）', en: 'Categories (the dispatch catalogue)' },
  permission: 'category.read',
  params: at,
  reply: z.array(categoryBody),
})

const named = z
  .string()
  .trim()
  .min(1, because({ zh: '请填写。', en: 'Please fill this in.' }))
  .max(200)
export const saveCategory = endpoint({
  method: 'PUT',
  path: '/api/at/:jurisdiction/categories/:id',
  summary: { zh: '新增或修改类别', en: 'Add or change a category' },
  permission: 'category.edit',
  params: one,
  body: categoryBody.omit({ id: true, groupName: true }).extend({
    code: z
      .string()
      .trim()
      .regex(
        /^[a-z0-9-]{2,40}$/,
        because({ zh: '代码用小写字母、数字和短横线。', en: 'Use lower-case letters, digits and dashes.' }),
      ),
    name: z.object({ zh: named, en: named }),
    hint: z.object({ zh: named, en: named }),
    limit: limitBody.extend({
      amount: z
        .int(because({ zh: '时限要是整数。', en: 'The limit must be a whole number.' }))
        .positive(because({ zh: '时限要大于 0。', en: 'The limit must be more than 0.' }))
        .max(365),
    }),
  }),
})
