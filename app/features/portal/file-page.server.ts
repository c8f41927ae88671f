/** What a person may know about their own file: who looked at it, whom they allowed to learn what, and how to take it along. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { scopeOf } from '~/features/placements/consent.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'

const mostReads = 100

/**
 * Looks at the file, the latest first: by whom they were in the service, not by name, and once a day for each role. Nobody is
 * left out, and nobody is pointed at.
 */
export const ownReadsQuery = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('fileReads')
    .select((eb) => ['onDay', 'role', eb.fn.countAll<number>().as('count')])
    .where(reachable(actor, 'portal.read', { person: 'fileReads.personId' }))
    .where('role', '!=', 'person')
    .groupBy(['onDay', 'role'])
    .orderBy('onDay', 'desc')
    .orderBy('role')
    .limit(mostReads)

const consentsQuery = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('candidateConsents')
    .innerJoin('referrals', 'referrals.id', 'candidateConsents.referralId')
    .innerJoin('openings', 'openings.id', 'referrals.openingId')
    .innerJoin('organisations', 'organisations.id', 'referrals.organisationId')
    .select(['referrals.id', 'candidateConsents.scope', 'candidateConsents.givenOn'])
    .select(['openings.title', 'organisations.name as organisation'])
    .where('candidateConsents.openKey', 'is not', null)
    .where(reachable(actor, 'portal.read', { person: 'candidateConsents.personId' }))
    .orderBy('candidateConsents.id', 'desc')
    .limit(mostReads)

type ReadRow = Awaited<ReturnType<ReturnType<typeof ownReadsQuery>['execute']>>[number]

export const readLines = (rows: readonly ReadRow[], { t, format }: Pick<At, 't' | 'format'>) =>
  rows.map(({ onDay, role, count }) => ({
    key: `${onDay} ${role}`,
    day: format.longDay(onDay),
    who: t('portal:file.who', { role: t(`common:role.${role}`), count: Number(count) }),
  }))

export const filePageOf = async (at: At) => {
  const { t, format, language } = at
  const consents = await consentsQuery(at.db, at.actor).execute()
  return {
    title: t('portal:file.title'),
    reads: readLines(await ownReadsQuery(at.db, at.actor).execute(), at),
    consents: consents.map((row) => ({
      id: row.id,
      once: newId(),
      title: row.title,
      note: `${row.organisation} · ${format.day(row.givenOn)}`,
      facts: ['name', ...scopeOf(row.scope)]
        .map((fact) => t(`referrals:fact.${fact}`).toLocaleLowerCase(language))
        .join(', '),
    })),
  }
}
