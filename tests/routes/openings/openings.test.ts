/** Openings over HTTP: what a form brings back, who meets a closed door, and that twice is once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import type { Actor } from '~/domain/access/roles'
import { newId } from '~/platform/ids.server'
import { aPerson, anOpening, anOrganisation, aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { aReferral } from '#tests/support/placements'
import { type Site, openSite } from '#tests/support/site'

const job = {
  kind: 'business',
  channel: 'after-release',
  title: 'Сварщик',
  placeKato: '791010000',
  places: '2',
  wage: '250 000',
  days1: ['1', '2', '3', '4', '5'],
  from1: '09:00',
  to1: '18:00',
  intent: 'submit',
}

let db: Databases
let site: Site
let organisationId: string
let employer: string
let headquarters: string

const signIn = async (role: Actor['role'], ties: { organisationId?: string } = {}): Promise<string> =>
  site.signInAs({ userId: await aUser(db, { role, ...ties, language: 'ru' }), role })

const post = (fields: Record<string, string | readonly string[]>, as = employer) =>
  site.post('/openings/new', fields, as)

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  organisationId = await anOrganisation(db)
  employer = await signIn('employer', { organisationId })
  headquarters = await signIn('headquarters')
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const idOf = (response: Response): string => response.headers.get('location')?.split('/')[2] ?? ''

describe('an employer', () => {
  test('posts a job on one page, headquarters approves it, and it stands on the list', async () => {
    const response = await post(job)
    expect(response.status).toBe(303)
    const path = `/openings/${idOf(response)}`
    const opened = await (await site.fetch(path, { as: employer })).text()
    expect(opened).toContain('На согласовании')
    expect(opened).toContain('7212')
    const approved = await site.post(`${path}/decision`, { step: 'approve', version: '1' }, headquarters)
    expect(approved.status).toBe(303)
    const list = await (await site.fetch('/openings?state=open', { as: headquarters })).text()
    expect(list).toContain(path)
    const history = await (await site.fetch(path, { as: employer })).text()
    expect(history).toContain('Размещена и отправлена на согласование')
    expect(history).toContain('Согласована')
  })

  test('who offers less than the minimum wage is told the number and the article beside the field', async () => {
    const response = await post({ ...job, title: 'Подсобный рабочий', wage: '80 000' })
    expect(response.status).toBe(409)
    const page = await response.text()
    const beside = /id="wage-error"[^]*?<\/p>/.exec(page)?.[0] ?? ''
    expect(beside.replaceAll(/\s|&nbsp;/g, ' ')).toContain(
      '80 000 ₸ ниже минимальной заработной платы 85 000 ₸',
    )
    expect(beside).toContain('120(2)')
    expect(page).toContain('value="Подсобный рабочий"')
  })

  test('whose form has no title gets it back with the words beside the field', async () => {
    const response = await post({ ...job, title: ' ' })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('title-error')
  })

  test.each([
    ['hours without days', { from2: '20:00', to2: '08:00' }, 'days2'],
    ['days without hours', { days3: ['6'] }, 'days3'],
    ['a beginning without an end', { days1: ['1'], to1: '' }, 'days1'],
  ])('who names %s gets them back with the words beside that row', async (_, fields, name) => {
    const title = `Сварщик ${name}`
    const response = await post({ ...job, title, ...fields })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain(`${name}-error`)
    expect(page).toContain('Укажите дни, начало и конец каждой смены')
    if ('from2' in fields) expect(page).toContain('value="20:00"')
    expect(await db.read.selectFrom('openings').select('id').where('title', '=', title).execute()).toEqual([])
  })

  test('who presses twice has posted once', async () => {
    const once = newId()
    const title = 'Сварщик второй смены'
    const [first, second] = [await post({ ...job, title, once }), await post({ ...job, title, once })]
    expect(idOf(first)).toBe(idOf(second))
    const rows = await db.read.selectFrom('openings').select('id').where('title', '=', title).execute()
    expect(rows).toHaveLength(1)
  })

  test('with an older form sees what stands there now and keeps what was typed', async () => {
    const id = await anOpening(db, { organisationId, state: 'draft', title: 'Повар столовой', version: 3 })
    const { intent: _, ...fields } = job
    const response = await site.post(
      `/openings/${id}/edit`,
      { ...fields, title: 'Пекарь', version: '2' },
      employer,
    )
    expect(response.status).toBe(409)
    const page = await response.text()
    expect(page).toContain('Повар столовой')
    expect(page).toContain('value="Пекарь"')
    expect(page).toContain('name="version" value="3"')
  })

  test('who would stop an opening is told first how many people are on their way to it', async () => {
    const id = await anOpening(db, { organisationId, state: 'open' })
    const read = async () => (await site.fetch(`/openings/${id}/change?step=close`, { as: employer })).text()
    expect(await read()).not.toContain('Изменение затронет')
    await aReferral(db, { personId: await aPerson(db), openingId: id, organisationId, state: 'offered' })
    expect(await read()).toContain('Изменение затронет 1 открытое направление')
  })

  test('who skips a step is refused with words', async () => {
    const id = await anOpening(db, { organisationId, state: 'draft' })
    const response = await site.post(`/openings/${id}/change`, { step: 'publish', version: '1' }, employer)
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('В нынешнем состоянии это невозможно')
  })
})

describe('a stranger', () => {
  test('of another organisation meets 404 on every page and deed of an opening', async () => {
    const stranger = await signIn('employer', { organisationId: await anOrganisation(db) })
    const id = await anOpening(db, { organisationId, state: 'open' })
    for (const path of ['', '/edit', '/change', '/decision'])
      expect((await site.fetch(`/openings/${id}${path}`, { as: stranger })).status).toBe(404)
    const close = await site.post(
      `/openings/${id}/change`,
      { step: 'close', reason: 'x', version: '1' },
      stranger,
    )
    expect(close.status).toBe(404)
    expect((await site.fetch(`/openings/new?organisation=${organisationId}`, { as: stranger })).status).toBe(
      200,
    )
  })

  test('who is nobody is asked to sign in, and a social worker posts nothing', async () => {
    expect((await site.fetch('/openings')).headers.get('location')).toMatch(/^\/sign-in/)
    expect((await site.fetch('/openings/new', { as: await signIn('social-worker') })).status).toBe(403)
  })
})
