/** What the forms about one's own addresses and wishes do. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { mailerFor } from '~/platform/mail.server'
import { texterFor } from '~/platform/sms.server'
import { newCode } from './code.server'
import { sendCode, textCode } from './contact-page.server'
import { askForWay, confirmWay, countTry, forgetWay, keepWishes } from './contact.server'
import { codeForm, emailForm, forgetForm, phoneCodeForm, phoneForm, wishesForm } from './forms'
import { askForTelegram, forgetTelegram, newLinkCode } from './telegram-link.server'

const here = '/account/messages'

/** The code with which a chat is linked, shown in the answer itself and nowhere else. */
export type ChatCode = { readonly chat: { readonly code: string; readonly bot: string; readonly to: string } }

type Act = (at: At, data: FormData) => Promise<Response | ChatCode>

const emailActs: Readonly<Record<string, Act>> = {
  email: async (at, data) => {
    const form = readFields(emailForm, data)
    if (!form.ok) return invalid(form)
    const mailer = mailerFor(at.desk.config)
    if (!mailer) return refused('outbox', { code: 'no-mail' }, form)
    const code = newCode()
    const result = await askForWay(once(at, form), 'email', form.value.email, code)
    if (!result.ok) return refused('outbox', result.refusal, form)
    const isSent = await sendCode(mailer, at, form.value.email, code)
    return isSent
      ? redirectSaying('outbox:flash.code-sent', here)
      : refused('outbox', { code: 'not-sent' }, form)
  },
  code: async (at, data) => {
    const form = readFields(codeForm, data)
    if (!form.ok) return invalid(form)
    await countTry(at.desk.db, at.actor.userId, 'email')
    const result = await confirmWay(at.caller, 'email', form.value.code)
    return result.ok
      ? redirectSaying('outbox:flash.confirmed', here)
      : refused('outbox', result.refusal, form)
  },
  forget: async (at, data) => {
    const form = readFields(forgetForm, data)
    if (!form.ok) return invalid(form)
    await forgetWay(at.caller, 'email')
    return redirectSaying('outbox:flash.forgotten', here)
  },
}

const phoneActs: Readonly<Record<string, Act>> = {
  phone: async (at, data) => {
    const form = readFields(phoneForm, data)
    if (!form.ok) return invalid(form)
    const texter = texterFor(at.desk.config)
    if (!texter) return refused('outbox', { code: 'no-sms' }, form)
    const code = newCode()
    const result = await askForWay(once(at, form), 'sms', form.value.phone, code)
    if (!result.ok) return refused('outbox', result.refusal, form)
    const isSent = await textCode(texter, at, form.value.phone, code)
    return isSent
      ? redirectSaying('outbox:flash.code-sent', here)
      : refused('outbox', { code: 'sms-not-sent' }, form)
  },
  'phone-code': async (at, data) => {
    const form = readFields(phoneCodeForm, data)
    if (!form.ok) return invalid(form)
    await countTry(at.desk.db, at.actor.userId, 'sms')
    const result = await confirmWay(at.caller, 'sms', form.value.phoneCode)
    return result.ok
      ? redirectSaying('outbox:flash.phone-confirmed', here)
      : refused('outbox', result.refusal, form)
  },
  'forget-phone': async (at, data) => {
    const form = readFields(forgetForm, data)
    if (!form.ok) return invalid(form)
    await forgetWay(at.caller, 'sms')
    return redirectSaying('outbox:flash.phone-forgotten', here)
  },
}

const telegramActs: Readonly<Record<string, Act>> = {
  telegram: async (at, data) => {
    const form = readFields(forgetForm, data)
    if (!form.ok) return invalid(form)
    const { telegram } = at.desk.config
    if (!telegram) return refused('outbox', { code: 'no-telegram' }, form)
    const code = newLinkCode()
    const result = await askForTelegram(at.caller, code)
    if (!result.ok) return refused('outbox', result.refusal, form)
    const { bot } = telegram
    return { chat: { code, bot, to: `https://t.me/${bot}?start=${code}` } }
  },
  'forget-telegram': async (at, data) => {
    const form = readFields(forgetForm, data)
    if (!form.ok) return invalid(form)
    await forgetTelegram(at.caller)
    return redirectSaying('outbox:flash.telegram-forgotten', here)
  },
}

const wishes: Act = async (at, data) => {
  const form = readFields(wishesForm, data)
  if (!form.ok) return invalid(form)
  const { channel, digestDay } = form.value
  const result = await keepWishes(at.caller, channel, digestDay)
  return result.ok ? redirectSaying('outbox:flash.kept', here) : refused('outbox', result.refusal, form)
}

const acts: Readonly<Record<string, Act>> = { ...emailActs, ...phoneActs, ...telegramActs, wishes }

/** Which form was sent stands in its `intent`. */
export const contactAction = async (at: At): Promise<Response | ChatCode> => {
  const data = await at.request.formData()
  const act = acts[String(data.get('intent'))]
  return act ? act(at, data) : invalid({ ok: false, errors: {}, typed: {} })
}
