/** Proves the audit chain: `npm run audit:verify [-- --expect COUNT:HASH]`. Exit code 1 names the first broken row. */
import { openDatabases } from '#db/client.server'
import { verifyAuditChain } from '~/platform/audit.server'

const expectation = (): { count: number; hash: string } | undefined => {
  const at = process.argv.indexOf('--expect')
  const [count, hash] = at < 0 ? [] : (process.argv[at + 1] ?? '').split(':')
  return count && hash ? { count: Number(count), hash } : undefined
}

const db = openDatabases(process.env.DATABASE_URL)
try {
  const report = await verifyAuditChain(db.read, expectation())
  if (report.whole)
    process.stdout.write(
      `The audit chain is whole: ${report.count} rows, head ${report.count}:${report.head}\n`,
    )
  else {
    process.stderr.write(`The audit chain is broken at row ${report.brokenAt}: ${report.because}\n`)
    process.exitCode = 1
  }
} finally {
  await db.close()
}
