/** Two institutions, organisations and regions with one of everything in each, and a user of every role in the first. */
import { shippedMethods } from '#db/reference/psychology-methods'
import type { Databases } from '#db/client.server'
import { firstVersion } from '#db/reference/questionnaire'
import { day } from '~/domain/calendar/day'
import { type Actor, type Role, roles, tieOf } from '~/domain/access/roles'
import { sealWords } from '~/features/appeals/texts.server'
import { newId } from '~/platform/ids.server'
import { keysFromText } from '~/platform/seal.server'
import { testNow } from './actors'
import { anActivity } from './activities'
import { aLine, aRun } from './allocation-rows'
import { aNotice } from './notices'
import { aGiving, aPsychiatristReferral, aRegisterPlacement, aWatch, aDiagnosticRequest } from './care'
import { aConsequence, anInterview, aPlacement } from './placements'
import { anAttachment } from './attached-files'
import { aDuty } from './duty-rows'
import { anImport } from './people-import'
import { aMember, aMemorandum, aSite, aTenancy, anEnquiry } from './sites'
import { aCatalogueMeasure } from './assessments'
import { anEmployerRecord } from './employers'
import { aCandidate, aContract, aRequest, aSheetLine, aWorkNotice } from './requests'
import { aTrainingOf } from './training-rows'
import { anEducationOf } from './education'
import { aVolunteeringOf } from './volunteering'
import { aGlassOpening, aLawfulRequest, aSubstitution, aSupervision } from './leaves'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from './builders'

/** Identifiers by the names that addresses give them: `personId`, `planId`, … */
export type Tenancy = Readonly<Record<string, string>>

const aPlan = async (
  db: Databases,
  personId: string,
  institutionId: string,
  organisationId: string,
): Promise<{ planId: string; measureId: string }> => {
  const [planId, measureId] = [newId(), newId()]
  await db.write
    .insertInto('plans')
    .values({
      id: planId,
      personId,
      institutionId,
      openKey: personId,
      state: 'preparing',
      openedOn: day('2026-07-01'),
      openedBecause: 'window',
      endOfTerm: day('2027-08-31'),
      releaseOn: day('2027-08-31'),
      leadUserId: null,
      addressAfter: null,
      placeAfter: null,
      agreement: null,
      agreementStatement: null,
      agreementOn: null,
      draftedOn: null,
      approvedBy: null,
      approvedOn: null,
      sentOn: null,
      handedOverOn: null,
      closedOn: null,
      closedReason: null,
      createdAt: testNow,
      version: 1,
    })
    .execute()
  await db.write
    .insertInto('measures')
    .values({
      id: measureId,
      planId,
      personId,
      institutionId,
      block: 'work',
      catalogueKey: null,
      title: 'Встреча с работодателем',
      service: 'social-worker',
      dueOn: day('2027-01-10'),
      status: 'planned',
      outcome: null,
      doneOn: null,
      organisationId,
      assignment: 'accepted',
      createdAt: testNow,
      version: 1,
    })
    .execute()
  await db.write
    .insertInto('planDeadlines')
    .values({
      id: newId(),
      planId,
      personId,
      institutionId,
      code: 'DL-03',
      applies: 'yes',
      anchorDay: day('2027-08-31'),
      dueOn: day('2026-08-31'),
      late: 'no',
      waitingSince: null,
      doneOn: null,
      doneBy: null,
      note: null,
      version: 1,
    })
    .execute()
  return { planId, measureId }
}

const aSession = async (
  db: Databases,
  personId: string,
  institutionId: string,
  psychologistId: string,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('psychologySessions')
    .values({
      id,
      personId,
      institutionId,
      psychologistId,
      heldOn: day('2026-11-01'),
      startedAt: null,
      minutes: 45,
      kind: 'talk',
      method: null,
      attendance: 'attended',
      conclusion: null,
      createdAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

const aPlannedSession = async (
  db: Databases,
  personId: string,
  institutionId: string,
  psychologistId: string,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('plannedSessions')
    .values({
      id,
      personId,
      institutionId,
      psychologistId,
      kind: 'talk',
      method: null,
      onDay: day('2026-12-01'),
      startsAt: '2026-12-01T10:00',
      minutes: 45,
      room: null,
      state: 'planned',
      reason: null,
      sessionId: null,
      madeAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

const aHeldMeeting = async (db: Databases, groupId: string, psychologistId: string): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('psychologyMeetings')
    .values({
      id,
      groupId,
      psychologistId,
      heldOn: day('2026-11-17'),
      startedAt: '15:00',
      minutes: 60,
      room: null,
      method: null,
      cancelledBecause: 'quarantine',
      createdAt: testNow,
    })
    .execute()
  return id
}

const aTherapyGroup = async (
  db: Databases,
  institutionId: string,
  psychologistId: string,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('psychologyGroups')
    .values({
      id,
      institutionId,
      psychologistId,
      name: 'Анализ гнева',
      kind: 'group-training',
      need: null,
      method: null,
      goal: null,
      weekdays: '[2]',
      time: '15:00',
      minutes: 60,
      room: null,
      fromDay: day('2026-11-01'),
      untilDay: null,
      closedOn: null,
      createdAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

const anAssessment = async (db: Databases, personId: string, institutionId: string): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('assessments')
    .values({
      id,
      personId,
      institutionId,
      versionId: firstVersion.id,
      openKey: personId,
      startedOn: day('2026-11-01'),
      startedBy: newId(),
      completedOn: null,
      completedBy: null,
      present: '[]',
      createdAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

const aHandover = async (db: Databases, ids: Record<string, string>): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('handovers')
    .values({
      id,
      planId: ids.planId ?? '',
      personId: ids.personId ?? '',
      institutionId: ids.institutionId ?? '',
      openKey: ids.planId ?? '',
      state: 'preparing',
      kind: 'parole',
      service: 'local-authority',
      region: ids.region ?? '',
      releaseOn: day('2027-08-31'),
      dueOn: day('2027-09-02'),
      offers: 0,
      createdAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

const aReferral = async (db: Databases, ids: Record<string, string>): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('referrals')
    .values({
      id,
      personId: ids.personId ?? '',
      openingId: ids.openingId ?? '',
      institutionId: ids.institutionId ?? null,
      organisationId: ids.organisationId ?? '',
      openKey: `${ids.personId}|${ids.openingId}`,
      state: 'proposed',
      total: 50,
      findings: '[]',
      proposedBy: newId(),
      proposedAt: testNow,
      note: null,
      decidedBy: null,
      decidedAt: null,
      reason: null,
      version: 1,
    })
    .execute()
  return id
}

const aMeeting = async (db: Databases, ids: Record<string, string>): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('planMeetings')
    .values({
      id,
      planId: ids.planId ?? '',
      personId: ids.personId ?? '',
      institutionId: ids.institutionId ?? '',
      kind: 'relatives',
      onDay: day('2027-01-15'),
      startsAt: '2027-01-15T10:00',
      minutes: 30,
      place: 'Кабинет 3',
      withWhom: null,
      state: 'planned',
      reason: null,
      outcome: null,
      settledOn: null,
      settledBy: null,
      officerId: newId(),
      madeAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

const anEntry = async (db: Databases, personId: string, institutionId: string): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('systemEntries')
    .values({
      id,
      kind: 'sentence',
      personId,
      institutionId,
      subject: '',
      openKey: `${personId} sentence `,
      values: '{"endOfTerm":"2027-08-31"}',
      factOn: day('2026-11-20'),
      dueOn: null,
      dueKey: '9999-12-31',
      state: 'open',
      correctsId: null,
      createdBy: null,
      createdAt: testNow,
      doneBy: null,
      doneAt: null,
      version: 1,
    })
    .execute()
  return id
}

const anAppeal = async (db: Databases, personId: string, institutionId: string): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('appeals')
    .values({
      id,
      personId,
      institutionId,
      kind: 'correction',
      about: 'documents',
      handler: 'social-worker',
      state: 'received',
      text: sealWords(keysFromText('keys of tests'), id, 'text', 'Куәлігімнің нөмірі қате'),
      receivedAt: testNow,
      receivedOn: day('2026-11-20'),
      dueOn: day('2026-11-23'),
      byUserId: newId(),
      answer: null,
      answeredOn: null,
      answeredBy: null,
      version: 1,
    })
    .execute()
  return id
}

/** A person who works by a contract, with a line of the sheet still asked and a notice given: every page has its row. */
const aSelection = async (db: Databases, ids: Record<string, string>) => {
  const ties = {
    personId: ids.personId ?? '',
    institutionId: ids.institutionId ?? '',
    organisationId: ids.organisationId ?? '',
  }
  const { institutionId, organisationId } = ties
  const requestId = await aRequest(db, { institutionId, organisationId, openingId: ids.shopId ?? '' })
  const candidateId = await aCandidate(db, {
    ...ties,
    requestId,
    stage: 'contracted',
    sheetSentOn: day('2026-11-02'),
  })
  const all = { ...ties, candidateId }
  await aContract(db, all)
  return {
    requestId,
    requestCandidateId: candidateId,
    sheetLineId: await aSheetLine(db, all),
    workNoticeId: await aWorkNotice(db, all),
  }
}

const aStatement = async (db: Databases, ids: Record<string, string>): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('wageStatements')
    .values({
      id,
      placementId: ids.placementId ?? '',
      personId: ids.personId ?? '',
      institutionId: ids.institutionId ?? null,
      organisationId: ids.organisationId ?? '',
      month: '2026-10',
      openKey: `${ids.placementId} 2026-10`,
      payKind: 'month',
      rate: 11_800_000,
      minutes: 0,
      pieces: 0,
      gross: 0,
      deducted: 0,
      net: 0,
      repaid: 0,
      findings: '[]',
      issuedBy: newId(),
      issuedAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

/** The psychologist is substituted for, and takes the place of a colleague who held one session. */
const leavesOf = async (
  db: Databases,
  {
    personId,
    institutionId,
    psychologistId,
  }: Readonly<Record<'personId' | 'institutionId' | 'psychologistId', string>>,
): Promise<Record<string, string>> => {
  const colleagueId = await aUser(db, { role: 'psychologist', institutionId })
  const [substitutionId, lentId] = [
    await aSubstitution(db, { institutionId, authorId: psychologistId, substituteId: colleagueId }),
    await aSubstitution(db, { institutionId, authorId: colleagueId, substituteId: psychologistId }),
  ]
  const lentSessionId = await aSession(db, personId, institutionId, colleagueId)
  const lentResultId = await aGiving(db, { personId, institutionId, psychologistId: colleagueId })
  const supervisionId = await aSupervision(db, {
    personId,
    authorId: psychologistId,
    supervisorId: colleagueId,
  })
  const reviewId = await aSupervision(db, { personId, authorId: colleagueId, supervisorId: psychologistId })
  const glassId = await aGlassOpening(db, { personId, institutionId })
  const lawfulRequestId = await aLawfulRequest(db, { personId, institutionId, psychologistId })
  return {
    substitutionId,
    lentId,
    lentSessionId,
    lentResultId,
    supervisionId,
    reviewId,
    lawfulRequestId,
    glassId,
  }
}

const makeTenancy = async (db: Databases, region: string): Promise<Record<string, string>> => {
  const institutionId = await anInstitution(db, { region })
  const organisationId = await anOrganisation(db, { region })
  const personId = await aPerson(db, { institutionId, sharedRegion: region })
  const openingId = await anOpening(db, { organisationId, institutionId, region })
  const ids: Record<string, string> = { institutionId, organisationId, personId, openingId, region }
  Object.assign(ids, await aDuty(db, ids))
  Object.assign(ids, await aPlan(db, personId, institutionId, organisationId))
  Object.assign(ids, await anEducationOf(db, { institutionId, personId }))
  Object.assign(ids, await aVolunteeringOf(db, { organisationId, institutionId, region, personId }))
  ids.activityId = await anActivity(db, { institutionId })
  ids.assessmentId = await anAssessment(db, personId, institutionId)
  ids.place = 'work'
  ids.versionId = firstVersion.id
  ids.questionId = firstVersion.questions[0]?.id ?? ''
  ids.catalogueMeasureId = await aCatalogueMeasure(db, { institutionId })
  ids.meetingId = await aMeeting(db, ids)
  ids.handoverId = await aHandover(db, ids)
  ids.psychologistId = await aUser(db, { role: 'psychologist', institutionId })
  ids.sessionId = await aSession(db, personId, institutionId, ids.psychologistId)
  Object.assign(ids, await leavesOf(db, { personId, institutionId, psychologistId: ids.psychologistId }))
  ids.plannedId = await aPlannedSession(db, personId, institutionId, ids.psychologistId)
  ids.groupId = await aTherapyGroup(db, institutionId, ids.psychologistId)
  ids.heldId = await aHeldMeeting(db, ids.groupId, ids.psychologistId)
  ids.methodId = shippedMethods[0]?.id ?? ''
  const care = { personId, institutionId, psychologistId: ids.psychologistId }
  ids.administrationId = await aGiving(db, care)
  ids.psychiatryId = await aPsychiatristReferral(db, care)
  ids.diagnosticId = await aDiagnosticRequest(db, care)
  ids.registerId = await aRegisterPlacement(db, care)
  ids.watchId = await aWatch(db, care)
  Object.assign(ids, await aTrainingOf(db, { institutionId, psychologistUserId: ids.psychologistId }))
  ids.appealId = await anAppeal(db, personId, institutionId)
  ids.referralId = await aReferral(db, ids)
  ids.consequenceId = await aConsequence(db, ids)
  ids.interviewId = await anInterview(db, { personId, openingId, organisationId, referralId: ids.referralId })
  ids.placementId = await aPlacement(db, {
    personId: ids.personId ?? '',
    openingId: ids.openingId ?? '',
    organisationId: ids.organisationId ?? '',
    institutionId: ids.institutionId ?? '',
    referralId: ids.referralId,
  })
  ids.runId = await aRun(db, { institutionId })
  ids.lineId = await aLine(db, {
    runId: ids.runId,
    personId,
    openingId,
    organisationId,
    institutionId,
    region,
  })
  ids.shopId = await anOpening(db, { organisationId, institutionId, region, channel: 'on-site-business' })
  Object.assign(ids, await aSelection(db, ids))
  ids.entryId = await anEntry(db, personId, institutionId)
  ids.importId = await anImport(db, { institutionId, organisationId })
  Object.assign(ids, await anEmployerRecord(db, { organisationId, institutionId }))
  ids.noticeId = await aNotice(db, {
    personId,
    institutionId,
    authorityRegion: region,
    probationRegion: region,
  })
  ids.statementId = await aStatement(db, ids)
  ids.userId = await aUser(db, { role: 'medic', institutionId })
  ids.attachmentId = await anAttachment(db, { type: 'measure', id: ids.measureId ?? '' }, ids.userId)
  ids.siteId = await aSite(db, { institutionId, region })
  const atSite = { siteId: ids.siteId, institutionId, organisationId }
  ids.enquiryId = await anEnquiry(db, atSite)
  ids.tenancyId = await aTenancy(db, atSite)
  ids.memberId = await aMember(db, atSite)
  ids.memorandumId = await aMemorandum(db, institutionId)
  ids.pictureId = await anAttachment(db, { type: 'site', id: ids.siteId }, ids.userId)
  return ids
}

export type TwoTenancies = {
  readonly own: Tenancy
  readonly other: Tenancy
  readonly actors: Readonly<Record<Role, Actor>>
}

export const makeTwoTenancies = async (db: Databases): Promise<TwoTenancies> => {
  const own = await makeTenancy(db, '79')
  const other = await makeTenancy(db, '71')
  const ties: Record<string, Partial<Actor>> = {
    institution: { institutionId: own.institutionId ?? null },
    organisation: { organisationId: own.organisationId ?? null },
    region: { region: own.region ?? null },
    person: { personId: own.personId ?? null },
    none: {},
  }
  const actors: Partial<Record<Role, Actor>> = {}
  for (const role of roles) {
    const tie = ties[tieOf[role]] ?? {}
    const userId = role === 'psychologist' ? (own.psychologistId ?? '') : await aUser(db, { role, ...tie })
    actors[role] = {
      userId,
      role,
      institutionId: null,
      organisationId: null,
      region: null,
      personId: null,
      ...tie,
    }
  }
  return { own, other, actors: actors as Record<Role, Actor> }
}
