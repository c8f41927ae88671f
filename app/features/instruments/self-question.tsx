/** One question in large type with a button for each answer. Every button is a form of its own: no script is needed. */
import type { SelfPage } from './self-page.server'
import './instruments.css'

type Props = { readonly page: Extract<SelfPage, { state: 'question' }> }

export function SelfQuestion({ page }: Props) {
  const { words } = page
  return (
    <section className="alone-question" lang={page.language}>
      <p className="soft">{page.place}</p>
      <p>{page.preamble}</p>
      <h1 id="question">{page.question}</h1>
      <form method="post" action="/self-entry" aria-labelledby="question">
        <input type="hidden" name="item" value={page.item} />
        {page.options.map((label, at) => (
          <button key={label} className="alone-answer" name="answer" value={at}>
            {label}
          </button>
        ))}
        <button className="alone-answer alone-pass" name="answer" value="x">
          {words.pass}
        </button>
      </form>
      <div className="alone-foot small">
        {page.backTo ? <a href={page.backTo}>{words.back}</a> : <span />}
        <a href="/sign-in">{words.leave}</a>
      </div>
    </section>
  )
}
