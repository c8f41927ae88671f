// Who is signed in, and what concerns only them.
import type { ReactNode } from 'react'
import { Avatar } from './avatar'
import { Menu } from './menu'

export type UserMenuProps = {
  readonly name: string
  /** The role and where it is held. */
  readonly role: string
  readonly label: string
  readonly children: ReactNode
}

/** Initials and name; opens to the links of the account. */
export function UserMenu({ name, role, label, children }: UserMenuProps) {
  return (
    <Menu
      look="plain"
      label={`${label}: ${name}, ${role}`}
      summary={
        <>
          <Avatar name={name} />
          <span className="user-words">
            {name}
            <span>{role}</span>
          </span>
        </>
      }
    >
      {children}
    </Menu>
  )
}
