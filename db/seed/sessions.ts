/** A year of psychologists' sessions; the notes are sealed, so that only their authors read them. */
import { type Day, addDays, weekdayOf } from '../../app/domain/calendar/day'
import { absences, individualKinds } from '../../app/domain/psychology/session'
import { shippedMethods } from '../reference/psychology-methods'
import { sealNote } from '../../app/features/psychology/notes.server'
import { sealTexts } from '../../app/features/psychology/texts.server'
import type { MasterKeys } from '../../app/platform/seal.server'
import type { SeededPerson } from './people'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

const approvedMethods = shippedMethods.filter(({ state }) => state === 'approved').map(({ key }) => key)

const perWeek = 5
const weeks = 52

const notes = [
  'Алғашқы кездесуде тұйық болды, соңына қарай отбасы туралы өзі айта бастады. Келесіде ұйқысын сұрау керек.',
  'Говорил о матери и о том, что боится возвращаться в прежний двор. Просил не торопить с разговором о работе.',
  'Жұмысқа тұрсам деген ойы нықталды. Ашуын тоқтату тәсілін көрсетті, үйде қолданып көрген.',
  'Тревога снизилась, спит лучше. Договорились написать письмо сестре к следующей встрече.',
  'Бұрынғы достарынан қол үзгісі келеді, бірақ жалғыздықтан қорқады. Қолдау тобы туралы айттық.',
  'Проиграли ситуацию отказа на собеседовании. Сначала злился, потом нашёл спокойный ответ сам.',
] as const
const conclusions = [
  'Босатылуға дайындық жоспары бойынша жүріп жатыр. Отбасымен кездесу ұсынылады.',
  'Рекомендуется работа в небольшом коллективе, без ночных смен.',
  'Динамика положительная, занятия продолжаются.',
] as const
const plans = [
  'Отбасылық қарым-қатынас',
  'Работа с тревогой, упражнение на дыхание',
  'Жұмыс сұхбатына дайындық',
] as const

/** The last day of a week that is a working one and not ahead of yesterday. */
const heldOn = ({ chance, today }: Seeding, week: number): Day => {
  const on = addDays(today, -7 * week - chance.whole(1, 7))
  return weekdayOf(on) > 5 ? addDays(on, -2) : on
}

export const sessionRow = (
  seeding: Seeding,
  psychologistId: string,
  person: Pick<SeededPerson, 'id' | 'institutionId'>,
  week: number,
) => {
  const { chance, id } = seeding
  const on = heldOn(seeding, week)
  const attendance = chance.pick([
    'attended',
    'attended',
    'attended',
    'attended',
    'missed',
    'refused',
  ] as const)
  const took = attendance === 'attended'
  return {
    id: id(on),
    personId: person.id,
    institutionId: person.institutionId,
    psychologistId,
    heldOn: on,
    startedAt: null,
    minutes: took ? chance.pick([30, 40, 45, 60, 90]) : 10,
    kind: chance.pick(individualKinds),
    method: took ? chance.pick(approvedMethods) : null,
    attendance,
    conclusion: took && chance.happens(0.25) ? chance.pick(conclusions) : null,
    createdAt: morningOf(on),
    absence: attendance === 'missed' ? chance.pick(absences) : null,
    requestedBy: chance.pick(['psychologist', 'psychologist', 'person', 'staff'] as const),
    version: 1,
  }
}

const sessionsOf = (seeding: Seeding, psychologistId: string, people: readonly SeededPerson[]) =>
  Array.from({ length: perWeek * weeks }, (_, at) =>
    sessionRow(seeding, psychologistId, seeding.chance.pick(people), Math.floor(at / perWeek)),
  )

/** Those with the nearest release are seen most; each psychologist sees people of one institution. */
const casesOf = (people: readonly SeededPerson[], psychologistId: string): SeededPerson[] =>
  people.filter((each) => each.psychologistId === psychologistId).slice(0, 45)

export const seedSessions = async (
  seeding: Seeding,
  people: readonly SeededPerson[],
  psychologists: readonly string[],
  keys: MasterKeys,
): Promise<void> => {
  const { tx, chance } = seeding
  const rows = psychologists.flatMap((each) => {
    const cases = casesOf(people, each)
    return cases.length > 0 ? sessionsOf(seeding, each, cases) : []
  })
  await insertAll(tx, 'psychologySessions', rows)
  for (const { id: sessionId, psychologistId: authorId, attendance, createdAt: now } of rows) {
    if (attendance !== 'attended') continue
    const parts = { plan: chance.happens(0.5) ? chance.pick(plans) : null }
    await sealTexts(tx, keys, { ownerId: sessionId, authorId, now, parts })
    if (!chance.happens(0.7)) continue
    await sealNote(tx, keys, { sessionId, authorId, text: chance.pick(notes), now })
  }
}
