/** A sign-in code sent to the telephone that the person confirmed: the code, the address of the page, and nothing else. */
import { languages } from '#locales/index'
import { spacedCode } from '~/domain/portal/code'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import { newId } from '~/platform/ids.server'
import { texterFor } from '~/platform/sms.server'

/** The telephone of a person's own account, for a person within reach; null when there is none, or no SMS leaves here. */
export const telephoneOf = async ({ desk }: Pick<At, 'desk'>, personId: string) => {
  if (desk.config.sms === null) return null
  const user = await desk.db.read
    .selectFrom('users')
    .select(['phone', 'language'])
    .where('personId', '=', personId)
    .where('role', '=', 'person')
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .executeTakeFirst()
  return user && user.phone !== null ? { phone: user.phone, language: user.language } : null
}

/** Sends the code; the sheet is there whether it arrives or not. */
export const codeByLine = async (
  at: Pick<At, 'desk'>,
  personId: string,
  code: string,
  address: string,
): Promise<'sent' | 'not-sent'> => {
  const telephone = await telephoneOf(at, personId)
  const texter = texterFor(at.desk.config)
  if (!telephone || !texter) return 'not-sent'
  const t = translatorFor(telephone.language ?? languages[0])
  try {
    const text = t('portal:code.line', { code: spacedCode(code), address })
    await texter.send({ id: newId(), to: telephone.phone, text })
    return 'sent'
  } catch {
    return 'not-sent'
  }
}
