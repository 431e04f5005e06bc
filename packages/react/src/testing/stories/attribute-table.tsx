import { Fragment, type ReactElement } from 'react'
import { partContracts } from '../../part/contracts.ts'

/** The classes and attributes of all parts, as the tests hold them to. */
export function AttributeTable(): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Attribute</th>
          <th scope="col">What it says</th>
        </tr>
      </thead>
      <tbody>
        {partContracts.map(({ part, className, attributes }) => (
          <Fragment key={className}>
            <tr>
              <th scope="rowgroup" rowSpan={attributes.length + 1}>
                {part}
              </th>
              <td>
                <code>.{className}</code>
              </td>
              <td>its class</td>
            </tr>
            {attributes.map(({ name, help, values }) => (
              <tr key={name}>
                <td>
                  <code>{name}</code>
                </td>
                <td>
                  {help}
                  {values === undefined ? null : ` One of: ${values.join(', ')}.`}
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
