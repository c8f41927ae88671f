/** A company asks for space; the institution leads the enquiry on, or refuses it with a reason. */
import { isActivity } from '#db/reference/activities'
import { type StageStep, decideStep, dueOf, isOpenStage, pipeline, stageFacts } from '~/domain/sites/pipeline'
import { type Held, nobody } from '~/domain/sites/site'
import { decideTenancy } from '~/domain/sites/tenancy'
import { type Result, ok, refuse } from '~/domain/result'
import { calendarOf } from '~/features/plans/calendar.server'
import { type Work, command } from '~/platform/command.server'
import { firstOwner, tellCompany, tellOwner } from './enquiry-messages.server'
import type { EnquiryWords, StepTyped } from './forms'
import { type LockedSite, heldAt, lockSite, settleSpace } from './space.server'

type Noted = {
  readonly step: string
  readonly from: string | null
  readonly to: string
  readonly reason?: string | null
  readonly words?: string | null
}

const noteStep = (work: Work, enquiryId: string, { step, from, to, reason, words }: Noted) =>
  work.tx
    .insertInto('siteSteps')
    .values({
      id: work.newId(),
      enquiryId,
      step,
      fromStage: from,
      toStage: to,
      reason: reason ?? null,
      words: words ?? null,
      byUserId: work.actor.userId,
      byRole: work.actor.role,
      at: work.now,
    })
    .execute()

const keyOf = (siteId: string, organisationId: string): string => `${siteId} ${organisationId}`

const whyNot = async (work: Work, site: LockedSite, organisationId: string, words: EnquiryWords) => {
  if (!isActivity(words.activity)) return 'activity-unknown'
  if (site.state === 'closed') return 'site-closed'
  if (words.area > site.area) return 'more-than-the-site'
  if (words.headcount > site.maxHeadcount) return 'more-people-than-the-site'
  const organisation = await work.tx
    .selectFrom('organisations')
    .select('state')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  if (!organisation || organisation.state === 'suspended') return 'organisation-suspended'
  const open = await work.tx
    .selectFrom('siteEnquiries')
    .select('id')
    .where('openKey', '=', keyOf(site.id, organisationId))
    .executeTakeFirst()
  return open ? 'already-asked' : null
}

/**
 * Order 735, para 62: the company's application. Asking for more than is free now is allowed, since others may leave.
 * Refused: `site-closed`, `more-than-the-site`, `more-people-than-the-site`, `organisation-suspended`, `already-asked`, `activity-unknown`.
 */
export const postEnquiry = command(
  'enquiry.post',
  async (work, siteId: string, words: EnquiryWords): Promise<Result<string>> => {
    const { organisationId } = work.actor
    work.permit({ organisationId })
    const site = await lockSite(work, siteId)
    if (!site || organisationId === null) return refuse('site-closed')
    const why = await whyNot(work, site, organisationId, words)
    if (why) return refuse(why, { values: { area: site.area, places: site.maxHeadcount } })
    const id = work.newId()
    const ownerUserId = await firstOwner(work, site.institutionId)
    const dueOn = dueOf('enquiry', work.today, await calendarOf(work.tx))
    await work.tx
      .insertInto('siteEnquiries')
      .values({
        ...words,
        id,
        siteId,
        institutionId: site.institutionId,
        organisationId,
        stage: 'enquiry',
        stageSince: work.today,
        dueOn,
        owes: stageFacts.enquiry.owes,
        ownerUserId,
        openKey: keyOf(siteId, organisationId),
        createdBy: work.actor.userId,
        createdAt: work.now,
        version: 1,
      })
      .execute()
    await noteStep(work, id, { step: 'post', from: null, to: 'enquiry' })
    await tellOwner(work, ownerUserId, { id, version: 1 })
    const details = { step: 'post', site: siteId, area: words.area, headcount: words.headcount, due: dueOn }
    work.about({ type: 'site-enquiry', id, institutionId: site.institutionId, details })
    return ok(id)
  },
)

const load = async (work: Work, id: string, version: number) => {
  const row = await work.tx.selectFrom('siteEnquiries').selectAll().where('id', '=', id).executeTakeFirst()
  work.permit(row ? { institutionId: row.institutionId, organisationId: row.organisationId } : {})
  if (!row) return refuse('absent')
  work.about({ type: 'site-enquiry', id, institutionId: row.institutionId })
  const site = await lockSite(work, row.siteId)
  // Whoever waited for the lock may hold a row that has moved on meanwhile.
  const now = await work.tx.selectFrom('siteEnquiries').selectAll().where('id', '=', id).executeTakeFirst()
  return site && now?.version === version ? ok({ row: now, site }) : refuse('errors:stale')
}

type Loaded = Extract<Awaited<ReturnType<typeof load>>, { ok: true }>['value']

/** What the guards look at: the space without this company's own, and how much it wants. */
const factsOf = async (work: Work, { row, site }: Loaded, wanted: Held, held: Held) => {
  const organisation = await work.tx
    .selectFrom('organisations')
    .select('state')
    .where('id', '=', row.organisationId)
    .executeTakeFirst()
  return {
    stage: row.stage,
    area: wanted.area,
    headcount: wanted.headcount,
    freeArea: site.area - held.area,
    freeHeadcount: site.maxHeadcount - held.headcount,
    isClosed: site.state === 'closed',
    organisationState: organisation?.state ?? 'suspended',
    sanitary: site.sanitary,
    sanitaryOn: site.sanitaryOn,
    fire: site.fire,
    fireOn: site.fireOn,
  }
}

/** Signing makes the tenancy; enlarging and ending change it. Refused: `contract-missing`, `since-missing`, `until-before-since`. */
const changeTenancy = async (
  work: Work,
  { row }: Loaded,
  typed: StepTyped,
  wanted: Held,
): Promise<Result<unknown>> => {
  if (typed.step === 'sign') {
    if (typed.contractNumber === null) return refuse('contract-missing')
    if (typed.since === null) return refuse('since-missing')
    const { since, until, contractNumber } = typed
    const decided = decideTenancy({ ...wanted, since, until, contractNumber })
    if (!decided.ok) return decided
    await work.tx
      .insertInto('siteTenancies')
      .values({
        ...decided.value,
        id: work.newId(),
        siteId: row.siteId,
        institutionId: row.institutionId,
        organisationId: row.organisationId,
        enquiryId: row.id,
        endedOn: null,
        countedMonth: null,
        convicts: null,
        civilians: null,
        createdAt: work.now,
        version: 1,
      })
      .execute()
  }
  const own = work.tx
    .updateTable('siteTenancies')
    .where('enquiryId', '=', row.id)
    .where('endedOn', 'is', null)
  if (typed.step === 'enlarge')
    await own.set((eb) => ({ ...wanted, version: eb('version', '+', 1) })).execute()
  if (typed.step === 'close')
    await own.set((eb) => ({ endedOn: work.today, version: eb('version', '+', 1) })).execute()
  return ok(null)
}

const ownerFor = async (
  work: Work,
  institutionId: string,
  asked: string | null,
): Promise<Result<string | null>> => {
  if (asked === null) return ok(work.actor.institutionId === institutionId ? work.actor.userId : null)
  const user = await work.tx
    .selectFrom('users')
    .select('id')
    .where('id', '=', asked)
    .where('institutionId', '=', institutionId)
    .executeTakeFirst()
  return user ? ok(user.id) : refuse('owner-unknown')
}

const take = async (work: Work, id: string, typed: StepTyped): Promise<Result<string>> => {
  const loaded = await load(work, id, typed.version)
  if (!loaded.ok) return loaded
  const { row, site } = loaded.value
  const name: StageStep = typed.step
  const isInside = pipeline[name].by === 'institution'
  if (isInside !== (work.actor.organisationId === null)) return refuse('not-your-step')
  const wanted = { area: typed.area ?? row.area, headcount: typed.headcount ?? row.headcount }
  const held = pipeline[name].guards === 'take' ? await heldAt(work, site.id, row.id) : nobody
  const facts = await factsOf(work, loaded.value, wanted, held)
  const decided = decideStep(facts, name, typed, work.today, await calendarOf(work.tx))
  if (!decided.ok) return decided
  const owner = isInside ? await ownerFor(work, row.institutionId, typed.ownerUserId) : ok(row.ownerUserId)
  if (!owner.ok) return owner
  const { stage, due, findings } = decided.value
  const tenancy = await changeTenancy(work, loaded.value, typed, wanted)
  if (!tenancy.ok) return tenancy
  await work.tx
    .updateTable('siteEnquiries')
    .set({
      ...(pipeline[name].guards === 'take' ? wanted : {}),
      stage,
      stageSince: work.today,
      dueOn: due,
      owes: stageFacts[stage].owes,
      ownerUserId: owner.value,
      openKey: isOpenStage(stage) ? row.openKey : null,
      version: row.version + 1,
    })
    .where('id', '=', id)
    .execute()
  const settled = await settleSpace(work, { ...site, isClosed: site.state === 'closed' })
  if (!settled.ok) return settled
  await noteStep(work, id, {
    step: name,
    from: row.stage,
    to: stage,
    reason: typed.reason,
    words: typed.words,
  })
  const told = { id, version: row.version + 1 }
  if (isInside) await tellCompany(work, row.organisationId, told)
  else await tellOwner(work, row.ownerUserId, told)
  const details = {
    step: name,
    state: [row.stage, stage],
    reason: typed.reason,
    due,
    findings: findings.map((each) => ({ rule: each.rule, state: each.state })),
  }
  work.about({ type: 'site-enquiry', id, institutionId: row.institutionId, details })
  return ok(stage)
}

/** Leads an enquiry on, or refuses it. Refusals: those of `decideStep` and `changeTenancy`, `errors:stale`, `not-your-step`, `owner-unknown`. */
export const moveEnquiry = command('enquiry.move', (work, id: string, typed: StepTyped) =>
  take(work, id, typed),
)

/** The company takes its own enquiry back, with a reason. */
export const withdrawEnquiry = command('enquiry.withdraw', (work, id: string, typed: StepTyped) =>
  take(work, id, typed),
)
