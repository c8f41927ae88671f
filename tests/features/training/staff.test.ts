/** Posts, role-plays, supervision and gaps on real databases: who may do what, and what two at once leave behind. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { shippedSkills } from '#db/reference/training'
import { day } from '~/domain/calendar/day'
import { needCountsQuery, unscopedNeedCounts } from '~/features/assessments/need-counts.server'
import {
  openExercise,
  rateExercise,
  recordSupervision,
  setAim,
} from '~/features/training/competency-commands.server'
import {
  exercisesQuery,
  getExercise,
  ratingsOf,
  supervisionsQuery,
} from '~/features/training/competency-queries.server'
import { confirmRecord, recordTraining } from '~/features/training/commands.server'
import { changeHolder, fillPost, vacatePost } from '~/features/training/holder-commands.server'
import { closePost, openPost } from '~/features/training/staff-commands.server'
import { changesOf, getPost, postsQuery } from '~/features/training/staff-queries.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'
import { aPost, aPsychologist, anExercise } from '#tests/support/training-rows'

const code = (result: { ok: boolean; refusal?: { code: string } }): string =>
  result.ok ? 'ok' : (result.refusal?.code ?? '')

const levels = (level: number) => Object.fromEntries(shippedSkills.map(({ key }) => [key, level]))

onEveryDatabase('Psychologists as staff', (open) => {
  let db: Databases
  let [institutionId, userId] = ['', '']
  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    userId = await aUser(db, { role: 'psychologist', institutionId, name: 'Серікқызы Әлия' })
  })
  afterEach(() => db.close())

  const headquarters = () => callerFor(db, anActor('headquarters'))
  const head = (of = institutionId) => callerFor(db, anActor('institution-head', { institutionId: of }))
  const psychologist = (id = userId) => callerFor(db, anActor('psychologist', { userId: id, institutionId }))
  const filling = {
    version: 1,
    psychologistId: null,
    name: null,
    userId: null,
    degree: 'academy' as const,
    degreeYear: 2019,
    supervisorId: null,
    startedOn: day('2026-10-01'),
  }
  const everyPost = { state: null, service: null, institutionId: null, after: null }

  it('headquarters opens a post, the head fills it, and its history tells both', async () => {
    const opened = await openPost(headquarters(), {
      service: 'institution',
      institutionId,
      region: null,
      title: 'Психолог',
      contract: 'attested',
      openedOn: day('2026-01-01'),
    })
    if (!opened.ok) throw new Error(opened.refusal.code)
    expect(code(await fillPost(head(), opened.value, filling))).toBe('holder-missing')
    expect(code(await fillPost(head(), opened.value, { ...filling, userId }))).toBe('ok')
    expect(await getPost(db.read, head().actor, opened.value)).toMatchObject({
      state: 'filled',
      holder: 'Серікқызы Әлия',
      userId,
    })
    const stranger = head(await anInstitution(db))
    expect(await postsQuery(db.read, stranger.actor, everyPost).execute()).toEqual([])
    await expect(fillPost(stranger, opened.value, filling)).rejects.toMatchObject({ status: 404 })
    expect(
      code(await closePost(headquarters(), opened.value, { version: 2, closedOn: day('2026-11-01') })),
    ).toBe('post-filled')
    const leaving = { version: 2, endedOn: day('2026-11-01'), endReason: 'left' }
    expect(code(await vacatePost(head(), opened.value, leaving))).toBe('ok')
    const kinds = (await changesOf(db.read, opened.value)).map(({ kind }) => kind)
    expect(kinds).toEqual(['vacated', 'filled', 'opened'])
  })

  it('whoever or whatever a form names must be there: holder, supervisor, institution, topic', async () => {
    const postId = await aPost(db, { institutionId })
    const stranger = newId()
    expect(code(await fillPost(head(), postId, { ...filling, psychologistId: stranger }))).toBe(
      'psychologist-gone',
    )
    const named = { ...filling, name: 'Жаңа психолог' }
    expect(code(await fillPost(head(), postId, { ...named, supervisorId: stranger }))).toBe(
      'supervisor-unknown',
    )
    expect(code(await fillPost(head(), postId, named))).toBe('ok')
    const holder = { version: 2, userId: null, degree: null, degreeYear: null, supervisorId: stranger }
    expect(code(await changeHolder(head(), postId, holder))).toBe('supervisor-unknown')
    const post = {
      service: 'institution' as const,
      region: null,
      title: 'Психолог',
      contract: 'attested' as const,
    }
    const openedOn = day('2026-01-01')
    expect(code(await openPost(headquarters(), { ...post, institutionId: stranger, openedOn }))).toBe(
      'institution-unknown',
    )
    const training = {
      topicId: stranger,
      topic: 'Медиация',
      provider: 'Академия',
      hours: 24,
      startedOn: day('2026-10-01'),
      endedOn: day('2026-10-05'),
      certificate: null,
      certificateUntil: null,
    }
    expect(code(await recordTraining(psychologist(), training))).toBe('topic-unknown')
    const recorded = await recordTraining(psychologist(), { ...training, topicId: null })
    if (!recorded.ok) throw new Error(recorded.refusal.code)
    const word = { version: 1, topicId: stranger, state: 'confirmed' as const, reason: null }
    expect(code(await confirmRecord(headquarters(), recorded.value, word))).toBe('topic-unknown')
  })

  it('one post is given to one of two at once, and one psychologist gets one of two posts', async () => {
    const postId = await aPost(db, { institutionId })
    const both = await Promise.all(
      ['Ә. Б.', 'В. Г.'].map((name) => fillPost(head(), postId, { ...filling, name })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const free = await aPsychologist(db)
    const posts = [await aPost(db, { institutionId }), await aPost(db, { institutionId })]
    await fillPost(head(), posts[0] ?? '', { ...filling, psychologistId: free })
    expect(code(await fillPost(head(), posts[1] ?? '', { ...filling, psychologistId: free }))).toBe(
      'holder-has-post',
    )
  })

  it('a role-play is rated by oneself and the supervisor, and nobody else comes near it', async () => {
    const chiefUserId = await aUser(db, { role: 'psychologist', institutionId })
    const chief = await aPsychologist(db, { userId: chiefUserId, institutionId })
    await aPsychologist(db, { userId, institutionId, supervisorId: chief })
    const opened = await openExercise(psychologist(), {
      psychologistId: null,
      heldOn: day('2026-11-10'),
      scenario: 'Ойдан шығарылған',
    })
    if (!opened.ok) throw new Error(opened.refusal.code)
    const id = opened.value
    const aim = { skill: 'risk', words: 'Тікелей сұрау', dueOn: day('2027-01-10') }
    expect(code(await rateExercise(psychologist(), id, { levels: levels(3), note: null }))).toBe('ok')
    expect(code(await rateExercise(psychologist(), id, { levels: levels(2), note: null }))).toBe(
      'already-rated',
    )
    expect(code(await setAim(psychologist(), id, aim))).toBe('aim-without-result')
    expect(code(await rateExercise(psychologist(chiefUserId), id, { levels: levels(1), note: null }))).toBe(
      'ok',
    )
    expect(code(await setAim(psychologist(chiefUserId), id, aim))).toBe('ok')
    expect((await ratingsOf(db.read, id)).map(({ side }) => side)).toEqual(['self', 'supervisor'])

    const colleague = await aUser(db, { role: 'psychologist', institutionId })
    await aPsychologist(db, { userId: colleague, institutionId })
    await expect(
      rateExercise(psychologist(colleague), id, { levels: levels(1), note: null }),
    ).rejects.toMatchObject({
      status: 404,
    })
    await expect(getExercise(db.read, psychologist(colleague).actor, id)).rejects.toMatchObject({
      status: 404,
    })
    await expect(
      rateExercise(callerFor(db, anActor('institution-head', { institutionId })), id, {
        levels: {},
        note: null,
      }),
    ).rejects.toMatchObject({ status: 403 })
    const audit = await db.read.selectFrom('auditValues').select('details').execute()
    expect(audit.length).toBeGreaterThan(3)
    expect(JSON.stringify(audit)).not.toContain('contact')
  })

  it('supervision is written by the psychologist and read by headquarters, not by the head', async () => {
    const entry = {
      supervisor: 'Әріптес',
      kind: 'peer' as const,
      heldOn: day('2026-11-20'),
      minutes: 60,
      topic: 'Шаршау',
    }
    expect(code(await recordSupervision(psychologist(), { ...entry, heldOn: day('2026-12-20') }))).toBe(
      'supervision-ahead',
    )
    expect(code(await recordSupervision(psychologist(), entry))).toBe('ok')
    expect(await supervisionsQuery(db.read, headquarters().actor, null).execute()).toHaveLength(1)
    expect(await supervisionsQuery(db.read, head().actor, null).execute()).toEqual([])
  })

  it('needs are counted in the institution alone, and every list is read from its index', async () => {
    for (const place of [institutionId, await anInstitution(db)]) {
      const personId = await aPerson(db, { institutionId: place })
      await db.write
        .insertInto('foundNeeds')
        .values({
          id: newId(),
          personId,
          institutionId: place,
          need: 'sobriety-support',
          state: 'needed',
          note: '',
          assessmentId: null,
          foundOn: day('2026-10-01'),
          foundBy: '-',
          version: 1,
        })
        .execute()
    }
    expect(await unscopedNeedCounts(db.read, institutionId)).toEqual({ 'sobriety-support': 1 })
    const psychologistId = await aPsychologist(db, { userId, institutionId })
    await anExercise(db, psychologistId)
    const after = { on: day('2026-01-01'), id: psychologistId }
    const plans = [
      await planOf(db.read, needCountsQuery(db.read, institutionId)),
      await planOf(db.read, postsQuery(db.read, head().actor, { ...everyPost, after: psychologistId })),
      await planOf(db.read, supervisionsQuery(db.read, headquarters().actor, after)),
      await planOf(db.read, exercisesQuery(db.read, headquarters().actor, psychologistId)),
    ]
    expect(plans[0]).toContain('found_needs_by_institution')
    expect(plans[1]).toContain('psychologist_posts_by_institution')
    expect(plans[2]).toContain('supervision_entries_by_day')
    for (const plan of plans) expect(plan).not.toMatch(/TEMP B-TREE FOR ORDER|Sort Key/)
  })
})
