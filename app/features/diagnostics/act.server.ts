/** What the forms of a request's page do, told apart by the button that was pressed. */
import type { Result } from '~/domain/result'
import type { Caller } from '~/platform/caller.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormRead, invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import {
  answerDiagnostics,
  openAnswer,
  returnDiagnostics,
  takeDiagnostics,
  withdrawDiagnostics,
} from './commands.server'
import { answerForm, openForm, plainForm, returnForm } from './forms'

const answer = async <T>(
  at: At,
  form: FormRead<T>,
  flash: string,
  act: (caller: Caller, value: T) => Promise<Result<string>>,
): Promise<Response> => {
  if (!form.ok) return invalid(form)
  const result = await act(once(at, form), form.value)
  return result.ok
    ? redirectSaying(`diagnostics:flash.${flash}`, `/psychology/requests/${result.value}`)
    : refused('diagnostics', result.refusal, form)
}

/** Takes, returns, withdraws, opens the answer, or answers. */
export const actOnDiagnostics = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  const id = at.params.diagnosticId ?? ''
  switch (data.get('intent')) {
    case 'take':
      return answer(at, readFields(plainForm, data), 'taken', (caller, { version }) =>
        takeDiagnostics(caller, id, version),
      )
    case 'return':
      return answer(at, readFields(returnForm, data), 'returned', (caller, { version, reason }) =>
        returnDiagnostics(caller, id, version, reason),
      )
    case 'withdraw':
      return answer(at, readFields(plainForm, data), 'withdrawn', (caller, { version }) =>
        withdrawDiagnostics(caller, id, version),
      )
    case 'open':
      return answer(at, readFields(openForm, data), 'opened', (caller, { version, warned }) =>
        openAnswer(caller, id, version, warned),
      )
    default:
      return answer(at, readFields(answerForm, data), 'answered', (caller, value) =>
        answerDiagnostics(caller, id, value.version, value.answer),
      )
  }
}
