/** Requests for diagnostics, referrals, the register and watches over HTTP: words beside the field, nothing lost, papers. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { openSqlite } from '#tests/support/database'
import { textOfPdf } from '#tests/support/pdf-text'
import { type Site, openSite } from '#tests/support/site'
import { type TwoTenancies, makeTwoTenancies } from '#tests/support/two-tenancies'

let db: Databases
let site: Site
let world: TwoTenancies
let [psychologist, educator, head, monitor] = ['', '', '', '']

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  world = await makeTwoTenancies(db)
  psychologist = await site.signInAs(world.actors.psychologist)
  educator = await site.signInAs(world.actors['detachment-head'])
  head = await site.signInAs(world.actors['institution-head'])
  monitor = await site.signInAs(world.actors.monitor)
})

afterAll(async () => {
  await site.close()
  await db.close()
})

const task = 'Ұжымға сыймай жүр ме? 5a1c'

/** An educator asks, the psychologist answers; gives the address of the request. */
const askedAndAnswered = async (): Promise<string> => {
  const form = { task, conditions: '', examinedBefore: 'unknown', warned: 'on' }
  const asked = await site.post(`/people/${world.own.personId}/diagnostics/new`, form, educator)
  const path = asked.headers.get('location') ?? ''
  const answered = await site.post(
    path,
    { intent: 'answer', version: '1', answer: 'Жұп жұмысы жарайды. 9d2e' },
    psychologist,
  )
  expect([asked.status, answered.status]).toEqual([303, 303])
  return path
}

it('a request without the warning read is answered beside the tick, and the question typed is kept', async () => {
  const form = { task, conditions: 'жасақ 4', examinedBefore: 'no' }
  const answer = await site.post(`/people/${world.own.personId}/diagnostics/new`, form, educator)
  const text = await answer.text()
  expect(answer.status).toBe(409)
  expect(text).toContain('id="warned-error"')
  expect(text).toContain(task)
  expect(text).toContain('жасақ 4')
})

it('the answer opens to the one who asked after the warning, and then also as PDF in the order of annex 10', async () => {
  const path = await askedAndAnswered()
  const before = await (await site.fetch(path, { as: educator })).text()
  expect(before).not.toContain('9d2e')
  const shut = await site.fetch(`${path}/file`, { as: educator })
  expect(textOfPdf(new Uint8Array(await shut.arrayBuffer()))).not.toContain('9d2e')

  expect((await site.post(path, { intent: 'open', version: '2' }, educator)).status).toBe(409)
  expect((await site.post(path, { intent: 'open', version: '2', warned: 'on' }, educator)).status).toBe(303)
  expect(await (await site.fetch(path, { as: educator })).text()).toContain('9d2e')
  const paper = await site.fetch(`${path}/file`, { as: educator })
  expect(paper.headers.get('content-type')).toBe('application/pdf')
  const words = textOfPdf(new Uint8Array(await paper.arrayBuffer()))
  expect(words).toContain('5a1c')
  expect(words).toContain('9d2e')
})

it('a request is not there for a head who did not ask, nor for a monitor', async () => {
  const path = await askedAndAnswered()
  for (const [role, as] of Object.entries({ head, monitor })) {
    const { status } = await site.fetch(path, { as })
    expect([role, [403, 404].includes(status)]).toEqual([role, true])
  }
})

it('a step of a referral on a day ahead is answered beside its day, and a stale step loses nothing typed', async () => {
  const path = `/psychology/referrals/${world.own.psychiatryId}`
  const step = { step: 'send', onDay: '2099-01-01', visitOn: '2099-01-02', answer: '', reason: '' }
  const ahead = await site.post(path, { version: '1', ...step }, psychologist)
  const words = await ahead.text()
  expect(ahead.status).toBe(409)
  expect(words).toContain('id="onDay-error"')
  expect(words).toContain('2099-01-02')
  const stale = await site.post(path, { version: '9', ...step, onDay: '2026-11-04' }, psychologist)
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('2026-11-04')
})

it('a commission without members or ground is answered beside both fields', async () => {
  const form = { onDay: '2026-11-20', protocol: '14', members: '', ground: '', initiator: 'psychologist' }
  const answer = await site.post(
    `/people/${world.own.personId}/preventive-register/new`,
    { category: 'adaptation', ...form },
    psychologist,
  )
  const text = await answer.text()
  expect(answer.status).toBe(422)
  expect(text).toContain('id="members-error"')
  expect(text).toContain('id="ground-error"')
  expect(text).toContain('value="14"')
})

it('a handover of a watch at an impossible time is answered beside the time, with the names kept', async () => {
  const handover = { onDay: '2026-11-21', atTime: '27:80', fromName: 'Ахметов 1b', toName: 'Сериков 2c' }
  const answer = await site.post(
    `/watches/${world.own.watchId}`,
    { intent: 'hand-over', version: '1', ...handover, seen: 'calm', words: '' },
    educator,
  )
  const text = await answer.text()
  expect(answer.status).toBe(422)
  expect(text).toContain('id="atTime-error"')
  expect(text).toContain('Ахметов 1b')
  expect(text).toContain('Сериков 2c')
})

it('another institution’s referral, request, placement and watch are not there', async () => {
  const { other } = world
  const paths = [
    `/psychology/referrals/${other.psychiatryId}`,
    `/psychology/requests/${other.diagnosticId}`,
    `/psychology/requests/${other.diagnosticId}/file`,
    `/preventive-register/${other.registerId}`,
    `/watches/${other.watchId}`,
  ]
  for (const path of paths) expect((await site.fetch(path, { as: psychologist })).status).toBe(404)
})
