/** The page on which an officer makes a person's sign-in code, and the sheet that is printed from it once. */
import { randomBytes } from 'node:crypto'
import type { Language } from '#locales/index'
import type { Day } from '~/domain/calendar/day'
import { type CodePlace, codeOf, placeFor, spacedCode } from '~/domain/portal/code'
import { hashPassword } from '~/features/accounts/passwords.server'
import { getPerson } from '~/features/people/queries.server'
import { drawCode } from '~/platform/code-picture.server'
import { originOf } from '~/platform/config.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { formatFor } from '~/platform/format.server'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import { codeByLine, telephoneOf } from './code-sms.server'
import { callOffCode, issueCode, newSecret } from './codes.server'
import { codeDeedForm } from './forms'

export const codeSignInPath = '/sign-in/code'

const lastCodeOf = ({ db }: At, personId: string) =>
  db
    .selectFrom('signInCodes')
    .leftJoin('users', 'users.id', 'signInCodes.issuedBy')
    .select(['signInCodes.liveNumber', 'signInCodes.place', 'signInCodes.lastDay', 'signInCodes.issuedAt'])
    .select(['signInCodes.endedWhy', 'signInCodes.endedAt', 'users.name as issuer'])
    .where('signInCodes.personId', '=', personId)
    .orderBy('signInCodes.id', 'desc')
    .executeTakeFirst()

/** Whether somebody is signed in with a code now. */
const isInside = async ({ db }: At, personId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.id', 's.userId')
    .select('s.endsAt')
    .where('u.personId', '=', personId)
    .where('u.role', '=', 'person')
    .where('s.endsAt', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

const stateOf = (code: NonNullable<Awaited<ReturnType<typeof lastCodeOf>>>, { t, format, today }: At) => {
  if (code.liveNumber !== null && code.lastDay >= today)
    return { tone: 'good' as const, text: t('portal:code.live', { day: format.day(code.lastDay) }) }
  const why = code.endedWhy ?? 'over'
  return { tone: why === 'locked' ? ('bad' as const) : ('plain' as const), text: t(`portal:code.end.${why}`) }
}

/** Who the code is for, and what became of the last one. */
export const codePageOf = async (at: At) => {
  const { t, format } = at
  const person = await getPerson(at.db, at.actor, at.params.personId ?? '', 'portal-code.issue')
  const last = await lastCodeOf(at, person.id)
  const place = placeFor({ ...person, releaseOn: person.releasedOn ?? person.endOfTerm }, at.today)
  return {
    title: t('portal:code.title'),
    name: person.fullName,
    back: `/people/${person.id}`,
    // The number itself is the person's alone: the officer learns only that there is one.
    maySms: place === 'anywhere' && (await telephoneOf(at, person.id)) !== null,
    last: last
      ? {
          ...stateOf(last, at),
          mayEnd: (last.liveNumber !== null && last.lastDay >= at.today) || (await isInside(at, person.id)),
          made: t('portal:code.made', { at: format.instant(last.issuedAt), who: last.issuer ?? '' }),
          place: t(`portal:code.place.${last.place}`),
        }
      : null,
  }
}

type Sheet = { readonly place: CodePlace; readonly lastDay: Day }

const sheetWords = (language: Language, { place, lastDay }: Sheet) => {
  const t = translatorFor(language)
  return {
    language,
    title: t('portal:sheet.title'),
    steps: [
      t(`portal:sheet.open-${place}`),
      t('portal:sheet.type'),
      t('portal:sheet.once', { day: formatFor(language).day(lastDay) }),
      t('portal:sheet.secret'),
    ],
  }
}

const sheetOf = async (at: At, id: string, code: string) => {
  const made = await at.desk.db.write
    .selectFrom('signInCodes')
    .innerJoin('people', 'people.id', 'signInCodes.personId')
    .select(['signInCodes.place', 'signInCodes.lastDay', 'people.givenName', 'people.surname'])
    .where('signInCodes.id', '=', id)
    .executeTakeFirstOrThrow()
  const address = originOf(at.desk.config) + codeSignInPath
  const isOpen = made.place === 'anywhere'
  return {
    // Enough to hand it to the right person, and not the whole name: a sheet may be lost.
    name: `${made.givenName} ${made.surname.slice(0, 1)}.`,
    code: spacedCode(code),
    words: [sheetWords('kk', made), sheetWords('ru', made)],
    address: isOpen ? address : null,
    picture: isOpen ? drawCode(address) : null,
  }
}

export type CodeSheet = Awaited<ReturnType<typeof sheetOf>>

const issue = async (at: At, personId: string, bySms: boolean) => {
  const secret = newSecret()
  const result = await issueCode(at.caller, personId, {
    secret: await hashPassword(secret),
    password: await hashPassword(randomBytes(32).toString('base64url')),
    bySms,
  })
  if (!result.ok) return refused('portal', result.refusal, { typed: {} })
  const { id, number } = result.value
  const code = codeOf({ number, secret })
  const sheet = await sheetOf(at, id, code)
  // A code for an institution's device opens nothing on a telephone.
  const texted = bySms && sheet.address ? await codeByLine(at, personId, code, sheet.address) : null
  return { sheet, texted }
}

/** Makes a code and shows its sheet in the answer itself, so that it can be seen only now; or ends the one there is. */
export const actOnCode = async (at: At) => {
  const personId = at.params.personId ?? ''
  const form = await readForm(codeDeedForm, at.request)
  if (!form.ok) return invalid(form)
  if (form.value.intent === 'issue') return issue(at, personId, form.value.bySms)
  const result = await callOffCode(at.caller, personId)
  return result.ok
    ? redirectSaying('portal:flash.code-ended', `/people/${personId}/sign-in-code`)
    : refused('portal', result.refusal, form)
}
