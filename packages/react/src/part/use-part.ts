'use client'

import { mergeProps } from '@base-ui/react/merge-props'
import { useRender } from '@base-ui/react/use-render'
import type { ButtonHTMLAttributes, HTMLAttributes, ReactElement, Ref } from 'react'
import type { PartOverrides, PartState, PartTag } from './part.ts'

/** What a part itself brings to its element. */
export interface PartElement<State extends PartState> {
  readonly className: `ct-${string}`
  readonly state: State
  readonly ref?: Ref<HTMLElement> | Ref<HTMLElement>[]
  readonly props?: Omit<HTMLAttributes<HTMLElement>, 'className'> & {
    readonly type?: ButtonHTMLAttributes<HTMLButtonElement>['type']
    readonly [name: `data-${string}`]: unknown
  }
}

/**
 * Renders the one element of a part: class, `data-*` from its state, the host's props, `render`,
 * `className` and `style`, with refs and handlers merged. The host's handler runs first.
 */
export function usePart<State extends PartState>(
  tag: PartTag,
  given: Omit<HTMLAttributes<HTMLElement>, 'className' | 'style'> & PartOverrides<State>,
  own: PartElement<State>,
): ReactElement {
  const { render, className, style, ...host } = given
  const { state } = own
  return useRender({
    defaultTagName: tag,
    state,
    props: mergeProps<PartTag>({ className: own.className }, own.props, host, {
      className: typeof className === 'function' ? className(state) : className,
      style: typeof style === 'function' ? style(state) : style,
    }),
    ...(render === undefined ? {} : { render }),
    ...(own.ref === undefined ? {} : { ref: own.ref }),
  })
}
