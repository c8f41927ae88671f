/** Training over HTTP: words beside the field, nothing lost, files, and who sees whose. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { translatorFor } from '~/platform/i18n.server'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { type TwoTenancies, makeTwoTenancies } from '#tests/support/two-tenancies'

let db: Databases
let site: Site
let world: TwoTenancies
let [psychologist, head, headquarters] = ['', '', '']

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  world = await makeTwoTenancies(db)
  psychologist = await site.signInAs(world.actors.psychologist)
  head = await site.signInAs(world.actors['institution-head'])
  headquarters = await site.signInAs(world.actors.headquarters)
})

afterAll(async () => {
  await site.close()
  await db.close()
})

const training = {
  topicId: '',
  topic: 'Арт-терапия 7f3a',
  provider: 'Академия',
  hours: '36',
  startedOn: '2026-09-01',
  endedOn: '2026-09-05',
  certificate: 'A-1',
  certificateUntil: '2026-08-01',
}

it('a certificate that ends before the training is answered beside its field, and nothing typed is lost', async () => {
  const answer = await site.post('/training/new', training, psychologist)
  const text = await answer.text()
  expect(answer.status).toBe(422)
  expect(text).toContain('id="certificateUntil-error"')
  expect(text).toContain('Арт-терапия 7f3a')
  const saved = await site.post(
    '/training/new',
    { ...training, certificateUntil: '2031-09-05' },
    psychologist,
  )
  expect([saved.status, saved.headers.get('location')]).toEqual([303, '/training'])
})

it('hours beyond a day are answered beside the person they were typed for', async () => {
  const path = `/training/plan/${world.own.courseId}/attendance`
  const field = `hours-${world.own.seatId}`
  const answer = await site.post(path, { version: '1', day: '2026-11-20', [field]: '25' }, headquarters)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(`id="${field}-error"`)
})

it('the register, the plan and the report are taken along as workbook and as text', async () => {
  for (const path of ['/training/staff/file', '/training/plan/file', '/training/report/file']) {
    const book = await site.fetch(path, { as: headquarters })
    expect(book.headers.get('content-type')).toContain('spreadsheetml')
    const text = await site.fetch(`${path}?as=csv`, { as: headquarters })
    expect(text.headers.get('content-disposition')).toContain('.csv')
    expect((await text.text()).split('\r\n').length).toBeGreaterThan(2)
  }
})

it('headquarters corrects a topic and a provider of the catalogue from their own pages', async () => {
  const topic = `/training/catalogue/topics/${world.own.topicId}`
  expect(await (await site.fetch('/training/catalogue', { as: headquarters })).text()).toContain(topic)
  const names = { nameKk: 'Арт 7f31', nameRu: 'Арт', nameEn: 'Art' }
  const form = { ...names, methods: '', version: '1' }
  expect((await site.post(topic, { ...form, nameKk: '' }, headquarters)).status).toBe(422)
  expect((await site.post(topic, form, headquarters)).status).toBe(303)
  expect(await (await site.fetch(topic, { as: headquarters })).text()).toContain('Арт 7f31')
  expect((await site.post(topic, form, headquarters)).status).toBe(409)
  const provider = `/training/catalogue/providers/${world.own.providerId}`
  const school = { ...names, nameKk: 'Мектеп 2c90', kind: 'university', version: '1' }
  expect((await site.post(provider, school, headquarters)).status).toBe(303)
  expect(await (await site.fetch(provider, { as: headquarters })).text()).toContain('Мектеп 2c90')
})

it('the report tells headquarters what the plan costs, spent and for each post, and a head nothing of it', async () => {
  const t = translatorFor('kk')
  const linesFor = async (as: string) =>
    (await (await site.fetch('/training/report/file?as=csv', { as })).text()).trim().split('\r\n')
  const costs = ['budget', 'spent', 'per-post'].map((key) => `"${t(`training:column.${key}`)}"`).join(';')
  const [heads = '', all = ''] = await linesFor(headquarters)
  expect(heads.endsWith(costs)).toBe(true)
  expect(all).toContain(t('training:all-institutions'))
  expect(
    all
      .split(';')
      .slice(-3)
      .every((cell) => /^(\d+(\.\d+)?|"")$/.test(cell)),
  ).toBe(true)
  expect((await linesFor(head))[0]).not.toContain(costs)
})

it('a head reads the posts of their own institution alone, also in the file', async () => {
  const text = await (await site.fetch('/training/staff/file?as=csv', { as: head })).text()
  expect(text.trim().split('\r\n')).toHaveLength(2)
  const { status } = await site.fetch(`/training/staff/${world.other.postId}`, { as: head })
  expect(status).toBe(404)
})
