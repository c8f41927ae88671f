/** Pages of work over HTTP: files in and out, what a wrong one is told, and what an organisation may know of a person. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { officeOf, pdfOf, pngOf } from '#tests/support/attached-files'
import { aUser, anOrganisation } from '#tests/support/builders'
import { type Stage, aStage } from '#tests/support/contributions'
import { openSqlite } from '#tests/support/database'
import { anOffice, done, today } from '#tests/support/plans'
import { type Site, openSite } from '#tests/support/site'
import type { Role } from '~/domain/access/roles'
import { assignMeasure, recordConsent } from '~/features/contributions/assignment.server'
import type { Place } from '~/features/contributions/load.server'
import { measurePath } from '~/features/contributions/telling.server'

let db: Databases
let site: Site
let stage: Stage
let stranger: string
const cookies = new Map<Role, string>()

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  stage = await aStage(db)
  stranger = await site.signInAs((await anOffice(db)).officer.actor)
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const as = async (role: Role): Promise<string> => {
  const known = cookies.get(role) ?? (await site.signInAs((await stage.as(role)).actor))
  cookies.set(role, known)
  return known
}

const send = async (place: Place, name: string, bytes: Buffer, cookie: string): Promise<Response> => {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], name))
  return site.fetch(`${measurePath(place)}/files`, {
    method: 'POST',
    body,
    headers: { origin: site.origin, 'accept-language': 'kk' },
    as: cookie,
  })
}

const fileOf = async ({ measureId }: Place): Promise<string> => {
  const row = await db.read
    .selectFrom('attachments')
    .select('id')
    .where('subjectId', '=', measureId)
    .executeTakeFirstOrThrow()
  return row.id
}

describe('a file', () => {
  const name = 'Құпия-name-canary; a="b".pdf'
  const bytes = pdfOf('% content-canary')

  test('goes in and comes out whole, to be saved, for its service only, and the log says nothing of it', async () => {
    const place = await stage.owes('local-authority')
    expect((await send(place, name, bytes, await as('local-authority'))).status).toBe(303)
    const path = `${measurePath(place)}/files/${await fileOf(place)}`
    expect(path).not.toContain('canary')
    const answer = await site.fetch(path, { as: await as('local-authority') })
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    const header = (key: string) => answer.headers.get(key) ?? ''
    expect(header('content-type')).toBe('application/pdf')
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('content-security-policy')).toContain("sandbox; default-src 'none'")
    expect(header('cache-control')).toBe('no-store')
    const given = decodeURIComponent(header('content-disposition').split("UTF-8''")[1] ?? '')
    expect(header('content-disposition')).toMatch(/^attachment;/)
    expect(given).toBe(name)
    expect((await site.fetch(path, { as: stranger })).status).toBe(404)
    expect((await site.fetch(path, { as: await as('ngo') })).status).toBe(404)
    expect((await site.fetch(path, { as: await as('medic') })).headers.get('location')).toBe(
      measurePath(place),
    )
    expect(site.log()).not.toMatch(/canary/)
  })

  test('with a page inside a picture is handed out as a picture to be saved', async () => {
    const place = await stage.owes('social-worker')
    const page = pngOf(2, 2, '<script>alert(1)</script>')
    expect((await send(place, 'сурет.png', page, await as('social-worker'))).status).toBe(303)
    const path = `${measurePath(place)}/files/${await fileOf(place)}`
    const answer = await site.fetch(path, { as: await as('social-worker') })
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/)
  })

  test.each([
    [
      'a program named a PDF',
      'a.pdf',
      () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(99)]),
      'мазмұны атауына сай емес',
    ],
    [
      'a Word file with macros',
      'a.docx',
      () => officeOf('docx', [{ name: 'word/vbaProject.bin', content: 'x' }]),
      'макростар',
    ],
    ['nothing', 'a.txt', () => Buffer.alloc(0), 'Файл бос'],
    ['eleven megabytes', 'a.txt', () => Buffer.alloc(11 * 1024 * 1024, 97), '10 МБ-тан үлкен'],
    ['a program by its name', 'есеп.pdf.exe', () => pdfOf(), '«exe»'],
  ])('that is %s is refused in the user’s language', async (_what, wrong, make, words) => {
    const place = await stage.owes('social-worker')
    const answer = await send(place, wrong, make(), await as('social-worker'))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(words)
    expect(
      await db.read.selectFrom('attachments').select('id').where('subjectId', '=', place.measureId).execute(),
    ).toEqual([])
  })

  test('of thirty megabytes is stopped at the door', async () => {
    const place = await stage.owes('social-worker')
    const answer = await send(
      place,
      'a.txt',
      Buffer.alloc(30 * 1024 * 1024, 97),
      await as('social-worker'),
    ).catch(() => null)
    // The server closes the line before the body is through: the sender reads 413 or finds the line gone.
    expect(answer === null || answer.status === 413).toBe(true)
  })

  test('is not attached to the measure of another service, nor in another institution', async () => {
    const place = await stage.owes('medic')
    expect((await send(place, 'a.pdf', pdfOf(), await as('local-authority'))).status).toBe(409)
    expect((await send(place, 'a.pdf', pdfOf(), stranger)).status).toBe(404)
  })
})

describe('a form', () => {
  test('that is wrong comes back with every word', async () => {
    const place = await stage.owes('social-worker')
    const fields = { title: 'ХҚКО-ға жазылу', service: '', dueOn: '31.02.2027' }
    const answer = await site.post(`${measurePath(place)}/tasks`, fields, await as('social-worker'))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('ХҚКО-ға жазылу')
  })

  test('of a psychologist asks for a conclusion, and takes neither talk nor files', async () => {
    const place = await stage.owes('psychologist')
    const page = await site.fetch(measurePath(place), {
      as: await as('psychologist'),
      headers: { 'accept-language': 'en' },
    })
    const text = await page.text()
    expect(text).toContain('Conclusion for staff')
    expect(text).not.toContain('type="file"')
    expect((await site.fetch(`${measurePath(place)}/files`, { as: await as('psychologist') })).status).toBe(
      403,
    )
  })
})

describe('an organisation', () => {
  const surname = 'Нұрғалиев'
  const pages = async (place: Place, cookie: string): Promise<string> => {
    const paths = [
      '/',
      '/contributions',
      measurePath(place),
      `${measurePath(place)}?_data=routes%2Fplans%2Fmeasure`,
    ]
    const answers = await Promise.all(paths.map((path) => site.fetch(path, { as: cookie })))
    expect(answers.map((each) => each.status)).toEqual([200, 200, 200, 200])
    return (await Promise.all(answers.map((each) => each.text()))).join()
  }

  test('knows initials until the person consents in writing, and another organisation nothing', async () => {
    const officer = await stage.as('social-worker')
    const place = await stage.owes('ngo')
    const { organisationId } = stage
    await done(assignMeasure(officer, place, 1, { organisationId }))
    const before = await pages(place, await as('ngo'))
    expect(before).toContain('Н. Ш.')
    expect(before).not.toContain(surname)
    await done(recordConsent(officer, place, today, 'келіседі'))
    expect(await pages(place, await as('ngo'))).toContain(surname)
    const elsewhere = { organisationId: await anOrganisation(db, { kind: 'ngo' }) }
    const other = await site.signInAs({ userId: await aUser(db, { role: 'ngo', ...elsewhere }), role: 'ngo' })
    expect((await site.fetch(measurePath(place), { as: other })).status).toBe(404)
    expect((await site.fetch(`/people/${stage.personId}`, { as: await as('ngo') })).status).toBe(403)
  })
})
