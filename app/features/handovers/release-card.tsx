/** The card as it is printed: the front with meeting and addresses, the back with duties and rights, in two languages. */
import { CodePicture } from '~/ui/code-picture'
import './card.css'
import type { CardLeaf, CardPage } from './card-page.server'

/** A value, or a line to write on. */
function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <p className="leaf-line">
      <span className="leaf-name">{name}</span>
      <span className={value === '' ? 'leaf-blank' : 'leaf-value'}>{value}</span>
    </p>
  )
}

function Front({ leaf, data }: { readonly leaf: CardLeaf; readonly data: CardPage }) {
  const { words, meeting } = leaf
  return (
    <section className="leaf" lang={leaf.language}>
      <div className="leaf-head">
        <h2>{leaf.hello}</h2>
        <CodePicture {...data.code} label={words.own} side={88} />
      </div>
      <h3>{words.meeting}</h3>
      <Line name={words.when} value={meeting.when} />
      <Line name={words.where} value={meeting.where} />
      <Line name={words.who} value={meeting.who} />
      <Line name={words.phone} value={meeting.phone} />
      <Line name={words.place} value={leaf.place} />
      <p className="leaf-small">
        {words.own}: {data.address}
      </p>
    </section>
  )
}

function Back({ leaf }: { readonly leaf: CardLeaf }) {
  const { words } = leaf
  return (
    <section className="leaf" lang={leaf.language}>
      <h3>{words.contacts}</h3>
      {leaf.contacts.map((each) => (
        <p key={each.service} className="leaf-line">
          <span className="leaf-name">{each.name}</span>
          <span className={each.address === '' ? 'leaf-blank' : 'leaf-value'}>{each.address}</span>
          <span className={each.phone === '' ? 'leaf-blank' : 'leaf-value nowrap'}>{each.phone}</span>
        </p>
      ))}
      <h3>{words.rights}</h3>
      <ul>
        {leaf.rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ul>
      <p className="leaf-small">{words.emergency}</p>
    </section>
  )
}

export function ReleaseCard({ data }: { readonly data: CardPage }) {
  return (
    <div className="leaves">
      {data.leaves.map((leaf) => (
        <Front key={leaf.language} leaf={leaf} data={data} />
      ))}
      {data.leaves.map((leaf) => (
        <Back key={leaf.language} leaf={leaf} />
      ))}
    </div>
  )
}
