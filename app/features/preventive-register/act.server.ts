/** What the forms of a placement's page do: an entry of section 3, a line of the plan, a line that is done. */
import type { Result } from '~/domain/result'
import type { Caller } from '~/platform/caller.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormRead, invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { finishRegisterLine, planRegisterWork, recordRegisterWork } from './commands.server'
import { entryForm, lineDoneForm, lineForm } from './forms'

const answer = async <T>(
  at: At,
  form: FormRead<T>,
  flash: string,
  act: (caller: Caller, value: T) => Promise<Result<string>>,
): Promise<Response> => {
  if (!form.ok) return invalid(form)
  const result = await act(once(at, form), form.value)
  return result.ok
    ? redirectSaying(`preventive-register:flash.${flash}`, `/preventive-register/${result.value}`)
    : refused('preventive-register', result.refusal, form)
}

export const actOnPlacement = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  const id = at.params.registerId ?? ''
  switch (data.get('intent')) {
    case 'line':
      return answer(at, readFields(lineForm, data), 'planned', (caller, line) =>
        planRegisterWork(caller, id, line),
      )
    case 'done':
      return answer(at, readFields(lineDoneForm, data), 'line-done', (caller, done) =>
        finishRegisterLine(caller, id, done),
      )
    default:
      return answer(at, readFields(entryForm, data), 'recorded', (caller, words) =>
        recordRegisterWork(caller, id, words),
      )
  }
}
