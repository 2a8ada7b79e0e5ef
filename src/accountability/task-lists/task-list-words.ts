import type { Words } from '#kernel'
import type { TaskSort } from './task-list.ts'

export const sortWords: Readonly<Record<TaskSort, Words>> = {
  own: { zh: '社区自己办的', en: 'What the community does' },
  helps: { zh: '社区协助办的', en: 'What the community helps with' },
  'not-done': { zh: '不归社区办的', en: 'What the community does not do' },
}
