import type { ReactElement } from 'react'
import tokens from '../../styles/tokens.css?raw'

const DECLARATION = /^\s*(--ct-[\w-]+):\s*([^;]+);/gm

/** The custom properties that a host may set, with the values they have. */
export function TokenTable(): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Property</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {Array.from(tokens.matchAll(DECLARATION), ([, name = '', value = '']) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>
              <code>{value.replaceAll(/\s+/g, ' ')}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
