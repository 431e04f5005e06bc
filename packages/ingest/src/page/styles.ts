/** The style sheet of the pages. */
export const STYLES: string = `
:root {
  color-scheme: light dark;
  --page: oklch(0.985 0.003 270);
  --raised: oklch(1 0 0);
  --line: oklch(0.9 0.008 270);
  --text: oklch(0.27 0.02 270);
  --quiet: oklch(0.49 0.02 270);
  --link: oklch(0.47 0.17 272);
  --kept: oklch(0.45 0.08 190);
  --kept-tint: oklch(0.95 0.03 190);
  --again: oklch(0.46 0.06 255);
  --again-tint: oklch(0.95 0.015 255);
  --warn: oklch(0.5 0.12 55);
  --warn-tint: oklch(0.96 0.035 70);
  --bad: oklch(0.5 0.18 27);
  --bad-tint: oklch(0.96 0.025 20);
  --shadow: 0 1px 2px oklch(0.27 0.02 270 / 0.06);
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: oklch(0.19 0.012 270);
    --raised: oklch(0.23 0.014 270);
    --line: oklch(0.33 0.016 270);
    --text: oklch(0.93 0.008 270);
    --quiet: oklch(0.72 0.018 270);
    --link: oklch(0.79 0.1 275);
    --kept: oklch(0.82 0.09 188);
    --kept-tint: oklch(0.3 0.04 190);
    --again: oklch(0.82 0.05 255);
    --again-tint: oklch(0.31 0.025 255);
    --warn: oklch(0.84 0.11 72);
    --warn-tint: oklch(0.31 0.045 65);
    --bad: oklch(0.8 0.11 25);
    --bad-tint: oklch(0.31 0.06 22);
    --shadow: none;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--page);
  color: var(--text);
  font: 13px/20px system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
  -webkit-text-size-adjust: 100%;
}
a { color: var(--link); text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
code, pre, .mono { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace; font-size: 12px; }
h1, h2, p, ol, ul, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 18px; line-height: 24px; font-weight: 600; }
h2 { font-size: 13px; line-height: 20px; font-weight: 600; }
ol, ul { list-style: none; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.frame { max-width: 1120px; margin: 0 auto; padding: 24px; display: grid; gap: 24px; }
.frame > * { min-width: 0; }
header { display: grid; gap: 4px; }
header .id { overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; }
.card { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; box-shadow: var(--shadow); }
.stack { display: grid; gap: 12px; }
.sections { display: grid; gap: 28px; }
.stack > *, .sections > * { min-width: 0; }
button, .button {
  font: inherit; color: var(--text); background: var(--raised); border: 1px solid var(--line);
  border-radius: 6px; padding: 3px 12px; cursor: pointer; text-decoration: none; display: inline-block;
}
button:hover, .button:hover { border-color: var(--quiet); }
table { width: 100%; border-collapse: separate; border-spacing: 0; }
th { text-align: left; font-weight: 500; color: var(--quiet); padding: 8px 16px; border-bottom: 1px solid var(--line); white-space: nowrap; }
td { padding: 10px 16px; vertical-align: top; border-bottom: 1px solid var(--line); }
tbody tr:last-child td { border-bottom: 0; }
td.number, th.number { text-align: right; white-space: nowrap; }
.when { white-space: nowrap; }
.who { overflow-wrap: anywhere; min-width: 12ch; }
.notes { display: grid; gap: 2px; margin-top: 4px; }
.note { overflow-wrap: anywhere; }
td .note { color: var(--quiet); }
.bad, td .note.bad { color: var(--bad); }
.note.warn, td .note.warn { color: var(--warn); }
.chips { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; }
.chips li { display: flex; align-items: center; gap: 4px; }
.chip { border-radius: 4px; padding: 0 6px; font-weight: 500; white-space: nowrap; }
.chip.kept { color: var(--kept); background: var(--kept-tint); }
.chip.again { color: var(--again); background: var(--again-tint); }
.chip.warn { color: var(--warn); background: var(--warn-tint); }
.chip.bad { color: var(--bad); background: var(--bad-tint); }
.empty { padding: 32px 24px; display: grid; gap: 12px; justify-items: start; }
.empty pre { width: 100%; border: 0; background: var(--page); }
pre {
  margin: 0; padding: 12px 16px; overflow: auto; background: var(--raised); border: 1px solid var(--line);
  border-radius: 6px; line-height: 18px; tab-size: 2;
}
pre.json { max-height: 70vh; }
.issues { padding: 4px 16px; }
.issues li { padding: 8px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.issues li:last-child { border-bottom: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; }
dt { color: var(--quiet); }
dd { overflow-wrap: anywhere; }
summary { cursor: pointer; width: fit-content; }
.rehearsals { margin-top: 8px; display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; }
tr[aria-current] td { background: color-mix(in oklch, var(--link) 7%, transparent); }
@media (max-width: 719px) {
  .frame { padding: 16px; gap: 16px; }
  table, tbody { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: 12px 16px; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 4px 16px; }
  tbody tr:last-child { border-bottom: 0; }
  td, td.number { display: block; padding: 0; border: 0; text-align: left; }
  td[data-label]::before { content: attr(data-label) " "; color: var(--quiet); }
  td.verdict { flex: 1 0 60%; }
  td.who, td.answers { flex: 1 0 100%; }
  tr[aria-current] { background: color-mix(in oklch, var(--link) 7%, transparent); }
  tr[aria-current] td { background: none; }
  button, .button { padding: 7px 12px; }
  .empty { padding: 24px 16px; }
}
@media (forced-colors: active) {
  .chip { border: 1px solid; }
}
`
