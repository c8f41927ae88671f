/** What psychologists learned in the past year and before. */
import { addDays, addMonths } from '../../app/domain/calendar/day'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

/** Topic, provider, hours, how many days ago it ended. */
const courses = [
  ['Мотивациялық сұхбат негіздері', 'Құқық қорғау органдары академиясы', 36, 40],
  ['Профилактика суицида в учреждениях УИС', 'Академия правоохранительных органов', 24, 128],
  ['Арт-терапия в работе с группой', 'Институт практической психологии', 72, 215],
  ['Ашуды басқару бағдарламасы', 'Республикалық психология орталығы', 16, 300],
  ['Этика и тайна психолога', 'Институт практической психологии', 12, 352],
  ['Біліктілікті арттырудың негізгі курсы', 'Құқық қорғау органдары академиясы', 120, 900],
] as const

export const seedTraining = async (
  seeding: Seeding,
  psychologists: readonly (readonly [string, string])[],
): Promise<void> => {
  const { tx, today, chance, id } = seeding
  const rows = psychologists.flatMap(([userId, institutionId], who) =>
    courses.slice(who).map(([topic, provider, hours, ago]) => {
      const endedOn = addDays(today, -ago - who * 11)
      const isCertified = chance.happens(0.8)
      return {
        id: id(endedOn),
        userId,
        institutionId,
        topic,
        provider,
        hours,
        startedOn: addDays(endedOn, -Math.ceil(hours / 8)),
        endedOn,
        certificate: isCertified ? `ПК-${chance.whole(10_000, 99_999)}` : null,
        certificateUntil: isCertified && hours > 30 ? addMonths(endedOn, 60) : null,
        createdAt: morningOf(addDays(endedOn, 1)),
        version: 1,
      }
    }),
  )
  await insertAll(tx, 'trainingRecords', rows)
}
