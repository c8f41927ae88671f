/** Reads questionnaires: versions with their days, and the questions of one version in the order in which they are asked. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { QuestionsTable } from '#db/schema/assessments'
import {
  type Option,
  type Pathway,
  type PlaceKey,
  type Question,
  type QuestionKind,
  type Tier,
  placeKeys,
} from '~/domain/assessments/questionnaire'
import type { NeedKey } from '~/domain/plans/needs'

type QuestionRow = Selectable<QuestionsTable>

export type StoredQuestion = Question & { readonly id: string; readonly position: number }

/** What stands in a row was checked by the rules when it was written. */
const questionOf = (row: QuestionRow): StoredQuestion => ({
  id: row.id,
  position: row.position,
  key: row.key,
  place: row.place as PlaceKey,
  pathway: row.pathway as Pathway,
  kind: row.kind as QuestionKind,
  tier: row.tier as Tier,
  text: { kk: row.textKk, ru: row.textRu, en: row.textEn },
  help: row.helpKk === '' ? null : { kk: row.helpKk, ru: row.helpRu, en: row.helpEn },
  options: JSON.parse(row.options) as Option[],
  need: row.need as NeedKey | null,
  needWhen: JSON.parse(row.needWhen) as string[],
})

/** The columns of a question as a row keeps them. */
export const questionColumns = ({ text, help, options, needWhen, ...rest }: Question) => ({
  ...rest,
  textKk: text.kk,
  textRu: text.ru,
  textEn: text.en,
  helpKk: help?.kk ?? '',
  helpRu: help?.ru ?? '',
  helpEn: help?.en ?? '',
  options: JSON.stringify(options),
  needWhen: JSON.stringify(needWhen),
})

/** Top to bottom of the form, and within a place by position. */
export const questionsOf = async (
  db: Kysely<Database>,
  versionId: string,
): Promise<readonly StoredQuestion[]> => {
  const rows = await db
    .selectFrom('questions')
    .selectAll()
    .where('versionId', '=', versionId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const questions = rows.map(questionOf)
  return placeKeys.flatMap((place) => questions.filter((each) => each.place === place))
}

/** Every version, the newest first. */
export const versionsOf = (db: Kysely<Database>) =>
  db.selectFrom('questionnaireVersions').selectAll().orderBy('number', 'desc').execute()
