/** The pages of contracts: those of one employer, the register of all, one contract, and its files. */
import { may } from '~/domain/access/policy'
import { contractKinds, contractEndReasons, needsInstitution } from '~/domain/employers/contract'
import { checkFile } from '~/features/attachments/check.server'
import { attachmentResponse } from '~/features/attachments/download.server'
import { dropFile, keepFile, listAttachments } from '~/features/attachments/store.server'
import { besideFile, readFormWithFile } from '~/features/attachments/upload.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { attachToContract, draftContract, endContract, signContract } from './contracts.server'
import { contractLists, cursorText, readContractFilters } from './filters'
import { contractForm, endForm, fileForm, signForm } from './forms'
import { employerPage, employerPath } from './head.server'
import { filesOfContract } from './load.server'
import { contractsQuery, getContract, listInstitutions, perPage } from './queries.server'
import { fileLimits, tellContract } from './telling.server'

const pathIn = (path: string, list: string | undefined, after?: string): string => {
  const wanted = [...(list ? [['list', list]] : []), ...(after ? [['after', after]] : [])]
  const search = new URLSearchParams(wanted as [string, string][]).toString()
  return search ? `${path}?${search}` : path
}

const listOf = async (
  at: At,
  path: string,
  narrowed: { organisationId?: string; institutionId?: string },
) => {
  const { list, after } = readContractFilters(at.url.searchParams)
  const rows = await contractsQuery(at.db, at.actor, { list, after, today: at.today, ...narrowed }).execute()
  const last = rows[perPage - 1]
  return {
    chips: contractLists.map((each) => ({
      to: pathIn(path, each === list ? undefined : each),
      label: at.t(`organisations:contract.list.${each}`),
      current: each === list,
    })),
    rows: rows.slice(0, perPage).map((row) => tellContract(row, at)),
    nextTo:
      rows.length > perPage && last
        ? pathIn(path, list, cursorText({ day: last.untilOn, id: last.id }))
        : null,
  }
}

export const contractsPageOf = async (at: At) => {
  const { row, page } = await employerPage(at, 'contracts')
  const subject = { organisationId: row.id, institutionId: at.actor.institutionId }
  return {
    ...page,
    ...(await listOf(at, `${employerPath(row.id)}/contracts`, { organisationId: row.id })),
    mayDraft: may(at.actor, 'employer.contract', subject),
  }
}

/** Officers of an institution see its own contracts first of all; headquarters and overseers see every one. */
export const registerPageOf = async (at: At) => ({
  title: at.t('organisations:contract.register'),
  ...(await listOf(
    at,
    '/employers/contracts',
    at.actor.institutionId ? { institutionId: at.actor.institutionId } : {},
  )),
})

export const newContractPageOf = async (at: At) => {
  const { row, page } = await employerPage(at, 'contracts')
  if (!may(at.actor, 'employer.contract', { organisationId: row.id, institutionId: at.actor.institutionId }))
    throw notFound()
  return {
    ...page,
    title: at.t('organisations:contract.new'),
    kinds: contractKinds.map((value) => ({ value, label: at.t(`organisations:contract.kind.${value}`) })),
    institutions: (await listInstitutions(at.db, at.actor)).map((each) => ({
      value: each.id,
      label: at.language === 'kk' ? each.nameKk : each.nameRu,
    })),
    own: at.actor.institutionId ?? '',
    today: at.today,
    once: newId(),
  }
}

export const actOnNewContract = async (at: At): Promise<Response> => {
  const id = at.params.organisationId ?? ''
  const form = await readForm(contractForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await draftContract(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('organisations:flash.contract-drafted', `${employerPath(id)}/contracts/${result.value}`)
    : refused('organisations', result.refusal, form)
}

export const contractPageOf = async (at: At) => {
  const { row, page } = await employerPage(at, 'contracts')
  const contract = await getContract(at.db, at.actor, row.id, at.params.contractId ?? '')
  const files = await listAttachments(at.db, at.desk.keys, filesOfContract(contract.id))
  const mayAct = may(at.actor, 'employer.contract', {
    organisationId: row.id,
    institutionId: contract.institutionId,
  })
  return {
    ...page,
    title: `${at.t(`organisations:contract.kind.${contract.kind}`)} ${contract.number}`,
    contract: tellContract(contract, at),
    needsInstitution: needsInstitution(contract.kind as (typeof contractKinds)[number]),
    files: files.map(({ id, label, addedAt, addedByName }) => ({
      id,
      label,
      to: `${employerPath(row.id)}/contracts/${contract.id}/files/${id}`,
      meta: [at.format.instant(addedAt), addedByName].filter(Boolean).join(' · '),
    })),
    reasons: contractEndReasons.map((value) => ({
      value,
      label: at.t(`organisations:contract.end-reason.${value}`),
    })),
    limits: fileLimits,
    today: at.today,
    once: newId(),
    maySign: mayAct && contract.state === 'draft',
    mayEnd: mayAct && contract.state !== 'ended',
  }
}
export type ContractPage = Awaited<ReturnType<typeof contractPageOf>>

export const actOnContract = async (at: At): Promise<Response> => {
  const [id, contractId] = [at.params.organisationId ?? '', at.params.contractId ?? '']
  const back = `${employerPath(id)}/contracts/${contractId}`
  const data = await at.request.formData()
  if (data.get('intent') === 'sign') {
    const form = readFields(signForm, data)
    if (!form.ok) return invalid(form)
    const { signedOn, version } = form.value
    const result = await signContract(once(at, form), id, contractId, signedOn, version)
    return result.ok
      ? redirectSaying('organisations:flash.contract-signed', back)
      : refused('organisations', result.refusal, form)
  }
  const form = readFields(endForm, data)
  if (!form.ok) return invalid(form)
  const result = await endContract(once(at, form), id, contractId, form.value)
  return result.ok
    ? redirectSaying('organisations:flash.contract-ended', back)
    : refused('organisations', result.refusal, form)
}

/** The file is checked and safe on disk before its row is written; a refused deed takes it off the disk again. */
export const actOnContractFiles = async (at: At): Promise<Response> => {
  const [id, contractId] = [at.params.organisationId ?? '', at.params.contractId ?? '']
  const { form, file } = await readFormWithFile(fileForm, at.request)
  if (!form.ok) return invalid(form)
  const checked = await checkFile(file)
  if (!checked.ok) return invalid(besideFile(checked.refusal, form.typed))
  const safe = { folder: at.desk.config.filesFolder, keys: at.desk.keys }
  const kept = await keepFile(safe, checked.value)
  const result = await attachToContract(once(at, form), id, contractId, kept)
  if (!result.ok) await dropFile(safe, kept)
  return result.ok
    ? redirectSaying('organisations:flash.file-attached', `${employerPath(id)}/contracts/${contractId}`)
    : refused('organisations', result.refusal, form)
}

export const contractFileOf = async (at: At): Promise<Response> => {
  const { row } = await employerPage(at, 'contracts')
  const contract = await getContract(at.db, at.actor, row.id, at.params.contractId ?? '')
  const safe = { folder: at.desk.config.filesFolder, keys: at.desk.keys }
  return attachmentResponse(at.db, safe, filesOfContract(contract.id), at.params.scanId ?? '')
}
