/** Topics and providers of training: added, corrected, taken out of use; and the hours that were learned under them. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import {
  addProvider,
  addTopic,
  changeProvider,
  changeTopic,
  setCatalogueState,
} from '~/features/training/catalogue-commands.server'
import { hoursByTopic } from '~/features/training/report-queries.server'
import { Denied } from '~/platform/command.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor } from '#tests/support/actors'
import { anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { aPsychologist, aRecord } from '#tests/support/training-rows'

onEveryDatabase('the catalogue of training', (open) => {
  let db: Databases
  beforeEach(async () => {
    db = await open()
  })
  afterEach(() => db.close())

  const headquarters = () => callerFor(db, anActor('headquarters'))
  const names = { nameKk: 'Медиация', nameRu: 'Медиация', nameEn: 'Mediation' }
  const topic = {
    key: 'mediation-new',
    ...names,
    needs: ['family-ties' as const],
    methods: 'mediation, talk',
  }
  const provider = { key: 'own-school', ...names, kind: 'own' as const }
  const rowOf = (table: 'trainingTopics' | 'trainingProviders', id: string) =>
    db.read.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  it('takes a topic once for a key, under review until somebody puts it to use', async () => {
    const id = await done(addTopic(headquarters(), topic))
    expect(await rowOf('trainingTopics', id)).toMatchObject({
      state: 'under-review',
      methods: '["mediation","talk"]',
    })
    expect(await addTopic(headquarters(), topic)).toMatchObject({ refusal: { code: 'key-taken' } })
    const state = { id, shelf: 'topic' as const, state: 'in-use' as const, version: 1 }
    await done(setCatalogueState(headquarters(), state))
    expect(await rowOf('trainingTopics', id)).toMatchObject({ state: 'in-use', version: 2 })
  })

  it('takes a provider once for a key, in use at once', async () => {
    const id = await done(addProvider(headquarters(), provider))
    expect(await rowOf('trainingProviders', id)).toMatchObject({ state: 'in-use', kind: 'own' })
    expect(await addProvider(headquarters(), provider)).toMatchObject({ refusal: { code: 'key-taken' } })
  })

  it('is corrected, its keys and states aside; of two who correct at once the second is told', async () => {
    const topicId = await done(addTopic(headquarters(), topic))
    const better = { ...names, nameRu: 'Медиация и примирение', needs: [], methods: null, version: 1 }
    await done(changeTopic(headquarters(), topicId, better))
    expect(await rowOf('trainingTopics', topicId)).toMatchObject({
      key: 'mediation-new',
      nameRu: 'Медиация и примирение',
      needs: '[]',
      methods: '[]',
      state: 'under-review',
    })
    expect(await changeTopic(headquarters(), topicId, better)).toMatchObject({
      refusal: { code: 'errors:stale' },
    })
    const providerId = await done(addProvider(headquarters(), provider))
    const other = { ...names, nameEn: 'Our school', kind: 'university' as const, version: 1 }
    await done(changeProvider(headquarters(), providerId, other))
    expect(await rowOf('trainingProviders', providerId)).toMatchObject({
      nameEn: 'Our school',
      kind: 'university',
    })
    expect(await changeProvider(headquarters(), newId(), other)).toMatchObject({
      refusal: { code: 'catalogue-gone' },
    })
  })

  it('is headquarters’ alone', async () => {
    const institutionId = await anInstitution(db)
    for (const role of ['institution-head', 'psychologist'] as const) {
      const who = callerFor(db, anActor(role, { institutionId }))
      await expect(addTopic(who, topic)).rejects.toThrow(Denied)
      await expect(addProvider(who, provider)).rejects.toThrow(Denied)
      await expect(changeTopic(who, newId(), { ...topic, version: 1 })).rejects.toThrow(Denied)
    }
  })

  it('says how many hours were learned under each topic in a year, within reach', async () => {
    const [here, there] = [await anInstitution(db), await anInstitution(db)]
    const topicId = await done(addTopic(headquarters(), topic))
    const learned = async (institutionId: string, hours: number, endedOn = day('2026-10-05')) => {
      const psychologistId = await aPsychologist(db, { institutionId })
      const given = { psychologistId, institutionId, topicId, hours, endedOn, startedOn: endedOn }
      await aRecord(db, { ...given, state: 'confirmed' })
    }
    await learned(here, 24)
    await learned(here, 36)
    await learned(there, 10)
    await learned(here, 99, day('2025-10-05'))
    const told = async (role: 'headquarters' | 'institution-head') => {
      const actor = anActor(role, { institutionId: role === 'headquarters' ? null : here })
      const rows = await hoursByTopic(db.read, actor, 2026)
      return rows.map(({ topicId: of, hours, people }) => [of, hours, people])
    }
    expect(await told('headquarters')).toEqual([[topicId, 70, 3]])
    expect(await told('institution-head')).toEqual([[topicId, 60, 2]])
  })
})
