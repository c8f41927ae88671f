/** Notices over HTTP: prepared, numbered, sent and answered without JavaScript; who finds nothing; what a wrong form brings back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { docxOf, textOfDocx } from '#tests/support/docx'
import { textOfPdf } from '#tests/support/pdf-text'
import { type Office, anOffice } from '#tests/support/plans'
import { type Site, openSite } from '#tests/support/site'
import type { Role } from '~/domain/access/roles'
import { addDays } from '~/domain/calendar/day'
import { openDuePlans } from '~/features/plans/due.server'
import { dayAt, systemClock } from '~/platform/clock.server'

let db: Databases
let site: Site
let office: Office
let personId: string
let id: string
const cookies = new Map<string, string>()
const today = dayAt(new Date())

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  office = await anOffice(db)
  personId = await aPerson(db, {
    institutionId: office.institutionId,
    endOfTerm: addDays(today, 120),
    placeAfter: '791010000',
    sharedRegion: '79',
    housingAfter: 'none',
  })
  await openDuePlans(db, systemClock)
  cookies.set('officer', await site.signInAs(office.officer.actor))
  cookies.set('head', await site.signInAs(office.head.actor))
  cookies.set('stranger', await site.signInAs((await anOffice(db)).officer.actor))
  const inRegion = async (role: Role, region: string): Promise<string> =>
    site.signInAs({ userId: await aUser(db, { role, region }), role })
  cookies.set('authority', await inRegion('local-authority', '79'))
  cookies.set('elsewhere', await inRegion('local-authority', '71'))
  cookies.set('probation', await inRegion('probation-officer', '79'))
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const as = (who: string) => ({ as: cookies.get(who) ?? '' })
const get = async (path: string, who = 'officer') => site.fetch(path, as(who))
const post = (path: string, fields: Record<string, string>, who = 'officer') =>
  site.post(path, fields, cookies.get(who))
const version = async (): Promise<string> => {
  const query = db.read.selectFrom('notices').select('version').where('id', '=', id)
  return String((await query.executeTakeFirstOrThrow()).version)
}

describe('a housing notice', () => {
  test('is prepared with one button and opens with what the records know', async () => {
    const asked = { intent: 'prepare', what: 'housing-notice_local-authority', languages: 'both' }
    const made = await post(`/people/${personId}/plan/notices`, asked)
    expect(made.status).toBe(303)
    id = /\/notices\/([^/]+)\/lines/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
    const page = await (await get(`/notices/${id}/lines`)).text()
    expect(page).toContain('баспанасы жоқ')
    expect(page).toContain('жилья нет')
  })

  test('does not keep a line that nobody asked for', async () => {
    const strange = { version: await version(), 'ru-salary': '1' }
    expect((await post(`/notices/${id}/lines`, strange)).status).toBe(422)
  })

  test('gets its number once, from the institution', async () => {
    const fields = { intent: 'issue', version: await version(), on: today, signer: 'Бәкірұлы Ә.' }
    expect((await post(`/notices/${id}`, { ...fields, signer: '' })).status).toBe(409)
    expect((await post(`/notices/${id}`, fields)).status).toBe(303)
    expect((await post(`/notices/${id}`, { ...fields, version: await version() })).status).toBe(409)
    expect(await (await get(`/notices/${id}`)).text()).toMatch(/3-1\/\d{4}/)
  })

  test.each(['pdf', 'docx'])('comes as %s under a name that tells of nobody', async (format) => {
    const file = await get(`/notices/${id}/file?as=${format}&layout=beside`)
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect(file.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="qadam-housing-notice-[0-9a-f]{6}\\.${format}"$`),
    )
    const text = (format === 'pdf' ? textOfPdf(bytes) : textOfDocx(bytes)).replace(/\s+/g, '')
    expect(text).toContain('НұрғалиевШыңғыс')
    expect(text).toContain('Бәкірұлы')
  })

  test('is not seen by the local authority before it is sent', async () => {
    expect((await get(`/notices/${id}`, 'authority')).status).toBe(404)
  })

  test('sent by post without its number comes back with what was typed', async () => {
    const fields = { intent: 'send', version: await version(), on: today, way: 'post', tracking: '' }
    const refused = await post(`/notices/${id}`, fields)
    expect(refused.status).toBe(409)
    expect((await post(`/notices/${id}`, { ...fields, tracking: 'RR123456789KZ' })).status).toBe(303)
  })

  test.each(['elsewhere', 'probation', 'stranger'])(
    'is nothing to %s, its answer and file neither',
    async (who) => {
      for (const path of ['', '/file', ...(who === 'stranger' ? [] : ['/answer'])])
        expect((await get(`/notices/${id}${path}`, who)).status).toBe(404)
      const answer = { version: await version(), answer: 'yes', words: '', on: today }
      expect((await post(`/notices/${id}/answer`, answer, who)).status).toBe(404)
    },
  )

  test('is refused by the local authority with a reason, and the officer is led to another place', async () => {
    expect((await get('/notices?only=waiting', 'authority')).status).toBe(200)
    const answer = { version: await version(), answer: 'no', words: '', on: today }
    const wordless = await post(`/notices/${id}/answer`, answer, 'authority')
    expect(wordless.status).toBe(409)
    const given = await post(`/notices/${id}/answer`, { ...answer, words: 'Орын жоқ' }, 'authority')
    expect(given.status).toBe(303)
    expect(await (await get(`/notices/${id}`)).text()).toContain('kind=other-locality')
    const deadline = await db.read
      .selectFrom('planDeadlines')
      .select('answer')
      .where('personId', '=', personId)
      .where('code', '=', 'DL-08')
      .executeTakeFirst()
    expect(deadline?.answer).toBe('no')
  })
})

describe('pages around notices', () => {
  test.each(['', '?only=overdue', '?only=waiting', '?only=to-send', '?only=draft', '?only=answered'])(
    'the worklist %s opens',
    async (search) => expect((await get(`/notices${search}`)).status).toBe(200),
  )

  test('the deadline’s page leads to its notice', async () => {
    const plan = await db.read.selectFrom('plans').select('id').executeTakeFirstOrThrow()
    const page = await (await get(`/plans/${plan.id}/deadlines/DL-07`)).text()
    expect(page).toContain(`/people/${personId}/plan/notices?kind=housing-notice`)
  })

  test.each(['xlsx', 'docx', 'pdf'])('the register comes as %s', async (format) => {
    const file = await get(`/notices/register/file?as=${format}`)
    expect([file.status, file.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="qadam-register.${format}"`,
    ])
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (format === 'pdf') expect(textOfPdf(bytes).replace(/\s+/g, '')).toContain('НұрғалиевШыңғыс')
  })
})

describe('an own template', () => {
  const upload = (bytes: Buffer) => {
    const body = new FormData()
    body.set('language', 'ru')
    body.set('file', new File([new Uint8Array(bytes)], 'бланк.docx'))
    return site.fetch('/notices/templates/files?kind=housing-notice', {
      method: 'POST',
      body,
      headers: { origin: site.origin },
      ...as('head'),
    })
  }

  test('with an unknown field is refused by name', async () => {
    const refused = await upload(docxOf('{personBorn} {salary}'))
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('salary')
  })

  test('of known fields is used for the DOCX from then on', async () => {
    expect((await upload(docxOf('Бланк: {personBorn}, {number}'))).status).toBe(303)
    const file = await get(`/notices/${id}/file?as=docx&template=ru`)
    const text = textOfDocx(new Uint8Array(await file.arrayBuffer()))
    expect(text).toMatch(/Бланк: Нұрғалиев Шыңғыс, 1990 года рождения, .*3-1/)
  })
})
