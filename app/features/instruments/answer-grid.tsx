/** The answers of a paper, a row for each question: a digit chooses and goes on to the next row, arrows work as always. */
import type { KeyboardEvent } from 'react'
import type { InstrumentText } from '~/domain/instruments/instrument'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { fieldOf, passed } from './forms'
import './instruments.css'

type Choice = { readonly value: string; readonly label: string }

/** A digit, or `-` for "not answered", in whichever row the keyboard stands. */
const chooseByKey = (event: KeyboardEvent<HTMLInputElement>): void => {
  const value = event.key === '-' ? passed : event.key
  const row = event.currentTarget.closest('tr')
  const wanted = row?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(value)}"]`)
  if (!wanted || !/^[0-9x]$/.test(value)) return
  event.preventDefault()
  wanted.checked = true
  const next = row?.nextElementSibling?.querySelector<HTMLInputElement>('input')
  ;(next ?? wanted).focus()
}

type RowProps = {
  readonly name: string
  readonly number: string
  readonly words: string
  readonly choices: readonly Choice[]
  readonly form: FormReader
  readonly lang: string
}

function AnswerRow({ name, number, words, choices, form, lang }: RowProps) {
  const error = form.error(name)
  return (
    <tr className={error ? 'grid-invalid' : undefined}>
      <th scope="row" id={`${name}-words`}>
        <span className="grid-number">{number}</span> <span lang={lang}>{words}</span>
        {error ? <span className="field-error"> {error}</span> : null}
      </th>
      {choices.map((choice, at) => (
        <td key={choice.value}>
          <label className="grid-choice">
            <input
              id={at === 0 ? name : undefined}
              type="radio"
              name={name}
              value={choice.value}
              onKeyDown={chooseByKey}
              defaultChecked={form.value(name) === choice.value}
              aria-describedby={`${name}-words`}
            />
            <span className="grid-label">{choice.label}</span>
          </label>
        </td>
      ))}
    </tr>
  )
}

export function AnswerGrid({ text, form }: { readonly text: InstrumentText; readonly form: FormReader }) {
  const { t } = useWords('instruments')
  const choicesOf = (options: readonly string[]): readonly Choice[] => [
    ...options.map((label, at) => ({ value: String(at), label })),
    { value: passed, label: t('not-answered') },
  ]
  const choices = choicesOf(text.options)
  return (
    <div className="stack">
      <table className="answer-grid">
        <caption lang={text.language}>{text.preamble}</caption>
        <thead>
          <tr>
            <th scope="col">{t('head.question')}</th>
            {choices.map(({ value, label }) => (
              <th key={value} scope="col">
                <span className="grid-number">{value === passed ? '–' : value}</span>
                <span lang={value === passed ? undefined : text.language}>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {text.items.map((words, at) => (
            <AnswerRow
              key={words}
              name={fieldOf(at + 1)}
              number={String(at + 1)}
              words={words}
              choices={choices}
              form={form}
              lang={text.language}
            />
          ))}
        </tbody>
      </table>
      {text.after ? (
        <table className="answer-grid">
          <caption>{t('after')}</caption>
          <tbody>
            <AnswerRow
              name="after"
              number=""
              words={text.after.text}
              choices={choicesOf(text.after.options)}
              form={form}
              lang={text.language}
            />
          </tbody>
        </table>
      ) : null}
    </div>
  )
}
