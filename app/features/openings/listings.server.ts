/** Reads job-site listings with the tables of places and occupations at hand. */
import { occupationOfListing } from '#db/reference/listing-roles'
import { findPlace } from '#db/reference/regions'
import {
  type ListingCells,
  type ListingReading,
  readListing as readListingWith,
} from '~/domain/openings/listing'

/**
 * Reads one row of an export, its cells named by `listingFields`. Pure: the same cells give the same reading.
 * Words of every note are `openings:listing.<code>`.
 */
export const readListing = (cells: ListingCells): ListingReading =>
  readListingWith(cells, {
    placeOf: (words) => findPlace(words)?.kato,
    occupationOf: occupationOfListing,
  })
