/** A psychologist's load in figures, and what it asks them to learn. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { joinGroup, openGroup } from '~/features/psychology/group-commands.server'
import { addTopic, setCatalogueState } from '~/features/training/catalogue-commands.server'
import { translatorFor } from '~/platform/i18n.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { type Practice, aPractice } from '#tests/support/psychology'
import { type Site, openSite } from '#tests/support/site'
import { aPsychologist } from '#tests/support/training-rows'

const t = translatorFor('kk')
const need = 'psychological-preparation'

let db: Databases
let site: Site
let practice: Practice
let as: string

/** Six people of the psychologist's own, one of them in a group that answers their need; two more of the institution. */
beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  practice = await aPractice(db, 6)
  const { institutionId, caller, actor, personIds, personId } = practice
  await aPerson(db, { institutionId })
  await aPerson(db, { institutionId, standing: 'released' })
  const found = { institutionId, need, state: 'needed' as const, note: '', assessmentId: null, foundBy: '-' }
  for (const each of personIds)
    await db.write
      .insertInto('foundNeeds')
      .values({ id: newId(), personId: each, ...found, foundOn: day('2026-10-01'), version: 1 })
      .execute()
  const groupId = await done(
    openGroup(caller, {
      name: 'Дайындық',
      kind: 'group-training',
      need,
      method: null,
      goal: null,
      weekdays: [2],
      time: '15:00',
      minutes: 60,
      room: null,
      fromDay: day('2026-11-21'),
      untilDay: null,
    }),
  )
  await done(joinGroup(caller, groupId, personId, false))
  await aPsychologist(db, { userId: actor.userId, institutionId })
  await db.write.updateTable('trainingTopics').set({ state: 'retired' }).execute()
  const headquarters = callerFor(db, anActor('headquarters'))
  const names = { nameKk: 'Босатуға дайындау', nameRu: 'Подготовка', nameEn: 'Preparation' }
  const topicId = await done(
    addTopic(headquarters, { key: 'to-prepare', ...names, needs: [need], methods: null }),
  )
  await done(setCatalogueState(headquarters, { id: topicId, shelf: 'topic', state: 'in-use', version: 1 }))
  as = await site.signInAs(actor)
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const dataAt = async (path: string, route: string): Promise<unknown> =>
  (await site.fetch(`${path}?_data=${encodeURIComponent(route)}`, { as })).json()

it('counts own people, the institution, people for each psychologist, and needs with the room in groups', async () => {
  expect(await dataAt('/psychology/workload', 'routes/psychology/workload')).toMatchObject({
    facts: [
      { name: t('psychology:workload.own'), value: '6' },
      { name: t('psychology:workload.institution'), value: '7' },
      // Seven people in custody, two psychologists.
      { name: t('psychology:workload.per-post'), value: '3,5' },
      { name: t('psychology:workload.norm') },
    ],
    isOver: false,
    needs: [{ key: need, values: [6, 1] }],
    unseen: expect.arrayContaining([expect.objectContaining({ isOwn: true })]),
  })
})

it('asks the psychologist to learn what their own people need, and says whose needs were counted', async () => {
  expect(await dataAt('/training/gaps', 'routes/training/gaps')).toMatchObject({
    of: t('training:gaps.of-own'),
    items: [
      {
        topic: 'Босатуға дайындау',
        state: 'failed',
        demand: [t('training:gaps.people', { count: 6 })],
        nothingPlanned: true,
      },
    ],
  })
  const page = await (await site.fetch('/training/gaps', { as })).text()
  expect(page).toContain(t('training:gaps.of-own'))
})
