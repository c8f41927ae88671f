/** The daily work of training: days are counted anew when a parameter changed, and psychologists hear what is due. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import { type Day, addDays } from '~/domain/calendar/day'
import { trainingNotice } from '~/domain/training/parameters'
import { type NewMessage, tellOnce } from '~/features/outbox/commands.server'
import { type Clock, dayAt } from '~/platform/clock.server'
import { whenFree } from '~/platform/patience.server'
import { recountDue } from './own.server'

/** Psychologists with an account whose next training is due within the notice, or was. */
export const dueSoonQuery = (db: Kysely<Database>, today: Day) =>
  db
    .selectFrom('psychologists')
    .select(['id', 'userId', 'targetOn', 'floorOn'])
    .where('dueKey', '<=', addDays(today, trainingNotice.on(today)))
    .where('userId', 'is not', null)

/** Certificates of serving psychologists that end within the notice. */
export const endingCertificatesQuery = (db: Kysely<Database>, today: Day) =>
  db
    .selectFrom('psychologists as p')
    .innerJoin('trainingRecords as r', 'r.psychologistId', 'p.id')
    .select(['r.id', 'p.userId', 'r.certificateUntil'])
    .where('p.dueKey', 'is not', null)
    .where('p.userId', 'is not', null)
    .where('r.state', '!=', 'not-confirmed')
    .where('r.certificateUntil', '>=', today)
    .where('r.certificateUntil', '<=', addDays(today, trainingNotice.on(today)))

/** Everybody's days, a few hundred people: written only where they moved. */
const recountAll = async (db: Databases, today: Day): Promise<number> => {
  const all = await db.read.selectFrom('psychologists').selectAll().where('service', 'is not', null).execute()
  return whenFree(() =>
    db.write.transaction().execute(async (tx) => {
      let moved = 0
      for (const each of all) moved += Number(await recountDue(tx, each, today))
      return moved
    }),
  )
}

/** Tells each psychologist once of each due day and each certificate that ends. Gives how many were told. */
export const remindOfTraining = async (db: Databases, clock: Clock): Promise<{ readonly told: number }> => {
  const instant = clock.now()
  const [today, now] = [dayAt(instant), instant.toISOString()]
  await recountAll(db, today)
  const due = await dueSoonQuery(db.read, today).execute()
  const ending = await endingCertificatesQuery(db.read, today).execute()
  const messages: NewMessage[] = [
    ...due.map(({ id, userId, targetOn }) => ({
      userId: userId ?? '',
      kind: 'training-due' as const,
      dedupKey: `training ${id} ${targetOn}`,
      link: '/training',
      now,
    })),
    ...ending.map(({ id, userId, certificateUntil }) => ({
      userId: userId ?? '',
      kind: 'certificate-ending' as const,
      dedupKey: `certificate ${id} ${certificateUntil}`,
      link: '/training',
      now,
    })),
  ]
  return { told: await tellOnce(db, messages) }
}
