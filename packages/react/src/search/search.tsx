'use client'

import {
  type CSSProperties,
  forwardRef,
  type KeyboardEvent,
  type ReactElement,
  type Ref,
  useRef,
} from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Hint } from '../hint/hint.tsx'
import { Icon, type IconName } from '../icons/icon.tsx'
import { chordText } from '../keyboard/chord-text.ts'
import { currentPlatform } from '../keyboard/platform.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { returnFocus } from '../view/return-focus.ts'
import { SEARCH_PLACES } from './search-places.ts'
import { useOpenSearch } from './use-open-search.ts'
import { type Search as SearchControl, useSearch } from './use-search.ts'

/** How the search stands. */
export type SearchPartState = {
  readonly open: boolean
  readonly running: boolean
  readonly nothing: boolean
}

/** Props of `Timeline.Search`. */
export type SearchProps = Omit<PartProps<'div', SearchPartState>, 'children'>

/**
 * Looks through what the transcript lists: Enter goes to the next match, Shift+Enter to the one before, Escape
 * leaves. `Mod+F` leads here from anywhere in the root, and nowhere else on the page.
 */
export const Search: Part<SearchProps, HTMLDivElement> = forwardRef(function Search(
  props: SearchProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { messages, search, searchInput, editor } = useTimeline('Timeline.Search')
  const words = messages.search
  const control = useSearch()
  const openSearch = useOpenSearch()
  const { state, setQuery, step } = control
  const { isOpen, query, matches, at, isRunning, hasMore } = state
  const box = useRef<HTMLDivElement>(null)
  const isNothing = query.text !== '' && !isRunning && matches.length === 0
  const hasText = isOpen && query.text !== ''

  const close = (): void => {
    search.set({ ...search.get(), isOpen: false })
    returnFocus(box.current?.closest<HTMLElement>('.ct-root') ?? null, editor.selection.primary())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'Enter' && event.target === searchInput.current) {
      event.preventDefault()
      step(event.shiftKey ? 'previous' : 'next')
    }
  }
  const count = isNothing
    ? words.nothing
    : matches.length === 0
      ? words.running
      : words.count(at + 1, matches.length, hasMore)

  return usePart('div', props, {
    className: 'ct-search',
    ref: [ref, box],
    state: { open: isOpen, running: hasText && isRunning, nothing: isOpen && isNothing },
    props: {
      role: 'search',
      'aria-label': words.label,
      onKeyDown,
      onBlur(event) {
        // An empty box that is left folds again where there is little room.
        if (event.currentTarget.contains(event.relatedTarget) || search.get().query.text !== '') return
        if (search.get().isOpen) search.set({ ...search.get(), isOpen: false })
      },
      children: (
        <>
          <SearchButton
            className="ct-search-open"
            icon="search"
            label={words.open}
            hint={messages.common.withKey(words.open, chordText('Mod+F', currentPlatform()))}
            onPress={openSearch}
          />
          <div className="ct-search-box">
            <Icon name="search" />
            <input
              ref={searchInput}
              type="text"
              inputMode="search"
              className="ct-search-input"
              // The box around it shows the focus; a page's own rule for focus would draw a second ring.
              style={NO_RING}
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              aria-label={words.label}
              placeholder={words.placeholder}
              value={query.text}
              onFocus={() => {
                if (!search.get().isOpen) search.set({ ...search.get(), isOpen: true })
              }}
              onChange={(event) => setQuery({ text: event.target.value })}
            />
            {hasText ? <span className="ct-search-count">{count}</span> : null}
            {isOpen ? (
              <>
                <SearchButton
                  icon="up"
                  label={words.previous}
                  hint={messages.common.withKey(words.previous, chordText('Shift+Enter', currentPlatform()))}
                  disabled={matches.length === 0}
                  onPress={() => step('previous')}
                />
                <SearchButton
                  icon="down"
                  label={words.next}
                  hint={messages.common.withKey(words.next, 'Enter')}
                  disabled={matches.length === 0}
                  onPress={() => step('next')}
                />
                <SearchButton
                  icon="cross"
                  label={words.close}
                  hint={messages.common.withKey(words.close, 'Esc')}
                  onPress={close}
                />
              </>
            ) : null}
          </div>
          {isOpen ? <SearchOptions control={control} /> : null}
        </>
      ),
    },
  })
})

const NO_RING: CSSProperties = { outline: 'none' }

function SearchOptions({ control }: { readonly control: SearchControl }): ReactElement {
  const { messages } = useTimeline('Timeline.Search')
  const words = messages.search
  const { state, setQuery } = control
  const { caseSensitive, wholeWord, in: places } = state.query
  return (
    <div className="ct-search-options">
      <button
        type="button"
        className="ct-chip"
        aria-pressed={caseSensitive}
        onClick={() => setQuery({ caseSensitive: !caseSensitive })}
      >
        {words.caseSensitive}
      </button>
      <button
        type="button"
        className="ct-chip"
        aria-pressed={wholeWord}
        onClick={() => setQuery({ wholeWord: !wholeWord })}
      >
        {words.wholeWord}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not lie in a row. */}
      <span role="group" aria-label={words.where} className="ct-search-places">
        {SEARCH_PLACES.map((place) => (
          <button
            key={place}
            type="button"
            className="ct-chip"
            aria-pressed={places.includes(place)}
            // Nowhere to look would find nothing, and say nothing.
            disabled={places.length === 1 && places.includes(place)}
            onClick={() =>
              setQuery({
                in: places.includes(place) ? places.filter((each) => each !== place) : [...places, place],
              })
            }
          >
            {words.places[place]}
          </button>
        ))}
      </span>
    </div>
  )
}

function SearchButton({
  icon,
  label,
  hint,
  disabled = false,
  className = '',
  onPress,
}: {
  readonly icon: IconName
  readonly label: string
  readonly hint: string
  readonly disabled?: boolean
  readonly className?: string
  readonly onPress: () => void
}): ReactElement {
  return (
    <Hint text={hint}>
      <button
        type="button"
        className={`ct-button ${className}`}
        data-icon=""
        aria-label={label}
        // It keeps the focus when there is nothing to step to any more.
        aria-disabled={disabled || undefined}
        onClick={() => {
          if (!disabled) onPress()
        }}
      >
        <Icon name={icon} />
      </button>
    </Hint>
  )
}

/** The styling contract of `Timeline.Search`. */
export const searchContract: PartContract = {
  part: 'Timeline.Search',
  className: 'ct-search',
  attributes: [
    { name: 'data-open', help: 'Something is looked for, or about to be.' },
    { name: 'data-running', help: 'It is being looked for.' },
    { name: 'data-nothing', help: 'What is looked for is nowhere.' },
  ],
}
