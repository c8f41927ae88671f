/** Questionnaires and assessments of needs; the measures to choose from, and their words kept by every plan that took them. */
import type { Kysely } from 'kysely'
import { shippedMeasures } from '../reference/measures'
import { firstVersion } from '../reference/questionnaire'
import type { Database } from '../schema'
import { createTable } from './table'

const shippedAt = '2026-01-01T00:00:00.000Z'

const createQuestionnaires = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'questionnaireVersions',
    { id: 'id', number: 'int', inForceFrom: 'text?', createdBy: 'text?', createdAt: 'text', version: 'int' },
    { unique: { questionnaire_versions_by_number: ['number'] } },
  )
  const words = { textKk: 'text', textRu: 'text', textEn: 'text', helpKk: 'text', helpRu: 'text' } as const
  await createTable(
    db,
    'questions',
    {
      id: 'id',
      versionId: 'text',
      key: 'text',
      place: 'text',
      position: 'int',
      pathway: 'text',
      kind: 'text',
      tier: 'text',
      ...words,
      helpEn: 'text',
      options: 'text',
      need: 'text?',
      needWhen: 'text',
    },
    { unique: { questions_by_key: ['versionId', 'key'] } },
  )
}

const createAssessments = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'assessments',
    {
      id: 'id',
      personId: 'text',
      institutionId: 'text',
      versionId: 'text',
      openKey: 'text?',
      startedOn: 'text',
      startedBy: 'text',
      completedOn: 'text?',
      completedBy: 'text?',
      present: 'text',
      createdAt: 'text',
      version: 'int',
    },
    {
      unique: { assessments_open_once: ['openKey'] },
      indexes: { assessments_by_person: ['personId', 'id'], assessments_by_version: ['versionId'] },
    },
  )
  await createTable(
    db,
    'assessmentAnswers',
    {
      id: 'id',
      assessmentId: 'text',
      questionId: 'text',
      state: 'text',
      silence: 'text?',
      answer: 'text',
      answeredBy: 'text',
      answeredAt: 'text',
    },
    { unique: { assessment_answers_once: ['assessmentId', 'questionId'] } },
  )
  const saved = { savedBy: 'text', savedAt: 'text', version: 'int' } as const
  await createTable(
    db,
    'assessmentBlocks',
    { id: 'id', assessmentId: 'text', place: 'text', skipReason: 'text?', note: 'text', ...saved },
    { unique: { assessment_blocks_once: ['assessmentId', 'place'] } },
  )
}

const createFoundNeeds = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'foundNeeds',
    {
      id: 'id',
      personId: 'text',
      institutionId: 'text',
      need: 'text',
      state: 'text',
      note: 'text',
      assessmentId: 'text?',
      foundOn: 'text',
      foundBy: 'text',
      version: 'int',
    },
    { unique: { found_needs_once: ['personId', 'need'] } },
  )

const createCatalogue = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'catalogueMeasures',
    {
      id: 'id',
      key: 'text',
      revision: 'int',
      currentKey: 'text?',
      institutionId: 'text?',
      need: 'text',
      service: 'text',
      dueBy: 'text',
      dueCode: 'text?',
      dueDays: 'int?',
      nameKk: 'text',
      nameRu: 'text',
      nameEn: 'text',
      retiredOn: 'text?',
      createdBy: 'text?',
      createdAt: 'text',
    },
    {
      unique: {
        catalogue_measures_current: ['currentKey'],
        catalogue_measures_revision: ['key', 'revision'],
      },
      indexes: { catalogue_measures_by_institution: ['institutionId', 'key'] },
    },
  )

const fillQuestionnaire = async (db: Kysely<Database>): Promise<void> => {
  const { questions, ...version } = firstVersion
  const made = { createdBy: null, createdAt: shippedAt, version: 1 }
  await db
    .insertInto('questionnaireVersions')
    .values({ ...version, ...made })
    .execute()
  const rows = questions.map(({ text, help, options, needWhen, ...rest }) => ({
    ...rest,
    versionId: version.id,
    textKk: text.kk,
    textRu: text.ru,
    textEn: text.en,
    helpKk: help?.kk ?? '',
    helpRu: help?.ru ?? '',
    helpEn: help?.en ?? '',
    options: JSON.stringify(options),
    needWhen: JSON.stringify(needWhen),
  }))
  await db.insertInto('questions').values(rows).execute()
}

const fillCatalogue = async (db: Kysely<Database>): Promise<void> => {
  const rows = shippedMeasures.map(({ id, key, need, service, due, name }) => ({
    id,
    key,
    revision: 1,
    currentKey: key,
    institutionId: null,
    need,
    service,
    dueBy: due.by,
    dueCode: due.by === 'deadline' ? due.code : null,
    dueDays: due.by === 'deadline' ? null : due.days,
    nameKk: name.kk,
    nameRu: name.ru,
    nameEn: name.en,
    retiredOn: null,
    createdBy: null,
    createdAt: shippedAt,
  }))
  await db.insertInto('catalogueMeasures').values(rows).execute()
}

/** Plans that took a measure before its words were kept with it get the words it had. */
const keepWords = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('measures').addColumn('need', 'text').execute()
  await db.schema.alterTable('measures').addColumn('wording', 'text').execute()
  for (const { key, need, name } of shippedMeasures)
    await db
      .updateTable('measures')
      .set({ need, wording: JSON.stringify(name) })
      .where('catalogueKey', '=', key)
      .execute()
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createQuestionnaires(db)
  await createAssessments(db)
  await createFoundNeeds(db)
  await createCatalogue(db)
  await fillQuestionnaire(db)
  await fillCatalogue(db)
  await keepWords(db)
}
