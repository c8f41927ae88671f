/** What the forms of a watch's page do, told apart by the button that was pressed. */
import { redirectSaying } from '~/platform/flash.server'
import { type FormRead, invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import type { Caller } from '~/platform/caller.server'
import type { Result } from '~/domain/result'
import { changeWatch, declineWatch, endWatch, handOverWatch, startWatch } from './commands.server'
import { declineForm, endForm, handoverForm, startForm } from './forms'

const answer = async <T>(
  at: At,
  form: FormRead<T>,
  flash: string,
  act: (caller: Caller, value: T) => Promise<Result<string>>,
): Promise<Response> => {
  if (!form.ok) return invalid(form)
  const result = await act(once(at, form), form.value)
  return result.ok
    ? redirectSaying(`watches:flash.${flash}`, `/watches/${result.value}`)
    : refused('watches', result.refusal, form)
}

/** Starts, declines, changes, ends or hands over; anything else is taken for a handover that lacks its fields. */
export const actOnWatch = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  const id = at.params.watchId ?? ''
  switch (data.get('intent')) {
    case 'start':
      return answer(at, readFields(startForm, data), 'started', (caller, { version, ...measures }) =>
        startWatch(caller, id, version, measures as Parameters<typeof startWatch>[3]),
      )
    case 'change':
      return answer(at, readFields(startForm, data), 'changed', (caller, { version, ...measures }) =>
        changeWatch(caller, id, version, measures as Parameters<typeof changeWatch>[3]),
      )
    case 'decline':
      return answer(at, readFields(declineForm, data), 'declined', (caller, { version }) =>
        declineWatch(caller, id, version),
      )
    case 'end':
      return answer(at, readFields(endForm, data), 'ended', (caller, { version, ending }) =>
        endWatch(caller, id, version, ending),
      )
    default:
      return answer(at, readFields(handoverForm, data), 'handed-over', (caller, { version, ...words }) =>
        handOverWatch(caller, id, version, words),
      )
  }
}
