/** Saves a form on the server a moment after each change, under the same rights as its button; without JavaScript the button does. */
import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useRef } from 'react'
import type { FormState } from '~/platform/form'

/** What the action answers to a draft. */
export type DraftSaved = FormState & { readonly savedAt: string }

const pause = 1200

/** `intent=draft` tells the action that nobody pressed the button. */
export const useAutosave = () => {
  const fetcher = useFetcher<DraftSaved | FormState>()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const form = useRef<HTMLFormElement | null>(null)
  const isWaiting = useRef(false)
  const isBusy = fetcher.state !== 'idle'

  const save = (): void => {
    if (!form.current) return
    const data = new FormData(form.current)
    data.set('intent', 'draft')
    fetcher.submit(data, { method: 'post' })
  }

  // A button pressed while a draft is on its way would send an older version: it waits for the answer.
  useEffect(() => {
    if (isBusy || !isWaiting.current) return
    isWaiting.current = false
    form.current?.requestSubmit()
  }, [isBusy])

  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    state: isBusy
      ? ('saving' as const)
      : fetcher.data && 'savedAt' in fetcher.data
        ? ('saved' as const)
        : null,
    savedAt: fetcher.data && 'savedAt' in fetcher.data ? fetcher.data.savedAt : null,
    hasProblem: fetcher.data !== undefined && !('savedAt' in fetcher.data),
    onChange: (event: FormEvent<HTMLFormElement>): void => {
      form.current = event.currentTarget
      clearTimeout(timer.current)
      timer.current = setTimeout(save, pause)
    },
    onSubmit: (event: FormEvent<HTMLFormElement>): void => {
      form.current = event.currentTarget
      clearTimeout(timer.current)
      if (!isBusy) return
      isWaiting.current = true
      event.preventDefault()
    },
  }
}
