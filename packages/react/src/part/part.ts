import type {
  ComponentPropsWithoutRef,
  CSSProperties,
  ForwardRefExoticComponent,
  HTMLAttributes,
  ReactElement,
  RefAttributes,
} from 'react'

/** The elements that parts are made of. */
export type PartTag = 'article' | 'button' | 'div' | 'section' | 'span'

/** What a part tells of itself: each entry that is set shows as `data-<name in lower case>`. */
export type PartState = Record<string, string | number | boolean | undefined>

/** What lets a host change the element of any part. */
export interface PartOverrides<State extends PartState> {
  /** Replaces the element: another element to merge into, or a function that returns one. */
  readonly render?: ReactElement | ((props: HTMLAttributes<HTMLElement>, state: State) => ReactElement)
  readonly className?: string | ((state: State) => string | undefined)
  readonly style?: CSSProperties | ((state: State) => CSSProperties | undefined)
}

/** Props that every part takes, whatever it shows. */
export type PartProps<Tag extends PartTag, State extends PartState> = Omit<
  ComponentPropsWithoutRef<Tag>,
  'className' | 'style'
> &
  PartOverrides<State>

/** A component that renders one element and hands out one ref to it. */
export type Part<Props, Element> = ForwardRefExoticComponent<Props & RefAttributes<Element>>

/** A `data-*` attribute that a part sets, as documentation and as what the tests hold it to. */
export interface PartAttribute {
  readonly name: `data-${string}`
  /** When it is there, and what it says. */
  readonly help: string
  /** The values it takes; absent for an attribute that is there or not. */
  readonly values?: readonly string[]
}

/** The styling contract of a part. */
export interface PartContract {
  readonly part: string
  readonly className: `ct-${string}`
  readonly attributes: readonly PartAttribute[]
}
