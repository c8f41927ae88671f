/** Employers: accreditation, contracts, the ledger of obligations. */

export type EmployersSchema = Record<never, never>
