/** Requests and notices with numbers and templates of their own; the register of those in need (annex 13 to order 508). */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createNotices = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'notices',
    {
      id: 'id',
      personId: 'text',
      planId: 'text?',
      institutionId: 'text',
      kind: 'text',
      recipient: 'text',
      placeKato: 'text?',
      languages: 'text',
      state: 'text',
      lines: 'text',
      restrictedLines: 'text',
      replacesId: 'text?',
      number: 'text?',
      year: 'int?',
      serial: 'int?',
      issuedOn: 'text?',
      issuedBy: 'text?',
      signer: 'text?',
      sentOn: 'text?',
      sentBy: 'text?',
      way: 'text?',
      tracking: 'text?',
      deliveredOn: 'text?',
      answerDueOn: 'text?',
      awaitedOn: 'sortable?',
      answer: 'text?',
      answeredOn: 'text?',
      answeredBy: 'text?',
      answerWords: 'text?',
      annulledOn: 'text?',
      annulledBy: 'text?',
      annulReason: 'text?',
      authorityRegion: 'text?',
      probationRegion: 'text?',
      createdAt: 'text',
      createdBy: 'text',
      version: 'int',
    },
    {
      unique: { notices_numbered_once: ['institutionId', 'year', 'serial'] },
      indexes: {
        notices_by_person: ['personId', 'id'],
        notices_by_institution: ['institutionId', 'id'],
        notices_by_institution_state: ['institutionId', 'state', 'id'],
        notices_awaited: ['institutionId', 'awaitedOn', 'id'],
        // For those who read the whole country.
        notices_by_state: ['state', 'id'],
        notices_by_awaited: ['awaitedOn', 'id'],
        notices_by_authority: ['authorityRegion', 'id'],
        notices_by_authority_state: ['authorityRegion', 'state', 'id'],
        notices_awaited_of_authority: ['authorityRegion', 'awaitedOn', 'id'],
        notices_by_probation: ['probationRegion', 'id'],
        notices_by_probation_state: ['probationRegion', 'state', 'id'],
        notices_awaited_of_probation: ['probationRegion', 'awaitedOn', 'id'],
      },
    },
  )

const serials = { institutionId: 'text', year: 'int', last: 'int' } as const

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createNotices(db)
  await createTable(db, 'noticeSerials', serials, { key: ['institutionId', 'year'] })
  await createTable(
    db,
    'noticePatterns',
    { institutionId: 'text', pattern: 'text', version: 'int' },
    { key: ['institutionId'] },
  )
  await createTable(
    db,
    'noticeTemplates',
    {
      id: 'id',
      owner: 'text',
      kind: 'text',
      language: 'text',
      edition: 'int',
      bytes: 'text',
      size: 'int',
      fields: 'text',
      uploadedBy: 'text',
      uploadedAt: 'text',
    },
    { unique: { notice_template_editions: ['owner', 'kind', 'language', 'edition'] } },
  )
  await createTable(
    db,
    'needRegister',
    {
      id: 'id',
      institutionId: 'text',
      personId: 'text',
      year: 'int',
      serial: 'int',
      enteredOn: 'text',
      enteredBy: 'text',
      version: 'int',
    },
    {
      unique: {
        need_register_once: ['personId', 'institutionId', 'year'],
        need_register_numbered: ['institutionId', 'year', 'serial'],
      },
    },
  )
  await createTable(db, 'needSerials', serials, { key: ['institutionId', 'year'] })
}
