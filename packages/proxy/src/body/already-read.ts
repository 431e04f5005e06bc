/** Said of a body that a parser took before the proxy could; without it the request would wait for ever. */
export const ALREADY_READ: string =
  'The body was read before the proxy could. Mount the proxy ahead of any body parser, or leave its path out of the parser.'
