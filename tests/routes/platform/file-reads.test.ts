/** "Who looked at my file" has no blind side: every page about one person notes the look of whoever is let in. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { roles } from '~/domain/access/roles'
import { isKeptElsewhere, ownersOf } from '~/platform/file-reads.server'
import { authorizationRows, pageAnswers, pathOf } from '#tests/support/authorization-rows'
import { authorizationTable } from '#tests/support/authorization-table'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { type TwoTenancies, makeTwoTenancies } from '#tests/support/two-tenancies'

let db: Databases
let site: Site
let world: TwoTenancies

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  world = await makeTwoTenancies(db)
})
afterAll(async () => {
  await site.close()
  await db.close()
})

/** Things with an address that belong to nobody's file: places, firms, programmes, courses, instruments, staff. */
const ofNobody = [
  'activityId',
  'attachmentId',
  'catalogueMeasureId',
  'contractId',
  'courseId',
  'educationCourseId',
  'enquiryId',
  'exerciseId',
  'importId',
  'institutionId',
  'jobId',
  'measureId',
  'memberId',
  'memorandumId',
  'methodId',
  'openingId',
  'organisationId',
  'paperId',
  'passId',
  'pictureId',
  'postId',
  'programmeId',
  'providerId',
  'questionId',
  'recordId',
  'requestId',
  'runId',
  'scanId',
  'seatId',
  'shiftId',
  'siteId',
  'tenancyId',
  'topicId',
  'trainingId',
  'userId',
  'versionId',
  'visitId',
  'volunteerEventId',
  'volunteerId',
]

/** What psychologists, psychiatrists and their readers open: its looks are kept with it, for its author. */
const ofPsychology = [
  'administrationId',
  'diagnosticId',
  'glassId',
  'groupId',
  'heldId',
  'lawfulRequestId',
  'lentId',
  'lentResultId',
  'lentSessionId',
  'plannedId',
  'psychiatryId',
  'registerId',
  'reviewId',
  'sessionId',
  'substitutionId',
  'supervisionId',
  'watchId',
]

const idsIn = (pattern: string): string[] => [...pattern.matchAll(/:(\w+Id)\b/g)].map(([, name = '']) => name)

const isAboutOne = (pattern: string): boolean => idsIn(pattern).some((name) => name in ownersOf)

/** The permission of a page as its file declares it. */
const permissionOf = (file: string): string | undefined =>
  /export const loader = page\(\s*'([^']+)'/.exec(readFileSync(`app/${file}`, 'utf8'))?.[1]

it('of every address it is known whether it opens somebody’s file', () => {
  const unknown = authorizationRows.flatMap(([pattern]) =>
    isAboutOne(pattern)
      ? []
      : idsIn(pattern).filter((name) => !ofNobody.includes(name) && !ofPsychology.includes(name)),
  )
  expect([...new Set(unknown)]).toEqual([])
})

const pages = authorizationRows.filter(
  ([pattern, { file }]) => isAboutOne(pattern) && !pattern.startsWith('/portal') && authorizationTable[file],
)

describe.each(pages)('%s', (pattern, { file, inside }) => {
  const loader = authorizationTable[file]?.loader ?? null

  it('notes the look of a reader, once, and of nobody who is turned away', async () => {
    if (loader === null || loader === 'open') return
    const permission = permissionOf(file)
    if (permission === undefined || isKeptElsewhere(permission)) return
    const reader = roles.find(
      (role) => role !== 'person' && pageAnswers(loader, inside, role, false).includes(200),
    )
    if (!reader) return
    await db.write.deleteFrom('fileReads').execute()
    const as = await site.signInAs(world.actors[reader])
    const statuses: number[] = []
    for (let look = 0; look < 2; look += 1)
      statuses.push((await site.fetch(pathOf(pattern, world.own), { as })).status)
    const noted = await db.read.selectFrom('fileReads').select(['personId', 'role']).execute()
    expect([statuses, noted]).toEqual(
      statuses[0] === 302 ? [[302, 302], []] : [[200, 200], [{ personId: world.own.personId, role: reader }]],
    )
    const denied = roles.find((role) => !pageAnswers(loader, inside, role, true).includes(200))
    if (!denied) return
    await site.fetch(pathOf(pattern, world.other), { as: await site.signInAs(world.actors[denied]) })
    const after = await db.read.selectFrom('fileReads').select('personId').execute()
    expect(after).toHaveLength(noted.length)
  })
})

it('the person’s own look at what is theirs is no look at their file', async () => {
  await db.write.deleteFrom('fileReads').execute()
  const as = await site.signInAs(world.actors.person)
  expect((await site.fetch(pathOf('/plans/:planId/print', world.own), { as })).status).toBe(200)
  expect(await db.read.selectFrom('fileReads').select('role').execute()).toEqual([])
})
