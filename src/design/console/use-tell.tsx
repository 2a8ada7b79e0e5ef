import { App, Button } from 'antd'
import { useCallback } from 'react'
import type { Words } from '#kernel'
import { problemOf } from './call.ts'
import { designWords } from './design-words.ts'
import { useSay } from './language.tsx'
import { newId } from './new-id.ts'

/** Tells what was done; with a way back, it stays for ten seconds instead of asking "are you sure" before. */
export function useTell(): (words: Words, undo?: () => Promise<unknown>) => void {
  const { notification } = App.useApp()
  const say = useSay()
  return useCallback(
    (words, undo) => {
      const key = newId()
      const goBack = () => {
        notification.destroy(key)
        undo?.().catch((error: unknown) => notification.error({ title: say(problemOf(error).words) }))
      }
      notification.open({
        key,
        title: say(words),
        placement: 'bottomLeft',
        duration: undo ? 10 : 4,
        role: 'status',
        showProgress: undo !== undefined,
        pauseOnHover: true,
        actions: undo && (
          <Button size="small" onClick={goBack}>
            {say(designWords.undo)}
          </Button>
        ),
      })
    },
    [notification, say],
  )
}
