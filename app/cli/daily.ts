/** Does the daily work on plans once and sends what waits in the outbox, for a scheduler outside the server: `npm run daily`. */
import { openDatabases } from '#db/client.server'
import { countStepTimes } from '~/features/caseload/times.server'
import { tellOfEndings } from '~/features/employers/ending.server'
import { sendDigests } from '~/features/home/digest-run.server'
import { doHandoverWork } from '~/features/handovers/daily.server'
import { applyCalendar } from '~/features/holidays/recount.server'
import { sendDueMessages } from '~/features/outbox/sending.server'
import { waysOut } from '~/features/outbox/ways.server'
import { refreshStandings } from '~/features/organisations/standing.server'
import { tellOfStalls } from '~/features/placements/stalls.server'
import { checkKeys } from '~/features/secrecy/keys.server'
import { applyNotices } from '~/features/requests/effect.server'
import { remindOfDiagnostics } from '~/features/diagnostics/reminding.server'
import { remindOfReviews } from '~/features/preventive-register/reminding.server'
import { remindOfPsychiatry } from '~/features/psychiatry/reminding.server'
import { remindOfWatches } from '~/features/watches/reminding.server'
import { doDailyWork } from '~/features/plans/daily.server'
import { remindOfTraining } from '~/features/training/reminders.server'
import { systemClock } from '~/platform/clock.server'
import { originOf, readConfig } from '~/platform/config.server'
import { loadMasterKeys } from '~/platform/seal.server'

const config = readConfig(process.env)
const db = openDatabases(config.databaseUrl)
try {
  const { opened, changed } = await doDailyWork(db, systemClock)
  const recounted = await applyCalendar(db, systemClock)
  process.stdout.write(
    `Plans opened: ${opened}. Plans that followed their people: ${changed}. ${recounted ? 'Deadlines counted anew.' : ''}\n`,
  )
  await countStepTimes(db, systemClock)
  const { digests } = await sendDigests(db, systemClock)
  const handovers = await doHandoverWork(db, systemClock)
  process.stdout.write(`Handovers made: ${handovers.opened}, changed: ${handovers.changed}.\n`)
  const { reminded } = await remindOfPsychiatry(db, systemClock)
  process.stdout.write(`Reminders of referrals to a psychiatrist: ${reminded}.\n`)
  const care = [
    await remindOfWatches(db, systemClock),
    await remindOfDiagnostics(db, systemClock),
    await remindOfReviews(db, systemClock),
  ]
  const late = care.reduce((sum, each) => sum + each.reminded, 0)
  process.stdout.write(`Reminders of watches, requests for diagnostics and reviews: ${late}.\n`)
  const stalls = await tellOfStalls(db, systemClock)
  process.stdout.write(`Referrals reminded of: ${stalls.reminded}, told to heads: ${stalls.escalated}.\n`)
  const { applied } = await applyNotices(
    db,
    systemClock,
    await checkKeys(db, systemClock, loadMasterKeys(config.masterKeyFile)),
  )
  process.stdout.write(`Notices of the end of work carried out: ${applied}.\n`)
  await refreshStandings(db, systemClock)
  const endings = await tellOfEndings(db, systemClock)
  process.stdout.write(`Employers told that their accreditation ends: ${endings.told}.\n`)
  const training = await remindOfTraining(db, systemClock)
  process.stdout.write(`Psychologists reminded of training: ${training.told}.\n`)
  const ways = waysOut(config)
  const { sent, failed } = await sendDueMessages({
    db,
    clock: systemClock,
    ...ways,
    origin: originOf(config),
  })
  process.stdout.write(`Digests: ${digests}. Messages sent: ${sent}, failed: ${failed}.\n`)
} finally {
  await db.close()
}
