/** The work of services on the demo's measures: steps, talk, a paper, and an organisation with offers. */
import type { Day } from '../../app/domain/calendar/day'
import { addDays } from '../../app/domain/calendar/day'
import type { Role } from '../../app/domain/access/roles'
import { checkFile } from '../../app/features/attachments/check.server'
import { type Safe, addAttachment, keepFile } from '../../app/features/attachments/store.server'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

const steps: readonly (readonly [string, string])[] = [
  ['Өтініш алу', 'Взять заявление'],
  ['Құжаттарды жіберу', 'Отправить документы'],
  ['Жауабын жеке іске тігу', 'Подшить ответ в личное дело'],
]

const talk: readonly (readonly [Role, string])[] = [
  ['social-worker', 'Құжаттар ХҚКО-ға жіберілді, жауабын күтеміз.'],
  ['detachment-head', 'Беседа проведена, фотографию и заявление передал.'],
]

type Open = {
  readonly id: string
  readonly personId: string
  readonly service: string
  readonly dueOn: Day | null
  readonly catalogueKey: string | null
}

const openMeasures = ({ tx }: Seeding, institutionId: string): Promise<Open[]> =>
  tx
    .selectFrom('measures')
    .innerJoin('plans', 'plans.id', 'measures.planId')
    .select(['measures.id', 'measures.personId', 'service', 'dueOn', 'catalogueKey'])
    .where('measures.institutionId', '=', institutionId)
    .where('plans.openKey', 'is not', null)
    .where('status', 'in', ['planned', 'in-progress'])
    .where('dueOn', 'is not', null)
    .orderBy('dueOn')
    .orderBy('measures.id')
    .execute()

const taskRows = (seeding: Seeding, measures: readonly Open[], officer: string) =>
  measures.flatMap((measure, at) =>
    steps.slice(0, 2 + (at % 2)).map((words, place) => {
      const made = addDays(seeding.today, -12 + place)
      const doneOn = place === 0 ? addDays(seeding.today, -6) : null
      return {
        id: seeding.id(made),
        measureId: measure.id,
        title: words[at % 2] ?? words[0],
        service: measure.service,
        dueOn: place === 1 ? addDays(seeding.today, at % 3 === 0 ? -2 : 5) : null,
        doneOn,
        doneBy: doneOn ? officer : null,
        createdBy: officer,
        createdAt: morningOf(made),
        version: 1,
      }
    }),
  )

const commentRows = (seeding: Seeding, measures: readonly Open[], users: SeededUsers) =>
  measures.flatMap((measure) =>
    talk.map(([role, text], place) => {
      const on = addDays(seeding.today, -5 + place)
      return {
        id: seeding.id(on),
        measureId: measure.id,
        authorId: users.byRole.get(role) ?? '',
        authorRole: role,
        text,
        at: morningOf(on),
        struckAt: null,
      }
    }),
  )

type Offer = {
  readonly measure: Open
  readonly assignment: 'offered' | 'accepted'
  readonly isConsented: boolean
}

const offersOf = (measures: readonly Open[]): Offer[] =>
  measures.map((measure, at) => ({
    measure,
    assignment: at % 3 === 1 ? 'offered' : 'accepted',
    isConsented: at % 3 === 0,
  }))

/** Some measures are taken, with a consent and without, and some wait for the organisation's answer. */
const offerMeasures = async (
  seeding: Seeding,
  offers: readonly Offer[],
  users: SeededUsers,
  organisationId: string,
) => {
  const { tx, today } = seeding
  const on = addDays(today, -4)
  const by = { actorId: users.byRole.get('social-worker') ?? '', actorRole: 'social-worker' as const }
  const taker = { actorId: users.byRole.get('ngo') ?? '', actorRole: 'ngo' as const }
  for (const { measure, assignment } of offers)
    await tx
      .updateTable('measures')
      .set({ service: 'ngo', organisationId, assignment })
      .where('id', '=', measure.id)
      .execute()
  const event = (measureId: string, day: Day) => ({
    id: seeding.id(day),
    measureId,
    value: organisationId,
    note: null,
    at: morningOf(day),
  })
  await insertAll(
    tx,
    'measureEvents',
    offers.flatMap(({ measure, assignment }) => [
      { ...event(measure.id, on), kind: 'assigned', ...by },
      ...(assignment === 'accepted'
        ? [{ ...event(measure.id, addDays(on, 1)), kind: 'accepted', ...taker }]
        : []),
    ]),
  )
  await insertAll(
    tx,
    'disclosureConsents',
    offers
      .filter((each) => each.isConsented)
      .map(({ measure }) => ({
        id: seeding.id(on),
        measureId: measure.id,
        personId: measure.personId,
        organisationId,
        givenOn: on,
        words: 'Ұйымның аты-жөні мен босатылатын күнін білуіне келіседі; жеке іс, 21-парақ',
        withdrawnOn: null,
        recordedBy: by.actorId,
        recordedAt: morningOf(on),
        version: 1,
      })),
  )
}

/** A page with one line, written by hand: readers of PDF need no more. */
const paper = (): Buffer => {
  const line = 'BT /F1 16 Tf 60 760 Td (Qadam, demo: certificate No. 7. Nobody real is meant.) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${line.length} >>\nstream\n${line}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`)
}

const attachPapers = async (seeding: Seeding, measures: readonly Open[], by: string, safe: Safe) => {
  const checked = await checkFile({ name: 'Анықтама-справка №7.pdf', bytes: paper() })
  if (!checked.ok) throw new RangeError(`the demo's paper is refused: ${checked.refusal.code}`)
  for (const { id, personId } of measures) {
    const kept = await keepFile(safe, checked.value)
    const at = morningOf(addDays(seeding.today, -5))
    await addAttachment(seeding.tx, kept, { to: { type: 'measure', id }, personId, by, at })
  }
}

type Around = {
  readonly institutionId: string
  readonly organisationId: string
  readonly users: SeededUsers
  /** Where files go; without it there are none. */
  readonly safe: Safe | null
}

export const seedContributions = async (
  seeding: Seeding,
  { institutionId, organisationId, users, safe }: Around,
): Promise<void> => {
  const all = await openMeasures(seeding, institutionId)
  const officer = users.byRole.get('social-worker') ?? ''
  const arrivals = all.filter(({ service }) => service === 'ngo')
  const contacts = all.filter(
    ({ catalogueKey }) => catalogueKey === 'settled-in' || catalogueKey === 'family-contact',
  )
  const ahead = [...new Set([...arrivals, ...contacts])].filter(
    ({ dueOn }) => dueOn && dueOn >= seeding.today,
  )
  const offered = ahead.slice(0, 7)
  await offerMeasures(seeding, offersOf(offered), users, organisationId)
  const worked = all
    .filter((each) => ['social-worker', 'local-authority', 'medic'].includes(each.service))
    .slice(0, 10)
  await insertAll(seeding.tx, 'measureTasks', taskRows(seeding, worked, officer))
  const talked = worked.filter(({ service }) => service === 'social-worker').slice(0, 4)
  await insertAll(seeding.tx, 'measureComments', commentRows(seeding, talked, users))
  if (safe) await attachPapers(seeding, talked.slice(0, 2), officer, safe)
}
