/** Employers in every standing, for the demo: accredited, soon to renew, lapsed, waiting, one in red and one in amber. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import { itemKeys, checklist } from '../../app/domain/employers/checklist'
import { isEmployerKind } from '../../app/domain/employers/accreditation'
import { refreshStanding } from '../../app/features/organisations/standing.server'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

type Story = {
  /** Days from today to the last day of the accreditation; null where none was granted. */
  readonly accreditedFor: number | null
  /** How many items of the checklist are checked. */
  readonly checked: number
  readonly policyFor: number | null
  readonly trainedAgo: number | null
  readonly incident: 'told' | 'untold' | null
  readonly inspection: 'clean' | 'remarks' | null
}

const whole = itemKeys.length

/** In the order of organisations: green, green, soon to renew, amber, red, lapsed; then again. */
const stories: readonly Story[] = [
  { accreditedFor: 400, checked: whole, policyFor: 200, trainedAgo: 60, incident: null, inspection: 'clean' },
  {
    accreditedFor: 500,
    checked: whole,
    policyFor: 300,
    trainedAgo: 90,
    incident: 'told',
    inspection: 'clean',
  },
  { accreditedFor: 18, checked: whole, policyFor: 90, trainedAgo: 40, incident: 'told', inspection: 'clean' },
  {
    accreditedFor: 250,
    checked: whole,
    policyFor: 120,
    trainedAgo: 420,
    incident: null,
    inspection: 'clean',
  },
  {
    accreditedFor: 300,
    checked: whole,
    policyFor: -12,
    trainedAgo: 30,
    incident: 'untold',
    inspection: 'remarks',
  },
  { accreditedFor: -9, checked: whole, policyFor: 60, trainedAgo: 200, incident: null, inspection: 'clean' },
]

const newcomer: Story = {
  accreditedFor: null,
  checked: 3,
  policyFor: null,
  trainedAgo: null,
  incident: null,
  inspection: null,
}

type Employer = {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly region: string
  readonly userId: string
  readonly judgeId: string
  readonly institutionId: string | null
}

const itemRows = (
  { today, id }: Seeding,
  { id: organisationId, userId, judgeId }: Employer,
  story: Story,
) => {
  const givenOn = addDays(today, -70)
  const stood = { organisationId, givenOn, givenBy: userId, givenAt: morningOf(givenOn) }
  return itemKeys.slice(0, Math.min(whole, story.checked + 2)).map((key, at) => {
    const isChecked = at < story.checked
    const isRefused = !isChecked && at === story.checked + 1
    return {
      id: id(givenOn),
      key,
      ...stood,
      words: checklist[key].proof === 'paper' ? `№ ${String(140 + at)}` : null,
      state: isChecked ? ('checked' as const) : isRefused ? ('refused' as const) : ('given' as const),
      reason: isRefused ? 'Нет подписи руководителя' : null,
      expiresOn: checklist[key].expires ? addDays(today, 280) : null,
      checkedBy: isChecked || isRefused ? judgeId : null,
      checkedAt: isChecked || isRefused ? morningOf(addDays(today, -60)) : null,
      version: isChecked || isRefused ? 2 : 1,
    }
  })
}

const seedAccreditation = async (seeding: Seeding, employer: Employer, story: Story): Promise<void> => {
  await insertAll(seeding.tx, 'employerItems', itemRows(seeding, employer, story))
  if (story.accreditedFor === null) return
  const [accreditedFrom, accreditedTo] = [
    addDays(seeding.today, story.accreditedFor - 730),
    addDays(seeding.today, story.accreditedFor),
  ]
  await seeding.tx
    .updateTable('organisations')
    .set({ accreditedFrom, accreditedTo })
    .where('id', '=', employer.id)
    .execute()
  await insertAll(seeding.tx, 'accreditationDecisions', [
    {
      id: seeding.id(accreditedFrom),
      organisationId: employer.id,
      outcome: 'granted',
      fromOn: accreditedFrom,
      toOn: accreditedTo,
      reason: null,
      decidedBy: employer.judgeId,
      decidedOn: accreditedFrom,
    },
  ])
}

const line = ({ id }: Seeding, { id: organisationId, userId, institutionId }: Employer, onDay: Day) => ({
  id: id(onDay),
  organisationId,
  institutionId,
  code: null as string | null,
  onDay,
  untilOn: null as Day | null,
  words: null,
  done: null as string | null,
  convicts: null as number | null,
  civilians: null as number | null,
  dueOn: null as Day | null,
  settledOn: null as Day | null,
  recordedBy: userId,
  recordedAt: morningOf(onDay),
  version: 1,
})

const incidentLine = (seeding: Seeding, employer: Employer, incident: Story['incident']) => {
  const onDay = addDays(seeding.today, -15)
  return {
    ...line(seeding, employer, onDay),
    kind: 'incident',
    code: 'injury',
    title: 'Порез руки при распиловке',
    done: 'Оказана первая помощь, работа на станке остановлена до осмотра',
    dueOn: addDays(onDay, 3),
    settledOn: incident === 'told' ? addDays(onDay, 1) : null,
  }
}

const ledgerRows = (seeding: Seeding, employer: Employer, story: Story) => {
  const { today } = seeding
  const policy = story.policyFor ?? 0
  return [
    ...(story.policyFor === null
      ? []
      : [
          {
            ...line(seeding, employer, addDays(today, policy - 365)),
            kind: 'insurance',
            title: 'Полис ГПО работодателя № 77-0412',
            untilOn: addDays(today, policy),
          },
        ]),
    ...(story.trainedAgo === null
      ? []
      : [
          {
            ...line(seeding, employer, addDays(today, -story.trainedAgo)),
            kind: 'safety-training',
            title: 'Вводный инструктаж и работа на станках',
          },
        ]),
    ...(story.incident === null ? [] : [incidentLine(seeding, employer, story.incident)]),
    ...(employer.kind === 'state-enterprise'
      ? [
          {
            ...line(seeding, employer, addDays(today, -20)),
            kind: 'headcount',
            title: 'Филиал в целом',
            convicts: 140,
            civilians: 18,
          },
        ]
      : []),
  ]
}

const seedInspection = async (seeding: Seeding, employer: Employer, result: string): Promise<void> => {
  const { today } = seeding
  const row = {
    ...line(seeding, employer, addDays(today, -45)),
    kind: 'inspection',
    code: result,
    title: 'Инспекция труда области',
  }
  await insertAll(seeding.tx, 'obligationRecords', [row])
  if (result !== 'remarks') return
  const remark = { recordId: row.id, organisationId: employer.id, fulfilledBy: null, version: 1 }
  await insertAll(seeding.tx, 'inspectionRemarks', [
    {
      ...remark,
      id: seeding.id(today),
      text: 'Оградить движущиеся части станка',
      dueOn: addDays(today, -5),
      fulfilledOn: null,
    },
    {
      ...remark,
      id: seeding.id(today),
      text: 'Вывесить инструкции на двух языках',
      dueOn: addDays(today, -20),
      fulfilledOn: addDays(today, -25),
    },
  ])
}

const seedContracts = async (seeding: Seeding, employer: Employer, at: number): Promise<void> => {
  const { today } = seeding
  const fromOn = addDays(today, -340)
  const contract = (kind: string, number: string, until: number, state: 'draft' | 'signed' | 'ended') => ({
    id: seeding.id(fromOn),
    organisationId: employer.id,
    institutionId: employer.institutionId,
    kind,
    number,
    fromOn,
    untilOn: addDays(today, until),
    state,
    signedOn: state === 'draft' ? null : fromOn,
    endedOn: state === 'ended' ? addDays(today, -30) : null,
    endReason: state === 'ended' ? 'agreement' : null,
    words: null,
    createdBy: employer.judgeId,
    createdAt: morningOf(fromOn),
    version: state === 'draft' ? 1 : 2,
  })
  await insertAll(seeding.tx, 'employerContracts', [
    contract('labour', `Т-${String(10 + at)}`, at % 2 === 0 ? 20 : 300, 'signed'),
    contract('supply', `П-${String(40 + at)}`, 120, at % 3 === 0 ? 'draft' : 'signed'),
    contract('memorandum', `М-${String(70 + at)}`, -30, 'ended'),
  ])
}

const employersOf = async ({ tx }: Seeding): Promise<Employer[]> => {
  const rows = await tx
    .selectFrom('organisations')
    .select(['id', 'kind', 'state', 'region'])
    .orderBy('id')
    .execute()
  const users = await tx.selectFrom('users').select(['id', 'organisationId', 'role']).execute()
  const institutions = await tx.selectFrom('institutions').select(['id', 'region']).orderBy('code').execute()
  const judgeId = users.find(({ role }) => role === 'headquarters')?.id ?? ''
  return rows
    .filter(({ kind }) => isEmployerKind(kind))
    .map((row) => ({
      ...row,
      judgeId,
      userId: users.find(({ organisationId }) => organisationId === row.id)?.id ?? judgeId,
      institutionId:
        institutions.find(({ region }) => region === row.region)?.id ?? institutions[0]?.id ?? null,
    }))
}

export const seedEmployers = async (seeding: Seeding): Promise<void> => {
  const employers = await employersOf(seeding)
  for (const [at, employer] of employers.entries()) {
    const story = employer.state === 'approved' ? (stories[at % stories.length] ?? newcomer) : newcomer
    await seedAccreditation(seeding, employer, story)
    await insertAll(seeding.tx, 'obligationRecords', ledgerRows(seeding, employer, story))
    if (story.inspection) await seedInspection(seeding, employer, story.inspection)
    if (employer.state === 'approved') await seedContracts(seeding, employer, at)
    await refreshStanding(seeding.tx, employer.id, seeding.today)
  }
}
