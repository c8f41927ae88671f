/** Deeds on many rows over HTTP, without JavaScript: ticked, looked at, confirmed, told row by row. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { openSqlite } from '#tests/support/database'
import { aNotice } from '#tests/support/notices'
import { type Office, aPersonWithPlan, anOffice, deadlineOf, planOf } from '#tests/support/plans'
import { type Site, openSite } from '#tests/support/site'
import { addDays } from '~/domain/calendar/day'
import { dayAt } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'

const today = dayAt(new Date())

let db: Databases
let site: Site
let office: Office
let officer: string
const people: string[] = []
const plans: string[] = []

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  office = await anOffice(db)
  for (const surname of ['Асанов', 'Үсенов']) {
    const personId = await aPersonWithPlan(db, office, { surname, endOfTerm: addDays(today, 60) })
    people.push(personId)
    plans.push((await planOf(db, personId)).id)
  }
  officer = await site.signInAs(office.officer.actor)
})
afterAll(async () => {
  await site.close()
  await db.close()
})

/** A posted form in which the same name may stand several times. */
const send = (path: string, fields: readonly (readonly [string, string])[], as = officer) =>
  site.post(
    path,
    Object.fromEntries(
      fields.map(([name]) => [name, fields.filter(([each]) => each === name).map(([, value]) => value)]),
    ),
    as,
  )
const hidden = (text: string, name: string): string[] =>
  [...text.matchAll(/<input[^>]*>/g)]
    .map(([input]) => input)
    .filter((input) => input.includes(`name="${name}"`))
    .map((input) => /value="([^"]*)"/.exec(input)?.[1] ?? '')
const explainedOn = async (personId = '') => (await deadlineOf(db, personId, 'DL-15')).doneOn

const ticked = () => plans.map((id) => ['plan', id] as const)
const wanted = () => [...ticked(), ['deed', 'DL-15'] as const, ['note', 'беседа'] as const]

test('rights are explained to two people: shown first, then recorded once, and told by name', async () => {
  expect(await (await site.fetch('/plans', { as: officer })).text()).toContain('DL-15')
  const shown = await send('/plans', [...wanted(), ['on', today]])
  const preview = await shown.text()
  expect([shown.status, hidden(preview, 'row').length]).toEqual([200, 2])
  expect(await explainedOn(people[0])).toBeNull()
  const rows = hidden(preview, 'row').map((row) => ['row', row] as const)
  const [once = ''] = hidden(preview, 'once')
  const apply = [...wanted(), ...rows, ['on', today], ['once', once], ['intent', 'apply']] as const
  for (const _ of [1, 2])
    expect(await (await send('/plans', apply)).text()).toContain('Жазылды: 2. Жазылмады: 0.')
  for (const personId of people) expect(await explainedOn(personId)).toBe(today)
  const again = await (await send('/plans', [...wanted(), ['on', today]])).text()
  expect([hidden(again, 'row'), again.includes('Асанов')]).toEqual([[], true])
})

test('a day to come, no tick or too many of them come back with everything typed', async () => {
  const early = await send('/plans', [...wanted(), ['on', addDays(today, 1)]])
  expect([early.status, (await early.text()).includes('беседа')]).toEqual([409, true])
  const nobody = await send('/plans', [
    ['deed', 'DL-14'],
    ['on', today],
  ])
  expect([nobody.status, (await nobody.text()).includes('Кемінде бір жолды белгілеңіз')]).toEqual([422, true])
  const many = Array.from({ length: 51 }, () => ['plan', newId()] as const)
  expect((await send('/plans', [...many, ['deed', 'DL-14'], ['on', today]])).status).toBe(422)
  const back = await (await send('/plans', [...wanted(), ['on', today], ['intent', 'back']])).text()
  expect([...back.matchAll(/checked=""/g)]).toHaveLength(2)
})

test('of a numbered notice and a draft only the numbered one is sent, and by post not without its number', async () => {
  const given = { personId: people[0] ?? '', institutionId: office.institutionId, authorityRegion: null }
  const free = { ...given, sentOn: null, way: null, answerDueOn: null, awaitedOn: null }
  const ready = await aNotice(db, { ...free, state: 'issued', number: '1', issuedOn: addDays(today, -2) })
  const draft = await aNotice(db, { ...free, state: 'draft', issuedOn: null })
  const both = [
    ['notice', ready],
    ['notice', draft],
    ['on', today],
  ] as const
  expect((await send('/notices', [...both, ['way', 'post']])).status).toBe(409)
  const preview = await (await send('/notices', [...both, ['way', 'by-hand']])).text()
  const rows = hidden(preview, 'row')
  expect(rows.map((row) => row.split('.')[0])).toEqual([ready])
  const apply = [...both, ['way', 'by-hand'], ['row', rows[0] ?? ''], ['intent', 'apply']] as const
  expect(await (await send('/notices', apply)).text()).toContain('Жазылды: 1. Жазылмады: 1.')
  const states = await db.read.selectFrom('notices').select('state').orderBy('id').execute()
  expect(states.map((each) => each.state).toSorted()).toEqual(['draft', 'sent'])
  const stranger = await site.signInAs((await anOffice(db)).officer.actor)
  expect(await (await send('/notices', [...both, ['way', 'by-hand']], stranger)).text()).not.toContain(
    'Асанов',
  )
})

test('one confirmation hands over only what was sent, and asks for no way of sending', async () => {
  const sent = await db.read.selectFrom('notices').select(['id', 'state']).orderBy('state').execute()
  const [draft, out] = [sent[0]?.id ?? '', sent[1]?.id ?? '']
  const both = [
    ['notice', out],
    ['notice', draft],
    ['on', today],
  ] as const
  const wordless = await send('/notices', [...both, ['deed', 'send'], ['way', '']])
  expect(wordless.status).toBe(422)
  const preview = await (await send('/notices', [...both, ['deed', 'deliver']])).text()
  const rows = hidden(preview, 'row')
  expect(rows.map((row) => row.split('.')[0])).toEqual([out])
  const apply = [
    ...both,
    ['deed', 'deliver'],
    ['way', ''],
    ['row', rows[0] ?? ''],
    ['intent', 'apply'],
  ] as const
  expect(await (await send('/notices', apply)).text()).toContain('Жазылды: 1. Жазылмады: 1.')
  const states = await db.read.selectFrom('notices').select('state').orderBy('id').execute()
  expect(states.map((each) => each.state).toSorted()).toEqual(['delivered', 'draft'])
})
