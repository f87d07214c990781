import type { Supplier } from '../../../lib/suppliers/supplier.ts';

/** A supplier of whom nothing is known but what `fields` say. */
export const supplierWith = (fields: Partial<Supplier>): Supplier => ({
  row: 2,
  name: 'Somebody Else',
  otherNames: [],
  country: '',
  address: '',
  brands: [],
  websites: [],
  ids: [],
  goods: '',
  reference: '',
  ...fields,
});
