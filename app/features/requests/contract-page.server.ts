/** The form of a contract, filled from the opening and the request where nothing has been written yet. */
import { placeName } from '#db/reference/regions'
import { mayEver } from '~/domain/access/policy'
import { rulingNeeded } from '~/domain/requests/procedure'
import type { SafetyLevel } from '~/domain/people/person'
import { assess } from '~/domain/law/rule'
import { contractRules } from '~/domain/requests/hiring'
import { shiftWords, toldFindings } from '~/features/matching/telling.server'
import type { At } from '~/platform/guard.server'
import { type ContractRow, contractOf, hiringFactsOf, writtenOf } from './contract.server'
import { candidateDeed } from './deed-page.server'
import type { CandidateRead } from './queries.server'
import { channelOf } from './telling.server'

const tenge = (tiyn: number | string | null): string => (tiyn === null ? '' : String(Number(tiyn) / 100))

const writtenValues = (contract: ContractRow) => ({
  ...contract,
  rate: tenge(contract.rate),
  jobDescription: contract.jobDescription === 1 ? 'on' : '',
  specialtyPapers: contract.specialtyPapers === 1 ? 'on' : '',
})

const freshValues = (row: CandidateRead, at: At) => ({
  number: '',
  concludedOn: at.today,
  position: row.opening,
  place: [row.siteName, row.placeKato ? placeName(row.placeKato, at.language) : '']
    .filter(Boolean)
    .join(', '),
  payKind: 'month',
  rate: tenge(row.wage),
  hours: shiftWords(row.shifts, at),
  daysOff: at.t('requests:usual.days-off'),
  startsOn: at.today,
  endsOn: null,
  safety: at.t('requests:usual.safety'),
  insurance: at.t('requests:usual.insurance'),
  jobDescription: '',
  specialtyPapers: '',
  rulingNumber: null,
  rulingOn: null,
  receivedOn: at.today,
  orderNumber: null,
  orderOn: null,
  orderReceivedOn: null,
})

/** What the page shows before the contract is written down. */
export const contractPageOf = async (at: At) => {
  const { row, ...page } = await candidateDeed(at, 'labour-contract.prepare', 'contract')
  const contract = await contractOf(at.db, row.id)
  const channel = channelOf(row.channel)
  const facts = await hiringFactsOf(at.db, row, writtenOf(contract))
  const stored: Readonly<Record<string, string | number | null>> = contract
    ? writtenValues(contract)
    : freshValues(row, at)
  return {
    ...page,
    stored,
    needsRuling: rulingNeeded(channel, row.safetyLevel as SafetyLevel),
    isHousekeeping: channel === 'housekeeping',
    findings: toldFindings(assess(contractRules, facts, at.today), at),
    mayPrepare: mayEver(at.actor, 'labour-contract.prepare'),
  }
}

export type ContractPage = Awaited<ReturnType<typeof contractPageOf>>
