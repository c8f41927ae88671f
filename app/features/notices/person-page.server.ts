/** The notices of one person: what the law asks for now, what was written before, and the form for a new one. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { may, mayEver } from '~/domain/access/policy'
import { type NoticeKind, type RecipientKind, kindRules, noticeKinds } from '~/domain/notices/kinds'
import { paperLanguages } from '~/domain/notices/life'
import { deadlinesOf, findPlanOf } from '~/features/plans/queries.server'
import { placeGroups } from '~/features/plans/deed-page.server'
import { timingWords } from '~/features/plans/wording.server'
import { type At, notFound } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'
import { yearOf } from '~/domain/notices/number'
import { addressedKinds } from './forms'
import { type NoticeHead, noticesOfPerson } from './queries.server'
import { kindWords, noticeBadge, numberWords, recipientWord } from './wording.server'

export const noticesPath = (personId: string): string => `/people/${personId}/plan/notices`
export const noticePath = (id: string, rest = ''): string => `/notices/${id}${rest === '' ? '' : `/${rest}`}`

const rowOf = (notice: NoticeHead, at: At) => ({
  id: notice.id,
  to: noticePath(notice.id),
  name: kindWords(notice.kind, at).name,
  number: numberWords(notice, at),
  recipient: recipientWord(notice, at),
  badge: noticeBadge(notice, at),
})

const inForce = new Set(['draft', 'issued', 'sent', 'delivered', 'answered'])

const toWrite = (kind: NoticeKind, notices: readonly NoticeHead[]): RecipientKind[] =>
  kindRules[kind].recipients.filter(
    (recipient) =>
      !notices.some((each) => each.kind === kind && each.recipient === recipient && inForce.has(each.state)),
  )

const dueOf = async (at: At, personId: string, notices: readonly NoticeHead[]) => {
  const plan = await findPlanOf(at.db, at.actor, personId)
  if (!plan?.openKey) return []
  const rows = await deadlinesOf(at.db, at.actor, plan)
  return noticeKinds.flatMap((kind) => {
    const row = rows.find((each) => each.code === kindRules[kind].settles)
    const open = toWrite(kind, notices)
    if (!row || row.applies === 'no' || row.doneOn !== null || open.length === 0) return []
    // Another locality is offered when the chosen one has refused, not before.
    if (kind === 'other-locality' && row.applies !== 'yes') return []
    const words = kindWords(kind, at)
    return [
      {
        kind,
        dueOn: row.dueOn,
        name: words.name,
        note: `${row.code} · ${words.cite}`,
        badge: {
          tone: row.dueOn && row.dueOn < at.today ? ('bad' as const) : ('plain' as const),
          text: row.applies === 'unknown' ? at.t('deadlines:applies.unknown') : timingWords(row.dueOn, at),
        },
        writes: open.map((recipient) => ({
          what: `${kind}_${recipient}`,
          // Its place has to be chosen first.
          to: kind === 'other-locality' ? `${noticesPath(personId)}?kind=${kind}#prepare` : null,
          text: at.t('notices:deed.write-to', { recipient: at.t(`notices:recipient.${recipient}`) }),
        })),
      },
    ]
  })
}

const isEntered = async (db: Kysely<Database>, personId: string, year: number): Promise<boolean> =>
  (await db
    .selectFrom('needRegister')
    .select('id')
    .where('personId', '=', personId)
    .where('year', '=', year)
    .executeTakeFirst()) !== undefined

const preparing = async (at: At, personId: string, notices: readonly NoticeHead[]) => {
  const asked = at.url.searchParams.get('kind')
  const person = await at.db
    .selectFrom('people')
    .select('institutionId')
    .where('id', '=', personId)
    .where(reachable(at.actor, 'notice.prepare', { institution: 'institutionId' }))
    .executeTakeFirst()
  if (!person || !may(at.actor, 'notice.prepare', person)) return null
  const due = await dueOf(at, personId, notices)
  return {
    due: due.toSorted((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999')),
    asked: addressedKinds.find((each) => each.kind === asked)?.value ?? null,
    kinds: noticeKinds.map((kind) => ({
      label: kindWords(kind, at).name,
      options: addressedKinds
        .filter((each) => each.kind === kind)
        .map(({ value, recipient }) => ({
          value,
          label: `${at.t(`notices:kind.${kind}`)} → ${at.t(`notices:recipient.${recipient}`)}`,
        })),
    })),
    places: placeGroups(at),
    languages: paperLanguages.map((value) => ({ value, label: at.t(`notices:languages.${value}`) })),
    isEntered: await isEntered(at.db, personId, yearOf(at.today)),
    once: newId(),
  }
}

const reachPerson = async (at: At, personId: string): Promise<void> => {
  const found = await at.db
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where(reachable(at.actor, 'notice.read', { institution: 'institutionId', region: 'sharedRegion' }))
    .executeTakeFirst()
  if (!found) throw notFound()
}

/** What the notices section of a person shows; 404 for a person out of reach. */
export const personNoticesOf = async (at: At) => {
  const personId = at.params.personId ?? ''
  await reachPerson(at, personId)
  const notices = await noticesOfPerson(at.db, at.actor, personId)
  return {
    title: at.t('notices:title'),
    rows: notices.map((each) => rowOf(each, at)),
    preparing: mayEver(at.actor, 'notice.prepare') ? await preparing(at, personId, notices) : null,
  }
}

export type PersonNotices = Awaited<ReturnType<typeof personNoticesOf>>
