/** Takes either form under a statement: a doubt, or the answer to one. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { answerDoubt, doubtStatement } from './doubts.server'
import { answerForm, doubtForm } from './forms'

/** `backTo` is the page that both forms stand on. */
export const settleDoubt = async (at: At, backTo: string): Promise<Response> => {
  const id = at.params.statementId ?? ''
  const data = await at.request.formData()
  const isAnswer = data.get('intent') === 'answer'
  data.delete('intent')
  if (isAnswer) {
    const form = readFields(answerForm, data)
    if (!form.ok) return invalid(form)
    const result = await answerDoubt(once(at, form), id, form.value)
    return result.ok ? redirectSaying('wages:flash.answered', backTo) : refused('wages', result.refusal, form)
  }
  const form = readFields(doubtForm, data)
  if (!form.ok) return invalid(form)
  const result = await doubtStatement(once(at, form), id, form.value.words)
  return result.ok ? redirectSaying('wages:flash.doubted', backTo) : refused('wages', result.refusal, form)
}
