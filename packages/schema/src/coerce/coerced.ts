/**
 * Why a value was refused, by the name that pydantic gives it; the endpoint reports these. Docs:
 * https://docs.pydantic.dev/latest/errors/validation_errors/
 */
export type RefusalType =
  | 'bool_parsing'
  | 'bool_type'
  | 'dict_type'
  | 'finite_number'
  | 'float_parsing'
  | 'float_type'
  | 'greater_than_equal'
  | 'int_from_float'
  | 'int_parsing'
  | 'int_parsing_size'
  | 'int_type'
  | 'list_type'
  | 'literal_error'
  | 'missing'
  | 'model_attributes_type'
  | 'model_type'
  | 'string_too_long'
  | 'string_too_short'
  | 'string_type'
  | 'string_unicode'
  | 'too_short'
  | 'value_error'

/** What the endpoint makes of a value: the value that it keeps, or why it refuses. */
export type Coerced<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly type: RefusalType }

/** The value that is kept. */
export function kept<T>(value: T): Coerced<T> {
  return { ok: true, value }
}

/** A refusal. */
export function refused(type: RefusalType): { readonly ok: false; readonly type: RefusalType } {
  return { ok: false, type }
}
