/** Does the daily work on plans once, for a scheduler outside the server: `npm run daily`. */
import { openDatabases } from '#db/client.server'
import { doDailyWork } from '~/features/plans/daily.server'
import { systemClock } from '~/platform/clock.server'

const db = openDatabases(process.env.DATABASE_URL)
try {
  const { opened, changed, recounted } = await doDailyWork(db, systemClock)
  process.stdout.write(
    `Plans opened: ${opened}. Plans that followed their people: ${changed}. ${recounted ? 'Deadlines counted anew.' : ''}\n`,
  )
} finally {
  await db.close()
}
