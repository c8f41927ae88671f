/** What the forms about one's own address and wishes do. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { mailerFor } from '~/platform/mail.server'
import { sendCode } from './contact-page.server'
import { askForEmail, confirmEmail, countTry, forgetEmail, keepWishes, newCode } from './contact.server'
import { codeForm, emailForm, forgetForm, wishesForm } from './forms'

const here = '/account/messages'
type Act = (at: At, data: FormData) => Promise<Response>

const acts: Readonly<Record<string, Act>> = {
  email: async (at, data) => {
    const form = readFields(emailForm, data)
    if (!form.ok) return invalid(form)
    const mailer = mailerFor(at.desk.config)
    if (!mailer) return refused('outbox', { code: 'no-mail' }, form)
    const code = newCode()
    const result = await askForEmail(once(at, form), form.value.email, code)
    if (!result.ok) return refused('outbox', result.refusal, form)
    const isSent = await sendCode(mailer, at, form.value.email, code)
    return isSent
      ? redirectSaying('outbox:flash.code-sent', here)
      : refused('outbox', { code: 'not-sent' }, form)
  },
  code: async (at, data) => {
    const form = readFields(codeForm, data)
    if (!form.ok) return invalid(form)
    await countTry(at.desk.db, at.actor.userId)
    const result = await confirmEmail(at.caller, form.value.code)
    return result.ok
      ? redirectSaying('outbox:flash.confirmed', here)
      : refused('outbox', result.refusal, form)
  },
  wishes: async (at, data) => {
    const form = readFields(wishesForm, data)
    if (!form.ok) return invalid(form)
    const { channel, digestDay } = form.value
    const result = await keepWishes(at.caller, channel, digestDay)
    return result.ok ? redirectSaying('outbox:flash.kept', here) : refused('outbox', result.refusal, form)
  },
  forget: async (at, data) => {
    const form = readFields(forgetForm, data)
    if (!form.ok) return invalid(form)
    await forgetEmail(at.caller)
    return redirectSaying('outbox:flash.forgotten', here)
  },
}

/** Which form was sent stands in its `intent`. */
export const contactAction = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  const act = acts[String(data.get('intent'))]
  return act ? act(at, data) : invalid({ ok: false, errors: {}, typed: {} })
}
