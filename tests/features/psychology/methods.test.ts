/** Methods of psychologists' work: kept by headquarters, and only approved ones are chosen. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { recordSession } from '~/features/psychology/commands.server'
import { addMethod, changeMethod } from '~/features/psychology/methods.server'
import { Denied } from '~/platform/command.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor } from '#tests/support/actors'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'

const words = {
  nameKk: 'Құм терапиясы',
  nameRu: 'Песочная терапия',
  nameEn: 'Sand play',
  source: 'Kalff, 1980',
  licence: 'Public description',
}
const sand = { key: 'sand-play', ...words, state: 'under-review' as const }

onEveryDatabase('a method of work', (open) => {
  let db: Databases
  let practice: Practice
  beforeEach(async () => {
    db = await open()
    practice = await aPractice(db)
  })
  afterEach(() => db.close())

  const headquarters = () => callerFor(db, anActor('headquarters'))
  const used = () => recordSession(practice.caller, practice.personId, aSession({ method: sand.key }))

  it('is chosen for a session once it is approved, and not after it was withdrawn', async () => {
    const id = await done(addMethod(headquarters(), sand))
    expect(await used()).toMatchObject({ refusal: { code: 'method-not-approved' } })
    await done(changeMethod(headquarters(), id, { ...words, state: 'approved', version: 1 }))
    await done(used())
    await done(changeMethod(headquarters(), id, { ...words, state: 'withdrawn', version: 2 }))
    expect(await used()).toMatchObject({ refusal: { code: 'method-not-approved' } })
  })

  it('stands once under its key, and of two who change it at once the second is told', async () => {
    const id = await done(addMethod(headquarters(), sand))
    expect(await addMethod(headquarters(), sand)).toMatchObject({ refusal: { code: 'method-key-taken' } })
    const change = { ...words, nameEn: 'Sand tray', state: 'approved' as const, version: 1 }
    await done(changeMethod(headquarters(), id, change))
    expect(await changeMethod(headquarters(), id, change)).toMatchObject({
      refusal: { code: 'errors:stale' },
    })
    await expect(changeMethod(headquarters(), newId(), change)).rejects.toMatchObject({ status: 404 })
  })

  it('is not changed by psychologists', async () => {
    await expect(addMethod(practice.caller, sand)).rejects.toThrow(Denied)
    const change = { ...words, state: 'approved' as const, version: 1 }
    const id = await done(addMethod(headquarters(), sand))
    await expect(changeMethod(practice.caller, id, change)).rejects.toThrow(Denied)
  })
})
