/**
 * The style of `writeHtml`, for pages of one's own. A mark has no padding, margin, border, weight or size of its own:
 * each of these would part Arabic letters that join across its edge. Types differ in colour and in the line below them.
 */
export const HTML_STYLE: string = `
.nisba-text {
  margin: 0;
  font: inherit;
  line-height: 2;
  text-align: start;
  unicode-bidi: plaintext;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
.nisba-mention {
  padding: 0;
  margin: 0;
  border: 0;
  font: inherit;
  letter-spacing: inherit;
  color: inherit;
  background: var(--nisba, #e4e4e4);
  text-decoration: underline 0.08em;
  text-decoration-color: var(--nisba-line, #666);
  text-underline-offset: 0.35em;
}
.nisba-control { opacity: 0.6; }
[data-type="person"] { --nisba: #ffe1a8; --nisba-line: #a86800; }
[data-type="organization"] { --nisba: #cfe3ff; --nisba-line: #2b63b8; text-decoration-style: double; }
[data-type="location"] { --nisba: #cdf0d3; --nisba-line: #24803a; text-decoration-style: dotted; }
[data-type="facility"] { --nisba: #c8eeee; --nisba-line: #14777a; text-decoration-style: dashed; }
[data-type="event"] { --nisba: #f3d3f5; --nisba-line: #9b349f; text-decoration-style: wavy; }
[data-type="demonym"], [data-type="role"], [data-type="date"] { --nisba: #e6e2da; --nisba-line: #756b58; }
@media (prefers-color-scheme: dark) {
  [data-type="person"] { --nisba: #5a3f0c; --nisba-line: #ffc766; }
  [data-type="organization"] { --nisba: #1d3b68; --nisba-line: #8db8ff; }
  [data-type="location"] { --nisba: #184a24; --nisba-line: #7fd693; }
  [data-type="facility"] { --nisba: #0f4648; --nisba-line: #74d3d5; }
  [data-type="event"] { --nisba: #532255; --nisba-line: #e39ae6; }
  [data-type="demonym"], [data-type="role"], [data-type="date"] { --nisba: #443f35; --nisba-line: #c4b99f; }
}
`

/** What a page needs beside `HTML_STYLE`. Fonts with Arabic letters come first; nothing is loaded. */
export const PAGE_STYLE: string = `
:root { color-scheme: light dark; }
body {
  max-width: 46rem;
  margin: 2rem auto;
  padding: 0 1rem;
  font-family: "Noto Naskh Arabic", "Vazirmatn", "Segoe UI", "Geeza Pro", Tahoma, sans-serif;
  font-size: 1.2rem;
}
.nisba { margin-bottom: 3rem; }
h2 { font-size: 1rem; font-weight: normal; opacity: 0.7; }
.nisba-entities { margin: 1rem 0 0; padding: 0; list-style: none; font-size: 0.9rem; text-decoration: none; }
.nisba-entities li { padding: 0.15rem 0; text-decoration: none; }
.nisba-entities bdi { padding: 0 0.3em; background: var(--nisba); }
.nisba-entities span, .nisba-entities code { font-size: 0.8em; opacity: 0.75; }
`
