/** How the documentation page looks, light and dark. */
export const DOCS_STYLE = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1c2430, #e6e9ef);
  --muted: light-dark(#566072, #a0a9b8);
  --page: light-dark(#ffffff, #14181f);
  --raised: light-dark(#f4f6f9, #1d232d);
  --line: light-dark(#d8dde5, #333c4a);
  --accent: light-dark(#1f5fbf, #86b4ff);
}

* {
  box-sizing: border-box;
}

body {
  margin: 0;
  display: grid;
  grid-template-columns: 17rem minmax(0, 60rem);
  gap: 2.5rem;
  font:
    0.95rem/1.55 system-ui,
    sans-serif;
  color: var(--text);
  background: var(--page);
}

nav {
  position: sticky;
  top: 0;
  height: 100vh;
  overflow-y: auto;
  padding: 1.5rem;
  border-right: 1px solid var(--line);
  background: var(--raised);
}

nav ul,
.answers {
  list-style: none;
  padding: 0;
}

nav li {
  margin: 0.35rem 0;
}

main {
  padding: 1.5rem 1.5rem 6rem 0;
}

h2 {
  margin-top: 3rem;
  padding-bottom: 0.3rem;
  border-bottom: 1px solid var(--line);
}

small,
summary span,
caption {
  color: var(--muted);
  font-weight: 400;
}

a {
  color: var(--accent);
}

:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}

code,
pre {
  font-family: ui-monospace, "Cascadia Mono", Menlo, monospace;
  font-size: 0.9em;
}

pre {
  padding: 0.9rem 1rem;
  overflow-x: auto;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--raised);
}

details {
  margin: 0.6rem 0;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
}

details[open] {
  padding: 0 1rem 0.75rem;
}

summary {
  padding: 0.55rem 1rem;
  cursor: pointer;
}

details[open] > summary {
  margin: 0 -1rem 0.5rem;
  border-bottom: 1px solid var(--line);
}

summary .method {
  display: inline-block;
  min-width: 4.2rem;
  font-weight: 650;
  color: var(--text);
}

.scroll {
  overflow-x: auto;
}

table {
  width: 100%;
  border-collapse: collapse;
}

caption {
  text-align: left;
  padding: 0.5rem 0;
}

th,
td {
  padding: 0.35rem 0.75rem 0.35rem 0;
  text-align: left;
  vertical-align: top;
  border-bottom: 1px solid var(--line);
}

.flag {
  margin-left: 0.4rem;
  font-size: 0.8em;
  color: var(--muted);
}

@media (max-width: 50rem) {
  body {
    display: block;
  }

  nav {
    position: static;
    height: auto;
    border-right: 0;
  }

  main {
    padding: 1rem;
  }
}
`;
