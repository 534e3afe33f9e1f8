import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { firstLoadChunks } from "./first-load.ts";
import { defineConfig, type Plugin } from "vite";

/** React Aria speaks over thirty languages, and all of them would be in what a window opens with: the rest is English. */
const languagesNotSpoken: Plugin = {
  name: "languages-not-spoken",
  load(id) {
    const unspoken =
      /[/\\]intl[/\\]\w+[/\\](?!(?:en|de|fr|es)-)[a-z]{2}-[A-Z]{2}(?<extension>\.m?js)$/.exec(id);
    return unspoken ? `export { default } from "./en-US${unspoken.groups?.["extension"]}";` : null;
  },
};

export default defineConfig({
  plugins: [react(), tailwindcss(), languagesNotSpoken],
  // Workers fetch the language they speak, which only modules can.
  worker: { format: "es" },
  build: {
    target: "chrome130",
    outDir: "../dist/renderer",
    emptyOutDir: true,
    // The content security policy has no room for inlined files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { app: "index.html", "data-host": "data-host.html" },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ debugName: "first load", name: firstLoadChunks(import.meta.dirname) }],
        },
      },
    },
  },
});
