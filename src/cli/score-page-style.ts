/** The style of the report of `nisba score`. Marks have no padding or border, which would part Arabic letters. */
export const SCORE_PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #fff; --ink: #1d2430; --soft: #5b6675; --line: #dde2ea; --panel: #f6f8fb;
  --right: #2f8f4e; --missed: #ffd0d0; --missed-line: #c62828; --extra-line: #e07b00; --wrong: #ffe9a8; --wrong-line: #9a7400;
  --bar: #cfe3ff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181f; --ink: #e3e8ef; --soft: #9aa6b5; --line: #2f3845; --panel: #1b212a;
    --right: #6fce8c; --missed: #5f2326; --missed-line: #ff8a80; --extra-line: #ffb454; --wrong: #5a4a10; --wrong-line: #ffd95a;
    --bar: #24436f;
  }
}
body {
  max-width: 64rem; margin: 2rem auto; padding: 0 1.2rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 "Segoe UI", "Noto Sans", "Noto Sans Arabic", Tahoma, sans-serif;
}
h1 { font-size: 1.5rem; margin: 0 0 0.2rem; }
h2 { font-size: 1.15rem; margin: 2.4rem 0 0.6rem; }
h3 { font-size: 1rem; margin: 0; display: inline; }
p { margin: 0.3rem 0; }
.soft { color: var(--soft); font-size: 0.9rem; }
.failed { color: var(--missed-line); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; width: 100%; }
th, td { padding: 0.25rem 0.6rem; text-align: end; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: start; }
thead th { color: var(--soft); font-weight: 600; }
tbody th { font-weight: normal; }
tr.total th, tr.total td { font-weight: 700; }
tr.group th { padding-top: 0.9rem; color: var(--soft); font-weight: 600; text-align: start; }
td.share { background: linear-gradient(to right, var(--bar) var(--reached), transparent var(--reached)); }
ul.causes { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; margin: 0.5rem 0; list-style: none; }
ul.causes li { padding: 0.15rem 0.7rem; background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; font-size: 0.9rem; }
details { margin: 1rem 0; border: 1px solid var(--line); border-radius: 0.6rem; padding: 0.7rem 1rem; background: var(--panel); }
summary { cursor: pointer; }
summary .soft { margin-inline-start: 0.6rem; }
pre.text {
  margin: 0.8rem 0; font: 1.25rem/2.1 "Noto Naskh Arabic", "Vazirmatn", "Segoe UI", "Geeza Pro", Tahoma, sans-serif;
  white-space: pre-wrap; overflow-wrap: anywhere; text-align: start; unicode-bidi: plaintext;
}
mark { padding: 0; margin: 0; border: 0; color: inherit; background: none; text-underline-offset: 0.35em; }
mark.right { text-decoration: underline 0.07em var(--right); }
mark.missed { background: var(--missed); text-decoration: underline 0.1em dashed var(--missed-line); }
mark.extra { text-decoration: underline 0.1em wavy var(--extra-line); }
mark.wrong { background: var(--wrong); text-decoration: underline 0.14em double var(--wrong-line); }
sup { font: 600 0.65rem/1 sans-serif; color: var(--soft); unicode-bidi: isolate; }
sup a { color: inherit; text-decoration: none; }
table.errors td, table.errors th { text-align: start; vertical-align: top; }
table.errors td.number { color: var(--soft); }
table.errors bdi { font-size: 1.1em; }
code { font-size: 0.9em; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: 1.2rem; font-size: 0.9rem; }
.legend mark { font-size: 1rem; }
`
